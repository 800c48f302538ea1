import { newId } from "../../kit/id.ts";
import type { Cue } from "../../media/captions/cue.ts";
import { type Database, json, type Trx } from "../../platform/database/database.ts";
import type { CaptionKind, CaptionTrackView } from "./recording.ts";

/** Timed text of a cut, whole. Cues are in order, milliseconds on the cut's timeline. */
export interface CaptionTrack extends CaptionTrackView {
  readonly cutId: string;
  readonly cues: readonly Cue[];
}

/** The latest version of a cut's track in this language; captions before subtitles. The caller has made sure that it is public. */
export const findCaptions = async (
  db: Database | Trx,
  cutId: string,
  language: string,
  kind?: CaptionKind,
): Promise<CaptionTrack | null> => {
  const row = await db
    .selectFrom("caption_track")
    .select(["id", "cut_id", "kind", "language", "label", "version", "cues"])
    .where("cut_id", "=", cutId)
    .where("language", "=", language)
    .$if(kind !== undefined, (query) => query.where("kind", "=", kind ?? ""))
    .orderBy("kind")
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    id: row.id,
    cutId: row.cut_id,
    kind: row.kind as CaptionKind,
    language: row.language,
    label: row.label,
    version: row.version,
    cues: row.cues as unknown as Cue[],
  };
};

export interface NewCaptions {
  readonly cutId: string;
  readonly kind: CaptionKind;
  /** BCP 47. */
  readonly language: string;
  /** As a menu shows it: "English". */
  readonly label: string;
  readonly cues: readonly Cue[];
  readonly sourceFormat: string;
  readonly madeBy: string | null;
}

/** Keeps a new version of a track; earlier ones stay. Returns the version. */
export const keepCaptions = async (trx: Trx, captions: NewCaptions): Promise<number> => {
  const latest = await trx
    .selectFrom("caption_track")
    .select((of) => of.fn.max("version").as("version"))
    .where("cut_id", "=", captions.cutId)
    .where("kind", "=", captions.kind)
    .where("language", "=", captions.language)
    .executeTakeFirst();
  const version = (latest?.version ?? 0) + 1;
  await trx
    .insertInto("caption_track")
    .values({
      id: newId(),
      cut_id: captions.cutId,
      kind: captions.kind,
      language: captions.language,
      label: captions.label,
      version,
      cues: json(captions.cues),
      source_format: captions.sourceFormat,
      made_by: captions.madeBy,
    })
    .execute();
  return version;
};

/** "en" → "English", in the language itself where that is known. */
export const languageLabel = (language: string): string => {
  try {
    return new Intl.DisplayNames([language], { type: "language", fallback: "code" }).of(language) ?? language;
  } catch {
    return language;
  }
};
