import type { Rate } from "../../../kit/rate.ts";

/**
 * What a player may show: the units [startUnits, endUnits) of a cut, by a clock of its own that runs from 0 to their
 * length. Media time, which the browser's video keeps, begins at `originSeconds` of the cut: an excerpt's playlist
 * starts with the segment that holds its first unit. All times here are seconds.
 */
export interface Timeline {
  readonly rate: Rate;
  readonly startUnits: number;
  readonly endUnits: number;
  readonly originSeconds: number;
}

const unitSeconds = ({ rate }: Timeline): number => rate.denominator / rate.numerator;

/** The length of what may be shown. */
export const lengthOf = (line: Timeline): number => (line.endUnits - line.startUnits) * unitSeconds(line);

/** The unit that a presented frame is. A frame's media time is its beginning, give or take rounding. */
export const unitOfFrame = (mediaTime: number, line: Timeline): number =>
  Math.round((mediaTime + line.originSeconds) / unitSeconds(line));

/** The media time in the middle of a unit: a seek there shows that unit, however the times were rounded. */
export const middleOfUnit = (unit: number, line: Timeline): number =>
  Math.max(0, (unit + 0.5) * unitSeconds(line) - line.originSeconds);

/** The clock at a media time: 0 before the start, the length after the end. */
export const clockAt = (mediaTime: number, line: Timeline): number =>
  clamp(mediaTime + line.originSeconds - line.startUnits * unitSeconds(line), 0, lengthOf(line));

/** Seconds on the cut's timeline at a clock's time. */
export const cutSecondsAt = (clock: number, line: Timeline): number =>
  clock + line.startUnits * unitSeconds(line);

/** The clock at a place of the cut, in seconds; not held inside the span. */
export const clockAtCut = (cutSeconds: number, line: Timeline): number =>
  cutSeconds - line.startUnits * unitSeconds(line);

/** The unit to show for a time of the clock: always one inside the span. */
export const unitAtClock = (clock: number, line: Timeline): number => {
  const unit = line.startUnits + Math.floor(clock / unitSeconds(line) + 1e-6);
  return clamp(unit, line.startUnits, line.endUnits - 1);
};

/** Seconds until the last unit begins: where playing stops, so that no unit after it is ever shown. */
export const secondsToLastUnit = (mediaTime: number, line: Timeline): number =>
  (line.endUnits - 1) * unitSeconds(line) - line.originSeconds - mediaTime;

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);
