import { findFillers, hasPause } from "./fillers.ts";
import type { SpokenWord } from "./spoken.ts";
import { isDirection } from "./stage-directions.ts";
import { isSameToken, type SpeechToken } from "./tokens.ts";

/** Spoken tokens [from, to) that a quotation leaves out without an ellipsis, and what they are. */
export interface LeftOut {
  /** "note": heard and not said ("[applause]"). */
  kind: "filler" | "repetition" | "false-start" | "note" | "dropped";
  from: number;
  to: number;
}

/** A longer passage that is said twice is no stutter. */
const longestRepetition = 6;
const longestFalseStart = 6;

/** Says of each token that was left out whether a listener would miss it. In order, like kinds joined. */
export const leftOut = (
  tokens: readonly SpeechToken[],
  words: readonly SpokenWord[],
  from: number,
  to: number,
  language: string,
): LeftOut[] => {
  const fillers = findFillers(tokens, words, from, to, language);
  const kinds = fillers.map((isFiller, at): LeftOut["kind"] => {
    if (isDirection(words, tokens[from + at]?.first ?? -1)) return "note";
    return isFiller ? "filler" : "dropped";
  });
  const speech: Speech = { tokens, words };
  markRepetitions(speech, from, to, kinds);
  markFalseStarts(speech, from, kinds);
  return joined(kinds, from);
};

interface Speech {
  tokens: readonly SpeechToken[];
  words: readonly SpokenWord[];
}

const placesOf = (kinds: readonly LeftOut["kind"][], from: number): number[] =>
  kinds.flatMap((kind, at) => (kind === "dropped" ? [from + at] : []));

/** What was said again right after, or had been said right before; fillers between do not count. */
const markRepetitions = (speech: Speech, from: number, to: number, kinds: LeftOut["kind"][]): void => {
  const { tokens } = speech;
  const reach = longestRepetition;
  let rest = placesOf(kinds, from);
  let after = range(to, Math.min(tokens.length, to + reach));
  let before = range(Math.max(0, from - reach), from);
  for (;;) {
    const again = lengthOfMatch(tokens, rest, after, "after");
    const said = again > 0 ? 0 : lengthOfMatch(tokens, rest, before, "before");
    const length = again + said;
    if (length === 0) break;
    const repeated = again > 0 ? rest.slice(-length) : rest.slice(0, length);
    for (const place of repeated) kinds[place - from] = "repetition";
    rest = again > 0 ? rest.slice(0, -length) : rest.slice(length);
    if (again > 0) after = [...repeated, ...after].slice(0, reach);
    else before = [...before, ...repeated].slice(-reach);
  }
  const last = rest.at(-1);
  if (last !== undefined && isStutter(speech, last, after[0])) kinds[last - from] = "repetition";
};

/** The places [from, to). */
export const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);

const lengthOfMatch = (
  tokens: readonly SpeechToken[],
  rest: readonly number[],
  others: readonly number[],
  side: "after" | "before",
): number => {
  for (let length = Math.min(rest.length, others.length); length > 0; length -= 1) {
    const mine = side === "after" ? rest.slice(-length) : rest.slice(0, length);
    const theirs = side === "after" ? others.slice(0, length) : others.slice(-length);
    const isSame = mine.every((place, at) => {
      const [one, other] = [tokens[place], tokens[theirs[at] ?? -1]];
      return one !== undefined && other !== undefined && isSameToken(one, other);
    });
    if (isSame) return length;
  }
  return 0;
};

const isBroken = (text: string): boolean => /(?:[-–—]|…|\.{3})[^\p{L}\p{N}]*$/u.test(text);

/** "w-we", "th-the", "cosmo— cosmonaut": the beginning of the next word. A short word of its own must be joined to it. */
const isStutter = ({ tokens, words }: Speech, place: number, next: number | undefined): boolean => {
  const [one, other] = [tokens[place], tokens[next ?? -1]];
  if (one === undefined || other === undefined || one.text === other.text) return false;
  if (!other.text.startsWith(one.text)) return false;
  const isJoined = one.last === other.first || isBroken(words[one.last]?.text ?? "");
  return isJoined || (one.text.length === 1 && !/^[aioy\d]$/.test(one.text));
};

/** A start that was given up: the sentence begins again with the same word after a break, or a dash breaks it off. */
const markFalseStarts = ({ tokens, words }: Speech, from: number, kinds: LeftOut["kind"][]): void => {
  const rest = placesOf(kinds, from);
  const [first, last] = [rest[0], rest.at(-1)];
  if (first === undefined || last === undefined || last - first + 1 !== rest.length) return;
  if (rest.length > longestFalseStart) return;
  const next = tokens[from + kinds.length];
  const isFollowedByFiller = kinds[last - from + 1] === "filler";
  const ends = isFollowedByFiller || hasPause(words, tokens[last], tokens[last + 1]);
  const start = tokens[first];
  const restarts = next !== undefined && start !== undefined && isSameToken(start, next);
  const lastText = words[tokens[last]?.last ?? -1]?.text ?? "";
  const beforeText = words[(start?.first ?? 0) - 1]?.text ?? "";
  const breaksOff = rest.length <= 3 && isBroken(lastText) && !isBroken(beforeText);
  if ((restarts && ends && rest.length > 1) || breaksOff)
    for (const place of rest) kinds[place - from] = "false-start";
};

const joined = (kinds: readonly LeftOut["kind"][], from: number): LeftOut[] => {
  const parts: LeftOut[] = [];
  kinds.forEach((kind, at) => {
    const last = parts.at(-1);
    if (last?.kind === kind) last.to = from + at + 1;
    else parts.push({ kind, from: from + at, to: from + at + 1 });
  });
  return parts;
};
