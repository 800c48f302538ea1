import type { Database, Trx } from "../../platform/database/database.ts";
import { sentenceColumns, toSentence } from "./sentence-row.ts";
import type { Sentence } from "./word.ts";

/** A version of a transcript. */
export interface TranscriptVersion {
  readonly cutId: string;
  readonly version: number;
  readonly language: string;
  readonly origin: "captions" | "recogniser" | "text" | "correction";
  readonly note: string;
  /** Who made it; null: the newsroom itself. */
  readonly madeBy: string | null;
  readonly madeAt: Date;
}

/** A sentence in its place, with the language it is spoken in and the speaker's page. */
export interface PlacedSentence extends Sentence {
  /** Order in the transcript: 0 for the first. */
  readonly index: number;
  readonly language: string;
  readonly speakerSlug: string | null;
}

/** All versions, the latest first. */
export const listVersions = async (db: Database | Trx, cutId: string): Promise<TranscriptVersion[]> => {
  const rows = await db
    .selectFrom("transcript")
    .leftJoin("staff", "staff.id", "transcript.made_by")
    .select(["cut_id", "version", "language", "origin", "note", "staff.name as made_by", "made_at"])
    .where("cut_id", "=", cutId)
    .orderBy("version", "desc")
    .execute();
  return rows.map((row) => ({
    cutId: row.cut_id,
    version: row.version,
    language: row.language,
    origin: row.origin as TranscriptVersion["origin"],
    note: row.note,
    madeBy: row.made_by,
    madeAt: row.made_at,
  }));
};

export const findCurrentVersion = async (
  db: Database | Trx,
  cutId: string,
): Promise<TranscriptVersion | null> => (await listVersions(db, cutId))[0] ?? null;

/** How many sentences and words the current version has, and its last sentence's end. */
export const countTranscript = async (
  db: Database | Trx,
  cutId: string,
): Promise<{ sentences: number; words: number }> => {
  const row = await db
    .selectFrom("sentence")
    .select((of) => [
      of.fn.countAll<number>().as("sentences"),
      of.fn.coalesce(of.fn.sum<number>(of.fn("cardinality", ["word_numbers"])), of.lit(0)).as("words"),
    ])
    .where("cut_id", "=", cutId)
    .where("until_version", "is", null)
    .executeTakeFirstOrThrow();
  return row;
};

/** Sentences of the current version in order: `limit` of them from the `from`th (0-based); all without a range. */
export const listSentences = async (
  db: Database | Trx,
  cutId: string,
  range: { readonly from: number; readonly limit: number } | null = null,
): Promise<PlacedSentence[]> => {
  let query = currentSentences(db, cutId);
  if (range !== null) query = query.offset(range.from).limit(range.limit);
  const first = range?.from ?? 0;
  return Array.from(await query.execute(), (row, at) => ({
    ...toSentence(row),
    index: first + at,
    language: row.language,
    speakerSlug: row.speaker_slug,
  }));
};

/** Sentences of the current version that are said at some time in [start, end), milliseconds, in order. */
export const listSentencesBetween = async (
  db: Database | Trx,
  cutId: string,
  { start, end }: { readonly start: number; readonly end: number },
): Promise<Sentence[]> => {
  const rows = await currentSentences(db, cutId)
    .where("sentence.start_milliseconds", "<", Math.ceil(end))
    .where("sentence.end_milliseconds", ">", Math.floor(start))
    .execute();
  return rows.map(toSentence);
};

const currentSentences = (db: Database | Trx, cutId: string) =>
  db
    .selectFrom("sentence")
    .leftJoin("person", "person.id", "sentence.speaker_id")
    .select(sentenceColumns)
    .where("sentence.cut_id", "=", cutId)
    .where("sentence.until_version", "is", null)
    .orderBy("sentence.place");

/** A version as it stood. */
export const listSentencesOf = async (
  db: Database | Trx,
  cutId: string,
  version: number,
): Promise<Sentence[]> => {
  const rows = await db
    .selectFrom("sentence")
    .leftJoin("person", "person.id", "sentence.speaker_id")
    .select(sentenceColumns)
    .where("sentence.cut_id", "=", cutId)
    .where("sentence.from_version", "<=", version)
    .where((of) =>
      of.or([of("sentence.until_version", "is", null), of("sentence.until_version", ">", version)]),
    )
    .orderBy("sentence.place")
    .execute();
  return rows.map(toSentence);
};

/** Where a sentence stands in the current version: 0 for the first; null if it is not there (any more). */
export const findSentenceIndex = async (
  db: Database | Trx,
  cutId: string,
  number: number,
): Promise<number | null> => {
  const row = await db
    .selectFrom("sentence as one")
    .select((of) =>
      of
        .selectFrom("sentence as before")
        .select((inner) => inner.fn.countAll<number>().as("count"))
        .whereRef("before.cut_id", "=", "one.cut_id")
        .where("before.until_version", "is", null)
        .whereRef("before.place", "<", "one.place")
        .as("index"),
    )
    .where("one.cut_id", "=", cutId)
    .where("one.number", "=", number)
    .where("one.until_version", "is", null)
    .executeTakeFirst();
  return row === undefined ? null : Number(row.index);
};
