/**
 * One writer, in a process of its own, to be killed: saves, publishes, schedules and corrects the stories that others write
 * too, and tells of each write that was acknowledged. It ends when its database does; whoever started it starts another.
 *
 * node bench/kill-stories/writer.ts <data folder> <its name> <seed>
 */
import { setTimeout as wait } from "node:timers/promises";
import { findActor } from "../../src/newsroom/staff/actor.ts";
import type { By } from "../../src/newsroom/staff/change.ts";
import { addNotice } from "../../src/newsroom/notice/add-notice.ts";
import { publishStory } from "../../src/newsroom/story/publish-story.ts";
import { saveStory } from "../../src/newsroom/story/save-story.ts";
import { scheduleStory } from "../../src/newsroom/story/schedule-story.ts";
import type { Revision, Story } from "../../src/newsroom/story/story.ts";
import { findRevision, findStoryBySlug } from "../../src/newsroom/story/story.store.ts";
import { openDatabase } from "../../src/platform/database/database.ts";
import { silentLog } from "../../src/platform/log.ts";
import { joinPostgres } from "../../src/platform/postgres/supervisor.ts";
import { type Chance, chanceFrom } from "../archive/random.ts";
import { type Acknowledged, storySlugs, type Told } from "./acknowledged.ts";

const clock = () => new Date();
const tell = (told: Told): void => void process.send?.(told);
const acknowledge = (write: Acknowledged): void => tell({ kind: "acknowledged", write });

const inWords = (problem: string | { readonly problem: string }): string =>
  typeof problem === "string" ? problem : problem.problem;

/** Somebody else published or saved between our look and our write. */
const mayRefuse = /^You began from revision|is older than|Readers see revision|is over/;

const refuse = (problem: string | { readonly problem: string }): void => {
  const words = inWords(problem);
  tell(mayRefuse.test(words) ? { kind: "refused", problem: words } : { kind: "wrong", problem: words });
};

let written = 0;

const save = async (by: By, name: string, story: Story, draft: Revision): Promise<void> => {
  if (draft.content === null) return;
  // The word that a page shows tells which revision it is of.
  const headline = `token-${name}-${process.pid}-${(written += 1)}-of-${story.slug}`;
  const saved = await saveStory(by, clock, {
    storyId: story.id,
    content: { ...draft.content, headline },
    basedOn: draft.id,
  });
  if (saved.ok) acknowledge({ what: "saved", revisionId: saved.value.revisionId, headline });
  else refuse(saved.problem);
};

const publish = async (by: By, story: Story, draft: Revision): Promise<void> => {
  const published = await publishStory(by, clock, { storyId: story.id, revisionId: draft.id });
  if (!published.ok) refuse(published.problem);
  else if (published.value.changed)
    acknowledge({ what: "published", storyId: story.id, revisionId: draft.id });
};

const schedule = async (by: By, story: Story, draft: Revision, chance: Chance): Promise<void> => {
  const at = new Date(Date.now() + chance.between(300, 2500));
  const scheduled = await scheduleStory(by, clock, { storyId: story.id, revisionId: draft.id, at });
  if (scheduled.ok)
    acknowledge({ what: "scheduled", storyId: story.id, revisionId: draft.id, at: at.getTime() });
  else refuse(scheduled.problem);
};

const correct = async (by: By, name: string, story: Story): Promise<void> => {
  if (story.state !== "published") return;
  const added = await addNotice(by, clock, {
    kind: "correction",
    on: { storyId: story.id },
    wasWrong: `What ${name} wrote`,
    text: "What is right",
  });
  if (added.ok) acknowledge({ what: "corrected", noticeId: added.value });
  else refuse(added.problem);
};

const write = async (by: By, name: string, chance: Chance): Promise<void> => {
  const story = await findStoryBySlug(by.db, chance.pick(storySlugs));
  if (story === null) throw new Error("a story is gone");
  const draft = await findRevision(by.db, story.draftRevisionId ?? "");
  if (draft === null) throw new Error("a story has no draft");
  const turn = chance.next();
  if (turn < 0.5) await save(by, name, story, draft);
  else if (turn < 0.7) await publish(by, story, draft);
  else if (turn < 0.9) await schedule(by, story, draft, chance);
  else await correct(by, name, story);
};

const [, , dataFolder = "", name = "", seed = ""] = process.argv;
const chance = chanceFrom(Number(seed));
process.once("disconnect", () => process.exit(0));
const postgres = await joinPostgres(dataFolder, silentLog());
if (postgres === undefined) process.exit(3);
const db = openDatabase({ ...postgres.connection, maxConnections: 2 });
const actor = await findActor(db, undefined);
if (!actor.ok) throw new Error(actor.problem);
const by: By = { db, actor: actor.value, via: "test" };
tell({ kind: "ready" });
for (;;) {
  await write(by, name, chance);
  await wait(chance.between(0, 30));
}
