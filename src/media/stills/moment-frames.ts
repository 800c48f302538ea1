import { type Rate, unitFrom } from "../../kit/rate.ts";

/** Frames `[startUnits, endUnits)` of a cut. */
export interface FrameSpan {
  readonly startUnits: number;
  readonly endUnits: number;
  readonly rate: Rate;
}

/** Milliseconds from a moment's start within which its still is looked for, and between two frames that are looked at. */
const reach = 6000;
const step = 250;
/** Before this, in milliseconds, a moment has often not quite left the shot before it. */
const settled = 500;

/** The frames of a moment that are looked at: one in every `stride` from its start on, before `endUnits`. */
export interface LookedAt {
  readonly startUnits: number;
  readonly endUnits: number;
  readonly stride: number;
}

export const lookedAt = ({ startUnits, endUnits, rate }: FrameSpan): LookedAt => ({
  startUnits,
  endUnits: Math.min(endUnits, startUnits + unitFrom(reach, rate)),
  stride: Math.max(1, unitFrom(step, rate)),
});

/**
 * Which of the frames that were looked at is the still: the first after half a second that tells about as much as the best
 * of them, so that it is no black, no blur and no fade; of a moment that has none there, the first before. Null: all are empty.
 * @param scores of the frames in their order (telling.ts)
 */
export const firstTelling = (scores: readonly number[]): number | null => {
  const best = Math.max(0, ...scores);
  if (best === 0) return null;
  const tells = (score: number): boolean => score >= best * 0.6;
  const early = settled / step;
  const late = scores.slice(early).findIndex(tells);
  return late < 0 ? scores.findIndex(tells) : late + early;
};
