import { sql } from "kysely";
import type { Database } from "../../platform/database/database.ts";
import { personPath } from "../person/person.store.ts";
import { recordingPath } from "../recording/keep-address.ts";
import { seriesPath } from "../series/series.store.ts";
import { storyPath } from "../story/story-slug.ts";
import { topicPath } from "../topic/topic.store.ts";

/** Whose an address is. */
export type AddressOwner = "story" | "recording" | "person" | "topic" | "series" | "page";

/** An address that was ever live, and where it leads. */
export interface KeptAddress {
  readonly path: string;
  readonly owner: AddressOwner;
  /** What its owner is called; empty: a page of the site. */
  readonly title: string;
  /** Where its owner is now. */
  readonly to: string;
  /** "here": it is its owner's own; "moved": it leads there; "gone": it was withdrawn; "unseen": it is not public. */
  readonly state: "here" | "moved" | "gone" | "unseen";
  readonly firstLiveAt: Date;
}

interface Asked {
  /** Part of the path, of where it leads, or of the title. */
  readonly words?: string | undefined;
  /** The path that the page before ended with. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Every address that was ever live, by path. For staff: of what is not public, too. */
export const listAddresses = async (db: Database, { words, after, limit }: Asked): Promise<KeptAddress[]> => {
  const part = `%${(words ?? "").trim().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const rows = await db
    .selectFrom("address")
    .leftJoin("story", "story.id", "address.story_id")
    .leftJoin("story_revision as revision", "revision.id", "story.published_revision_id")
    .leftJoin("recording", "recording.id", "address.recording_id")
    .leftJoin("person", "person.id", "address.person_id")
    .leftJoin("topic", "topic.id", "address.topic_id")
    .leftJoin("series", "series.id", "address.series_id")
    .select([
      "address.path",
      "address.to_path",
      "address.first_live_at",
      "story.slug as story_slug",
      "story.state as story_state",
      "revision.headline",
      "recording.kind",
      "recording.slug as recording_slug",
      "recording.state as recording_state",
      "recording.title as recording_title",
      "person.slug as person_slug",
      "person.name as person_name",
      "topic.slug as topic_slug",
      "topic.name as topic_name",
      "series.slug as series_slug",
      "series.title as series_title",
    ])
    .$if(after !== undefined, (query) => query.where("address.path", ">", after ?? ""))
    .$if((words ?? "").trim() !== "", (query) =>
      query.where(
        sql<boolean>`concat_ws(' ', address.path, address.to_path, story.slug, revision.headline,
          recording.slug, recording.title, person.name, topic.name, series.title) ilike ${part}`,
      ),
    )
    .orderBy("address.path")
    .limit(limit)
    .execute();
  return rows.map((row) => Object.assign(ownerOf(row), { path: row.path, firstLiveAt: row.first_live_at }));
};

type Row = Readonly<
  Record<
    | "to_path"
    | "story_slug"
    | "story_state"
    | "headline"
    | "kind"
    | "recording_slug"
    | "recording_state"
    | "recording_title"
    | "person_slug"
    | "person_name"
    | "topic_slug"
    | "topic_name"
    | "series_slug"
    | "series_title",
    string | null
  >
> & { readonly path: string };

const ownerOf = (row: Row): Omit<KeptAddress, "path" | "firstLiveAt"> => {
  const at = (to: string, owner: AddressOwner, title: string | null, workState = "published") => {
    const isHere = to === row.path;
    const state =
      workState === "withdrawn"
        ? ("gone" as const)
        : workState === "published"
          ? isHere
            ? ("here" as const)
            : ("moved" as const)
          : ("unseen" as const);
    return { owner, title: title ?? "", to, state };
  };
  if (row.story_slug !== null)
    return at(storyPath(row.story_slug), "story", row.headline, row.story_state ?? "");
  if (row.recording_slug !== null)
    return at(
      recordingPath(row.kind ?? "", row.recording_slug),
      "recording",
      row.recording_title,
      row.recording_state ?? "",
    );
  if (row.person_slug !== null) return at(personPath(row.person_slug), "person", row.person_name);
  if (row.topic_slug !== null) return at(topicPath(row.topic_slug), "topic", row.topic_name);
  if (row.series_slug !== null) return at(seriesPath(row.series_slug), "series", row.series_title);
  return at(row.to_path ?? "/", "page", "");
};
