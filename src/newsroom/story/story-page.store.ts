import type { StoryContent } from "../../content/story-content.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import { findFundingInForce } from "../funder/funder.store.ts";
import { fundingKey, storyDraftKey, storyKey } from "../staff/keys.ts";
import { isPublicStory } from "./public-story.ts";
import { readReferences } from "./read-references.store.ts";
import type { References } from "./references.ts";
import { inSnapshot } from "./snapshot.ts";
import type { Contributor, Publication, StoryPage } from "./story-page.ts";
import { findRevision, findStory, readStory } from "./story.store.ts";
import type { Revision, Story } from "./story.ts";
import type { Readers } from "./work-references.store.ts";

/**
 * The page of a published story on this day (YYYY-MM-DD), as it stands at one instant; null for any other.
 * @param likely the revision that is expected to be the published one: it is read at the same time
 */
export const findStoryPage = async (
  db: Database | Trx,
  slug: string,
  day: string,
  likely?: string,
): Promise<StoryPage | null> =>
  await inSnapshot(db, async (trx) => {
    const [row, expected] = await Promise.all([
      findPublished(trx, slug),
      likely === undefined ? null : findRevision(trx, likely),
    ]);
    const revision =
      row === undefined || expected?.id === row.revision_id
        ? expected
        : await findRevision(trx, row.revision_id);
    return row === undefined || revision === null
      ? null
      : await readPage(trx, readStory(row), revision, { audience: "public", day });
  });

const findPublished = async (db: Database | Trx, slug: string) =>
  await db
    .selectFrom("story")
    .innerJoin("story_revision", "story_revision.id", "story.published_revision_id")
    .selectAll("story")
    .select("story_revision.id as revision_id")
    .where("story.slug", "=", slug)
    .where(isPublicStory())
    .executeTakeFirst();

/** A published story and its revision, for whoever would ask what is beside it while its page is read; null for any other. */
export const findPublicStory = async (
  db: Database | Trx,
  slug: string,
): Promise<{ readonly id: string; readonly revisionId: string } | null> => {
  const row = await db
    .selectFrom("story")
    .innerJoin("story_revision", "story_revision.id", "story.published_revision_id")
    .select(["story.id", "story_revision.id as revisionId"])
    .where("story.slug", "=", slug)
    .where(isPublicStory())
    .executeTakeFirst();
  return row ?? null;
};

/** Any revision as its page would be, for those who may preview it; null where it is withheld or was never there. */
export const readRevisionPage = async (
  db: Database | Trx,
  revisionId: string,
  day: string,
): Promise<StoryPage | null> =>
  await inSnapshot(db, async (trx) => {
    const revision = await findRevision(trx, revisionId);
    const story = revision === null ? null : await findStory(trx, revision.storyId);
    return story === null || revision === null
      ? null
      : await readPage(trx, story, revision, { audience: "staff", day });
  });

const readPage = async (
  db: Database | Trx,
  story: Story,
  revision: Revision,
  readers: Readers,
): Promise<StoryPage | null> => {
  const { content } = revision;
  if (content === null) return null;
  const [references, funding, publications] = await Promise.all([
    readReferences(db, content, { revisionId: revision.id, ...readers }),
    findFundingInForce(db, readers.day, { recordingId: null, seriesId: null, storyId: story.id }),
    listPublications(db, story.id),
  ]);
  return {
    ...pointersOf(story, revision),
    content,
    references,
    contributors: contributorsOf(content, references.people),
    topics: content.topics.flatMap((id) => references.topics.get(id) ?? []),
    funding,
    publications,
    keys: [
      storyKey(story.id),
      ...(readers.audience === "staff" ? [storyDraftKey(story.id)] : []),
      fundingKey,
      ...references.keys,
    ],
  };
};

const pointersOf = (story: Story, revision: Revision) => ({
  id: story.id,
  slug: story.slug,
  revisionId: revision.id,
  revisionNumber: revision.number,
  firstPublishedAt: story.firstPublishedAt,
  publishedAt: story.publishedAt,
});

/** In the story's order; somebody who is not known (any more) is left out. */
export const contributorsOf = (
  content: Pick<StoryContent, "contributors">,
  people: References["people"],
): Contributor[] =>
  content.contributors.flatMap(({ person: id, role }) => {
    const person = people.get(id);
    return person === undefined ? [] : [{ role, person }];
  });

/** The public history, the oldest first. */
const listPublications = async (db: Database | Trx, storyId: string): Promise<Publication[]> =>
  await db
    .selectFrom("publication")
    .leftJoin("story_revision", "story_revision.id", "publication.revision_id")
    .select([
      "publication.revision_id as revisionId",
      "story_revision.number",
      "publication.at",
      "publication.note",
    ])
    .where("publication.story_id", "=", storyId)
    .orderBy("publication.id")
    .execute();
