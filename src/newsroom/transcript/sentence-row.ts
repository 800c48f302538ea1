import type { Sentence, Word } from "./word.ts";

/** What a sentence row joined with its speaker must bring. */
export const sentenceColumns = [
  "sentence.id",
  "sentence.number",
  "sentence.place",
  "sentence.turn",
  "sentence.speaker_id",
  "sentence.speaker_name",
  "person.name as person_name",
  "person.slug as speaker_slug",
  "sentence.language",
  "sentence.start_milliseconds",
  "sentence.end_milliseconds",
  "sentence.text",
  "sentence.word_numbers",
  "sentence.word_texts",
  "sentence.word_starts",
  "sentence.word_ends",
  "sentence.word_flags",
] as const;

export interface SentenceRow {
  readonly number: number;
  readonly turn: number;
  readonly speaker_id: string | null;
  readonly speaker_name: string | null;
  readonly person_name: string | null;
  readonly start_milliseconds: number | null;
  readonly end_milliseconds: number | null;
  readonly text: string;
  readonly word_numbers: readonly number[];
  readonly word_texts: readonly string[];
  readonly word_starts: readonly (number | null)[];
  readonly word_ends: readonly (number | null)[];
  readonly word_flags: readonly number[];
}

const flags = { checked: 1, unsure: 2, guessed: 4 } as const;

/** A speaker who is known is named as the person is. */
export const toSentence = (row: SentenceRow): Sentence => ({
  number: row.number,
  turn: row.turn,
  speaker: { id: row.speaker_id, name: row.person_name ?? row.speaker_name },
  text: row.text,
  start: row.start_milliseconds,
  end: row.end_milliseconds,
  words: row.word_numbers.map((number, at): Word => {
    const bits = row.word_flags[at] ?? 0;
    return {
      number,
      text: row.word_texts[at] ?? "",
      start: row.word_starts[at] ?? null,
      end: row.word_ends[at] ?? null,
      checked: (bits & flags.checked) !== 0,
      unsure: (bits & flags.unsure) !== 0,
      guessed: (bits & flags.guessed) !== 0,
    };
  }),
});

/** The words of a sentence as the table's parallel arrays. The generated types do not know that a time may be null. */
export const toWordColumns = (words: readonly Word[]) => ({
  word_numbers: words.map((word) => word.number),
  word_texts: words.map((word) => word.text),
  word_starts: words.map((word) => word.start) as number[],
  word_ends: words.map((word) => word.end) as number[],
  word_flags: words.map(
    (word) =>
      (word.checked ? flags.checked : 0) |
      (word.unsure ? flags.unsure : 0) |
      (word.guessed ? flags.guessed : 0),
  ),
});
