import { defineCommand } from "citty";
import { listApprovals } from "../newsroom/story/approve-revision.ts";
import { checkGates } from "../newsroom/story/gates.ts";
import type { RevisionSummary, Story } from "../newsroom/story/story.ts";
import { listRevisions } from "../newsroom/story/story.store.ts";
import type { Database } from "../platform/database/database.ts";
import { jsonFlag, openNewsroom } from "./act.ts";
import { findStoryNamed, storyArg } from "./find-story.ts";
import { gateLines } from "./gate-lines.ts";
import { showInstant, zoneHere } from "./instant.ts";
import { asJson, table } from "./print.ts";
import type { Console } from "./tools.ts";

export const storyShowCommand = (console: Console) =>
  defineCommand({
    meta: {
      description: "A story's revisions, which of them readers see, approvals, and what holds it back",
    },
    args: { ...storyArg, ...jsonFlag },
    run: async ({ args }) => {
      const { db } = await openNewsroom(console);
      const story = await findStoryNamed(db, args.story);
      const revisions = await listRevisions(db, story.id);
      const gates =
        story.draftRevisionId === null
          ? null
          : await checkGates(db, console.clock, { storyId: story.id, revisionId: story.draftRevisionId });
      if (args.json) {
        const approvals = await approvalsOf(db, revisions);
        console.say(asJson({ ...story, revisions, approvals, gates }));
        return;
      }
      for (const line of headLines(story, console.config.publicUrl)) console.say(line);
      console.say("");
      for (const line of table(await revisionRows(db, story, revisions))) console.say(line);
      console.say("");
      const lacks = gates === null ? [] : gateLines(gates);
      console.say(lacks.length === 0 ? "Nothing holds its newest revision back." : "Its newest revision:");
      for (const line of lacks) console.say(line);
    },
  });

const headLines = (story: Story, publicUrl: string): string[] => [
  `${publicUrl}/story/${story.slug}`,
  story.state === "withdrawn" ? `withdrawn: ${story.withdrawnReason ?? ""}` : story.state,
  ...(story.firstPublishedAt === null
    ? []
    : [`first published ${showInstant(story.firstPublishedAt, zoneHere())}`]),
  ...(story.scheduled === null ? [] : [goesOut(story.scheduled)]),
];

const goesOut = ({ at, note }: NonNullable<Story["scheduled"]>): string =>
  `goes out ${showInstant(at, zoneHere())}${note === "" ? "" : `, and says: ${note}`}`;

const approvalsOf = async (db: Database, revisions: readonly RevisionSummary[]) =>
  Object.fromEntries(
    await Promise.all(
      revisions.map(async ({ id, number }) => [number, await listApprovals(db, id)] as const),
    ),
  );

const revisionRows = async (
  db: Database,
  story: Story,
  revisions: readonly RevisionSummary[],
): Promise<string[][]> => {
  const approvals = await approvalsOf(db, revisions);
  return revisions.map((revision) => [
    `revision ${revision.number}`,
    pointersAt(story, revision.id),
    showInstant(revision.madeAt, zoneHere()).slice(0, 16),
    revision.madeBy?.name ?? "the newsroom",
    (approvals[revision.number] ?? []).map(({ kind, by }) => `${kind}: ${by}`).join(", "),
    revision.withheldAt === null
      ? `${revision.headline}${revision.note && `  (${revision.note})`}`
      : "withheld",
  ]);
};

const pointersAt = (story: Story, revisionId: string): string =>
  [
    story.publishedRevisionId === revisionId && story.state === "published" ? "readers see it" : "",
    story.scheduled?.revisionId === revisionId ? "scheduled" : "",
    story.draftRevisionId === revisionId ? "newest" : "",
  ]
    .filter((name) => name !== "")
    .join(", ");
