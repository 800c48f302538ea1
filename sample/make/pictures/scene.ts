import type { Frame, Layer } from "../canvas.ts";
import { layerOf } from "../canvas.ts";
import type { LaidSentence } from "../timeline.ts";
import { svg } from "./style.ts";

export const width = 1280;
export const height = 720;

/** What a scene knows while it is drawn. */
export interface Moment {
  /** Milliseconds since the scene began, and its whole length. */
  readonly now: number;
  readonly length: number;
  /** What is said in it; times are milliseconds since the scene began. */
  readonly said: readonly Pick<LaidSentence, "start" | "end" | "speaker" | "words">[];
}

export type Draw = (frame: Frame, moment: Moment) => void;

/** Draws its layers once, then puts them into each frame. */
export type Picture = () => Promise<Draw>;

export const whole = (content: string): Promise<Layer> => layerOf(svg(width, height, content));

export const part = (partWidth: number, partHeight: number, content: string): Promise<Layer> =>
  layerOf(svg(partWidth, partHeight, content));

/** 0 before `from`, 1 after `to`, in between without a jolt. */
export const ease = (value: number, from: number, to: number): number => {
  const share = Math.max(0, Math.min(1, (value - from) / (to - from)));
  return share * share * (3 - 2 * share);
};

/** In by `from`, out by `to`, both over `edge` milliseconds. */
export const shown = (now: number, from: number, to: number, edge = 700): number =>
  ease(now, from, from + edge) * (1 - ease(now, to - edge, to));
