import { isPublic } from "../newsroom/recording/public.ts";
import type { RecordingKind } from "../newsroom/recording/recording.ts";
import { isPublicStory } from "../newsroom/story/public-story.ts";
import type { Database } from "../platform/database/database.ts";

/** Works that a sitemap tells of. */
export type SitemapWork =
  | { readonly kind: RecordingKind; readonly slug: string; readonly changedAt: Date }
  | { readonly kind: "story"; readonly slug: string; readonly changedAt: Date };

export const sitemapSections = ["stories", "recordings"] as const;
export type SitemapSection = (typeof sitemapSections)[number];

export const isSitemapSection = (text: string): text is SitemapSection =>
  (sitemapSections as readonly string[]).includes(text);

const publicStories = (db: Database) =>
  db
    .selectFrom("story")
    .innerJoin("story_revision", "story_revision.id", "story.published_revision_id")
    .where(isPublicStory());

const publicRecordings = (db: Database) => db.selectFrom("recording").where(isPublic());

export const countWorks = async (db: Database, section: SitemapSection): Promise<number> => {
  const query =
    section === "stories"
      ? publicStories(db).select((of) => of.fn.countAll<number>().as("count"))
      : publicRecordings(db).select((of) => of.fn.countAll<number>().as("count"));
  return (await query.executeTakeFirstOrThrow()).count;
};

/** A part of them in the order of their ids, so that a part changes little from day to day. */
export const listWorks = async (
  db: Database,
  section: SitemapSection,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<SitemapWork[]> =>
  section === "stories" ? await listStories(db, offset, limit) : await listRecordings(db, offset, limit);

const listStories = async (db: Database, offset: number, limit: number): Promise<SitemapWork[]> => {
  const rows = await publicStories(db)
    .select(["story.slug", "story.published_at", "story.updated_at"])
    .orderBy("story.id")
    .offset(offset)
    .limit(limit)
    .execute();
  return rows.map(({ slug, published_at, updated_at }) => ({
    kind: "story",
    slug,
    changedAt: published_at ?? updated_at,
  }));
};

const listRecordings = async (db: Database, offset: number, limit: number): Promise<SitemapWork[]> => {
  const rows = await publicRecordings(db)
    .select(["kind", "slug", "updated_at"])
    .orderBy("id")
    .offset(offset)
    .limit(limit)
    .execute();
  return rows.map(({ kind, slug, updated_at }) => ({
    kind: kind as RecordingKind,
    slug,
    changedAt: updated_at,
  }));
};
