import { wordJoint } from "../../kit/text.ts";
import type { NewWord, Sentence } from "./word.ts";

/** A sentence of a recogniser that writes no points is broken here at a pause of this length: 700 ms. */
const pause = 700;
/** Words; longer runs without a point are broken at their longest pause. */
const longest = 45;

/** Words that end in a point which ends no sentence. */
const abbreviations = new Set(
  "mr mrs ms dr prof sen rep gov gen col lt sgt capt maj adm hon rev fr st jr sr vs etc inc ltd co corp no vol dept approx est ave blvd jan feb mar apr jun jul aug sep sept oct nov dec e.g i.e a.m p.m u.s u.k u.n".split(
    " ",
  ),
);

/** Words to sentences: no sentence runs across a turn or paragraph. Numbers are 0 until the store gives them. */
export const sentencesFromWords = (words: readonly NewWord[], language: string): Sentence[] =>
  runsOf(words)
    .flatMap((run) => splitBySegmenter(run, language))
    .flatMap(splitLong)
    .map((group) => toSentence(group, language));

/** Runs of one turn and paragraph. */
const runsOf = (words: readonly NewWord[]): NewWord[][] => {
  const runs: NewWord[][] = [];
  for (const word of words) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run === undefined || last === undefined || last.turn !== word.turn || word.opens === true)
      runs.push([word]);
    else run.push(word);
  }
  return runs;
};

/** The language's own rules say where a sentence may end; abbreviations and small letters say where it does not. */
const splitBySegmenter = (run: readonly NewWord[], language: string): NewWord[][] => {
  const joint = wordJoint(language);
  const starts = sentenceStarts(run.map((word) => word.text).join(joint), language);
  const groups: NewWord[][] = [];
  let at = 0;
  run.forEach((word, index) => {
    const last = run[index - 1];
    if (last === undefined || (starts.has(at) && !goesOn(last.text, word.text))) groups.push([word]);
    else groups.at(-1)?.push(word);
    at += word.text.length + joint.length;
  });
  return groups;
};

const sentenceStarts = (text: string, language: string): Set<number> => {
  const segmenter = new Intl.Segmenter(hasRules(language) ? language : "en", { granularity: "sentence" });
  return new Set(Array.from(segmenter.segment(text), (segment) => segment.index));
};

/** Some language's rules are known here; of one that is written wrongly none are. */
const hasRules = (language: string): boolean => {
  try {
    return Intl.Segmenter.supportedLocalesOf(language).length > 0;
  } catch {
    return false;
  }
};

const goesOn = (last: string, next: string): boolean => {
  const bare = last.replaceAll(/^[^\p{L}\p{N}]+|["'”’)\]]+$/gu, "");
  if (/^\p{Ll}/u.test(next)) return true;
  if (!bare.endsWith(".") || bare.endsWith("..")) return false;
  const word = bare.slice(0, -1).toLowerCase();
  // "J. Smith", "U.S. Senate"; but "…in the U.S. We…" ends where a common opening word follows.
  const isInitial = /^\p{L}$/u.test(word) && word !== "i";
  return isInitial || (abbreviations.has(word) && !(word.includes(".") && isOpening(next)));
};

const isOpening = (word: string): boolean =>
  /^["'“‘(]*(The|A|An|And|But|So|We|He|She|It|I|They|You|This|That|There|In|On|At|For|If|When|What)$/.test(
    word,
  );

const splitLong = (group: NewWord[]): NewWord[][] => {
  const byPause = hasPoints(group)
    ? [group]
    : splitAt(group, (before, after) => gapBetween(before, after) >= pause);
  return byPause.flatMap(halve);
};

/** A text with points within or at its end was punctuated by somebody. */
const hasPoints = (group: readonly NewWord[]): boolean =>
  /[.?!。？！…]["'”’)\]]*$/u.test(group.at(-1)?.text ?? "");

const gapBetween = (before: NewWord, after: NewWord): number =>
  before.end === null || after.start === null ? 0 : after.start - before.end;

const splitAt = (
  group: readonly NewWord[],
  breaks: (before: NewWord, after: NewWord) => boolean,
): NewWord[][] => {
  const groups: NewWord[][] = [];
  group.forEach((word, index) => {
    const last = group[index - 1];
    if (last === undefined || breaks(last, word)) groups.push([word]);
    else groups.at(-1)?.push(word);
  });
  return groups;
};

/** Breaks what is too long at the comma or longest pause nearest its middle. Punctuated sentences may be long. */
const halve = (group: NewWord[]): NewWord[][] => {
  const most = hasPoints(group) ? longest * 4 : longest;
  if (group.length <= most) return [group];
  let best = Math.floor(group.length / 2);
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let at = Math.floor(group.length / 4); at < Math.ceil((group.length * 3) / 4); at += 1) {
    const [before, after] = [group[at - 1], group[at]];
    if (before === undefined || after === undefined) continue;
    const score =
      gapBetween(before, after) + (/[,;:–—]$/u.test(before.text) ? 400 : 0) - Math.abs(at - group.length / 2);
    if (score > bestScore) [best, bestScore] = [at, score];
  }
  return [...halve(group.slice(0, best)), ...halve(group.slice(best))];
};

const toSentence = (group: readonly NewWord[], language: string): Sentence => {
  const timed = group.filter((word) => word.start !== null && word.end !== null);
  return {
    number: 0,
    turn: group[0]?.turn ?? 0,
    speaker: { id: null, name: group[0]?.speaker ?? null },
    text: group.map((word) => word.text).join(wordJoint(language)),
    start: timed[0]?.start ?? null,
    end: timed.at(-1)?.end ?? null,
    words: group.map(({ text, start, end, checked, unsure, guessed }) => ({
      number: 0,
      text,
      start,
      end,
      checked,
      unsure,
      guessed,
    })),
  };
};
