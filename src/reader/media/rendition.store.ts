import type { RenditionIndex } from "../../media/fragment-index.ts";
import type { RenditionView } from "../../newsroom/recording/recording.ts";
import type { Database } from "../../platform/database/database.ts";

/** Where a rendition's bytes are; asked for with every segment, so without its index. */
export interface RenditionBytes {
  readonly id: string;
  readonly kind: RenditionView["kind"];
  readonly fileKey: string;
  readonly fileBytes: number;
  /** The file's head, which every segment needs. */
  readonly initBytes: number;
}

export const findRenditionBytes = async (
  db: Database,
  cutId: string,
  name: string,
): Promise<RenditionBytes | null> => {
  const row = await db
    .selectFrom("rendition")
    .select(["id", "kind", "file_key", "file_bytes", "init_bytes"])
    .where("cut_id", "=", cutId)
    .where("name", "=", name)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { id, file_key: fileKey, file_bytes: fileBytes, init_bytes: initBytes } = row;
  return { id, kind: row.kind as RenditionView["kind"], fileKey, fileBytes, initBytes };
};

export interface IndexedRendition {
  readonly id: string;
  readonly name: string;
  readonly index: RenditionIndex;
}

/** The rendition of this name, with the index of its segments. */
export const findIndexedRendition = async (
  db: Database,
  cutId: string,
  name: string,
): Promise<IndexedRendition | null> => {
  const row = await indexed(db, cutId).where("name", "=", name).executeTakeFirst();
  return row === undefined ? null : toIndexed(row);
};

/**
 * The rendition whose segments an excerpt's playlists begin with: of picture where there is one (any, for their
 * segments lie at the same times), else the sound.
 */
export const findLeadingRendition = async (db: Database, cutId: string): Promise<IndexedRendition | null> => {
  const row = await indexed(db, cutId)
    .orderBy((of) =>
      of.case().when("kind", "=", "video").then(0).when("kind", "=", "sound").then(1).else(2).end(),
    )
    .orderBy("peak_bandwidth")
    .orderBy("name")
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : toIndexed(row);
};

const indexed = (db: Database, cutId: string) =>
  db
    .selectFrom("rendition")
    .select([
      "id",
      "name",
      "codecs",
      "timescale",
      "init_bytes",
      "segment_starts",
      "segment_durations",
      "segment_offsets",
      "segment_bytes",
    ])
    .where("cut_id", "=", cutId);

interface IndexedRow {
  readonly id: string;
  readonly name: string;
  readonly codecs: string;
  readonly timescale: number;
  readonly init_bytes: number;
  readonly segment_starts: number[];
  readonly segment_durations: number[];
  readonly segment_offsets: number[];
  readonly segment_bytes: number[];
}

const toIndexed = (row: IndexedRow): IndexedRendition => ({
  id: row.id,
  name: row.name,
  index: {
    codecs: row.codecs,
    timescale: row.timescale,
    initBytes: row.init_bytes,
    starts: row.segment_starts,
    durations: row.segment_durations,
    offsets: row.segment_offsets,
    bytes: row.segment_bytes,
  },
});
