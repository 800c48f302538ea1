import { sql } from "kysely";
import type { Database, Trx } from "../../platform/database/database.ts";
import { recordingPath } from "../recording/keep-address.ts";
import { isPublicPerson, personPath, wasPublicPerson } from "../person/person.store.ts";
import { seriesPath, wasEverPublicSeries } from "../series/series.store.ts";
import { topicPath } from "../topic/topic.store.ts";
import { storyPath } from "../story/story-slug.ts";
import { plainPath } from "./plain-path.ts";

/** Where an address that is not a page leads: elsewhere for ever (301), or nowhere any more (410), and why. */
export type Resolved =
  | { readonly kind: "moved"; readonly to: string }
  | { readonly kind: "gone"; readonly why: string };

/**
 * What became of an address that was ever live, imported ones too. Null: it never was live, it is a page as it stands, or
 * nobody may know of it: all three answer alike.
 * @param asked path and query as the reader sent them
 */
export const resolveAddress = async (db: Database | Trx, asked: string): Promise<Resolved | null> => {
  const paths = candidates(asked);
  const rows = await db
    .selectFrom("address")
    .leftJoin("story", "story.id", "address.story_id")
    .leftJoin("story_revision", "story_revision.id", "story.published_revision_id")
    .leftJoin("recording", "recording.id", "address.recording_id")
    .leftJoin("person", "person.id", "address.person_id")
    .leftJoin("topic", "topic.id", "address.topic_id")
    .leftJoin("series", (join) => join.onRef("series.id", "=", "address.series_id").on(wasEverPublicSeries()))
    .select([
      "person.slug as person_slug",
      isPublicPerson().as("person_is_public"),
      wasPublicPerson().as("person_was_public"),
      "topic.slug as topic_slug",
      "series.slug as series_slug",
      "address.path",
      "address.to_path",
      "story.slug as story_slug",
      "story.state as story_state",
      "story.withdrawn_reason",
      "story_revision.withheld_at",
      "recording.kind",
      "recording.slug as recording_slug",
      "recording.state as recording_state",
      retraction.as("retraction"),
    ])
    .where("address.path", "in", paths)
    .execute();
  const found = paths.flatMap((path) => rows.find((row) => row.path === path) ?? []).at(0);
  const bare = paths.at(-1) ?? "/";
  if (found === undefined)
    return (
      (await resolvePartOfWork(db, bare)) ??
      (await resolveMoment(db, bare)) ??
      (await resolvePerson(db, bare))
    );
  const target = targetOf(found);
  return target?.kind === "moved" && target.to === bare ? null : target;
};

/** What stands under a work's address was live with it: its transcript, its sentences, its history, its frame for others. */
const partOfWork =
  /^(?<frame>\/embed)?(?<work>\/(?:film|interview|episode|story)\/[^/]+)(?<part>\/transcript(?:\/\d+)?|\/history)?$/;

const resolvePartOfWork = async (db: Database | Trx, path: string): Promise<Resolved | null> => {
  const { frame = "", work = "", part = "" } = partOfWork.exec(path)?.groups ?? {};
  if (work === "" || frame + part === "") return null;
  const resolved = await resolveAddress(db, work);
  if (resolved?.kind !== "moved") return resolved;
  return partOfWork.test(resolved.to) ? { kind: "moved", to: frame + resolved.to + part } : null;
};

/** A moment goes with its recording. One of a recording that was never live never was live either. */
const resolveMoment = async (db: Database | Trx, path: string): Promise<Resolved | null> => {
  const id = /^(?:\/embed)?\/moment\/([^/]+)$/.exec(path)?.[1];
  if (id === undefined) return null;
  const row = await db
    .selectFrom("moment")
    .innerJoin("recording", "recording.id", "moment.recording_id")
    .select("moment.id")
    .where("moment.id", "=", id)
    .where("recording.state", "=", "withdrawn")
    .where((of) =>
      of.exists(
        of.selectFrom("address").select("path").whereRef("address.recording_id", "=", "recording.id"),
      ),
    )
    .executeTakeFirst();
  return row === undefined ? null : { kind: "gone", why: "" };
};

/** Nobody is known any more of whom all that was public was taken off. */
const resolvePerson = async (db: Database | Trx, path: string): Promise<Resolved | null> => {
  const slug = /^\/person\/([^/]+)$/.exec(path)?.[1];
  if (slug === undefined) return null;
  const row = await db
    .selectFrom("person")
    .select("id")
    .where("slug", "=", slug)
    .where(wasPublicPerson())
    .executeTakeFirst();
  return row === undefined ? null : { kind: "gone", why: "" };
};

/** As it was asked; then without a slash at its end; then without its query, which a link from elsewhere may add. */
const candidates = (asked: string): string[] => {
  const whole = plainPath(asked);
  const [path = "/", query] = whole.split(/\?(.*)/s, 2);
  const bare = path.length > 1 ? path.replace(/\/+$/, "") : path;
  // A query on the front page is an address of its own or none: it is not "the front page, moved".
  const all = query === undefined ? [path, bare] : [whole, `${bare}?${query}`, path, bare];
  return [...new Set(all)];
};

/** The words of the last notice on it, where that is a retraction: what is taken off then says why in them. */
const retraction = sql<string | null>`(
  select case when notice.kind = 'retraction' then notice.text end from notice
  where notice.story_id = story.id or notice.recording_id = recording.id and notice.cut_id is null
  order by notice.at desc, notice.id desc limit 1
)`;

interface Row {
  readonly to_path: string | null;
  readonly story_slug: string | null;
  readonly story_state: string | null;
  readonly withdrawn_reason: string | null;
  readonly withheld_at: Date | null;
  readonly kind: string | null;
  readonly recording_slug: string | null;
  readonly recording_state: string | null;
  readonly retraction: string | null;
  readonly person_slug: string | null;
  readonly person_is_public: boolean;
  readonly person_was_public: boolean;
  readonly topic_slug: string | null;
  readonly series_slug: string | null;
}

const targetOf = (row: Row): Resolved | null => {
  if (row.to_path !== null) return { kind: "moved", to: row.to_path };
  if (row.person_slug !== null) return personTarget(row, personPath(row.person_slug));
  if (row.topic_slug !== null) return { kind: "moved", to: topicPath(row.topic_slug) };
  if (row.series_slug !== null) return { kind: "moved", to: seriesPath(row.series_slug) };
  if (row.story_slug !== null) {
    const retracted = row.withheld_at === null ? row.retraction : null;
    if (row.story_state === "withdrawn")
      return { kind: "gone", why: retracted ?? row.withdrawn_reason ?? "" };
    if (row.story_state !== "published") return null;
    return row.withheld_at === null
      ? { kind: "moved", to: storyPath(row.story_slug) }
      : { kind: "gone", why: withheldWords };
  }
  if (row.recording_state === "withdrawn") return { kind: "gone", why: row.retraction ?? "" };
  if (row.recording_state !== "published" || row.kind === null || row.recording_slug === null) return null;
  return { kind: "moved", to: recordingPath(row.kind, row.recording_slug) };
};

const personTarget = (
  { person_is_public, person_was_public }: Pick<Row, "person_is_public" | "person_was_public">,
  to: string,
): Resolved | null => {
  if (person_is_public) return { kind: "moved", to };
  return person_was_public ? { kind: "gone", why: "" } : null;
};

/** What readers are told of what legal withholds; the reason itself is the newsroom's. */
export const withheldWords = "This was taken off for legal reasons.";
