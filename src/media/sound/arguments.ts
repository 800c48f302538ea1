import { hostileInput } from "../ffmpeg/confine.ts";
import type { TrackPlan } from "./plan.ts";

/** Samples a second of every sound rendition. */
export const sampleRate = 48_000;

/** How a track is changed on its way in. */
export interface Treatment {
  /** Decibels. */
  readonly gain: number;
  /** The one side that carries sound, when the other is silent: it goes to both. */
  readonly onlySide: "left" | "right" | null;
}

/** How long a track is to be. */
export interface TrackLength {
  readonly seconds: number;
  /** Silence is added where it is shorter. */
  readonly padded: boolean;
}

/** Stereo from time 0 at 48 kHz: mono on both sides, 5.1 and more mixed down with the speech of the centre kept. */
const stereo = (track: TrackPlan): string => {
  const even = `aresample=${sampleRate}:async=1:first_pts=0`;
  const [left, right] = track.streams;
  if (right === undefined) return `[0:${left}]${even},aformat=sample_fmts=fltp:channel_layouts=stereo`;
  const sides = [left, right].map(
    (stream, at) => `[0:${stream}]${even},aformat=sample_fmts=fltp[${track.name}${at}]`,
  );
  return `${sides.join(";")};[${track.name}0][${track.name}1]join=inputs=2:channel_layout=stereo`;
};

/** Arguments of ffmpeg that measure every track: loudness as EBU R 128 has it, and the level of each side. */
export const measureArguments = (
  master: string,
  tracks: readonly TrackPlan[],
  length: TrackLength,
): string[] => {
  const graph = tracks.map(
    (track, at) =>
      `${stereo(track)},${ending(length)},astats@t${at}=measure_perchannel=RMS_level:measure_overall=none,` +
      `ebur128@t${at}=framelog=verbose[o${at}]`,
  );
  const maps = tracks.flatMap((_, at) => ["-map", `[o${at}]`]);
  return hostileInput(master).concat(["-filter_complex", graph.join(";")], maps, ["-f", "null", "-"]);
};

/** One decibel is left below EBU R 128's -1 dBTP: encoding overshoots what the limiter saw. */
const ceiling = (10 ** (-2 / 20)).toFixed(6);

/**
 * Arguments of ffmpeg that make every track. The encoder's first packet holds nothing but its delay; it is dropped, so
 * that no edit list is needed and sound stands within 5 ms of picture. `outputs` gives a path for each track's name.
 */
export const soundArguments = (
  master: string,
  tracks: readonly TrackPlan[],
  treatments: ReadonlyMap<string, Treatment>,
  length: TrackLength,
  outputs: ReadonlyMap<string, string>,
): string[] => {
  const graph = tracks.map((track) => `${treated(track, treatments.get(track.name), length)}[${track.name}]`);
  return hostileInput(master).concat(
    ["-filter_complex", graph.join(";")],
    tracks.flatMap((track) => [
      "-map",
      `[${track.name}]`,
      ...encoding,
      `file:${outputs.get(track.name) ?? track.name}`,
    ]),
  );
};

const encoding = ["-c:a", "aac", "-b:a", "128k", "-flags:a", "+bitexact"].concat(
  ["-bsf:a", String.raw`noise=drop=eq(n\,0)`, "-map_metadata", "-1", "-map_chapters", "-1"],
  ["-movflags", "+cmaf", "-frag_duration", "2000000", "-fflags", "+bitexact", "-f", "mp4"],
);

const treated = (track: TrackPlan, treatment: Treatment | undefined, length: TrackLength): string => {
  const { gain, onlySide } = treatment ?? { gain: 0, onlySide: null };
  const side = onlySide === "left" ? "c0" : "c1";
  return [
    stereo(track),
    ...(onlySide === null ? [] : [`pan=stereo|c0=${side}|c1=${side}`]),
    `volume=${gain.toFixed(2)}dB`,
    `alimiter=limit=${ceiling}:level=false:latency=true`,
    ...(length.padded ? [`apad=whole_dur=${length.seconds.toFixed(6)}`] : []),
    ending(length),
  ].join(",");
};

/** Times that make no sense do not become sound without end. */
const ending = (length: TrackLength): string => `atrim=end=${length.seconds.toFixed(6)}`;
