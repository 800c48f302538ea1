import { resolve } from "node:path";

import { fail, ok, type Result } from "../../kit/result.ts";
import type { Ffmpeg } from "../ffmpeg/check.ts";
import { FfmpegFailure } from "../ffmpeg/failure.ts";
import { memoryLimit, runFfmpeg, runFfprobe, type RunOptions } from "../ffmpeg/run.ts";
import type { Probe } from "../probe.ts";
import { describeArguments, packetArguments, scanArguments } from "./arguments.ts";
import { readRate } from "./frame-rate.ts";
import { readPacket, type Packet } from "./packets.ts";
import { ffprobeAnswer, tagOf, type FfprobeAnswer, type FfprobeStream } from "./read.ts";
import { reasonForRefusal } from "./refusal.ts";
import { readVerdicts, type FrameVerdict } from "./scan.ts";
import { captionFacts, isPicture, soundFacts, videoFacts } from "./streams.ts";

const longestHours = 24;
/** Bits a second below which nothing was ever recorded: a small file must not unfold into days of nothing. */
const fewestBits = 600;
const mostPixels = 40_000_000;

export interface ProbeOptions {
  readonly signal?: AbortSignal | undefined;
  /** 0 to 1. */
  readonly onShare?: (share: number) => void;
}

/** What the file is; the problem says in plain words why it is not a recording. The file itself is not trusted. */
export const probeFile = async (
  ffmpeg: Ffmpeg,
  givenPath: string,
  options: ProbeOptions = {},
): Promise<Result<Probe>> => {
  const path = resolve(givenPath);
  const described = await describe(ffmpeg, path, options);
  if (!described.ok) return described;
  const { answer, complaints } = described.value;
  const refused = refusal(answer, complaints);
  if (refused !== undefined) return fail(refused);
  const share = sparing(options.onShare);
  share(0.1);
  const video = answer.streams.find(isPicture);
  const sound = soundFacts(answer.streams);
  const timed = video ?? answer.streams.find((stream) => stream.index === sound[0]?.stream);
  const length = answer.format.duration ?? 0;
  const looked =
    timed === undefined ? nothing : await readPackets(ffmpeg, path, timed, length, options, share);
  const durationSeconds = length > 0 ? length : lengthOf(looked.packets);
  if (!(durationSeconds > 0)) return fail("The file has no picture and no sound that last any time.");
  share(0.7);
  const verdicts = video === undefined ? [] : await judgeScan(ffmpeg, path, video, durationSeconds, options);
  return ok({
    container: answer.format.format_name,
    bytes: answer.format.size ?? 0,
    durationSeconds,
    video:
      video === undefined
        ? null
        : videoFacts(video, answer.streams, { ...looked, verdicts }, answer.format.bit_rate ?? null),
    sound,
    captions: captionFacts(answer.streams),
    chapters: answer.chapters.map((chapter, at) => ({
      startSeconds: chapter.start_time ?? 0,
      title: tagOf(chapter, "title") ?? `Chapter ${at + 1}`,
    })),
    isSoundOnly: video === undefined,
  });
};

/** Passes a share on when it has grown by a hundredth. */
const sparing = (report: ((share: number) => void) | undefined): ((share: number) => void) => {
  let last = 0;
  return (share) => {
    if (share < last + 0.01) return;
    last = share;
    report?.(share);
  };
};

const nothing = { packets: [], whole: true };

const bounds = (options: ProbeOptions, minutes: number): RunOptions => ({
  signal: options.signal,
  timeLimit: minutes * 60_000,
  limits: { memoryBytes: Math.min(4 * 2 ** 30, memoryLimit()), cpuSeconds: minutes * 60, fileBytes: 0 },
});

interface Described {
  readonly answer: FfprobeAnswer;
  /** What ffprobe complained of while it read. */
  readonly complaints: string;
}

const describe = async (ffmpeg: Ffmpeg, path: string, options: ProbeOptions): Promise<Result<Described>> => {
  const pieces: Buffer[] = [];
  let complaints = "";
  try {
    const done = await runFfprobe(ffmpeg, describeArguments(path), {
      ...bounds(options, 2),
      onOutput: (piece) => pieces.push(piece),
    });
    complaints = done.stderr;
  } catch (error) {
    if (!(error instanceof FfmpegFailure) || error.kind !== "failed") throw error;
    return fail(await reasonForRefusal(path, error.stderr));
  }
  const read = ffprobeAnswer.safeParse(JSON.parse(Buffer.concat(pieces).toString("utf8")));
  return read.success ? ok({ answer: read.data, complaints }) : fail(await reasonForRefusal(path, ""));
};

/** What could be read, and still is nothing to bring in. */
const refusal = (answer: FfprobeAnswer, complaints: string): string | undefined => {
  const { streams, format } = answer;
  if (streams.some((stream) => /^enc[avs]$|^drm/.test(stream.codec_tag_string ?? "")))
    return "The file is encrypted, and cannot be read without its key.";
  const video = streams.find(isPicture);
  const hasSound = streams.some((stream) => stream.codec_type === "audio" && (stream.channels ?? 0) > 0);
  if (video === undefined && !hasSound) return "The file has neither picture nor sound.";
  if (
    (video?.width ?? 0) * (video?.height ?? 0) > mostPixels ||
    /exceeds specified max pixel/.test(complaints)
  )
    return "The picture is too large: more than 40 million pixels.";
  if (video !== undefined && !((video.width ?? 0) > 0 && (video.height ?? 0) > 0))
    return "The picture cannot be read: its size is not known. The file may be damaged or incomplete.";
  if (video !== undefined && (video.codec_name === undefined || video.codec_name === "unknown"))
    return "The picture is in an encoding that ffmpeg does not know.";
  if ((format.duration ?? 0) > longestHours * 3600)
    return `The file says that it lasts more than ${longestHours} hours.`;
  if ((format.size ?? 0) * 8 < (format.duration ?? 0) * fewestBits)
    return "The file says that it lasts far longer than what is in it. It may be damaged.";
  return undefined;
};

/** H.264 might be kept as it is, so all of it is looked at; of others the first two minutes tell the rate. */
const readPackets = async (
  ffmpeg: Ffmpeg,
  path: string,
  stream: FfprobeStream,
  length: number,
  options: ProbeOptions,
  share: (share: number) => void,
): Promise<{ packets: Packet[]; whole: boolean }> => {
  const whole = stream.codec_name === "h264" || length <= 120;
  const packets: Packet[] = [];
  let rest = "";
  const read = (piece: Buffer): void => {
    const lines = (rest + piece.toString("latin1")).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const packet = readPacket(line);
      if (packet !== undefined) packets.push(packet);
    }
    if (length > 0) share(0.1 + 0.6 * Math.min(1, (packets.at(-1)?.time ?? 0) / length));
  };
  await runFfprobe(ffmpeg, packetArguments(path, stream.index, whole ? null : 120), {
    ...bounds(options, 60),
    outputLimit: 1024 * 2 ** 20,
    onOutput: read,
  });
  return { packets, whole };
};

const lengthOf = (packets: readonly Packet[]): number => {
  const times = packets.map((packet) => packet.time);
  const first = times.reduce((least, time) => Math.min(least, time), Number.POSITIVE_INFINITY);
  return packets.length === 0
    ? 0
    : times.reduce((most, time) => Math.max(most, time), 0) - Math.max(0, first);
};

/** Codecs whose files say truly that they are progressive, or hardly ever are anything else. */
const trusted = new Set(["h264", "hevc", "vp8", "vp9", "av1", "mpeg4", "prores"]);
const framesJudged = 150;

/** Looks at a run of frames in two places, unless the file can be believed. */
const judgeScan = async (
  ffmpeg: Ffmpeg,
  path: string,
  stream: FfprobeStream,
  length: number,
  options: ProbeOptions,
): Promise<FrameVerdict[]> => {
  const order = stream.field_order ?? "unknown";
  if (trusted.has(stream.codec_name ?? "") && (order === "progressive" || order === "unknown")) return [];
  const said = readRate(stream.avg_frame_rate);
  const run = said === null ? 6 : (framesJudged * said.denominator) / said.numerator;
  const places = length < 3 * run ? [0] : [length * 0.3, length * 0.65];
  let printed = "";
  for (const start of places)
    await runFfmpeg(ffmpeg, scanArguments(path, stream.index, start, framesJudged), {
      ...bounds(options, 10),
      onOutput: (piece) => {
        printed += piece.toString("latin1");
      },
    });
  return readVerdicts(printed);
};
