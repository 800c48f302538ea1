import { type Rate, unitAt, unitFrom, unitsToMilliseconds } from "../../../kit/rate.ts";
import type { Stretch, StretchWord } from "../newsroom.ts";

/** Where a moment begins and ends: units of its cut, [start, end). */
export interface Trim {
  readonly start: number;
  readonly end: number;
}

export type Edge = "start" | "end";

interface Timeline {
  readonly rate: Rate;
  /** Units. */
  readonly length: number;
}

/** The longest moment that the newsroom takes, in milliseconds. */
const longest = 180_000;

/** Moves one edge to a unit, as far as it goes: one unit is left at least, and no more than 180 s. */
export const moveEdge = (trim: Trim, edge: Edge, to: number, { rate, length }: Timeline): Trim => {
  const most = unitAt(longest, rate);
  if (edge === "start") return { ...trim, start: between(trim.end - most, to, trim.end - 1, length) };
  return { ...trim, end: between(trim.start + 1, to, trim.start + most, length) };
};

const between = (least: number, value: number, greatest: number, length: number): number =>
  Math.max(0, least, Math.min(Math.round(value), greatest, length));

/** One step of the keys: a frame of a film, a hundredth of a second of sound; in units. */
export const finestStep = ({ rate, hasPicture }: Pick<Stretch, "rate" | "hasPicture">): number =>
  hasPicture ? 1 : Math.max(1, unitAt(10, rate));

/** Units in a second, the nearest whole number. */
export const secondOf = ({ numerator, denominator }: Rate): number => Math.round(numerator / denominator);

/** The units at which this edge can stand beside words, in order: before each word, or after each. */
export const boundaries = (words: readonly StretchWord[], edge: Edge, rate: Rate): number[] => {
  const units = words.flatMap(({ start, end }) =>
    edge === "start"
      ? start === null
        ? []
        : [unitAt(start, rate)]
      : end === null
        ? []
        : [unitFrom(end, rate)],
  );
  return [...new Set(units)].sort((one, other) => one - other);
};

/** The boundary nearest to a unit where one is within reach (in units), else the unit itself. */
export const snap = (unit: number, at: readonly number[], reach: number): number => {
  let best = unit;
  let distance = reach;
  for (const boundary of at) {
    const far = Math.abs(boundary - unit);
    if (far <= distance) [best, distance] = [boundary, far];
  }
  return best;
};

/** The boundary before or after a unit; the unit itself at the ends. */
export const nextBoundary = (unit: number, at: readonly number[], by: 1 | -1): number =>
  (by > 0 ? at.find((boundary) => boundary > unit) : at.findLast((boundary) => boundary < unit)) ?? unit;

/** The words of which at least half is inside, as the newsroom counts them (moment/span.ts). */
export const wordsInside = (
  words: readonly StretchWord[],
  { start, end }: Trim,
  rate: Rate,
): readonly StretchWord[] => {
  const [from, to] = [unitsToMilliseconds(start, rate), unitsToMilliseconds(end, rate)];
  return words.filter((word) => {
    if (word.start === null || word.end === null) return false;
    const middle = (word.start + word.end) / 2;
    return from <= middle && middle < to;
  });
};

/** The span of some words that follow one another; null where no time of theirs is known. */
export const trimOfWords = (words: readonly StretchWord[], { rate, length }: Timeline): Trim | null => {
  const starts = words.flatMap(({ start }) => start ?? []);
  const ends = words.flatMap(({ end }) => end ?? []);
  if (starts.length === 0 || ends.length === 0) return null;
  const start = Math.min(unitAt(Math.min(...starts), rate), length - 1);
  const end = Math.min(unitFrom(Math.max(...ends), rate), length);
  return end > start && start >= 0 ? { start, end } : null;
};

/** Takes a word as the beginning or the end, whichever is nearer to it. */
export const reachWord = (trim: Trim, word: StretchWord, timeline: Timeline): Trim => {
  const its = trimOfWords([word], timeline);
  if (its === null) return trim;
  const middle = (its.start + its.end) / 2;
  const isNearStart = Math.abs(middle - trim.start) < Math.abs(middle - trim.end);
  return moveEdge(trim, isNearStart ? "start" : "end", isNearStart ? its.start : its.end, timeline);
};

/** A unit as people read it: 1:02:03 and the frame in its second; of sound, thousandths. */
export const sayUnit = (unit: number, { rate, hasPicture }: Pick<Stretch, "rate" | "hasPicture">): string => {
  const milliseconds = unitsToMilliseconds(unit, rate);
  const seconds = Math.floor(milliseconds / 1000 + 1e-9);
  const two = (value: number): string => String(value).padStart(2, "0");
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const clock =
    hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
  if (!hasPicture) return `${clock}.${String(Math.floor(milliseconds - seconds * 1000)).padStart(3, "0")}`;
  return `${clock} +${unit - unitFrom(seconds * 1000, rate)}`;
};
