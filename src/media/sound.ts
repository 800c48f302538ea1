import type { SoundRole } from "./probe.ts";

/** The sound renditions of a cut, made: the film's own first, at -16 LUFS, stereo, 48,000 samples a second. */
export interface Sound {
  /** LUFS of the master's own sound, before; null without sound, or when it is silent. */
  readonly loudness: number | null;
  readonly tracks: readonly SoundRendition[];
}

export interface SoundRendition {
  /** "sound", "description", "sound-es", …; the main one is always "sound". */
  readonly name: string;
  readonly file: string;
  readonly role: SoundRole;
  /** BCP 47; null when the master does not say. */
  readonly language: string | null;
  /** For the player's menu, e.g. "English", "Audio description", "Español". */
  readonly label: string;
  /** LUFS before; null when silent. */
  readonly loudness: number | null;
  /** Decibels added. */
  readonly gain: number;
}
