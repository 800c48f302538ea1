/** What an episode is in its show, as directories tell them apart. */
export const episodeKinds = ["full", "trailer", "bonus"] as const;
export type EpisodeKind = (typeof episodeKinds)[number];

/** What is told of a recording and may be changed. Days are YYYY-MM-DD; ids are those of rows. */
export interface RecordingFields {
  readonly title: string;
  /** Its part of the address. */
  readonly slug: string;
  readonly summary: string;
  /** BCP 47. */
  readonly language: string;
  readonly broadcastOn: string | null;
  readonly recordedOn: string | null;
  readonly madeForId: string | null;
  readonly seriesId: string | null;
  readonly season: number | null;
  readonly episodeNumber: number | null;
  /** The show that an episode belongs to. */
  readonly showId: string | null;
  readonly episodeKind: EpisodeKind;
  readonly rightsNote: string;
  readonly rightsLastDay: string | null;
  readonly excerptRightsLastDay: string | null;
  readonly watchUrl: string | null;
  readonly watchLabel: string | null;
  /** What must be said beside it. */
  readonly productionNote: string;
}

const columns = {
  title: "title",
  slug: "slug",
  summary: "summary",
  language: "language",
  broadcastOn: "broadcast_on",
  recordedOn: "recorded_on",
  madeForId: "made_for_id",
  seriesId: "series_id",
  season: "season",
  episodeNumber: "episode_number",
  showId: "show_id",
  episodeKind: "episode_kind",
  rightsNote: "rights_note",
  rightsLastDay: "rights_last_day",
  excerptRightsLastDay: "excerpt_rights_last_day",
  watchUrl: "watch_url",
  watchLabel: "watch_label",
  productionNote: "production_note",
} as const satisfies Record<keyof RecordingFields, string>;

type Columns = typeof columns;

/** Fields as columns of `recording`. */
export type RecordingColumns = {
  [Name in keyof RecordingFields as Columns[Name]]?: RecordingFields[Name];
};

/** The columns of those fields that are given. */
export const columnsOf = (fields: Partial<RecordingFields>): RecordingColumns =>
  Object.fromEntries(
    Object.entries(columns).flatMap(([name, column]) => {
      const value = fields[name as keyof RecordingFields];
      return value === undefined ? [] : [[column, value]];
    }),
  );
