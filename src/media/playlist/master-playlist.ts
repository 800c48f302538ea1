import type { Rate } from "../../kit/rate.ts";
import { quotable } from "./media-playlist.ts";

export interface VideoEntry {
  readonly uri: string;
  readonly codecs: string;
  readonly width: number;
  readonly height: number;
  readonly rate: Rate;
  /** Bits a second. */
  readonly averageBandwidth: number;
  readonly peakBandwidth: number;
}

export interface SoundEntry {
  readonly uri: string;
  readonly codecs: string;
  readonly kind: "sound" | "description";
  readonly language: string | null;
  readonly label: string;
  readonly averageBandwidth: number;
  readonly peakBandwidth: number;
}

export interface SubtitleEntry {
  readonly uri: string;
  readonly language: string;
  readonly label: string;
  /** Captions also tell sounds and who speaks. */
  readonly kind: "captions" | "subtitles";
}

export interface MasterEntries {
  /** In any order; they are written so that a player starts with the smallest. */
  readonly videos: readonly VideoEntry[];
  /** The film's own sound first: it is the default. */
  readonly sounds: readonly SoundEntry[];
  readonly subtitles: readonly SubtitleEntry[];
  /** Of an excerpt: where it begins, in seconds from the start of its playlists. */
  readonly startOffsetSeconds?: number;
}

/** The multivariant playlist (RFC 8216, 4.3.4): video variants with sound and subtitles apart; or sound alone. */
export const masterPlaylist = (entries: MasterEntries): string => {
  const start = entries.startOffsetSeconds;
  const videos = entries.videos.toSorted((a, b) => a.peakBandwidth - b.peakBandwidth);
  return `${[
    "#EXTM3U",
    "#EXT-X-VERSION:7",
    "#EXT-X-INDEPENDENT-SEGMENTS",
    ...(start === undefined ? [] : [`#EXT-X-START:TIME-OFFSET=${start.toFixed(6)},PRECISE=YES`]),
    ...soundLines(entries.sounds, videos.length > 0),
    ...entries.subtitles.map(subtitleLine),
    ...videos.flatMap((video) => videoLines(video, entries)),
    ...(videos.length === 0 ? soundVariant(entries) : []),
  ].join("\n")}\n`;
};

const soundLines = (sounds: readonly SoundEntry[], besideVideo: boolean): string[] =>
  besideVideo || sounds.length > 1 ? sounds.map((sound, at) => soundLine(sound, at === 0, sounds)) : [];

const soundLine = (sound: SoundEntry, isDefault: boolean, all: readonly SoundEntry[]): string =>
  `#EXT-X-MEDIA:${attributes([
    ["TYPE", "AUDIO"],
    ["GROUP-ID", quoted("sound")],
    ["NAME", quoted(uniqueName(sound, all))],
    ["LANGUAGE", sound.language === null ? null : quoted(sound.language)],
    ["DEFAULT", isDefault ? "YES" : "NO"],
    ["AUTOSELECT", isDefault || sound.kind === "description" ? "YES" : "NO"],
    ["CHARACTERISTICS", sound.kind === "description" ? quoted("public.accessibility.describes-video") : null],
    ["CHANNELS", quoted("2")],
    ["URI", quoted(sound.uri)],
  ])}`;

/** Names within a group differ (RFC 8216, 4.3.4.1.1). */
const uniqueName = <Entry extends { readonly label: string }>(
  entry: Entry,
  all: readonly Entry[],
): string => {
  const alike = all.filter((each) => each.label === entry.label);
  return alike.length < 2 ? entry.label : `${entry.label} ${alike.indexOf(entry) + 1}`;
};

const subtitleLine = (subtitle: SubtitleEntry, at: number, all: readonly SubtitleEntry[]): string =>
  `#EXT-X-MEDIA:${attributes([
    ["TYPE", "SUBTITLES"],
    ["GROUP-ID", quoted("text")],
    ["NAME", quoted(uniqueName(subtitle, all))],
    ["LANGUAGE", quoted(subtitle.language)],
    ["DEFAULT", at === 0 ? "YES" : "NO"],
    ["AUTOSELECT", "YES"],
    ["FORCED", "NO"],
    ["CHARACTERISTICS", subtitle.kind === "captions" ? quoted(describesSound) : null],
    ["URI", quoted(subtitle.uri)],
  ])}`;

const describesSound =
  "public.accessibility.transcribes-spoken-dialog,public.accessibility.describes-music-and-sound";

/** Each variant's bandwidth counts the largest sound that may play with it. */
const videoLines = (video: VideoEntry, { sounds, subtitles }: MasterEntries): string[] => {
  const most = (read: (sound: SoundEntry) => number): number =>
    sounds.reduce((largest, sound) => Math.max(largest, read(sound)), 0);
  const codecs = [...new Set([video.codecs, ...sounds.map((sound) => sound.codecs)])];
  const line = attributes([
    ["BANDWIDTH", String(video.peakBandwidth + most((sound) => sound.peakBandwidth))],
    ["AVERAGE-BANDWIDTH", String(video.averageBandwidth + most((sound) => sound.averageBandwidth))],
    ["CODECS", quoted(codecs.join(","))],
    ["RESOLUTION", `${video.width}x${video.height}`],
    ["FRAME-RATE", (video.rate.numerator / video.rate.denominator).toFixed(3)],
    ["AUDIO", sounds.length > 0 ? quoted("sound") : null],
    ["SUBTITLES", subtitles.length > 0 ? quoted("text") : null],
    ["CLOSED-CAPTIONS", "NONE"],
  ]);
  return [`#EXT-X-STREAM-INF:${line}`, video.uri];
};

/** A recording without picture: its own sound is the one variant. */
const soundVariant = ({ sounds, subtitles }: MasterEntries): string[] => {
  const [main] = sounds;
  if (main === undefined) return [];
  const line = attributes([
    ["BANDWIDTH", String(main.peakBandwidth)],
    ["AVERAGE-BANDWIDTH", String(main.averageBandwidth)],
    ["CODECS", quoted(main.codecs)],
    ["AUDIO", sounds.length > 1 ? quoted("sound") : null],
    ["SUBTITLES", subtitles.length > 0 ? quoted("text") : null],
  ]);
  return [`#EXT-X-STREAM-INF:${line}`, main.uri];
};

const quoted = (text: string): string => `"${quotable(text)}"`;

const attributes = (pairs: readonly (readonly [name: string, value: string | null])[]): string =>
  pairs.flatMap(([name, value]) => (value === null ? [] : [`${name}=${value}`])).join(",");
