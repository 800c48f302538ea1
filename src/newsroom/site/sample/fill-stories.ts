import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import { ok, type Result } from "../../../kit/result.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import { planWell } from "../../../platform/database/plan-well.ts";
import type { Files } from "../../../platform/files/files.ts";
import { publishWithNotice } from "../../notice/publish-with-notice.ts";
import { findActor } from "../../staff/actor.ts";
import type { By } from "../../staff/change.ts";
import { approveQuotation } from "../../story/approve-quotation.ts";
import { approveRevision } from "../../story/approve-revision.ts";
import { changeSlug } from "../../story/change-slug.ts";
import { publishStory } from "../../story/publish-story.ts";
import { listQuotationChecks } from "../../story/quotation-check.store.ts";
import { scheduleStory } from "../../story/schedule-story.ts";
import { saveStoryFile } from "../../story/story-file-save.ts";
import { findStoryBySlug } from "../../story/story.store.ts";
import { howFar, keepHowFar } from "./how-far.store.ts";
import { type StoryStep, storyPlan } from "./story-plan.ts";

export interface FillStories {
  readonly db: Database;
  readonly files: Files;
  readonly clock: Clock;
  /** Absolute path of sample/. */
  readonly folder: string;
  readonly say: (sentence: string) => void;
}

/** How many steps of the plan are done: killed anywhere, the next start goes on from there. */
const marker = "sample.stories";

/**
 * Writes the sample's stories as its newsroom would have: saved, checked, signed, published, corrected, scheduled. Only
 * in a newsroom that was filled with this sample's recordings: never in one that grew from an older sample. Each step by
 * itself is done or not done.
 */
export const fillStories = async (fill: FillStories): Promise<void> => {
  const path = join(fill.folder, "stories", "plan.json");
  if (!existsSync(path)) return;
  const plan = storyPlan.parse(JSON.parse(await readFile(path, "utf8")));
  if ((await howFar(fill.db, marker)) === plan.length || !(await awaitsStories(fill.db))) return;
  // Several processes may start at once: one fills, the others wait for it.
  await fill.db.connection().execute(async (held) => {
    await sql`select pg_advisory_lock(hashtextextended('newsroom sample stories', 0))`.execute(held);
    try {
      await takeSteps(fill, plan);
      await planWell(fill.db);
    } finally {
      await sql`select pg_advisory_unlock(hashtextextended('newsroom sample stories', 0))`.execute(held);
    }
  });
};

const takeSteps = async (fill: FillStories, plan: readonly StoryStep[]): Promise<void> => {
  const done = await howFar(fill.db, marker);
  if (done === 0) fill.say(`Writing the sample's stories…`);
  for (const [at, step] of plan.entries()) {
    if (at < done) continue;
    await takeStep(fill, step);
    await keepHowFar(fill.db, marker, at + 1);
  }
};
const awaitsStories = async (db: Database): Promise<boolean> =>
  (await db
    .selectFrom("audit")
    .select("id")
    .where("subject", "=", "site")
    .where("subject_id", "=", "sample")
    .where("action", "=", "sample.filled")
    .where(sql<boolean>`after ->> 'stories' = 'to follow'`)
    .limit(1)
    .executeTakeFirst()) !== undefined;

const takeStep = async (fill: FillStories, step: StoryStep): Promise<void> => {
  const by: By = { db: fill.db, actor: need(await findActor(fill.db, step.by)), via: "start" };
  const told = step.at === undefined ? fill.clock() : new Date(step.at);
  const clock: Clock = () => told;
  if (step.do === "save") return await save(fill, by, clock, step.file);
  const story = await findStoryBySlug(fill.db, step.story);
  // Renamed in a step that was done just before the process was killed.
  if (story === null && step.do === "rename") return undefined;
  if (story === null || story.draftRevisionId === null)
    throw new Error(`The sample's plan names “${step.story}”, which is not there`);
  const storyId = story.id;
  const revisionId = story.draftRevisionId;
  switch (step.do) {
    case "sign-quotation": {
      const checks = await listQuotationChecks(fill.db, revisionId);
      const check = checks.find(({ quotationId }) => quotationId === step.quotation);
      const signed = { revisionId, quotationId: step.quotation, kind: "source" } as const;
      need(await approveQuotation(by, clock, { ...signed, fingerprint: check?.fingerprint ?? "" }));
      return undefined;
    }
    case "approve":
      need(await approveRevision(by, clock, { revisionId, kind: step.kind }));
      return undefined;
    case "publish":
      if (story.state === "published" && story.publishedRevisionId === revisionId) return undefined;
      need(await publish(by, clock, storyId, step));
      return undefined;
    case "rename":
      need(await changeSlug(by, clock, { storyId, slug: step.to }));
      return undefined;
    case "schedule": {
      const at = new Date(fill.clock().getTime() + step.daysFromNow * 86_400_000);
      need(await scheduleStory(by, clock, { storyId, at }));
      return undefined;
    }
  }
};

const save = async (
  { db, files, folder }: FillStories,
  by: By,
  clock: Clock,
  file: string,
): Promise<void> => {
  const path = join(folder, "stories", file);
  const text = await readFile(path, "utf8");
  const slug = /^slug: (.+)$/m.exec(text)?.[1] ?? "";
  const story = await findStoryBySlug(db, slug);
  const based = story?.draftRevisionId ?? null;
  const readBeside = async (name: string) => ok(await readFile(join(folder, "stories", name)));
  const desk = { by, files, fileName: path, readBeside, make: true };
  need(
    await saveStoryFile(
      desk,
      clock,
      based === null ? text : text.replace(/^slug: /m, `revision: ${based}\nslug: `),
      "",
    ),
  );
};

type Publish = Extract<StoryStep, { do: "publish" }>;

const publish = async (by: By, clock: Clock, storyId: string, { note, notice }: Publish) => {
  const told = { storyId, ...(note === undefined ? {} : { note }) };
  if (notice === undefined) return await publishStory(by, clock, told);
  const { wasWrong, ...rest } = notice;
  return await publishWithNotice(by, clock, {
    ...told,
    notice: { ...rest, ...(wasWrong === undefined ? {} : { wasWrong }) },
  });
};

/** The sample is ours: what it cannot do is a fault. */
const need = <Value>(result: Result<Value, unknown>): Value => {
  if (!result.ok)
    throw new Error(`The sample's stories cannot be written: ${JSON.stringify(result.problem)}`);
  return result.value;
};
