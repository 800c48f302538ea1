import { captionLimits } from "../../media/captions/lint.ts";

const { lineLength } = captionLimits;

/** Words that begin a phrase: a line may well end before them. */
const openers = new Set(
  "and but or so because that which who when where while if as than then for to of in on at by with from into about after before between through under over like without until".split(
    " ",
  ),
);
/** Words that hang on to the next one: a line should not end with them. */
const clingers = new Set(
  "a an the my your his her its our their this that these those to of in on at by with from for and or but mr. mrs. ms. dr. i we you he she it they is are was were be not very".split(
    " ",
  ),
);

const bare = (word: string): string => word.toLowerCase().replaceAll(/^[^\p{L}]+|[^\p{L}.]+$/gu, "");

/** How bad it is to break between these two words: 0 (a sentence ends) to 30. */
export const breakQuality = (before: string, after: string): number => {
  if (/[.?!…。？！]["'”’)\]]*$/u.test(before)) return 0;
  if (/[,;:–—、]["'”’)\]]*$/u.test(before)) return 4;
  if (clingers.has(bare(before))) return 30;
  return openers.has(bare(after)) ? 10 : 20;
};

/** Where a text may be broken: between words; in a language without spaces, between what its segmenter calls words. */
const breaksOf = (text: string): { at: number; next: number }[] => {
  const spaces = Array.from(text.matchAll(/ /g), (space) => ({ at: space.index, next: space.index + 1 }));
  if (spaces.length > 0 || text.length <= lineLength) return spaces;
  const segments = new Intl.Segmenter(undefined, { granularity: "word" }).segment(text);
  return Array.from(segments, ({ index, isWordLike }) => (isWordLike === true && index > 0 ? index : -1))
    .filter((index) => index > 0)
    .map((index) => ({ at: index, next: index }));
};

/** Does it go into two lines of 37 characters? */
export const fits = (text: string): boolean =>
  text.length <= lineLength ||
  breaksOf(text).some(({ at, next }) => at <= lineLength && text.length - next <= lineLength);

/** One line, or two: the first not longer than it must be, broken where the sense allows. */
export const breakLines = (text: string): string => {
  if (text.length <= lineLength) return text;
  let best: { at: number; next: number; cost: number } | null = null;
  for (const { at, next } of breaksOf(text)) {
    const [first, second] = [text.slice(0, at), text.slice(next)];
    const over = Math.max(0, first.length - lineLength) + Math.max(0, second.length - lineLength);
    const before = first.split(" ").at(-1) ?? "";
    const cost =
      over * 100 +
      breakQuality(before, second.split(" ")[0] ?? "") +
      Math.abs(first.length - second.length) / 2;
    if (best === null || cost < best.cost) best = { at, next, cost };
  }
  return best === null ? text : `${text.slice(0, best.at)}\n${text.slice(best.next)}`;
};
