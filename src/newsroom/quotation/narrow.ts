import type { Boundary } from "./align.ts";
import type { SpeechToken } from "./tokens.ts";

/** Spoken tokens [from, to). */
export interface TokenSpan {
  from: number;
  to: number;
}

/** Tables with fewer cells than this are filled whole; with more than the other never. */
const fewCells = 4_000_000;
const mostCells = 80_000_000;
/** Runs of so many tokens are looked up; one that stands in more places says nothing. */
const runLength = 3;
const mostPlaces = 16;
/** Tokens by which a run may be off its diagonal and still count for one place. */
const bucketWidth = 128;
const slack = 300;

/**
 * Where in a long transcript a long quotation can stand at all: from the first to the last of the places to which its
 * runs of three words point, with a margin. A short one may stand anywhere.
 */
export const narrow = (
  quoted: readonly SpeechToken[],
  spoken: readonly SpeechToken[],
  boundaries: readonly Boundary[],
): TokenSpan => {
  const all = { from: 0, to: spoken.length };
  if (quoted.length * spoken.length <= fewCells) return all;
  const places = placesOf(spoken);
  const spans = segmentsOf(quoted.length, boundaries).flatMap((segment) => spansOf(quoted, segment, places));
  const most = Math.floor(mostCells / quoted.length);
  if (spans.length === 0) return { from: 0, to: Math.min(all.to, most) };
  const from = Math.max(0, Math.min(...spans.map((span) => span.from)));
  const to = Math.min(all.to, Math.max(...spans.map((span) => span.to)));
  return { from, to: Math.min(to, from + most) };
};

/** The parts between ellipses: each may stand far from the others. */
const segmentsOf = (length: number, boundaries: readonly Boundary[]): TokenSpan[] => {
  const cuts = [0, ...boundaries.flatMap((boundary, at) => (boundary === "ellipsis" ? [at] : [])), length];
  return cuts.flatMap((to, at) => {
    const from = cuts[at - 1] ?? 0;
    return to - from >= runLength ? [{ from, to }] : [];
  });
};

const runAt = (tokens: readonly SpeechToken[], at: number): string =>
  `${tokens[at]?.text} ${tokens[at + 1]?.text} ${tokens[at + 2]?.text}`;

const placesOf = (spoken: readonly SpeechToken[]): Map<string, number[]> => {
  const places = new Map<string, number[]>();
  for (let at = 0; at + runLength <= spoken.length; at += 1) {
    const known = places.get(runAt(spoken, at));
    if (known === undefined) places.set(runAt(spoken, at), [at]);
    else known.push(at);
  }
  return places;
};

/** The diagonals that collect at least half as many runs as the best. */
const spansOf = (
  quoted: readonly SpeechToken[],
  { from, to }: TokenSpan,
  places: ReadonlyMap<string, number[]>,
): TokenSpan[] => {
  const votes = new Map<number, number>();
  for (let at = from; at + runLength <= to; at += 1) {
    const found = places.get(runAt(quoted, at)) ?? [];
    if (found.length > mostPlaces) continue;
    for (const place of found) {
      const bucket = Math.floor((place - at + from) / bucketWidth);
      votes.set(bucket, (votes.get(bucket) ?? 0) + 1);
    }
  }
  const best = [...votes.values()].reduce((most, count) => Math.max(most, count), 0);
  const margin = slack + Math.ceil((to - from) / 4);
  return [...votes]
    .filter(([, count]) => count * 2 >= best)
    .map(([bucket]) => ({
      from: bucket * bucketWidth - margin,
      to: (bucket + 1) * bucketWidth + to - from + margin,
    }));
};
