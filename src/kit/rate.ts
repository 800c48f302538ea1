/**
 * Media time. A position in a cut is a whole number of units (frames of a film, samples of a sound recording) at a
 * rational rate of units a second, e.g. 30000/1001. Milliseconds are derived, for display and protocols alone.
 */
export interface Rate {
  /** Units. */
  readonly numerator: number;
  /** In this many seconds. */
  readonly denominator: number;
}

/** When the unit begins, in milliseconds, not rounded. */
export const unitsToMilliseconds = (units: number, rate: Rate): number =>
  (units * 1000 * rate.denominator) / rate.numerator;

/** When the unit begins, in seconds, not rounded. */
export const unitsToSeconds = (units: number, rate: Rate): number =>
  (units * rate.denominator) / rate.numerator;

/**
 * The unit that is on at this time: the last that begins at or before it.
 * A millionth of a unit is forgiven, so that a time derived from a unit gives that unit back.
 */
export const unitAt = (milliseconds: number, rate: Rate): number =>
  Math.floor((milliseconds * rate.numerator) / (1000 * rate.denominator) + 1e-6);

/** The first unit that begins at or after this time. */
export const unitFrom = (milliseconds: number, rate: Rate): number =>
  // Just below nothing is rounded to -0, which is not 0 to everybody.
  Math.ceil((milliseconds * rate.numerator) / (1000 * rate.denominator) - 1e-6) + 0;
