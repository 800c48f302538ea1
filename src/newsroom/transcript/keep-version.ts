import { isDeepStrictEqual } from "node:util";
import type { Trx } from "../../platform/database/database.ts";
import { numberSentences } from "./number-sentences.ts";
import { placeBetween } from "./place.ts";
import { sentenceColumns, toSentence, toWordColumns } from "./sentence-row.ts";
import type { TranscriptVersion } from "./transcript.store.ts";
import type { Sentence } from "./word.ts";

export interface NewVersion {
  readonly cutId: string;
  readonly language: string;
  readonly origin: TranscriptVersion["origin"];
  readonly note: string;
  readonly madeBy: string | null;
  /** The whole transcript as it is to stand. What has the number 0 gets one. */
  readonly sentences: readonly Sentence[];
  /** The turns are those of a source, not of this recording. */
  readonly newTurns: boolean;
}

/**
 * Keeps a transcript as the next version of the cut's: sentences that did not change stand in both versions.
 * Returns the version; null when it is just as the current one, and nothing was written.
 */
export const keepVersion = async (trx: Trx, next: NewVersion): Promise<number | null> => {
  const recording = await lockRecording(trx, next.cutId);
  const current = await readCurrent(trx, next.cutId);
  const latest = await trx
    .selectFrom("transcript")
    .select((of) => of.fn.max("version").as("version"))
    .where("cut_id", "=", next.cutId)
    .executeTakeFirst();
  const { sentences, counters } = numberSentences(next.sentences, recording.counters, next.newTurns);
  const stands = sentences.map((sentence) =>
    standingPlace(current.get(sentence.number), sentence, next.language),
  );
  const places = placeBetween(stands);
  const written = sentences.flatMap((sentence, at) =>
    stands[at] === places[at] ? [] : [{ sentence, place: places[at] ?? 0 }],
  );
  const staying = new Set(
    sentences.flatMap((sentence, at) => (stands[at] === places[at] ? [sentence.number] : [])),
  );
  const ended = [...current.values()].filter((row) => !staying.has(row.sentence.number)).map((row) => row.id);
  if (latest?.version && written.length === 0 && ended.length === 0) return null;
  const version = (latest?.version ?? 0) + 1;
  await insertVersion(trx, next, version);
  await endRows(trx, ended, version);
  await insertRows(trx, written, { ...next, version, recordingId: recording.id });
  await trx
    .updateTable("recording")
    .set({ next_sentence: counters.sentence, next_turn: counters.turn, next_word: counters.word })
    .where("id", "=", recording.id)
    .execute();
  return version;
};

/** One transcript of a recording is written at a time: its numbers are counted here. */
const lockRecording = async (trx: Trx, cutId: string) => {
  const row = await trx
    .selectFrom("recording")
    .innerJoin("cut", "cut.recording_id", "recording.id")
    .select(["recording.id", "next_sentence", "next_turn", "next_word"])
    .where("cut.id", "=", cutId)
    .forUpdate("recording")
    .executeTakeFirstOrThrow();
  return { id: row.id, counters: { sentence: row.next_sentence, turn: row.next_turn, word: row.next_word } };
};

interface CurrentRow {
  readonly id: number;
  readonly place: number;
  readonly language: string;
  readonly sentence: Sentence;
}

const readCurrent = async (trx: Trx, cutId: string): Promise<Map<number, CurrentRow>> => {
  const rows = await trx
    .selectFrom("sentence")
    .leftJoin("person", "person.id", "sentence.speaker_id")
    .select(sentenceColumns)
    .where("sentence.cut_id", "=", cutId)
    .where("sentence.until_version", "is", null)
    .execute();
  return new Map(
    rows.map((row) => [
      row.number,
      { id: row.id, place: row.place, language: row.language, sentence: toSentence(row) },
    ]),
  );
};

/** The place of the row that holds exactly this sentence; null where there is none. */
const standingPlace = (row: CurrentRow | undefined, sentence: Sentence, language: string): number | null =>
  row !== undefined &&
  row.language === language &&
  isDeepStrictEqual(comparable(row.sentence), comparable(sentence))
    ? row.place
    : null;

/** A known person's name is not part of the sentence: it may change without a new version. */
const comparable = (sentence: Sentence): unknown => [
  sentence.turn,
  sentence.speaker.id ?? sentence.speaker.name,
  sentence.text,
  sentence.start,
  sentence.end,
  toWordColumns(sentence.words),
];

const insertVersion = async (trx: Trx, next: NewVersion, version: number): Promise<void> => {
  await trx
    .insertInto("transcript")
    .values({
      cut_id: next.cutId,
      version,
      language: next.language,
      origin: next.origin,
      note: next.note,
      made_by: next.madeBy,
    })
    .execute();
};

const endRows = async (trx: Trx, ids: readonly number[], version: number): Promise<void> => {
  if (ids.length === 0) return;
  await trx.updateTable("sentence").set({ until_version: version }).where("id", "in", ids).execute();
};

/** A statement has room for 65,535 values. */
const rowsInStatement = 1000;

const insertRows = async (
  trx: Trx,
  rows: readonly { readonly sentence: Sentence; readonly place: number }[],
  at: NewVersion & { readonly version: number; readonly recordingId: string },
): Promise<void> => {
  for (let from = 0; from < rows.length; from += rowsInStatement) {
    await trx
      .insertInto("sentence")
      .values(
        Array.from(rows.slice(from, from + rowsInStatement), ({ sentence, place }) => ({
          cut_id: at.cutId,
          recording_id: at.recordingId,
          number: sentence.number,
          from_version: at.version,
          place,
          turn: sentence.turn,
          speaker_id: sentence.speaker.id,
          speaker_name: sentence.speaker.id === null ? sentence.speaker.name : null,
          language: at.language,
          start_milliseconds: sentence.start,
          end_milliseconds: sentence.end,
          text: sentence.text,
          ...toWordColumns(sentence.words),
        })),
      )
      .execute();
  }
};
