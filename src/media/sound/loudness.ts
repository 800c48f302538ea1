import type { Treatment } from "./arguments.ts";

/** LUFS of every sound rendition: what players and phones of the web are made for. */
const target = -16;

/** Decibels: more would bring up nothing but noise. */
const mostGain = 30;

/** What was measured of one track. */
export interface Measured {
  /** LUFS; null when it is silent. */
  readonly loudness: number | null;
  /** Decibels of each side, -Infinity when there is nothing at all. */
  readonly left: number;
  readonly right: number;
}

/**
 * Reads what `measureArguments` makes ffmpeg write, for track number `at`. The filters write one summary when they are
 * set up and one at the end: the last counts.
 */
export const readMeasured = (stderr: string, at: number): Measured => {
  const summary = stderr.split(new RegExp(`\\[ebur128@t${at} @ [^\\]]*\\].*Summary:`)).at(-1) ?? "";
  const integrated = Number(/I:\s+(-?[\d.]+) LUFS/.exec(summary)?.[1] ?? -70);
  const levels = [...stderr.matchAll(new RegExp(`\\[astats@t${at} @ [^\\]]*\\].*RMS level dB: (\\S+)`, "g"))];
  const [left, right] = levels.slice(-2).map((found) => level(found[1]));
  const loudness = integrated <= -70 ? null : integrated;
  return { loudness, left: left ?? Number.NEGATIVE_INFINITY, right: right ?? Number.NEGATIVE_INFINITY };
};

const level = (text: string | undefined): number => {
  const value = Number(text === "-inf" ? Number.NEGATIVE_INFINITY : text);
  return Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value;
};

/** What brings a track to -16 LUFS, and to both sides when it stands on one alone. */
export const treatmentFor = (measured: Measured): Treatment => {
  const onlySide = loneSide(measured);
  if (measured.loudness === null) return { gain: 0, onlySide: null };
  // R 128 adds the power of both sides: the same sound on two is 3.01 LU louder than on one.
  const loudness = measured.loudness + (onlySide === null ? 0 : 3.01);
  return { gain: Math.min(mostGain, target - loudness), onlySide };
};

/** A side is silent when it lies 40 dB below the other, or below -80 dB: a microphone that was not plugged in. */
const loneSide = ({ left, right }: Measured): "left" | "right" | null => {
  if (left - right > 40 || (left > -60 && right < -80)) return "left";
  return right - left > 40 || (right > -60 && left < -80) ? "right" : null;
};
