import type { Rate } from "../../kit/rate.ts";
import { hostileInput } from "../ffmpeg/confine.ts";
import type { VideoFacts } from "../probe.ts";
import { ladderGraph } from "./filters.ts";
import type { LadderPlan, LadderSettings, Rung } from "./plan.ts";

/**
 * Arguments of ffmpeg that make every rung of the ladder in one decode. `outputs` gives a path for each rung's name.
 * ffmpeg's own hls muxer is not used: its edit lists put the sound 58 ms early and all times 83 ms late in browsers.
 */
export const ladderArguments = (
  master: string,
  video: VideoFacts,
  plan: LadderPlan,
  settings: LadderSettings,
  toneMapping: boolean,
  outputs: ReadonlyMap<string, string>,
): string[] => {
  const graph = ladderGraph(video, plan, toneMapping);
  return [
    ...hostileInput(master),
    ...(graph === "" ? [] : ["-filter_complex", graph]),
    ...plan.rungs.flatMap((rung) => [
      ...(rung.copied ? copied(video) : encoded(rung, plan, settings)),
      ...packaged(plan.rate),
      `file:${outputs.get(rung.name) ?? rung.name}`,
    ]),
  ];
};

const copied = (video: VideoFacts): string[] => ["-map", `0:${video.stream}`, "-c:v", "copy"];

const encoded = (rung: Rung, plan: LadderPlan, settings: LadderSettings): string[] =>
  ["-map", `[${rung.name}]`, "-c:v", "libx264", "-preset", settings.preset, "-profile:v", "high"].concat(
    ["-crf", String(rung.quality), "-maxrate", String(rung.maximumBitRate)],
    ["-bufsize", String(2 * rung.maximumBitRate), "-pix_fmt", "yuv420p"],
    groups(plan.groupFrames),
    ["-frames:v", String(plan.mostFrames)],
    ["-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv"],
    ["-fps_mode", "passthrough", "-flags:v", "+bitexact"],
  );

/** Closed groups of the same number of frames; beside a copied rung (null), key frames where the master has them. */
const groups = (frames: number | null): string[] =>
  (frames === null
    ? ["-g", "9999", "-force_key_frames", "source"]
    : ["-g", String(frames), "-keyint_min", String(frames)]
  ).concat(["-sc_threshold", "0", "-x264-params", "open-gop=0"]);

/**
 * One fragment a group of pictures, nothing of the master's metadata (places, names). The same pictures are packaged into
 * the same bytes each time; whether the encoder makes the same pictures again is its own matter.
 */
const packaged = (rate: Rate): string[] =>
  ["-an", "-sn", "-dn", "-map_metadata", "-1", "-map_chapters", "-1"].concat(
    ["-video_track_timescale", String(frameTimescale(rate)), "-movflags", "+cmaf+frag_keyframe"],
    ["-fflags", "+bitexact", "-f", "mp4"],
  );

/** Units a second in which every frame lasts a whole number of them: 24000 for 24, 30000 for 30000/1001. */
export const frameTimescale = (rate: Rate): number => {
  let timescale = rate.numerator;
  while (timescale < 10_000) timescale *= 10;
  return timescale;
};
