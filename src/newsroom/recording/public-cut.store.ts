import type { Rate } from "../../kit/rate.ts";
import type { RenditionIndex } from "../../media/fragment-index.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import { isPublic } from "./public.ts";
import type { RenditionView } from "./recording.ts";
import { indexOf } from "./rendition-index.ts";
import { type Rights, rightsOn } from "./rights.ts";

/** A cut whose media somebody without a name may ask for, and how far. */
export interface PublicCut {
  readonly id: string;
  readonly recordingId: string;
  readonly rate: Rate;
  readonly lengthUnits: number;
  /** It is the recording's current cut; an older one plays in moments alone. */
  readonly current: boolean;
  /** What may be streamed on the day asked for; `whole` is false for an older cut. */
  readonly rights: Rights;
}

/** The cut if it is ready and its recording is public, else null. `day` is YYYY-MM-DD. */
export const findPublicCut = async (
  db: Database | Trx,
  cutId: string,
  day: string,
): Promise<PublicCut | null> => {
  const row = await db
    .selectFrom("cut")
    .innerJoin("recording", "recording.id", "cut.recording_id")
    .select([
      "cut.id",
      "cut.recording_id",
      "cut.rate_numerator",
      "cut.rate_denominator",
      "cut.length_units",
      "recording.current_cut_id",
      "recording.rights_last_day as rightsLastDay",
      "recording.excerpt_rights_last_day as excerptRightsLastDay",
    ])
    .where("cut.id", "=", cutId)
    .where("cut.state", "=", "ready")
    .where(isPublic())
    .executeTakeFirst();
  if (row === undefined) return null;
  const current = row.current_cut_id === row.id;
  const rights = rightsOn(day, row);
  return {
    id: row.id,
    recordingId: row.recording_id,
    rate: { numerator: row.rate_numerator, denominator: row.rate_denominator },
    lengthUnits: row.length_units ?? 0,
    current,
    rights: { whole: rights.whole && current, excerpts: rights.excerpts },
  };
};

/** A rendition with the exact index of its segments, for playlists and bytes. */
export interface RenditionFile extends RenditionView {
  readonly cutId: string;
  readonly fileKey: string;
  readonly fileBytes: number;
  readonly index: RenditionIndex;
}

/** Video from the smallest up, then sound, then descriptions. */
export const listRenditionFiles = async (db: Database | Trx, cutId: string): Promise<RenditionFile[]> => {
  const rows = await db
    .selectFrom("rendition")
    .selectAll()
    .where("cut_id", "=", cutId)
    .orderBy("peak_bandwidth")
    .orderBy("name")
    .execute();
  return rows
    .map((row): RenditionFile => ({
      id: row.id,
      cutId: row.cut_id,
      kind: row.kind as RenditionView["kind"],
      name: row.name,
      codecs: row.codecs,
      width: row.width,
      height: row.height,
      averageBandwidth: row.average_bandwidth,
      peakBandwidth: row.peak_bandwidth,
      language: row.language,
      label: row.label,
      fileKey: row.file_key,
      fileBytes: row.file_bytes,
      index: indexOf(row),
    }))
    .sort((a, b) => kindOrder[a.kind] - kindOrder[b.kind]);
};

const kindOrder = { video: 0, sound: 1, description: 2 } as const;
