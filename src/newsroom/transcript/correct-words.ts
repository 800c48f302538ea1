import type { Word } from "./word.ts";

/**
 * The words put in place of a run of a sentence's words, `from` up to, not including, `to`. A word that stays as it was,
 * or is corrected one for one, keeps its number and its times. Where the count differs, the time of the words that went
 * (or the gap, where none went) is shared out by length among those that came, and these times are guesses; numbers are
 * kept from the left, further words get 0 (the store numbers them). Whoever types words has heard them: they are checked.
 */
export const replaceWords = (
  words: readonly Word[],
  from: number,
  to: number,
  texts: readonly string[],
): Word[] => {
  const old = words.slice(from, to);
  const same = (a: Word | undefined, b: string | undefined): boolean => a !== undefined && a.text === b;
  let head = 0;
  while (head < old.length && head < texts.length && same(old[head], texts[head])) head += 1;
  let tail = 0;
  while (
    tail < old.length - head &&
    tail < texts.length - head &&
    same(old[old.length - 1 - tail], texts[texts.length - 1 - tail])
  ) {
    tail += 1;
  }
  const gone = old.slice(head, old.length - tail);
  const span = gone.length > 0 ? spanOf(gone) : gapAt(words, from + head);
  const middle = replaceRun(gone, texts.slice(head, texts.length - tail), span);
  return Array.from([...old.slice(0, head), ...middle, ...old.slice(old.length - tail)], (word) => ({
    ...word,
    checked: true,
    unsure: false,
  }));
};

const replaceRun = (old: readonly Word[], texts: readonly string[], span: Span | null): Word[] => {
  if (old.length === texts.length) return old.map((word, at) => ({ ...word, text: texts[at] ?? word.text }));
  const times = shareOut(span, texts);
  return texts.map((text, at) => ({
    number: old[at]?.number ?? 0,
    text,
    start: times[at]?.start ?? null,
    end: times[at]?.end ?? null,
    checked: true,
    unsure: false,
    guessed: texts.length > 1 || old.length === 0 || old.some((word) => word.guessed),
  }));
};

interface Span {
  readonly start: number;
  readonly end: number;
}

const spanOf = (words: readonly Word[]): Span | null => {
  const starts = words.flatMap((word) => (word.start === null ? [] : [word.start]));
  const ends = words.flatMap((word) => (word.end === null ? [] : [word.end]));
  return starts.length === 0 || ends.length === 0
    ? null
    : { start: Math.min(...starts), end: Math.max(...ends) };
};

/** From the end of the word before this place to the beginning of the next; nothing where neither has a time. */
const gapAt = (words: readonly Word[], at: number): Span | null => {
  const before = words[at - 1]?.end ?? null;
  const after = words[at]?.start ?? null;
  const start = before ?? after;
  const end = after ?? before;
  return start === null || end === null ? null : { start, end: Math.max(start, end) };
};

/** Each text's part of the span, whole milliseconds, in proportion to its letters. */
const shareOut = (span: Span | null, texts: readonly string[]): (Span | null)[] => {
  const letters = texts.reduce((sum, text) => sum + text.length, 0);
  let before = 0;
  return texts.map((text) => {
    const from = before;
    before += text.length;
    if (span === null || letters === 0) return null;
    const at = (count: number): number =>
      Math.round(span.start + ((span.end - span.start) * count) / letters);
    return { start: at(from), end: at(before) };
  });
};
