import { canonicalLanguage } from "../../kit/language.ts";
import type { CaptionFacts, SoundFacts, SoundRole, VideoFacts } from "../probe.ts";
import { readRate, standardNear } from "./frame-rate.ts";
import { chooseRate, keyFrameFacts, type Packet } from "./packets.ts";
import { tagOf, type FfprobeStream } from "./read.ts";
import { decideScan, type FrameVerdict } from "./scan.ts";

/** What was learnt by looking into the picture. */
export interface Looked {
  readonly packets: readonly Packet[];
  readonly whole: boolean;
  readonly verdicts: readonly FrameVerdict[];
}

export const isPicture = (stream: FfprobeStream): boolean =>
  stream.codec_type === "video" && stream.disposition?.["attached_pic"] !== 1;

/**
 * Seconds at which the recording begins, in the file's own times: with the earliest of its picture and sounds. ffmpeg
 * takes the same for 0 when all of them are used, and only then: each command uses them all.
 */
const beginningOf = (streams: readonly FfprobeStream[]): number =>
  streams
    .filter((stream) => isPicture(stream) || isHeard(stream))
    .reduce((least, stream) => Math.min(least, stream.start_time ?? 0), Number.POSITIVE_INFINITY);

const isHeard = (stream: FfprobeStream): boolean =>
  stream.codec_type === "audio" && (stream.channels ?? 0) > 0;

/** Matroska tells when a track ends; others how long it lasts. */
const endOf = (stream: FfprobeStream, beginning: number): number | null => {
  const told = clockSeconds(tagOf(stream, "duration"));
  if (stream.duration === undefined) return told;
  return (stream.start_time ?? beginning) - beginning + stream.duration;
};

export const videoFacts = (
  stream: FfprobeStream,
  all: readonly FfprobeStream[],
  looked: Looked,
  bitRate: number | null,
): VideoFacts => {
  const beginning = beginningOf(all);
  const chosen = chooseRate(looked.packets, readRate(stream.avg_frame_rate));
  const scan = decideScan(
    looked.verdicts,
    stream.field_order,
    chosen.rate.numerator / chosen.rate.denominator,
  );
  const film = standardNear(24_000 / 1001, 0.0001);
  return {
    stream: stream.index,
    codec: stream.codec_name ?? "unknown",
    profile: stream.profile ?? "",
    pixelFormat: stream.pix_fmt ?? "",
    storedWidth: stream.width ?? 0,
    storedHeight: stream.height ?? 0,
    ...shownSize(stream),
    rate: scan.startsWith("telecine") && film !== null ? film : chosen.rate,
    startSeconds: (stream.start_time ?? beginning) - beginning,
    durationSeconds: endOf(stream, beginning),
    variableRate: chosen.variable,
    scan,
    rotation: rotationOf(stream),
    hdr:
      stream.color_transfer === "smpte2084" ? "pq" : stream.color_transfer === "arib-std-b67" ? "hlg" : null,
    colourMatrix: colourMatrixOf(stream),
    bitRate: stream.bit_rate ?? bitRate,
    keyFrames: keyFrameFacts(looked.packets, looked.whole),
  };
};

/** After rotation and pixel shape, in square pixels. */
const shownSize = (stream: FfprobeStream): { width: number; height: number } => {
  const [across = 1, down = 1] = (stream.sample_aspect_ratio ?? "1:1").split(":").map(Number);
  const shape = across > 0 && down > 0 ? across / down : 1;
  const [width, height] = [(stream.width ?? 0) * shape, stream.height ?? 0];
  const turned = rotationOf(stream) % 180 === 90;
  return { width: even(turned ? height : width), height: even(turned ? width : height) };
};

const even = (pixels: number): number => Math.max(2, 2 * Math.round(pixels / 2));

/** ffprobe tells the display matrix counter-clockwise, -180 to 180; the old `rotate` tag is clockwise. */
const rotationOf = (stream: FfprobeStream): number => {
  const matrix = stream.side_data_list?.find((each) => each.rotation !== undefined)?.rotation;
  const clockwise = matrix !== undefined ? -matrix : Number(tagOf(stream, "rotate") ?? 0);
  return Number.isFinite(clockwise) ? (((Math.round(clockwise / 90) * 90) % 360) + 360) % 360 : 0;
};

const colourMatrixOf = (stream: FfprobeStream): string | null =>
  ["bt709", "smpte170m", "bt470bg", "bt2020nc", "smpte240m", "fcc"].includes(stream.color_space ?? "")
    ? (stream.color_space ?? null)
    : null;

/** The first sound is the film's own, unless the file marks another as the default one. */
export const soundFacts = (streams: readonly FfprobeStream[]): SoundFacts[] => {
  const beginning = beginningOf(streams);
  const heard = streams.filter(isHeard);
  const own = heard.filter((stream) => !isDescription(stream) && !isCommentary(stream));
  const main = own.find((stream) => stream.disposition?.["default"] === 1) ?? own[0] ?? heard[0];
  return heard.map((stream) => ({
    stream: stream.index,
    codec: stream.codec_name ?? "unknown",
    channels: stream.channels ?? 1,
    layout: stream.channel_layout ?? "",
    sampleRate: stream.sample_rate ?? 48_000,
    language: languageOf(stream),
    title: titleOf(stream),
    role: roleOf(stream, main),
    durationSeconds: endOf(stream, beginning),
  }));
};

const roleOf = (stream: FfprobeStream, main: FfprobeStream | undefined): SoundRole =>
  stream === main ? "main" : isDescription(stream) ? "description" : "other";

const isDescription = (stream: FfprobeStream): boolean =>
  stream.disposition?.["visual_impaired"] === 1 ||
  stream.disposition?.["descriptions"] === 1 ||
  /audio.?desc|described video|descriptive/i.test(titleOf(stream));

const isCommentary = (stream: FfprobeStream): boolean => stream.disposition?.["comment"] === 1;

const textCodecs = new Set(["mov_text", "subrip", "webvtt", "ass", "ssa", "text", "ttml", "eia_608"]);

export const captionFacts = (streams: readonly FfprobeStream[]): CaptionFacts[] =>
  streams
    .filter((stream) => stream.codec_type === "subtitle")
    .map((stream) => ({
      stream: stream.index,
      codec: stream.codec_name ?? "unknown",
      isText: textCodecs.has(stream.codec_name ?? ""),
      language: languageOf(stream),
      title: titleOf(stream),
      hearingImpaired: stream.disposition?.["hearing_impaired"] === 1,
    }));

/** MP4's own names for a track are no titles. */
const titleOf = (stream: FfprobeStream): string =>
  (tagOf(stream, "title") ?? tagOf(stream, "handler_name") ?? "")
    .replace(
      /^(sound|video|subtitle|text)\s*handler$|^(mainconcept|apple|core media|gpac|l-smash|vide|soun).*/i,
      "",
    )
    .trim();

/** Files tell ISO 639-2 ("eng", "ger"); the shortest form is the BCP 47 one (RFC 5646, 2.2.1). */
const languageOf = (stream: FfprobeStream): string | null => {
  const told = tagOf(stream, "language") ?? "und";
  if (["und", "unk", "mul", "zxx", "mis", ""].includes(told.toLowerCase())) return null;
  return canonicalLanguage(bibliographic[told.toLowerCase()] ?? told);
};

/** ISO 639-2/B codes, which Intl does not know: its canonical forms start from the terminological ones. */
const bibliographic: Readonly<Record<string, string>> = Object.fromEntries(
  (
    "alb sq arm hy baq eu bur my chi zh cze cs dut nl fre fr geo ka ger de gre el ice is mac mk mao mi may ms " +
    "per fa rum ro slo sk tib bo wel cy"
  )
    .match(/[a-z]{3} [a-z]{2}/g)
    ?.map((pair) => pair.split(" ")) ?? [],
);

/** Matroska's "00:01:02.500000000". */
const clockSeconds = (text: string | undefined): number | null => {
  const found = /^(\d+):(\d+):([\d.]+)$/.exec(text ?? "");
  return found === null ? null : Number(found[1]) * 3600 + Number(found[2]) * 60 + Number(found[3]);
};
