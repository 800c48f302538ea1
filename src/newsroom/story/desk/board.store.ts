import { type RawBuilder, type SqlBool, sql } from "kysely";
import { containing } from "../../../platform/database/containing.ts";
import type { Database, Trx } from "../../../platform/database/database.ts";
import type { StoryState } from "../story.ts";
import type { Stage } from "./desk-facts.ts";

/** Where a story stands on the board. */
export type Place = Stage | "published" | "withdrawn";

interface Somebody {
  readonly id: string;
  readonly name: string;
}

/** A story as the board shows it. */
export interface BoardStory {
  readonly id: string;
  readonly slug: string;
  readonly state: StoryState;
  readonly place: Place;
  readonly headline: string;
  readonly pitch: string;
  readonly owner: Somebody | null;
  /** A day where the newsroom is: "2026-12-01". */
  readonly dueOn: string | null;
  readonly waiting: {
    readonly staff: Somebody | null;
    readonly role: string | null;
    readonly why: string;
  } | null;
  readonly draftRevisionId: string;
  readonly draftNumber: number;
  readonly publishedRevisionId: string | null;
  readonly scheduledAt: Date | null;
  readonly publishedAt: Date | null;
  readonly updatedAt: Date;
  readonly openThreads: number;
  readonly openSuggestions: number;
  readonly version: number;
  /** Where the next page goes on. */
  readonly key: string;
}

export const boardOrders = ["due", "changed", "headline"] as const;
export type BoardOrder = (typeof boardOrders)[number];

export interface BoardFilter {
  readonly place?: Place | undefined;
  readonly owner?: string | undefined;
  readonly topic?: string | undefined;
  /** In the headline or the pitch. */
  readonly words?: string | undefined;
  /** Waits for this person, or for a role that they have. */
  readonly waitsFor?: { readonly staffId: string; readonly role: string } | undefined;
  /** "due": the first day first, those without one last; "changed": the last changed first. */
  readonly order: BoardOrder;
  /** `key` of the last story of the page before; what is none is passed over. */
  readonly after?: string | undefined;
  readonly limit: number;
}

const place = sql<Place>`case story.state when 'draft' then story.stage else story.state end`;

// Text for every order, with microseconds where it is an instant: what a page ends with says where the next begins.
const orderKey: Record<BoardOrder, RawBuilder<string>> = {
  due: sql<string>`coalesce(to_char(story.due_on, 'YYYY-MM-DD'), '9999')`,
  changed: sql<string>`lpad((extract(epoch from timestamptz '2300-01-01' - story.updated_at) * 1000000)::bigint::text, 17, '0')`,
  headline: sql<string>`left(lower(draft.headline), 200) collate "C"`,
};

/** The stories of a place on the board, or of all. */
export const listBoard = async (db: Database | Trx, filter: BoardFilter): Promise<BoardStory[]> => {
  const { order, limit, owner, topic, words, waitsFor } = filter;
  const key = orderKey[order];
  const after = readKey(filter.after);
  const rows = await boardRows(db)
    .select(key.as("key"))
    .$if(filter.place !== undefined, (query) => query.where(sql<SqlBool>`${place} = ${filter.place}`))
    .$if(owner !== undefined, (query) => query.where("story.owner_id", "=", owner ?? ""))
    .$if(words !== undefined, (query) =>
      query.where((of) =>
        of.or([
          of("draft.headline", "ilike", containing(words ?? "")),
          of("story.pitch", "ilike", containing(words ?? "")),
        ]),
      ),
    )
    .$if(waitsFor !== undefined, (query) =>
      query.where((of) =>
        of.or([
          of("story.waiting_staff_id", "=", waitsFor?.staffId ?? ""),
          of("story.waiting_role", "=", waitsFor?.role ?? ""),
        ]),
      ),
    )
    .$if(topic !== undefined, (query) =>
      query.where((of) =>
        of.exists(
          of
            .selectFrom("story_use")
            .select("story_use.story_id")
            .whereRef("story_use.revision_id", "=", "story.draft_revision_id")
            .where("story_use.topic_id", "=", topic ?? ""),
        ),
      ),
    )
    .$if(after !== null, (query) =>
      query.where(sql<SqlBool>`(${key}, story.id) > (${after?.key ?? ""}, ${after?.id ?? ""})`),
    )
    .orderBy(key)
    .orderBy("story.id")
    .limit(limit)
    .execute();
  return rows.map((row) => Object.assign(readBoardStory(row), { key: `${row.id}${row.key}` }));
};

/** One story of the board. */
export const findOnBoard = async (db: Database | Trx, storyId: string): Promise<BoardStory | null> => {
  const row = await boardRows(db).where("story.id", "=", storyId).executeTakeFirst();
  return row === undefined ? null : { ...readBoardStory(row), key: "" };
};

const boardRows = (db: Database | Trx) =>
  db
    .selectFrom("story")
    .innerJoin("story_revision as draft", "draft.id", "story.draft_revision_id")
    .leftJoin("staff as owner", "owner.id", "story.owner_id")
    .leftJoin("staff as waited", "waited.id", "story.waiting_staff_id")
    .selectAll("story")
    .select(["draft.headline", "draft.number", "owner.name as owner_name", "waited.name as waited_name"])
    .select(place.as("place"))
    .select((of) =>
      of
        .selectFrom("comment_thread")
        .select((count) => count.cast<number>(count.fn.countAll(), "integer").as("open"))
        .whereRef("comment_thread.story_id", "=", "story.id")
        .where("comment_thread.resolved_at", "is", null)
        .as("open_threads"),
    )
    .select(openSuggestions.as("open_suggestions"));

/** Suggestions on a story that nobody has decided, or that are open again. */
const openSuggestions = sql<number>`(
  select count(*)::integer from suggestion where suggestion.story_id = story.id and coalesce((
    select decision.decision from suggestion_decision as decision where decision.suggestion_id = suggestion.id
    order by decision.made_at desc, decision.id desc limit 1), 'opened') = 'opened')`;

type Row = Awaited<ReturnType<ReturnType<typeof boardRows>["executeTakeFirstOrThrow"]>>;

const somebody = (id: string | null, name: string | null): Somebody | null =>
  id === null ? null : { id, name: name ?? "" };

const readBoardStory = (row: Row): Omit<BoardStory, "key"> => ({
  id: row.id,
  slug: row.slug,
  state: row.state as StoryState,
  place: row.place,
  headline: row.headline,
  pitch: row.pitch,
  owner: somebody(row.owner_id, row.owner_name),
  dueOn: row.due_on,
  waiting:
    row.waiting_staff_id === null && row.waiting_role === null
      ? null
      : {
          staff: somebody(row.waiting_staff_id, row.waited_name),
          role: row.waiting_role,
          why: row.waiting_why,
        },
  draftRevisionId: row.draft_revision_id ?? "",
  draftNumber: row.number,
  publishedRevisionId: row.published_revision_id,
  scheduledAt: row.scheduled_at,
  publishedAt: row.published_at,
  updatedAt: row.updated_at,
  openThreads: row.open_threads ?? 0,
  openSuggestions: row.open_suggestions,
  version: row.desk_version,
});

const readKey = (after: string | undefined): { readonly id: string; readonly key: string } | null => {
  const [, id, key] = /^([0-9a-z]{12})(.+)$/s.exec(after ?? "") ?? [];
  return id === undefined || key === undefined ? null : { id, key };
};
