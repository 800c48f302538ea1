import type { Rate } from "../../kit/rate.ts";

const standard: readonly Rate[] = [
  [24_000, 1001],
  [24, 1],
  [25, 1],
  [30_000, 1001],
  [30, 1],
  [48, 1],
  [50, 1],
  [60_000, 1001],
  [60, 1],
  [10, 1],
  [12, 1],
  [15, 1],
  [16, 1],
  [18, 1],
  [20, 1],
].map(([numerator = 25, denominator = 1]) => ({ numerator, denominator }));

/** The film or television rate nearest to this many frames a second, within `share` of it; null when none is. */
export const standardNear = (framesPerSecond: number, share: number): Rate | null => {
  const distance = (rate: Rate): number => Math.abs(rate.numerator / rate.denominator / framesPerSecond - 1);
  const nearest = standard.reduce((best, rate) => (distance(rate) < distance(best) ? rate : best));
  return distance(nearest) <= share ? nearest : null;
};

/** "30000/1001" as ffprobe writes it; null for "0/0" and anything else that is no rate. */
export const readRate = (text: string | undefined): Rate | null => {
  const found = /^(\d{1,9})\/(\d{1,9})$/.exec(text ?? "");
  const numerator = Number(found?.[1]);
  const denominator = Number(found?.[2]);
  return found !== null && numerator > 0 && denominator > 0 ? reduce({ numerator, denominator }) : null;
};

export const reduce = (rate: Rate): Rate => {
  let [a, b] = [rate.numerator, rate.denominator];
  while (b > 0) [a, b] = [b, a % b];
  return { numerator: rate.numerator / a, denominator: rate.denominator / a };
};

/** As ffmpeg reads it: "30000/1001". */
export const writeRate = (rate: Rate): string => `${rate.numerator}/${rate.denominator}`;
