import type { Probe, SoundFacts, SoundRole } from "../probe.ts";

/** A sound rendition before it is made. */
export interface TrackPlan {
  readonly name: string;
  readonly role: SoundRole;
  /** One stream of the master, or two of one channel each that are left and right. */
  readonly streams: readonly number[];
  readonly language: string | null;
  readonly label: string;
}

const mostTracks = 8;

/** The film's own sound first; then audio description and other languages. Empty without sound. */
export const planTracks = (probe: Probe): TrackPlan[] => {
  const main = probe.sound.find((track) => track.role === "main");
  if (main === undefined) return [];
  const right = otherSide(main, probe.sound);
  const more = probe.sound.filter(
    (track) => track !== main && track !== right && !isSpareChannel(track, main),
  );
  const names = new Set<string>();
  return [main, ...more].slice(0, mostTracks).map((track) => ({
    name: nameOf(track, names),
    role: track.role,
    streams: track === main && right !== undefined ? [main.stream, right.stream] : [track.stream],
    language: track.language,
    label: labelOf(track),
  }));
};

/** Tape transfers and cameras keep left and right as two tracks of one channel, without names. */
const otherSide = (main: SoundFacts, all: readonly SoundFacts[]): SoundFacts | undefined =>
  isUnnamedChannel(main) ? all.find((track) => track !== main && isSpareChannel(track, main)) : undefined;

/** One of a row of such tracks; those after left and right are spare (timecode, silence, the same again). */
const isSpareChannel = (track: SoundFacts, main: SoundFacts): boolean =>
  isUnnamedChannel(main) &&
  isUnnamedChannel(track) &&
  track.role === "other" &&
  track.language === main.language &&
  track.sampleRate === main.sampleRate;

const isUnnamedChannel = (track: SoundFacts): boolean => track.channels === 1 && track.title === "";

/** "sound", "sound-es", "description"; numbered where two would be the same. */
const nameOf = (track: SoundFacts, taken: Set<string>): string => {
  const kind = track.role === "description" ? "description" : "sound";
  const suffix = track.role === "other" && track.language !== null ? `-${track.language.toLowerCase()}` : "";
  const base = `${kind}${suffix}`;
  let name = base;
  for (let number = 2; taken.has(name); number += 1) name = `${base}-${number}`;
  taken.add(name);
  return name;
};

const labelOf = (track: SoundFacts): string => {
  if (track.role === "description") return track.title === "" ? "Audio description" : track.title;
  if (track.role === "other" && track.title !== "") return track.title;
  return languageName(track.language) ?? "Sound";
};

/** The name that speakers of the language give it: "Español". */
const languageName = (language: string | null): string | undefined => {
  if (language === null) return undefined;
  const name = new Intl.DisplayNames([language], { type: "language", fallback: "none" }).of(language);
  return name === undefined ? undefined : name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
};
