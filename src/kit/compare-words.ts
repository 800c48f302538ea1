/** A run of words that stands in both texts, in the later alone, or in the earlier alone; spaces included. */
export interface WordChange {
  readonly change: "same" | "added" | "removed";
  readonly text: string;
}

/** Beyond this product of the lengths that differ, one text is said to be in place of the other. */
const mostCells = 4_000_000;

/** What changed between two texts, word by word: the fewest words taken out and put in. Joined, each text is there whole. */
export const compareWords = (before: string, after: string): WordChange[] => {
  const [old, now] = [split(before), split(after)];
  const head = sharedAtStart(old, now);
  const tail = sharedAtStart(old.slice(head).toReversed(), now.slice(head).toReversed());
  const [oldMiddle, newMiddle] = [old.slice(head, old.length - tail), now.slice(head, now.length - tail)];
  return join([
    ...old.slice(0, head).map(same),
    ...(oldMiddle.length * newMiddle.length > mostCells
      ? [...oldMiddle.map(removed), ...newMiddle.map(added)]
      : changesOf(oldMiddle, newMiddle)),
    ...now.slice(now.length - tail).map(same),
  ]);
};

const same = (text: string): WordChange => ({ change: "same", text });
const added = (text: string): WordChange => ({ change: "added", text });
const removed = (text: string): WordChange => ({ change: "removed", text });

/** Words, and what stands between them. */
const split = (text: string): string[] => text.match(/\s+|[^\s]+/gu) ?? [];

const sharedAtStart = (one: readonly string[], other: readonly string[]): number => {
  const end = Math.min(one.length, other.length);
  let at = 0;
  while (at < end && one[at] === other[at]) at += 1;
  return at;
};

/** By the longest common subsequence (Wagner and Fischer 1974). */
const changesOf = (old: readonly string[], now: readonly string[]): WordChange[] => {
  const lengths = commonLengths(old, now);
  const width = now.length + 1;
  const changes: WordChange[] = [];
  let [from, to] = [0, 0];
  while (from < old.length || to < now.length) {
    const [one, other] = [old[from], now[to]];
    if (one !== undefined && one === other) {
      changes.push(same(one));
      from += 1;
      to += 1;
    } else if (
      one !== undefined &&
      (other === undefined ||
        (lengths[(from + 1) * width + to] ?? 0) >= (lengths[from * width + to + 1] ?? 0))
    ) {
      changes.push(removed(one));
      from += 1;
    } else if (other !== undefined) {
      changes.push(added(other));
      to += 1;
    }
  }
  return changes;
};

/** How long the longest common subsequence is of what begins at each pair of places. */
const commonLengths = (old: readonly string[], now: readonly string[]): Uint32Array => {
  const width = now.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  for (let from = old.length - 1; from >= 0; from -= 1)
    for (let to = now.length - 1; to >= 0; to -= 1)
      lengths[from * width + to] =
        old[from] === now[to]
          ? (lengths[(from + 1) * width + to + 1] ?? 0) + 1
          : Math.max(lengths[(from + 1) * width + to] ?? 0, lengths[from * width + to + 1] ?? 0);
  return lengths;
};

/** Runs of the same change become one; of a place that changed, what was comes before what is. */
const join = (changes: readonly WordChange[]): WordChange[] => {
  const joined: WordChange[] = [];
  let [out, put] = ["", ""];
  const flush = (): void => {
    if (out !== "") joined.push(removed(out));
    if (put !== "") joined.push(added(put));
    [out, put] = ["", ""];
  };
  for (const { change, text } of changes) {
    if (change === "removed") out += text;
    else if (change === "added") put += text;
    else {
      flush();
      const last = joined.at(-1);
      if (last?.change === "same") joined[joined.length - 1] = same(last.text + text);
      else joined.push(same(text));
    }
  }
  flush();
  return joined;
};
