import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

/** Everything is mixed at this rate, one channel. */
export const soundRate = 48_000;

/** Runs a program to its end and gives what it printed; what it said on its error stream comes with a failure. */
export const run = (program: string, args: readonly string[], input?: string): string => {
  const ended = spawnSync(program, args, { input, maxBuffer: 1 << 28, encoding: "utf8" });
  if (ended.status !== 0) {
    throw new Error(
      `${program} ${args.slice(0, 6).join(" ")}…: ${ended.error?.message ?? ended.stderr.slice(-2000)}`,
    );
  }
  return ended.stdout;
};

/** Any sound file as samples between -1 and 1, after the ffmpeg filters given. */
export const readSound = (file: string, filters: string): Float32Array => {
  const raw = `${file}.f32`;
  run("ffmpeg", [
    "-v",
    "error",
    "-y",
    "-i",
    file,
    "-af",
    filters,
    "-ac",
    "1",
    "-ar",
    String(soundRate),
    "-f",
    "f32le",
    raw,
  ]);
  const bytes = readFileSync(raw);
  return new Float32Array(bytes.buffer, bytes.byteOffset, Math.floor(bytes.length / 4)).slice();
};

/** Samples as a 16-bit WAV file, one channel. */
export const writeSound = (file: string, samples: Float32Array): void => {
  const bytes = Buffer.alloc(44 + samples.length * 2);
  bytes.write("RIFF", 0);
  bytes.writeUInt32LE(36 + samples.length * 2, 4);
  bytes.write("WAVEfmt ", 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(soundRate, 24);
  bytes.writeUInt32LE(soundRate * 2, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write("data", 36);
  bytes.writeUInt32LE(samples.length * 2, 40);
  samples.forEach((value, place) => {
    bytes.writeInt16LE(Math.round(Math.max(-1, Math.min(1, value)) * 32_767), 44 + place * 2);
  });
  writeFileSync(file, bytes);
};

/** Adds `from` to `into`, beginning at this time. */
export const addSound = (
  into: Float32Array,
  from: Float32Array,
  milliseconds: number,
  gain: number,
): void => {
  const first = Math.round((milliseconds * soundRate) / 1000);
  const length = Math.min(from.length, into.length - first);
  for (let place = 0; place < length; place += 1) {
    into[first + place] = (into[first + place] ?? 0) + (from[place] ?? 0) * gain;
  }
};
