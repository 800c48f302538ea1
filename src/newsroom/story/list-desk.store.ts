import { sql } from "kysely";
import { containing } from "../../platform/database/containing.ts";
import type { Database } from "../../platform/database/database.ts";
import { instantPlace, readInstantPlace } from "../../platform/database/instant-place.ts";
import type { Story } from "./story.ts";
import { readStory } from "./story.store.ts";

/** A story as the desk lists it, drafts too. */
export interface DeskStory extends Story {
  readonly headline: string;
  readonly number: number;
  readonly owner: { readonly id: string; readonly name: string } | null;
  readonly updatedAt: Date;
  /** Where the next page goes on. */
  readonly place: string;
}

export interface DeskFilter {
  readonly state?: "draft" | "published" | "withdrawn" | "scheduled" | undefined;
  readonly owner?: string | undefined;
  /** In the headline of the newest revision. */
  readonly words?: string | undefined;
  /** `place` of the last story of the page before; what is none is passed over. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** The last changed first. A story that changes while somebody pages comes again, or is on the first page. */
export const listDesk = async (db: Database, filter: DeskFilter): Promise<DeskStory[]> => {
  const { state, owner, words, limit } = filter;
  const after = readInstantPlace(filter.after);
  const rows = await db
    .selectFrom("story")
    .innerJoin("story_revision", "story_revision.id", "story.draft_revision_id")
    .leftJoin("staff", "staff.id", "story.owner_id")
    .selectAll("story")
    .select(["story_revision.headline", "story_revision.number", "staff.name"])
    .select(instantPlace(sql.ref("story.updated_at"), sql.ref("story.id")).as("place"))
    .$if(state === "scheduled", (query) => query.where("story.scheduled_at", "is not", null))
    .$if(state !== undefined && state !== "scheduled", (query) =>
      query.where("story.state", "=", state ?? ""),
    )
    .$if(owner !== undefined, (query) => query.where("story.owner_id", "=", owner ?? ""))
    .$if(words !== undefined, (query) =>
      query.where("story_revision.headline", "ilike", containing(words ?? "")),
    )
    .$if(after !== null, (query) =>
      query.where(
        sql<boolean>`(story.updated_at, story.id) < (${after?.at ?? ""}::timestamptz, ${after?.id ?? ""})`,
      ),
    )
    .orderBy("story.updated_at", "desc")
    .orderBy("story.id", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) =>
    Object.assign(readStory(row), {
      headline: row.headline,
      number: row.number,
      owner: row.owner_id === null ? null : { id: row.owner_id, name: row.name ?? "" },
      updatedAt: row.updated_at,
      place: row.place,
    }),
  );
};
