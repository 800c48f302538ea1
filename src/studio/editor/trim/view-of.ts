import { unitFrom } from "../../../kit/rate.ts";
import type { Stretch } from "../newsroom.ts";
import type { Trim } from "./trim.ts";

/** Milliseconds that are seen on either side, at least; parts of the span, where that is more. */
const least = 2500;
const share = 0.4;

/**
 * What of a stretch is in sight around a span. Where `before` still shows it well it stays, so that nothing jumps under
 * the hand.
 */
export const viewOf = (trim: Trim, { rate, from, to }: Stretch, before?: Trim): Trim => {
  const length = trim.end - trim.start;
  const beside = Math.max(unitFrom(least, rate), Math.round(length * share));
  if (before !== undefined && isGood(trim, before, from, to)) return before;
  return { start: Math.max(from, trim.start - beside), end: Math.min(to, trim.end + beside) };
};

const isGood = (trim: Trim, view: Trim, from: number, to: number): boolean => {
  const seen = view.end - view.start;
  const margin = seen * 0.04;
  return (
    (trim.start - view.start >= margin || view.start <= from) &&
    (view.end - trim.end >= margin || view.end >= to) &&
    view.start <= trim.start &&
    view.end >= trim.end &&
    trim.end - trim.start >= seen * 0.15
  );
};
