import { alignTokens } from "./align-tokens.ts";
import { guessTimes, type SpeechSpan } from "./guess-times.ts";
import { normaliseWords } from "./normalise.ts";
import type { Token } from "./normalise-token.ts";
import type { NewWord } from "./word.ts";

/** A stretch of the text whose place in time is not known well: indices of words, both included. */
export interface UnsureStretch {
  first: number;
  last: number;
  text: string;
}

export interface Alignment {
  /** The text's words, in order, with times wherever any could be found. */
  words: NewWord[];
  /** The share (0 to 1) of the text's words that were heard: their times are measured, not guessed. */
  placed: number;
  unsure: UnsureStretch[];
}

/** Words in a row that nothing was heard of; fewer lie closely between words that were. */
const unsureFrom = 6;

/**
 * Brings a correct text and a machine's words with times together: the text's words get the times. The words of the
 * text that were not heard are put between their neighbours, marked guessed; long stretches of those are told as unsure.
 * 30,000 words on either side take about a second.
 */
export const alignWords = (
  text: readonly NewWord[],
  heard: readonly NewWord[],
  language = "en",
): Alignment => {
  const textTokens = normaliseWords(
    text.map((word) => word.text),
    language,
  );
  const heardTokens = normaliseWords(
    heard.map((word) => word.text),
    language,
  );
  const pairs = alignTokens(
    textTokens.map((token) => token.text),
    heardTokens.map((token) => token.text),
  );
  const places = placesOf(text.length, textTokens, heardTokens, pairs);
  const timed = takeTimes(text, heard, places);
  const unsure = unsureStretches(text, places);
  const guessed = guessTimes(timed, (first) => unmatchedSpeech(timed, heard, places, first));
  const placed = places.filter((place) => place !== null).length;
  return { words: markUnsure(guessed, unsure), placed: text.length === 0 ? 0 : placed / text.length, unsure };
};

/** The heard words (indices, both included) that a word of the text is. */
interface Place {
  first: number;
  last: number;
}

const placesOf = (
  count: number,
  textTokens: readonly Token[],
  heardTokens: readonly Token[],
  pairs: readonly { one: number; other: number }[],
): (Place | null)[] => {
  const places = Array.from<Place | null>({ length: count }).fill(null);
  for (const { one, other } of pairs) {
    const [token, match] = [textTokens[one], heardTokens[other]];
    if (token === undefined || match === undefined) continue;
    for (let word = token.first; word <= token.last; word += 1) {
      const place = places[word];
      places[word] = {
        first: Math.min(place?.first ?? match.first, match.first),
        last: Math.max(place?.last ?? match.last, match.last),
      };
    }
  }
  return places;
};

const takeTimes = (
  text: readonly NewWord[],
  heard: readonly NewWord[],
  places: readonly (Place | null)[],
): NewWord[] => {
  let latest = 0;
  return text.map((word, index): NewWord => {
    const place = places[index] ?? null;
    const [first, last] = [heard[place?.first ?? -1], heard[place?.last ?? -1]];
    const [heardFrom, heardTo] = [first?.start ?? null, last?.end ?? null];
    if (first === undefined || last === undefined || heardFrom === null || heardTo === null)
      return { ...word, start: null, end: null, guessed: false };
    const { start, end, shared } = shareOf(places, index, heardFrom, heardTo);
    const from = Math.max(latest, start);
    latest = Math.max(from, end);
    return { ...word, start: from, end: latest, guessed: shared || first.guessed || last.guessed };
  });
};

/** Several words of the text that are one heard word ("two thousand": "2000") divide its time. */
const shareOf = (
  places: readonly (Place | null)[],
  index: number,
  start: number,
  end: number,
): { start: number; end: number; shared: boolean } => {
  const place = places[index];
  const isSame = (other: number): boolean =>
    (places[other] ?? null) !== null &&
    places[other]?.first === place?.first &&
    places[other]?.last === place?.last;
  let first = index;
  let last = index;
  while (isSame(first - 1)) first -= 1;
  while (isSame(last + 1)) last += 1;
  const part = (end - start) / (last - first + 1);
  return {
    start: Math.round(start + part * (index - first)),
    end: Math.round(start + part * (index - first + 1)),
    shared: last > first,
  };
};

/** Heard words that match nothing, between the same neighbours: the text's unmatched words were said there. */
const unmatchedSpeech = (
  timed: readonly NewWord[],
  heard: readonly NewWord[],
  places: readonly (Place | null)[],
  first: number,
): SpeechSpan | null => {
  let next = first;
  while (next < timed.length && timed[next]?.start === null) next += 1;
  const from = (places[first - 1]?.last ?? -1) + 1;
  const to = (places[next]?.first ?? heard.length) - 1;
  const [start, end] = [heard[from]?.start ?? null, heard[to]?.end ?? null];
  if (from > to || start === null || end === null) return null;
  return { start, end };
};

const unsureStretches = (text: readonly NewWord[], places: readonly (Place | null)[]): UnsureStretch[] => {
  const stretches: UnsureStretch[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const first = at;
    while (at < text.length && places[at] === null) at += 1;
    if (at - first >= unsureFrom) {
      const words = text.slice(first, at).map((word) => word.text);
      stretches.push({ first, last: at - 1, text: words.join(" ") });
    }
  }
  return stretches;
};

const markUnsure = (words: NewWord[], unsure: readonly UnsureStretch[]): NewWord[] => {
  for (const { first, last } of unsure) for (const word of words.slice(first, last + 1)) word.unsure = true;
  return words;
};
