/** A sentence of the page's transcript. Times are seconds on the cut's timeline. */
export interface TimedSentence {
  readonly link: HTMLAnchorElement;
  readonly start: number;
  readonly end: number;
}

/** The times that a sentence bears (data-s, whole milliseconds), in seconds; null where none is known. */
export const timesOf = (stamp: string | undefined): { start: number; end: number } | null => {
  const match = /^(\d+),(\d+)$/.exec(stamp ?? "");
  return match === null ? null : { start: Number(match[1]) / 1000, end: Number(match[2]) / 1000 };
};

/** The sentences in a transcript whose times are known, in the order of their beginnings. */
export const timedSentences = (transcript: HTMLElement): TimedSentence[] =>
  [...transcript.querySelectorAll<HTMLAnchorElement>("a[data-s]")]
    .flatMap((link) => {
      const times = timesOf(link.dataset["s"]);
      return times === null ? [] : [{ link, ...times }];
    })
    .sort((one, other) => one.start - other.start);

/** A pause up to so long, in seconds, still belongs to the sentence before it. */
const pause = 2;

/** The place in the list of the sentence that is spoken at this time; -1 in a longer silence and before the first. */
export const indexAt = (
  sentences: readonly { readonly start: number; readonly end: number }[],
  seconds: number,
): number => {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.start ?? 0) <= seconds) low = middle + 1;
    else high = middle;
  }
  const found = sentences[low - 1];
  return found !== undefined && seconds < found.end + pause ? low - 1 : -1;
};

/**
 * How many characters of a sentence have been said after a share of its time (0 to 1), to the end of a word. Words are
 * taken to last as long as they are: near enough to lead the eye.
 */
export const saidLength = (text: string, share: number): number => {
  if (share <= 0) return 0;
  const at = Math.min(text.length, Math.floor(text.length * share));
  const space = text.slice(at).search(/\s/);
  return space < 0 ? text.length : at + space;
};
