import { weightOf } from "./choose-terms.ts";
import type { TermHit } from "./term-hits.store.ts";

/** A stretch of a cut where much of a quotation stands: places of its first and last sentence that has any. */
export interface Window {
  readonly cutId: string;
  readonly from: number;
  readonly to: number;
  /** How much of the quotation stands there: for each of its words the weight of the rarest term that was found. */
  readonly votes: number;
}

/** Beside the best, so little is chance. */
const leastShare = 0.4;

/** The best windows, none of which overlap, best first. `length` in sentences. */
export const bestWindows = (hits: readonly TermHit[], length: number, limit: number): Window[] => {
  const byCut = Map.groupBy(hits, ({ cutId }) => cutId);
  const windows = [...byCut.values()].flatMap((some) => apart(windowsIn(some, length)));
  const sorted = windows.toSorted(better).slice(0, limit);
  return sorted.filter(({ votes }, _, [best]) => votes >= leastShare * (best?.votes ?? 0));
};

const better = (one: Window, other: Window): number =>
  other.votes - one.votes ||
  one.to - one.from - (other.to - other.from) ||
  (one.cutId < other.cutId ? -1 : one.cutId > other.cutId ? 1 : one.from - other.from);

/** A window from each sentence that was hit on. */
const windowsIn = (hits: readonly TermHit[], length: number): Window[] => {
  const sorted = hits.toSorted((one, other) => one.place - other.place);
  const windows: Window[] = [];
  for (let at = 0; at < sorted.length; at += 1) {
    const first = sorted[at];
    if (first === undefined || first.place === sorted[at - 1]?.place) continue;
    windows.push(windowFrom(sorted, at, first, length));
  }
  return windows;
};

const windowFrom = (sorted: readonly TermHit[], at: number, first: TermHit, length: number): Window => {
  const weights = new Map<number, number>();
  let votes = 0;
  let to = first.place;
  for (let next = at; next < sorted.length; next += 1) {
    const hit = sorted[next];
    if (hit === undefined || hit.place >= first.place + length) break;
    const weight = weightOf(hit.term) / hit.term.positions.length;
    for (const position of hit.term.positions) {
      const more = weight - (weights.get(position) ?? 0);
      if (more <= 0) continue;
      weights.set(position, weight);
      votes += more;
      to = hit.place;
    }
  }
  return { cutId: first.cutId, from: first.place, to, votes };
};

/** The best of those that overlap. */
const apart = (windows: readonly Window[]): Window[] => {
  const kept: Window[] = [];
  for (const window of windows.toSorted(better))
    if (!kept.some(({ from, to }) => window.from <= to && window.to >= from)) kept.push(window);
  return kept;
};
