import { findAnchors, gapsBetween, type Gap, type Pair } from "./align-anchors.ts";

/** Cells of a table that is filled for one gap: beyond, only what lies near the diagonal. */
const mostCells = 400_000;

/** Scores in hundredths. */
const same = 300;
const different = -120;
const gapOpens = -150;
const gapGoesOn = -20;

/** Pairs of tokens that are the same or sound alike, in order in both sequences. */
export const alignTokens = (one: readonly string[], other: readonly string[]): Pair[] => {
  const names = new Map<string, number>();
  const numbers = (texts: readonly string[]): Int32Array =>
    Int32Array.from(texts, (text) => {
      const known = names.get(text) ?? names.size;
      names.set(text, known);
      return known;
    });
  const anchors = findAnchors(numbers(one), numbers(other));
  const gaps = gapsBetween(anchors, { oneFrom: 0, oneTo: one.length, otherFrom: 0, otherTo: other.length });
  const filled = gaps.flatMap((gap) => alignGap(one, other, gap));
  return [...anchors, ...filled].sort((a, b) => a.one - b.one);
};

/** One cell's ways to end: a pair, a token of `one` left out, a token of `other` left out. */
interface Table {
  height: number;
  width: number;
  /** The first column of each row that is filled. */
  bandFrom: (row: number) => number;
  trace: Uint8Array;
}

/** Global alignment with affine gaps (Gotoh) of a part that holds no sure anchors, in a band about its diagonal. */
const alignGap = (one: readonly string[], other: readonly string[], gap: Gap): Pair[] => {
  const rows = gap.oneTo - gap.oneFrom;
  const columns = gap.otherTo - gap.otherFrom;
  const width = Math.min(columns + 1, Math.max(3, Math.floor(mostCells / (rows + 1))));
  const slope = columns / Math.max(1, rows);
  const bandFrom = (row: number): number =>
    Math.max(0, Math.min(columns + 1 - width, Math.round(row * slope - width / 2)));
  const table: Table = { height: rows + 1, width, bandFrom, trace: new Uint8Array((rows + 1) * width) };
  // A band that moves faster than it is wide has no path through it: too unlike to align.
  if (slope > width) return [];
  fill(table, (row, column) => score(one[gap.oneFrom + row] ?? "", other[gap.otherFrom + column] ?? ""));
  return follow(table, rows, columns)
    .map((pair) => ({ one: gap.oneFrom + pair.one, other: gap.otherFrom + pair.other }))
    .filter((pair) => score(one[pair.one] ?? "", other[pair.other] ?? "") > 0);
};

const never = -1e9;

/** Bits of the trace: how the pair state was reached (0, 1, 2), and whether each gap state opened here. */
const fill = (
  { height, width, bandFrom, trace }: Table,
  scoreOf: (row: number, column: number) => number,
): void => {
  let pair = new Float64Array(width).fill(never);
  let up = new Float64Array(width).fill(never);
  let left = new Float64Array(width).fill(never);
  let offset = 0;
  for (let row = 0; row < height; row += 1) {
    const start = bandFrom(row);
    const [lastPair, lastUp, lastLeft, shift] = [pair, up, left, start - offset];
    [pair, up, left] = [
      new Float64Array(width).fill(never),
      new Float64Array(width).fill(never),
      new Float64Array(width).fill(never),
    ];
    offset = start;
    for (let at = 0; at < width; at += 1) {
      const column = start + at;
      let bits = 0;
      if (row === 0 && column === 0) pair[at] = 0;
      if (row > 0 && column > 0) {
        const before = at + shift - 1;
        const from = [value(lastPair, before), value(lastUp, before), value(lastLeft, before)];
        const best = bestOf(from);
        pair[at] = (from[best] ?? never) + scoreOf(row - 1, column - 1);
        bits |= best;
      }
      if (row > 0) {
        const above = at + shift;
        const from = [
          value(lastPair, above) + gapOpens,
          value(lastUp, above) + gapGoesOn,
          value(lastLeft, above) + gapOpens,
        ];
        const best = bestOf(from);
        up[at] = from[best] ?? never;
        bits |= best << 2;
      }
      if (column > 0) {
        const from = [
          value(pair, at - 1) + gapOpens,
          value(up, at - 1) + gapOpens,
          value(left, at - 1) + gapGoesOn,
        ];
        const best = bestOf(from);
        left[at] = from[best] ?? never;
        bits |= best << 4;
      }
      trace[row * width + at] = bits;
    }
  }
  // The state in which the best path ends stands in the last cell's spare bits.
  const last = bestOf([value(pair, width - 1), value(up, width - 1), value(left, width - 1)]);
  trace[height * width - 1] = (trace[height * width - 1] ?? 0) | (last << 6);
};

const value = (row: Float64Array, at: number): number => row[at] ?? never;

const bestOf = (values: readonly number[]): number => {
  const [first = never, second = never, third = never] = values;
  if (first >= second && first >= third) return 0;
  return second >= third ? 1 : 2;
};

const follow = ({ height, width, bandFrom, trace }: Table, rows: number, columns: number): Pair[] => {
  const pairs: Pair[] = [];
  let row = rows;
  let column = columns;
  let state = (trace[height * width - 1] ?? 0) >> 6;
  while (row > 0 || column > 0) {
    const bits = trace[row * width + column - bandFrom(row)] ?? 0;
    if (state === 0) {
      if (row === 0 || column === 0) break;
      row -= 1;
      column -= 1;
      pairs.push({ one: row, other: column });
      state = bits & 3;
    } else if (state === 1) {
      if (row === 0) break;
      row -= 1;
      state = (bits >> 2) & 3;
    } else {
      if (column === 0) break;
      column -= 1;
      state = (bits >> 4) & 3;
    }
  }
  return pairs.reverse();
};

const scores = new Map<string, number>();

const score = (one: string, other: string): number => {
  if (one === other) return same;
  const key = `${one} ${other}`;
  const known = scores.get(key);
  if (known !== undefined) return known;
  const found = likeness(one, other);
  if (scores.size > 200_000) scores.clear();
  scores.set(key, found);
  return found;
};

/** How like two tokens are in writing: two thirds of the letters in common is worth a little. */
const likeness = (one: string, other: string): number => {
  const longer = Math.max(one.length, other.length);
  const shorter = Math.min(one.length, other.length);
  if (shorter < 3 || shorter * 2 < longer || longer > 40) return different;
  const common = 1 - editDistance(one, other) / longer;
  return common >= 0.6 ? Math.round(same * common - 100) : different;
};

const editDistance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at];
    for (let column = 1; column <= other.length; column += 1) {
      const change = (row[column - 1] ?? 0) + (one[at - 1] === other[column - 1] ? 0 : 1);
      next.push(Math.min(change, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
};
