import { readablePath } from "../../kit/path.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import { findRecordingsNamed } from "../recording/find-recording.store.ts";

/** Something of the newsroom's that a name may mean. */
export interface NamedRecord {
  readonly id: string;
  /** As a file names it: a slug, or "/film/slug". */
  readonly name: string;
  /** What people call it. */
  readonly title: string;
}

export const findPeopleNamed = async (db: Database | Trx, name: string): Promise<NamedRecord[]> =>
  await db
    .selectFrom("person")
    .select(["id", "slug as name", "name as title"])
    .where((of) =>
      of.or([
        of("slug", "=", name),
        of("id", "=", name),
        of(of.fn<string>("lower", ["name"]), "=", name.toLowerCase()),
      ]),
    )
    .orderBy((of) => of.case().when("slug", "=", name).then(0).else(1).end())
    .orderBy("id")
    .execute();

export const findTopicsNamed = async (db: Database | Trx, name: string): Promise<NamedRecord[]> =>
  await db
    .selectFrom("topic")
    .select(["id", "slug as name", "name as title"])
    .where((of) =>
      of.or([
        of("slug", "=", name),
        of("id", "=", name),
        of(of.fn<string>("lower", ["name"]), "=", name.toLowerCase()),
      ]),
    )
    .orderBy((of) => of.case().when("slug", "=", name).then(0).else(1).end())
    .orderBy("id")
    .execute();

/** Films, interviews, episodes and stories that go by this name: "/film/slug", "film/slug", a slug, an id. */
export const findWorksNamed = async (db: Database | Trx, name: string): Promise<NamedRecord[]> => {
  const path = readablePath(name).replace(/^\//, "");
  const story = path.replace(/^story\//, "");
  const recordings = path.startsWith("story/") ? [] : await findRecordingsNamed(db, path);
  const stories = await db
    .selectFrom("story")
    .leftJoin("story_revision", "story_revision.id", "story.draft_revision_id")
    .select(["story.id", "story.slug", "story_revision.headline"])
    .where((of) => of.or([of("story.slug", "=", story), of("story.id", "=", story)]))
    .execute();
  return [
    ...recordings.map(({ id, kind, slug, title }) => ({ id, name: `/${kind}/${slug}`, title })),
    ...stories.map(({ id, slug, headline }) => ({ id, name: `/story/${slug}`, title: headline ?? slug })),
  ];
};

export const findMomentNamed = async (db: Database | Trx, id: string): Promise<NamedRecord[]> =>
  await db
    .selectFrom("moment")
    .select(["id", "id as name", "text as title"])
    .where("id", "=", id)
    .where("withdrawn_at", "is", null)
    .execute();

/** All names of a kind, for whoever misspelt one; at most some thousands. */
export const listNames = async (
  db: Database | Trx,
  kind: "person" | "topic" | "work",
): Promise<readonly NamedRecord[]> => {
  if (kind === "person")
    return await db
      .selectFrom("person")
      .select(["id", "slug as name", "name as title"])
      .limit(5000)
      .execute();
  if (kind === "topic")
    return await db.selectFrom("topic").select(["id", "slug as name", "name as title"]).limit(5000).execute();
  const recordings = await db
    .selectFrom("recording")
    .select(["id", "kind", "slug", "title"])
    .limit(5000)
    .execute();
  const stories = await db.selectFrom("story").select(["id", "slug"]).limit(5000).execute();
  return [
    ...recordings.map(({ id, kind: of, slug, title }) => ({ id, name: `/${of}/${slug}`, title })),
    ...stories.map(({ id, slug }) => ({ id, name: `/story/${slug}`, title: slug })),
  ];
};

/** What ids are called in a file: slugs of people and topics, paths of works, "/picture/ID". */
export const namesOfIds = async (
  db: Database | Trx,
  ids: readonly string[],
): Promise<Map<string, string>> => {
  const all = [...new Set(ids)];
  if (all.length === 0) return new Map();
  const people = await db.selectFrom("person").select(["id", "slug"]).where("id", "in", all).execute();
  const topics = await db.selectFrom("topic").select(["id", "slug"]).where("id", "in", all).execute();
  const recordings = await db
    .selectFrom("recording")
    .select(["id", "kind", "slug"])
    .where("id", "in", all)
    .execute();
  const stories = await db.selectFrom("story").select(["id", "slug"]).where("id", "in", all).execute();
  return new Map([
    ...[...people, ...topics].map(({ id, slug }) => [id, slug] as const),
    ...recordings.map(({ id, kind, slug }) => [id, `/${kind}/${slug}`] as const),
    ...stories.map(({ id, slug }) => [id, `/story/${slug}`] as const),
  ]);
};
