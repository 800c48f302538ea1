import type { PairScores } from "./score.ts";

/** What stands between two tokens of a quotation, and what it costs to pass over spoken tokens there. */
export type Boundary = "none" | "ellipsis" | "bracket";

/** How quotation tokens (rows) and spoken tokens (columns) go together; scores in hundredths. */
export interface AlignTask {
  rows: number;
  columns: number;
  /** For each boundary 0..rows (before token i; the last is after all). */
  boundaries: readonly Boundary[];
  scores: PairScores;
  /** Spoken tokens that are often left out ("uh"): 1, others 0. */
  light: Uint8Array;
}

/** One step: a pair, a token of the quotation alone (`other` null), or a spoken token passed over (`one` null). */
export interface Step {
  one: number | null;
  other: number | null;
}

/** Where the whole quotation may stand: spoken tokens [from, to). */
export interface Alignment {
  score: number;
  from: number;
  to: number;
  steps: Step[];
}

const addOpens = -450;
const addGoesOn = -150;
const never = -1e9;

/** Of passing over spoken tokens: at an ellipsis nearly nothing, so that a run far away is still found. */
const skips: Readonly<Record<Boundary, { opens: number; goesOn: number; light: number }>> = {
  none: { opens: -300, goesOn: -60, light: -15 },
  ellipsis: { opens: -60, goesOn: -0.02, light: -0.02 },
  bracket: { opens: -30, goesOn: -40, light: -15 },
};

/**
 * Alignments of the whole quotation with part of the words spoken (affine gaps after Gotoh 1982, ends free on the spoken side),
 * the best first, and of those that are not worth a thing only the best; no two share a spoken token. Time and memory: rows times columns.
 */
export const alignAll = (task: AlignTask, most: number, share: number): Alignment[] => {
  if (task.rows === 0 || task.columns === 0) return [];
  const table = fill(task);
  const ends = [...table.ends.keys()]
    .filter((column) => column > 0)
    .sort((a, b) => (table.ends[b] ?? never) - (table.ends[a] ?? never));
  const found: Alignment[] = [];
  const best = table.ends[ends[0] ?? 0] ?? 0;
  const least = best > 0 ? best * share : best;
  for (const column of ends) {
    const score = table.ends[column] ?? never;
    if (found.length >= most || score < least || (found.length > 0 && score <= 0)) break;
    const from = table.starts[column] ?? 0;
    if (found.some((each) => from < each.to && column > each.from)) continue;
    found.push({ score, from, to: column, steps: follow(task, table, column) });
  }
  return found;
};

interface Table {
  trace: Uint8Array;
  width: number;
  /** Per column: the best score of an alignment that ends before it, where that began, and its state. */
  ends: Float64Array;
  starts: Int32Array;
}

/** States: 0 a pair, 1 a token of the quotation alone, 2 spoken tokens passed over. */
interface Row {
  scores: [Float64Array, Float64Array, Float64Array];
  starts: [Int32Array, Int32Array, Int32Array];
}

const newRow = (width: number): Row => ({
  scores: [new Float64Array(width), new Float64Array(width), new Float64Array(width)],
  starts: [new Int32Array(width), new Int32Array(width), new Int32Array(width)],
});

const fill = (task: AlignTask): Table => {
  const width = task.columns + 1;
  const trace = new Uint8Array((task.rows + 1) * width);
  let before = firstRow(width);
  let current = newRow(width);
  for (let row = 1; row <= task.rows; row += 1) {
    fillRow(task, trace, row, before, current);
    [before, current] = [current, before];
  }
  const [pair, added] = before.scores;
  const ends = new Float64Array(width);
  const starts = new Int32Array(width);
  for (let column = 0; column < width; column += 1) {
    const isAdded = (added[column] ?? never) > (pair[column] ?? never);
    ends[column] = (isAdded ? added[column] : pair[column]) ?? never;
    starts[column] = before.starts[isAdded ? 1 : 0][column] ?? 0;
    if (isAdded) trace[task.rows * width + column] = (trace[task.rows * width + column] ?? 0) | 64;
  }
  return { trace, width, ends, starts };
};

/** Before the first token of the quotation: it may begin anywhere. */
const firstRow = (width: number): Row => {
  const row = newRow(width);
  row.scores[1].fill(never);
  row.scores[2].fill(never);
  for (let column = 0; column < width; column += 1) row.starts[0][column] = column;
  return row;
};

/** Bits of the trace: how a pair (1, 2), a token alone (4, 8) and a passed-over token (16, 32) were reached. */
const fillRow = (task: AlignTask, trace: Uint8Array, row: number, before: Row, current: Row): void => {
  const width = task.columns + 1;
  const { light } = task;
  const { kinds } = task.scores;
  const line = task.scores.lineOf(row - 1);
  // At the very end nothing is passed over: the alignment just ends.
  const skip = skips[task.boundaries[row] ?? "none"];
  const [pairs, alone, passed] = current.scores;
  const [pairStarts, aloneStarts, passedStarts] = current.starts;
  const [oldPairs, oldAlone, oldPassed] = before.scores;
  const [oldPairStarts, oldAloneStarts, oldPassedStarts] = before.starts;
  pairs[0] = never;
  passed[0] = never;
  for (let column = 0; column < width; column += 1) {
    let bits = 0;
    const fromPair = oldPairs[column] ?? never;
    const fromAlone = oldAlone[column] ?? never;
    const fromPassed = oldPassed[column] ?? never;
    // A token of the quotation alone.
    let best = fromPair + addOpens;
    let start = oldPairStarts[column] ?? 0;
    if (fromAlone + addGoesOn > best) {
      best = fromAlone + addGoesOn;
      start = oldAloneStarts[column] ?? 0;
      bits = 4;
    }
    if (fromPassed + addOpens > best) {
      best = fromPassed + addOpens;
      start = oldPassedStarts[column] ?? 0;
      bits = 8;
    }
    alone[column] = best;
    aloneStarts[column] = start;
    if (column > 0) {
      const left = column - 1;
      // A pair.
      best = oldPairs[left] ?? never;
      start = oldPairStarts[left] ?? 0;
      if ((oldAlone[left] ?? never) > best) {
        best = oldAlone[left] ?? never;
        start = oldAloneStarts[left] ?? 0;
        bits |= 1;
      }
      if ((oldPassed[left] ?? never) > best) {
        best = oldPassed[left] ?? never;
        start = oldPassedStarts[left] ?? 0;
        bits = (bits & ~1) | 2;
      }
      pairs[column] = best + (line[kinds[left] ?? 0] ?? never);
      pairStarts[column] = start;
      // A spoken token passed over.
      const goesOn = light[left] === 1 ? skip.light : skip.goesOn;
      const opens = light[left] === 1 ? Math.max(skip.opens, -60) : skip.opens;
      best = (pairs[left] ?? never) + opens + goesOn;
      start = pairStarts[left] ?? 0;
      if ((alone[left] ?? never) + opens + goesOn > best) {
        best = (alone[left] ?? never) + opens + goesOn;
        start = aloneStarts[left] ?? 0;
        bits |= 16;
      }
      if ((passed[left] ?? never) + goesOn > best) {
        best = (passed[left] ?? never) + goesOn;
        start = passedStarts[left] ?? 0;
        bits = (bits & ~16) | 32;
      }
      passed[column] = best;
      passedStarts[column] = start;
    }
    trace[row * width + column] = bits;
  }
};

const follow = (task: AlignTask, { trace, width }: Table, end: number): Step[] => {
  const steps: Step[] = [];
  let row = task.rows;
  let column = end;
  let state = ((trace[row * width + column] ?? 0) & 64) > 0 ? 1 : 0;
  while (row > 0) {
    const bits = trace[row * width + column] ?? 0;
    if (state === 0) {
      steps.push({ one: row - 1, other: column - 1 });
      state = bits & 3;
      row -= 1;
      column -= 1;
    } else if (state === 1) {
      steps.push({ one: row - 1, other: null });
      state = (bits >> 2) & 3;
      row -= 1;
    } else {
      steps.push({ one: null, other: column - 1 });
      state = (bits >> 4) & 3;
      column -= 1;
    }
  }
  return steps.reverse();
};
