import { likenessOf } from "./likeness.ts";

/** A token of a quotation. */
export interface SoughtToken {
  readonly text: string;
  /** What its finding says: a common word says little. */
  readonly weight: number;
  /** An ellipsis, a bracket or an attribution stands before it: other words may have been said there. */
  readonly opens: boolean;
}

/** Where a quotation stands in a sequence of tokens: indices, both included. */
export interface Spot {
  readonly first: number;
  readonly last: number;
  /** 0 to 1: how much of the quotation stands there, words misheard counted in part. */
  readonly likeness: number;
}

const skipSought = 0.1;
const skipSpoken = 0.12;
const skipInEllipsis = 0.004;

/**
 * The places where a quotation stands best, best first, none of which overlap: an alignment of all of it to a part of what was
 * spoken. Two words heard as one, and one heard as two, are joined. Takes time in proportion to the product of both lengths.
 */
export const spot = (sought: readonly SoughtToken[], spoken: readonly string[], most = 3): Spot[] => {
  const ends = align(sought, spoken);
  const total = sought.reduce((sum, { weight }) => sum + weight, 0);
  const spots: Spot[] = [];
  const columns = Array.from(ends.scores.keys())
    .filter((column) => (ends.scores[column] ?? 0) > 0)
    .toSorted((one, other) => (ends.scores[other] ?? 0) - (ends.scores[one] ?? 0) || one - other);
  for (const column of columns) {
    if (spots.length === most) break;
    const [first, last] = [ends.starts[column] ?? 0, column - 1];
    if (spots.some((kept) => first <= kept.last && last >= kept.first)) continue;
    spots.push({ first, last, likeness: (ends.scores[column] ?? 0) / total });
  }
  return spots;
};

/** For each column (so many spoken tokens): the score of the best alignment that ends with a match there, and its first token. */
interface Ends {
  readonly scores: Float64Array;
  readonly starts: Int32Array;
}

interface Row {
  readonly scores: Float64Array;
  readonly starts: Int32Array;
}

const rowOf = (width: number): Row => ({
  scores: new Float64Array(width),
  starts: new Int32Array(width).fill(-1),
});

const align = (sought: readonly SoughtToken[], spoken: readonly string[]): Ends => {
  const width = spoken.length + 1;
  const likenesses = likenessTable(sought, spoken);
  const ends = rowOf(width);
  let before = rowOf(width);
  let last = rowOf(width);
  for (let at = 0; at < sought.length; at += 1) {
    const token = sought[at];
    if (token === undefined) continue;
    const skip = sought[at + 1]?.opens === true ? skipInEllipsis : skipSpoken;
    const row = rowOf(width);
    for (let column = 0; column < width; column += 1) {
      put(row, column, (last.scores[column] ?? 0) - skipSought * token.weight, last.starts[column] ?? -1);
      if (column === 0) continue;
      put(row, column, (row.scores[column - 1] ?? 0) - skip, row.starts[column - 1] ?? -1);
      const like = likenesses(at, column - 1);
      if (like > 0) match(row, column, last, column - 1, like * token.weight, ends);
      if (column > 1 && joins(token.text, spoken[column - 2] ?? "", spoken[column - 1] ?? ""))
        match(row, column, last, column - 2, 0.9 * token.weight, ends);
      const earlier = sought[at - 1];
      if (earlier !== undefined && joins(spoken[column - 1] ?? "", earlier.text, token.text))
        match(row, column, before, column - 1, 0.9 * (token.weight + earlier.weight), ends);
    }
    before = last;
    last = row;
  }
  return ends;
};

const put = (row: Row, column: number, score: number, start: number): void => {
  if (score <= (row.scores[column] ?? 0)) return;
  row.scores[column] = score;
  row.starts[column] = start;
};

/** A match after what was matched before; without anything before it the place begins here. */
const match = (row: Row, column: number, from: Row, fromColumn: number, gain: number, ends: Row): void => {
  const score = (from.scores[fromColumn] ?? 0) + gain;
  const known = from.starts[fromColumn] ?? -1;
  const start = known === -1 ? fromColumn : known;
  put(row, column, score, start);
  put(ends, column, score, start);
};

/** "today is" was heard as "todays", or the other way about. */
const joins = (whole: string, one: string, other: string): boolean =>
  whole.length >= 4 &&
  Math.abs(whole.length - one.length - other.length) <= 1 &&
  whole[0] === one[0] &&
  likenessOf(whole, one + other) >= 0.7;

/** Each two words are compared once. */
const likenessTable = (sought: readonly SoughtToken[], spoken: readonly string[]) => {
  const numbers = new Map<string, number>();
  const numbered = Int32Array.from(spoken, (text) => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  });
  const distinct = [...numbers.keys()];
  const rows = new Map<string, Float64Array>();
  const rowFor = (text: string): Float64Array => {
    const known = rows.get(text) ?? Float64Array.from(distinct, (other) => likenessOf(text, other));
    rows.set(text, known);
    return known;
  };
  const byRow = sought.map(({ text }) => rowFor(text));
  return (row: number, column: number): number => byRow[row]?.[numbered[column] ?? -1] ?? 0;
};
