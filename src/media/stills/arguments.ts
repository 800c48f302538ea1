import { hostileInput } from "../ffmpeg/confine.ts";

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
