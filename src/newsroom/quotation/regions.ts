import type { Step } from "./align.ts";

/** A stretch where quotation and speech part: tokens [from, to) of each. */
export interface Region {
  /** Spoken tokens passed over at this marked boundary of the quotation; null: no ellipsis or bracket stands there. */
  mark: number | null;
  oneFrom: number;
  oneTo: number;
  otherFrom: number;
  otherTo: number;
}

/**
 * The stretches of an alignment that are not the same, and each marked boundary of the quotation's tokens, even where
 * nothing was passed over. In order.
 */
export const regionsOf = (
  steps: readonly Step[],
  isSame: (one: number, other: number) => boolean,
  isMarked: (boundary: number) => boolean,
): Region[] => {
  const regions: Region[] = [];
  const at = { one: 0, other: steps.find((step) => step.other !== null)?.other ?? 0 };
  let isOpen = false;
  let marked = -1;
  const begin = (mark: number | null): void => {
    regions.push({ mark, oneFrom: at.one, oneTo: at.one, otherFrom: at.other, otherTo: at.other });
    isOpen = true;
  };
  for (const step of steps) {
    if (marked < at.one && isMarked(at.one)) {
      begin(at.one);
      marked = at.one;
    }
    const isPassed = step.one === null;
    const isPair = step.one !== null && step.other !== null && isSame(step.one, step.other);
    if (isPair || (!isPassed && regions.at(-1)?.mark !== null)) isOpen = false;
    if (!isPair && !isOpen) begin(null);
    if (step.one !== null) at.one = step.one + 1;
    if (step.other !== null) at.other = step.other + 1;
    const last = regions.at(-1);
    if (isOpen && last !== undefined) Object.assign(last, { oneTo: at.one, otherTo: at.other });
  }
  if (marked < at.one && isMarked(at.one)) begin(at.one);
  return regions;
};
