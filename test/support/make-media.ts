import { spawn } from "node:child_process";
import { once } from "node:events";

import { writeRate } from "../../src/media/probe/frame-rate.ts";
import type { Rate } from "../../src/kit/rate.ts";
import { drawNumber, readNumber } from "./numbered-film.ts";

/** Runs the system's ffmpeg to make or to read test media; throws with what it said. `input` goes to its standard input. */
export const ffmpegForTests = async (argv: readonly string[], input?: Iterable<Buffer>): Promise<Buffer> => {
  const child = spawn("ffmpeg", ["-hide_banner", "-loglevel", "error", "-y", ...argv]);
  const output: Buffer[] = [];
  let said = "";
  child.stdout.on("data", (piece: Buffer) => output.push(piece));
  child.stderr.on("data", (piece: Buffer) => (said += piece.toString()));
  child.stdin.on("error", () => undefined);
  const closed = once(child, "close");
  for (const piece of input ?? [])
    if (!child.stdin.write(piece)) await Promise.race([once(child.stdin, "drain"), closed]);
  child.stdin.end();
  const [code] = await closed;
  if (code !== 0) throw new Error(`ffmpeg ${argv.join(" ")}: ${said}`);
  return Buffer.concat(output);
};

export interface NumberedFilm {
  readonly rate: Rate;
  readonly seconds: number;
  readonly width?: number;
  readonly height?: number;
  /** Filters between the numbered frames and the encoder, e.g. "telecine". */
  readonly filter?: string;
  /** Arguments of the encoder; high-quality H.264 with rare key frames unless told. */
  readonly encoder?: readonly string[];
  /** A tone with a beep each second; true unless told. */
  readonly sound?: boolean;
}

/** Frames number 0, 1, 2, … at this rate. Returns how many there are. See numbered-film.ts for how to read them. */
export const makeNumberedFilm = async (path: string, film: NumberedFilm): Promise<number> => {
  const { rate, seconds, width = 640, height = 360, filter = "null", sound = true } = film;
  const frames = Math.round((seconds * rate.numerator) / rate.denominator);
  const drawn = function* (): Generator<Buffer> {
    for (let number = 0; number < frames; number += 1) yield drawNumber(number, width, height);
  };
  const length = (frames * rate.denominator) / rate.numerator;
  const picture = [
    "-f",
    "rawvideo",
    "-pix_fmt",
    "gray",
    "-s",
    `${width}x${height}`,
    "-r",
    writeRate(rate),
    "-i",
    "pipe:0",
  ];
  const tone = sound ? ["-f", "lavfi", "-i", `sine=f=330:beep_factor=4:r=48000:d=${length}`] : [];
  const encoder = film.encoder ?? ["-c:v", "libx264", "-preset", "ultrafast", "-crf", "12", "-g", "250"];
  await ffmpegForTests(
    [...picture, ...tone, "-vf", `${filter},format=yuv420p`, ...encoder, "-c:a", "aac", path],
    drawn(),
  );
  return frames;
};

/** The number of every frame of a film that plays at `rate`, in the order in which they are shown; null where unreadable. */
export const numbersIn = async (path: string, width: number, height: number): Promise<(number | null)[]> => {
  const raw = await ffmpegForTests(
    ["-i", path, "-map", "0:v:0", "-fps_mode", "passthrough", "-vf", "format=gray"].concat([
      "-f",
      "rawvideo",
      "pipe:1",
    ]),
  );
  const size = width * height;
  const count = Math.floor(raw.length / size);
  return Array.from({ length: count }, (_, at) =>
    readNumber({ width, height, channels: 1, data: raw.subarray(at * size, (at + 1) * size) }),
  );
};

const mpeg2 = ["-c:v", "mpeg2video", "-b:v", "6M", "-flags", "+ilme+ildct"];
const h264 = ["-c:v", "libx264", "-preset", "ultrafast", "-g", "250"];

/** What comes out of twenty-five years of tape, cameras and phones. Each makes a short file of its kind. */
export const awkwardSources = {
  /** 576 lines, 25 frames of two fields, 4:3. */
  interlaced: async (path: string): Promise<void> => {
    const moving = "mandelbrot=s=720x576:r=50:end_scale=0.002:maxiter=500,trim=duration=3,format=yuv420p";
    const filter = `${moving},interlace=scan=tff,setfield=tff,setsar=16/15`;
    await ffmpegForTests(["-f", "lavfi", "-i", filter, ...mpeg2, "-f", "mpegts", path]);
  },
  /** Film at 24000/1001 on tape at 30000/1001, frames numbered. */
  telecined: async (path: string): Promise<void> => {
    const rate = { numerator: 24_000, denominator: 1001 };
    const encoder = [...mpeg2, "-b:v", "12M", "-r", "30000/1001"];
    const filter = "telecine=first_field=top:pattern=23,setfield=tff";
    await makeNumberedFilm(path, {
      rate,
      seconds: 4,
      width: 640,
      height: 480,
      filter,
      encoder,
      sound: false,
    });
  },
  /** 720x576 to be shown 16:9. */
  anamorphic: async (path: string): Promise<void> => {
    const filter = "testsrc2=s=720x576:r=25:d=2,setsar=64/45";
    await ffmpegForTests(["-f", "lavfi", "-i", filter, ...h264, path]);
  },
  /** A phone held upright: 640x360 stored, 360x640 shown. */
  rotated: async (path: string): Promise<void> => {
    await ffmpegForTests(["-f", "lavfi", "-i", "testsrc2=s=640x360:r=30:d=2", ...h264, `${path}.flat.mp4`]);
    await ffmpegForTests(["-i", `${path}.flat.mp4`, "-c", "copy", "-metadata:s:v:0", "rotate=90", path]);
  },
  /** 30 a second with frames left out here and there; frame n stands at n/30 s. */
  variableRate: async (path: string): Promise<void> => {
    const rate = { numerator: 30, denominator: 1 };
    const filter = String.raw`select=not(eq(mod(n\,7)\,3)+eq(mod(n\,11)\,5))`;
    const encoder = [...h264, "-crf", "12", "-fps_mode", "vfr"];
    await makeNumberedFilm(path, { rate, seconds: 4, filter, encoder });
  },
  /** 10 bits, PQ, BT.2020. */
  hdr: async (path: string): Promise<void> => {
    const tags = ["-color_trc", "smpte2084", "-color_primaries", "bt2020", "-colorspace", "bt2020nc"];
    const source = "testsrc2=s=640x360:r=25:d=2,format=yuv420p10le";
    await ffmpegForTests(["-f", "lavfi", "-i", source, ...h264, "-pix_fmt", "yuv420p10le", ...tags, path]);
  },
  fourByThree: async (path: string): Promise<void> => {
    await ffmpegForTests(["-f", "lavfi", "-i", "testsrc2=s=640x480:r=25:d=2", ...h264, path]);
  },
  /** Two channels, of which only the left was plugged in. */
  oneSided: async (path: string): Promise<void> => {
    const sound = "sine=f=440:r=48000:d=4,pan=stereo|c0=c0|c1=0*c0,volume=-10dB";
    await ffmpegForTests(["-f", "lavfi", "-i", sound, "-c:a", "pcm_s16le", path]);
  },
  /** Speech in the centre of 5.1. */
  surround: async (path: string): Promise<void> => {
    const sound = "sine=f=440:r=48000:d=4,pan=5.1|FC=c0";
    await ffmpegForTests(["-f", "lavfi", "-i", sound, "-c:a", "pcm_s16le", path]);
  },
  /** Left and right as two tracks of one channel. */
  splitTracks: async (path: string): Promise<void> => {
    const sides = [440, 660].flatMap((tone) => ["-f", "lavfi", "-i", `sine=f=${tone}:r=48000:d=3`]);
    const picture = ["-f", "lavfi", "-i", "testsrc2=s=320x180:r=25:d=3"];
    const maps = ["-map", "2", "-map", "0", "-map", "1"];
    await ffmpegForTests([...sides, ...picture, ...maps, ...h264, "-c:a", "pcm_s16le", path]);
  },
  /** English, Spanish, audio description, and subtitles. */
  manyTracks: async (path: string): Promise<void> => {
    const cue = Buffer.from("1\n00:00:00,500 --> 00:00:02,000\nThe river rose.\n");
    const tones = [440, 550, 660].flatMap((tone) => ["-f", "lavfi", "-i", `sine=f=${tone}:r=48000:d=3`]);
    const picture = ["-f", "lavfi", "-i", "testsrc2=s=320x180:r=25:d=3"];
    const maps = ["-map", "4:v", "-map", "1", "-map", "2", "-map", "3", "-map", "0:s"];
    const tags = ["eng", "spa", "eng"].flatMap((language, at) => [
      `-metadata:s:a:${at}`,
      `language=${language}`,
    ]);
    const marks = ["-disposition:a:2", "visual_impaired", "-metadata:s:s:0", "language=eng"];
    const encoders = [...h264, "-c:a", "aac", "-c:s", "mov_text"];
    await ffmpegForTests(
      ["-f", "srt", "-i", "pipe:0", ...tones, ...picture, ...maps, ...encoders, ...tags, ...marks, path],
      [cue],
    );
  },
  silentFilm: async (path: string): Promise<void> => {
    await ffmpegForTests(["-f", "lavfi", "-i", "testsrc2=s=320x180:r=25:d=2", ...h264, path]);
  },
  soundOnly: async (path: string): Promise<void> => {
    await ffmpegForTests(["-f", "lavfi", "-i", "sine=f=440:r=44100:d=5", "-c:a", "libmp3lame", path]);
  },
};
