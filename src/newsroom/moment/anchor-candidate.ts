import type { Word } from "../transcript/word.ts";

/** A place in a later cut where most of some words stand, with what stands between them. */
interface AnchorCandidate {
  readonly words: readonly Word[];
  /** Milliseconds of the later cut. */
  readonly start: number;
  readonly end: number;
}

/** The words of a moment in its own cut. Empty: they are not known. */
export const wordsFrom = (
  words: readonly Word[],
  { firstWord, lastWord }: { readonly firstWord: number | null; readonly lastWord: number | null },
): readonly Word[] => {
  const first = words.findIndex((word) => word.number === firstWord);
  const last = words.findIndex((word) => word.number === lastWord);
  return first < 0 || last < first ? [] : words.slice(first, last + 1);
};

/**
 * Where a later cut may have a moment's words, for somebody to look at: from the first of them that it has to the last (a word
 * keeps its number from cut to cut). Where it has none, `near` is where the last word before them ends there.
 */
export const candidateIn = (
  later: readonly Word[],
  old: readonly Word[],
  inside: readonly Word[],
): { readonly candidate: AnchorCandidate | null; readonly near: number | null } => {
  const places = new Map(later.map((word, at) => [word.number, at]));
  const found = inside.flatMap(({ number }) => places.get(number) ?? []);
  const words = found.length === 0 ? [] : later.slice(Math.min(...found), Math.max(...found) + 1);
  const starts = words.flatMap(({ start }) => start ?? []);
  const ends = words.flatMap(({ end }) => end ?? []);
  const candidate =
    starts.length === 0 || ends.length === 0
      ? null
      : { words, start: Math.min(...starts), end: Math.max(...ends) };
  return { candidate, near: candidate?.start ?? endBefore(later, old, inside, places) };
};

const endBefore = (
  later: readonly Word[],
  old: readonly Word[],
  [first]: readonly Word[],
  places: ReadonlyMap<number, number>,
): number | null => {
  const at = first === undefined ? -1 : old.indexOf(first);
  for (const word of old.slice(0, Math.max(0, at)).reverse()) {
    const place = places.get(word.number);
    const end = place === undefined ? null : later[place]?.end;
    if (end !== undefined && end !== null) return end;
  }
  return null;
};
