import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Rate } from "../../src/kit/rate.ts";

/**
 * A film whose every frame tells its own number, in a way that survives encoding and scaling: 16 white or black blocks
 * across the top, the number's bits, the highest first; below them the same turned round, as a check.
 */
export interface FrameFilm {
  /** The file to make. */
  readonly path: string;
  readonly rate: Rate;
  readonly frames: number;
}

/** Bits of the number, and blocks across the picture. */
export const frameBits = 16;
const width = 640;
const height = 360;
const rowHeight = 40;

/** Makes the film with `ffmpeg` (a program's path), with a tone for its sound. */
export const makeFrameFilm = async (ffmpeg: string, film: FrameFilm): Promise<void> => {
  const rate = `${film.rate.numerator}/${film.rate.denominator}`;
  const seconds = (film.frames * film.rate.denominator) / film.rate.numerator;
  const child = spawn(
    ffmpeg,
    [
      ...["-hide_banner", "-loglevel", "error", "-y"],
      ...[
        "-f",
        "rawvideo",
        "-pixel_format",
        "gray",
        "-video_size",
        `${width}x${height}`,
        "-framerate",
        rate,
        "-i",
        "pipe:0",
      ],
      ...["-f", "lavfi", "-i", `sine=frequency=330:sample_rate=48000:duration=${seconds}`],
      ...["-c:v", "libx264", "-preset", "ultrafast", "-crf", "20", "-g", "300", "-pix_fmt", "yuv420p"],
      ...["-c:a", "aac", "-ac", "2", film.path],
    ],
    { stdio: ["pipe", "ignore", "pipe"] },
  );
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  const ended = once(child, "close");
  // If it ends early, its exit says why; the broken pipe says nothing more.
  child.stdin.on("error", () => {});
  for (let frame = 0; frame < film.frames && child.stdin.writable; frame += 1) {
    if (!child.stdin.write(pictureOf(frame))) await Promise.race([once(child.stdin, "drain"), ended]);
  }
  child.stdin.end();
  const [code] = (await ended) as [number | null];
  if (code !== 0) throw new Error(`The test film could not be made: ${said.trim()}`);
};

/** The frame's luminance, row by row. The ground changes slowly, so that no two frames are alike. */
const pictureOf = (frame: number): Buffer => {
  const picture = Buffer.alloc(width * height, 90 + (frame % 60));
  const block = width / frameBits;
  for (let bit = 0; bit < frameBits; bit += 1) {
    const isSet = ((frame >> (frameBits - 1 - bit)) & 1) === 1;
    for (let y = 0; y < 2 * rowHeight; y += 1) {
      const white = y < rowHeight ? isSet : !isSet;
      picture.fill(white ? 235 : 16, y * width + bit * block, y * width + (bit + 1) * block);
    }
  }
  return picture;
};
