import type { Rate } from "../../kit/rate.ts";
import { hostileInput } from "../ffmpeg/confine.ts";
import type { FrameSpan, LookedAt } from "./moment-frames.ts";

/** Every `stride`-th key frame of a rendition, small, as red, green and blue bytes on standard output. */
export const smallPictureArguments = (
  path: string,
  stride: number,
  size: { readonly width: number; readonly height: number },
): string[] => {
  const filters = `${everyNth(stride)}scale=${size.width}:${size.height}:flags=area,format=rgb24`;
  const input = hostileInput(path, ["-skip_frame", "nokey"]);
  return input.concat(["-vf", filters, "-fps_mode", "passthrough", "-f", "rawvideo", "pipe:1"]);
};

export const everyNth = (stride: number): string =>
  stride === 1 ? "" : String.raw`select=not(mod(n\,${stride})),`;

/** The frames at these times (seconds, each that of a key frame), whole, as files of red, green and blue bytes. */
export const stillArguments = (
  path: string,
  stills: readonly { readonly seconds: number; readonly output: string }[],
): string[] => [
  // A little before the frame: the first at or after it is the frame itself, however its time was rounded.
  ...stills.flatMap(({ seconds }) =>
    hostileInput(path, ["-skip_frame", "nokey", "-ss", Math.max(0, seconds - 0.002).toFixed(6)]),
  ),
  ...stills.flatMap(({ output }, at) =>
    [
      "-map",
      `${at}:v:0`,
      "-frames:v",
      "1",
      "-vf",
      "scale=in_color_matrix=bt709:in_range=tv,format=rgb24",
    ].concat(["-f", "rawvideo", `file:${output}`]),
  ),
];

/**
 * The frame of a piece of a cut, counted in units of the rate from the cut's beginning: the nearest to its time, for times of a
 * container are rounded. ffmpeg counts time from the first picture that it finds (it sets back what its own packaging shifts).
 */
const unitOf = ({ startUnits, rate: { numerator, denominator } }: PieceTimes): string =>
  `(${startUnits}+floor(t*${numerator}/${denominator}+0.5))`;

/** When a piece of a cut begins. */
export interface PieceTimes {
  /** Of its first picture. */
  readonly startUnits: number;
  readonly rate: Rate;
}

/** Every `stride`-th frame of `[startUnits, endUnits)`, small, as red, green and blue bytes on standard output. */
export const smallFramesArguments = (
  path: string,
  times: PieceTimes,
  { startUnits, endUnits, stride }: LookedAt,
  size: { readonly width: number; readonly height: number },
): string[] => {
  const unit = unitOf(times);
  const every = String.raw`not(mod(${unit}-${startUnits}\,${stride}))`;
  const small = `scale=${size.width}:${size.height}:flags=area,format=rgb24`;
  return framesOf(path, `select=${within(unit, startUnits, endUnits)}*${every},${small}`, "pipe:1");
};

/** The first frame of `[startUnits, endUnits)`, whole, as a file of red, green and blue bytes. */
export const firstFrameArguments = (
  path: string,
  times: PieceTimes,
  { startUnits, endUnits }: Pick<FrameSpan, "startUnits" | "endUnits">,
  output: string,
): string[] => {
  const whole = "scale=in_color_matrix=bt709:in_range=tv,format=rgb24";
  const wanted = within(unitOf(times), startUnits, endUnits);
  return framesOf(path, `select=${wanted},${whole}`, `file:${output}`, ["-frames:v", "1"]);
};

const within = (unit: string, startUnits: number, endUnits: number): string =>
  String.raw`between(${unit}\,${startUnits}\,${endUnits - 1})`;

const framesOf = (
  path: string,
  filters: string,
  output: string,
  bounds: readonly string[] = [],
): string[] => {
  const passed = ["-map", "0:v:0", "-vf", filters, "-fps_mode", "passthrough", ...bounds];
  return hostileInput(path).concat(passed, ["-f", "rawvideo", output]);
};
