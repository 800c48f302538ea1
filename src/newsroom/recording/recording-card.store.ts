import { type ExpressionBuilder, type Selectable, sql } from "kysely";
import { jsonObjectFrom } from "kysely/helpers/postgres";
import type { DB, Recording } from "../../platform/database/schema.generated.ts";
import type { Picture, RecordingCard, RecordingKind, RecordingState } from "./recording.ts";

/** The columns of a card, for any query on `recording`. Days come as text: a day has no time zone. */
export const cardColumns = (of: ExpressionBuilder<DB, "recording">) =>
  [
    "recording.id",
    "recording.kind",
    "recording.slug",
    "recording.title",
    "recording.summary",
    "recording.language",
    "recording.state",
    sql<string | null>`recording.broadcast_on::text`.as("broadcast_day"),
    sql<string | null>`recording.recorded_on::text`.as("recorded_day"),
    "recording.published_at",
    "recording.updated_at",
    "recording.running_milliseconds",
    "recording.season",
    "recording.episode_number",
    "recording.made_for_id",
    sql<boolean>`exists (select 1 from rendition where rendition.cut_id = recording.current_cut_id)`.as(
      "playable",
    ),
    posterOf(of).as("poster"),
  ] as const;

/** The picture chosen for the recording, else the poster of its current cut. */
const posterOf = (of: ExpressionBuilder<DB, "recording">) =>
  jsonObjectFrom(
    of
      .selectFrom("picture")
      .select(pictureColumns)
      .where(
        "picture.id",
        "=",
        sql<string>`coalesce(recording.poster_picture_id, (select cut.poster_picture_id from cut where cut.id = recording.current_cut_id))`,
      ),
  );

export const pictureColumns = [
  "picture.id",
  "picture.file_key as fileKey",
  "picture.media_type as mediaType",
  "picture.width",
  "picture.height",
  "picture.alt",
  "picture.credit",
  "picture.thumbhash",
  sql<Picture["focus"]>`case when picture.focus_x is null or picture.focus_y is null then null
    else jsonb_build_object('x', picture.focus_x, 'y', picture.focus_y) end`.as("focus"),
] as const;

type CardRow = Pick<
  Selectable<Recording>,
  | "id"
  | "kind"
  | "slug"
  | "title"
  | "summary"
  | "language"
  | "state"
  | "published_at"
  | "updated_at"
  | "running_milliseconds"
  | "season"
  | "episode_number"
  | "made_for_id"
> & { broadcast_day: string | null; recorded_day: string | null; playable: boolean; poster: Picture | null };

export const toCard = (row: CardRow): RecordingCard => ({
  id: row.id,
  kind: row.kind as RecordingKind,
  slug: row.slug,
  title: row.title,
  summary: row.summary,
  language: row.language,
  state: row.state as RecordingState,
  broadcastOn: row.broadcast_day,
  recordedOn: row.recorded_day,
  publishedAt: row.published_at,
  updatedAt: row.updated_at,
  runningMilliseconds: row.running_milliseconds,
  season: row.season,
  episodeNumber: row.episode_number,
  madeForId: row.made_for_id,
  poster: row.poster,
  playable: row.playable,
});
