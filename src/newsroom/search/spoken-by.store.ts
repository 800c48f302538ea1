import { sql } from "kysely";
import type { Database, Trx } from "../../platform/database/database.ts";
import { findPublicCards } from "../recording/find-cards.store.ts";
import { type Cursor, listIds, listOf } from "../recording/listed.store.ts";
import type { RecordingCard } from "../recording/recording.ts";
import type { SpokenHit } from "./results.ts";

/** What somebody says in one recording. */
export interface SpokenIn {
  readonly work: RecordingCard;
  readonly cutId: string;
  /** So many sentences are theirs. */
  readonly sentences: number;
  /** The first of them. */
  readonly hits: readonly SpokenHit[];
}

export interface SpokenBy {
  readonly recordings: readonly SpokenIn[];
  readonly next: string | null;
  readonly previous: string | null;
}

interface Speaker {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

interface Page {
  /** Recordings. */
  readonly limit: number;
  /** Of each recording. */
  readonly sentences: number;
  readonly cursor: Cursor | null;
}

/** What somebody says in public recordings, recording by recording, the latest first. */
export const spokenBy = async (
  db: Database | Trx,
  speaker: Speaker,
  { limit, sentences, cursor }: Page,
): Promise<SpokenBy> => {
  const { ids, ...places } = await listIds(db, { list: listOf.said(speaker.id), limit, cursor });
  const [cards, rows] = await Promise.all([
    findPublicCards(db, ids),
    ids.length === 0 ? [] : readSentences(db, speaker, ids, sentences),
  ]);
  const byRecording = Map.groupBy(rows, (row) => row.recording_id);
  const recordings = ids.flatMap((id): SpokenIn[] => {
    const [work, own] = [cards.get(id), byRecording.get(id) ?? []];
    const [first] = own;
    if (work === undefined || first === undefined) return [];
    const hits = own.map((row) => toHit(row, work, speaker));
    return [{ work, cutId: first.cut_id, sentences: first.all_sentences, hits }];
  });
  return { recordings, ...places };
};

interface Row {
  readonly recording_id: string;
  readonly cut_id: string;
  readonly all_sentences: number;
  readonly number: number;
  readonly language: string;
  readonly start_milliseconds: number | null;
  readonly end_milliseconds: number | null;
  readonly text: string;
  readonly first_word: number | null;
  readonly last_word: number | null;
}

/** Of each recording a range of the index of who says what where. */
const readSentences = async (
  db: Database | Trx,
  { id }: Speaker,
  recordingIds: readonly string[],
  most: number,
): Promise<Row[]> => {
  const key = `@${id}`;
  const { rows } = await sql<Row>`
    select recording.id as recording_id, sentence.cut_id, counted.all_sentences, sentence.number, sentence.language,
      sentence.start_milliseconds, sentence.end_milliseconds, sentence.text,
      sentence.word_numbers[1] as first_word, sentence.word_numbers[cardinality(sentence.word_numbers)] as last_word
    from recording
    cross join lateral (
      select count(*)::integer as all_sentences from search.spoken
      where speaker = ${key} and cut_id = recording.current_cut_id
    ) as counted
    cross join lateral (
      select sentence_id, place from search.spoken
      where speaker = ${key} and cut_id = recording.current_cut_id order by place limit ${most}
    ) as spoken
    join sentence on sentence.id = spoken.sentence_id
    where recording.id = any (${[...recordingIds]}::text[])
    order by recording.id, spoken.place`.execute(db);
  return rows;
};

const toHit = (row: Row, work: RecordingCard, { id, slug, name }: Speaker): SpokenHit => ({
  sentence: row.number,
  cutId: row.cut_id,
  work,
  speaker: { id, slug, name },
  start: row.start_milliseconds,
  end: row.end_milliseconds,
  language: row.language,
  text: row.text,
  marks: [],
  markedWords: [],
  firstWord: row.first_word,
  lastWord: row.last_word,
  before: "",
  after: "",
  match: "words",
});
