import { alignAll, type Alignment } from "./align.ts";
import type { Comparison } from "./comparison.ts";
import { narrow } from "./narrow.ts";
import { boundariesOf } from "./read-quoted.ts";
import { pairScores } from "./score.ts";

/** Places that are looked at, and how good the others must be beside the best. */
const mostPlaces = 6;
const leastShare = 0.6;

/** The places where a quotation may stand, the likeliest first. */
export const alignmentsOf = ({ quoted, tokens, light }: Comparison): Alignment[] => {
  const boundaries = boundariesOf(quoted);
  const { from, to } = narrow(quoted.tokens, tokens, boundaries);
  const near = tokens.slice(from, to);
  const task = {
    rows: quoted.tokens.length,
    columns: near.length,
    boundaries,
    scores: pairScores(quoted.tokens, near),
    light: light.subarray(from, to),
  };
  return alignAll(task, mostPlaces, leastShare).map((alignment) => shiftBy(alignment, from));
};

const shiftBy = (alignment: Alignment, by: number): Alignment => ({
  score: alignment.score,
  from: alignment.from + by,
  to: alignment.to + by,
  steps: alignment.steps.map(({ one, other }) => ({ one, other: other === null ? null : other + by })),
});
