import {
  findingOf,
  firstTelling,
  tellingQuoted,
  tellingSpoken,
  wordsOf,
  type Comparison,
  type Stretch,
} from "./comparison.ts";
import { findFillers } from "./fillers.ts";
import { leftOut, range } from "./left-out.ts";
import { soundsAlike } from "./sound.ts";
import { isVouched } from "./spoken.ts";
import { areOpposites, isDate, isNegation } from "./telling-words.ts";
import type { Finding } from "./verdict.ts";
import { isSameForm, writtenForms, type Side } from "./written-forms.ts";

/** What to say of a stretch where quotation and speech part, with no ellipsis or bracket in between. */
export const differences = (comparison: Comparison, stretch: Stretch): Finding[] => {
  if (stretch.oneFrom === stretch.oneTo) return omissions(comparison, stretch);
  if (isWrittenOtherwise(comparison, stretch)) return [];
  const withoutFillers = fillersAside(comparison, stretch);
  if (withoutFillers !== null) return withoutFillers;
  if (isBracketed(comparison, stretch)) return [findingOf(comparison, "bracket", stretch)];
  return [findingOf(comparison, kindOfChange(comparison, stretch), stretch)];
};

const omissions = (comparison: Comparison, { oneFrom, otherFrom, otherTo }: Stretch): Finding[] =>
  leftOut(comparison.tokens, comparison.words, otherFrom, otherTo, comparison.language).map((part) => {
    const stretch = { oneFrom, oneTo: oneFrom, otherFrom: part.from, otherTo: part.to };
    if (part.kind === "note") return findingOf(comparison, "punctuation", stretch);
    const isHarmless = part.kind === "filler" || part.kind === "repetition";
    const telling = isHarmless ? null : tellingIn(comparison, stretch);
    return findingOf(comparison, telling ?? part.kind, stretch);
  });

const tellingIn = (comparison: Comparison, { oneFrom, oneTo, otherFrom, otherTo }: Stretch) =>
  firstTelling([
    ...range(oneFrom, oneTo).map((at) => tellingQuoted(comparison, at)),
    ...range(otherFrom, otherTo).map((at) => tellingSpoken(comparison, at)),
  ]);

/** "everyday" and "every day", "America's" for "America is", "1960s" and "nineteen sixties": one sound, two spellings. */
const isWrittenOtherwise = (comparison: Comparison, stretch: Stretch): boolean => {
  const { quoted, language } = comparison;
  const [mine, theirs] = sidesOf(comparison, stretch);
  const negated = [mine, theirs].map((side) => side.tokens.some((text) => isNegation(text, language)));
  // "not able" is not "notable".
  if (negated[0] !== negated[1]) return false;
  const isInDate = [quoted.tokens[stretch.oneFrom - 1], quoted.tokens[stretch.oneTo]].some(
    (token) => token !== undefined && isDate(token.text, true),
  );
  const options = { language, isInDate, isName: tellingIn(comparison, stretch) === "name" };
  const others = writtenForms(theirs, options);
  return writtenForms(mine, options).some((form) => others.some((other) => isSameForm(form, other)));
};

const sidesOf = (
  { quoted, tokens, words }: Comparison,
  { oneFrom, oneTo, otherFrom, otherTo }: Stretch,
): [Side, Side] => {
  const mine = quoted.tokens.slice(oneFrom, oneTo);
  const theirs = tokens.slice(otherFrom, otherTo);
  return [
    {
      tokens: mine.map((token) => token.text),
      words: quoted.words.slice(mine[0]?.first ?? 0, (mine.at(-1)?.last ?? -1) + 1).map((word) => word.text),
    },
    {
      tokens: theirs.map((token) => token.text),
      words: words.slice(theirs[0]?.first ?? 0, (theirs.at(-1)?.last ?? -1) + 1).map((word) => word.text),
    },
  ];
};

/** "everyday" for "every, um, day": only the filler is told. */
const fillersAside = (comparison: Comparison, stretch: Stretch): Finding[] | null => {
  const { tokens, words, language } = comparison;
  const { oneFrom, otherFrom, otherTo } = stretch;
  const fillers = findFillers(tokens, words, otherFrom, otherTo, language);
  const from = fillers.indexOf(false);
  if (from < 0 || !fillers.includes(true)) return null;
  const spoken = tokens.slice(otherFrom, otherTo).filter((_, at) => fillers[at] !== true);
  const [mine] = sidesOf(comparison, stretch);
  if (mine.tokens.join("") === spoken.map((token) => token.text).join(""))
    return fillers.flatMap((isFiller, at) =>
      isFiller
        ? omissions(comparison, {
            oneFrom,
            oneTo: oneFrom,
            otherFrom: otherFrom + at,
            otherTo: otherFrom + at + 1,
          })
        : [],
    );
  const to = fillers.lastIndexOf(false) + 1;
  if (to - from === fillers.length) return null;
  const inner = { ...stretch, otherFrom: otherFrom + from, otherTo: otherFrom + to };
  return [
    ...omissions(comparison, { ...stretch, oneTo: oneFrom, otherTo: inner.otherFrom }),
    ...differences(comparison, inner),
    ...omissions(comparison, { ...stretch, oneFrom: stretch.oneTo, otherFrom: inner.otherTo }),
  ];
};

/** Letters of a word stand in brackets, and the rest is the word spoken: "land[ed]" for "land". */
const isBracketed = (comparison: Comparison, stretch: Stretch): boolean => {
  const { quoted } = comparison;
  const [mine, theirs] = sidesOf(comparison, stretch);
  const first = quoted.tokens[stretch.oneFrom]?.first ?? 0;
  const last = quoted.tokens[stretch.oneTo - 1]?.last ?? -1;
  const words = quoted.words.slice(first, last + 1);
  const one = mine.tokens.join("");
  const other = theirs.tokens.join("");
  const isSameStem = one.slice(0, 3) === other.slice(0, 3) || one.endsWith(other) || other.endsWith(one);
  return (
    words.length > 0 &&
    words.every((word) => word.hasBrackets) &&
    isSameStem &&
    !isContrary(comparison, mine, theirs)
  );
};

const isContrary = ({ language }: Comparison, one: Side, other: Side): boolean => {
  const [mine, theirs] = [one, other].map((side) => side.tokens.filter((text) => isNegation(text, language)));
  if (mine?.join(" ") !== theirs?.join(" ")) return true;
  return one.tokens.some((text) => other.tokens.some((theirsToo) => areOpposites(text, theirsToo)));
};

const kindOfChange = (comparison: Comparison, stretch: Stretch): Finding["kind"] => {
  const [mine, theirs] = sidesOf(comparison, stretch);
  if (isContrary(comparison, mine, theirs)) return "negation";
  const telling = tellingIn(comparison, stretch);
  if (theirs.tokens.length === 0) return telling ?? "added";
  const isDoubtful = wordsOf(comparison, stretch.otherFrom, stretch.otherTo).every(
    (word) => !isVouched(word, comparison.origin),
  );
  const isFigure = telling === "number" || telling === "date" || telling === "negation";
  if (isDoubtful && !isFigure && soundsAlike(mine.tokens, theirs.tokens)) return "sounds-alike";
  return telling ?? "changed";
};
