import type { Selectable } from "kysely";
import { parseStoryContent } from "../../content/parse-story-content.ts";
import type { StoryContent } from "../../content/story-content.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import type { Story as StoryRow } from "../../platform/database/schema.generated.ts";
import type { Revision, RevisionSummary, Story, StoryState } from "./story.ts";

export const readStory = (row: Selectable<StoryRow>): Story => ({
  id: row.id,
  slug: row.slug,
  state: row.state as StoryState,
  ownerId: row.owner_id,
  draftRevisionId: row.draft_revision_id,
  publishedRevisionId: row.published_revision_id,
  scheduled:
    row.scheduled_revision_id === null || row.scheduled_at === null
      ? null
      : { revisionId: row.scheduled_revision_id, at: row.scheduled_at, note: row.scheduled_note },
  firstPublishedAt: row.first_published_at,
  publishedAt: row.published_at,
  withdrawnReason: row.withdrawn_reason,
});

export const findStory = async (db: Database | Trx, storyId: string): Promise<Story | null> => {
  const row = await db.selectFrom("story").selectAll().where("id", "=", storyId).executeTakeFirst();
  return row === undefined ? null : readStory(row);
};

export const findStoryBySlug = async (db: Database | Trx, slug: string): Promise<Story | null> => {
  const row = await db.selectFrom("story").selectAll().where("slug", "=", slug).executeTakeFirst();
  return row === undefined ? null : readStory(row);
};

/** The story, held for this transaction: whoever else would write it waits. */
export const holdStory = async (trx: Trx, storyId: string): Promise<Story | null> => {
  const row = await trx
    .selectFrom("story")
    .selectAll()
    .where("id", "=", storyId)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : readStory(row);
};

export interface StoryFilter {
  readonly state?: StoryState | "scheduled";
  readonly limit: number;
}

/** Stories for staff, drafts too, the last changed first; with the headline of the newest revision. */
export const listStories = async (
  db: Database | Trx,
  { state, limit }: StoryFilter,
): Promise<(Story & { readonly headline: string; readonly number: number })[]> => {
  const rows = await db
    .selectFrom("story")
    .innerJoin("story_revision", "story_revision.id", "story.draft_revision_id")
    .selectAll("story")
    .select(["story_revision.headline", "story_revision.number"])
    .$if(state === "scheduled", (query) => query.where("story.scheduled_at", "is not", null))
    .$if(state !== undefined && state !== "scheduled", (query) =>
      query.where("story.state", "=", state ?? ""),
    )
    .orderBy("story.updated_at", "desc")
    .orderBy("story.id")
    .limit(limit)
    .execute();
  return rows.map((row) => Object.assign(readStory(row), { headline: row.headline, number: row.number }));
};

const revisions = (db: Database | Trx) =>
  db
    .selectFrom("story_revision")
    .leftJoin("staff", "staff.id", "story_revision.made_by")
    .select([
      "story_revision.id",
      "story_revision.story_id",
      "story_revision.number",
      "story_revision.based_on_id",
      "story_revision.restored_from_id",
      "story_revision.headline",
      "story_revision.language",
      "story_revision.content_sha256",
      "story_revision.note",
      "story_revision.made_by",
      "story_revision.made_at",
      "story_revision.withheld_at",
      "staff.name as made_by_name",
    ]);

type RevisionRow = Awaited<ReturnType<ReturnType<typeof revisions>["executeTakeFirstOrThrow"]>>;

const readSummary = (row: RevisionRow): RevisionSummary => ({
  id: row.id,
  storyId: row.story_id,
  number: row.number,
  basedOnId: row.based_on_id,
  restoredFromId: row.restored_from_id,
  headline: row.headline,
  language: row.language,
  contentSha256: row.content_sha256,
  note: row.note,
  madeBy: row.made_by === null ? null : { id: row.made_by, name: row.made_by_name ?? "" },
  madeAt: row.made_at,
  withheldAt: row.withheld_at,
});

/** All revisions of a story, the newest first. */
export const listRevisions = async (db: Database | Trx, storyId: string): Promise<RevisionSummary[]> => {
  const rows = await revisions(db)
    .where("story_revision.story_id", "=", storyId)
    .orderBy("story_revision.number", "desc")
    .execute();
  return rows.map(readSummary);
};

export const findRevision = async (db: Database | Trx, revisionId: string): Promise<Revision | null> => {
  const row = await revisions(db)
    .select("story_revision.content")
    .where("story_revision.id", "=", revisionId)
    .executeTakeFirst();
  return row === undefined
    ? null
    : { ...readSummary(row), content: row.content === null ? null : readContent(row.id, row.content) };
};

const readContent = (revisionId: string, stored: unknown): StoryContent => {
  const parsed = parseStoryContent(stored);
  if (parsed.ok) return parsed.value;
  const [problem] = parsed.problem;
  throw new Error(`Revision ${revisionId} cannot be read: ${problem?.path} ${problem?.message}`);
};
