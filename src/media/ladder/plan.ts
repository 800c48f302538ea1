import type { Rate } from "../../kit/rate.ts";
import type { Probe, VideoFacts } from "../probe.ts";

/** The video renditions of a cut, before they are made. */
export interface LadderPlan {
  readonly rate: Rate;
  /** Frames from key frame to key frame; null where the master's own are kept. */
  readonly groupFrames: number | null;
  readonly rungs: readonly Rung[];
  /** Seconds for which the last frame is held, where the sound goes on after the picture. */
  readonly holdSeconds: number;
  /** More than the file says that it has: times that make no sense do not become frames without end. */
  readonly mostFrames: number;
}

export interface Rung {
  /** "v" and the shorter side in pixels, e.g. "v720". */
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Bits a second that the encoder keeps to, over two seconds. */
  readonly maximumBitRate: number;
  /** x264's constant quality: less is better. */
  readonly quality: number;
  /** The master's own packets are kept. */
  readonly copied: boolean;
}

export interface LadderSettings {
  /** x264's preset. */
  readonly preset: "ultrafast" | "superfast" | "veryfast" | "faster" | "fast" | "medium" | "slow";
  /** Keep the master's own packets where they fit. */
  readonly copyWhereItFits: boolean;
}

export const usualLadder: LadderSettings = { preset: "veryfast", copyWhereItFits: true };

/** Shorter side in pixels, and most bits a second at up to 30 frames a second. */
const standard: readonly (readonly [side: number, bits: number])[] = [
  [360, 800_000],
  [540, 1_600_000],
  [720, 3_000_000],
  [1080, 5_500_000],
];

/** The rungs for this master, smallest first; null when it has no picture. Nothing is scaled up. */
export const planLadder = (probe: Probe, settings: LadderSettings): LadderPlan | null => {
  const { video } = probe;
  if (video === null) return null;
  const own = Math.min(video.width, video.height);
  const holdSeconds = heldFor(probe, video);
  const copy = settings.copyWhereItFits && holdSeconds === 0 && fitsAsItIs(video);
  const sides = sidesFor(own);
  const rungs = sides.map((side) => rungOf(video, side, copy && side === own));
  const mostFrames = Math.ceil(
    ((probe.durationSeconds + 10) * video.rate.numerator) / video.rate.denominator,
  );
  const anyCopied = rungs.some((rung) => rung.copied);
  return {
    rate: video.rate,
    groupFrames: anyCopied ? null : groupFrames(video.rate),
    rungs,
    holdSeconds,
    mostFrames,
  };
};

/** Sound that ends with the picture, or half a second later, is cut there. */
const heldFor = (probe: Probe, video: VideoFacts): number => {
  const sound = probe.sound.find((each) => each.role === "main")?.durationSeconds ?? 0;
  const longer = video.durationSeconds === null ? 0 : sound - video.durationSeconds;
  return longer > 0.5 ? longer : 0;
};

/** Two seconds, as a whole number of frames. */
export const groupFrames = (rate: Rate): number =>
  Math.max(1, Math.round((2 * rate.numerator) / rate.denominator));

/** The standard sides that are not larger than the master, and its own where the nearest below is far (over 10%). */
const sidesFor = (own: number): number[] => {
  const fitting = standard.map(([side]) => side).filter((side) => side <= own);
  const largest = Math.min(own, 1080);
  const top = fitting.at(-1) ?? 0;
  return top >= largest * 0.9 ? fitting : [...fitting, largest];
};

const rungOf = (video: VideoFacts, side: number, copied: boolean): Rung => {
  const own = Math.min(video.width, video.height);
  const scale = side / own;
  return {
    name: `v${side}`,
    width: even(video.width * scale),
    height: even(video.height * scale),
    maximumBitRate: bitRateFor(side, video.rate),
    quality: 22,
    copied,
  };
};

const even = (pixels: number): number => Math.max(2, 2 * Math.round(pixels / 2));

/** Between the standard sides in proportion to the number of pixels; half as much again above 30 frames a second. */
const bitRateFor = (side: number, rate: Rate): number => {
  const above = standard.findIndex(([each]) => each >= side);
  const [highSide, highBits] = standard[above < 0 ? standard.length - 1 : above] ?? [1080, 5_500_000];
  const bits = highBits * (side / highSide) ** 1.6;
  const fast = rate.numerator / rate.denominator > 31 ? 1.5 : 1;
  return Math.round((bits * fast) / 1000) * 1000;
};

/** H.264 in 8-bit 4:2:0, upright, even frames from the beginning on, closed groups of at most 6 s, and no busier than we would make it. */
const fitsAsItIs = (video: VideoFacts): boolean =>
  video.codec === "h264" &&
  /^(constrained baseline|baseline|main|high)$/i.test(video.profile) &&
  video.pixelFormat === "yuv420p" &&
  video.scan === "progressive" &&
  video.rotation === 0 &&
  video.startSeconds * video.rate.numerator < 0.5 * video.rate.denominator &&
  video.hdr === null &&
  !video.variableRate &&
  video.storedWidth === video.width &&
  video.storedHeight === video.height &&
  Math.min(video.width, video.height) <= 1080 &&
  video.keyFrames.whole &&
  video.keyFrames.closed &&
  video.keyFrames.longestSeconds <= 6 &&
  video.keyFrames.peakBitRate <= 1.5 * bitRateFor(Math.min(video.width, video.height), video.rate);
