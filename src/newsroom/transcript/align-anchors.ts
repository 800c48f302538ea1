/** Token `one` of the first sequence is token `other` of the second. */
export interface Pair {
  one: number;
  other: number;
}

/** Part of both sequences that lies between two anchors: [from, to). */
export interface Gap {
  oneFrom: number;
  oneTo: number;
  otherFrom: number;
  otherTo: number;
}

/** Lengths of the runs that are looked for, the most telling first. */
const runLengths = [3, 2, 1] as const;

/**
 * In a wide gap a run may stand once in both parts by chance. Anchors are believed where there are this many of them for
 * the size of the gap; else shorter runs, of which there are more, decide.
 */
const believed = (gap: Gap, chain: readonly Pair[]): boolean => {
  const width = Math.min(gap.oneTo - gap.oneFrom, gap.otherTo - gap.otherFrom);
  return width < 100 || chain.length >= width / 60;
};

/**
 * Runs that stand exactly once in both parts cannot be mistaken: of those, the longest chain that keeps the order; the
 * same again between them with shorter runs, for what was common in the whole may be rare in a part. ("Patience".)
 */
export const findAnchors = (one: Int32Array, other: Int32Array): Pair[] => {
  const anchors: Pair[] = [];
  const waiting: { gap: Gap; level: number }[] = [
    { gap: { oneFrom: 0, oneTo: one.length, otherFrom: 0, otherTo: other.length }, level: 0 },
  ];
  for (let work = waiting.pop(); work !== undefined; work = waiting.pop()) {
    const { gap, level } = work;
    const length = runLengths[level];
    if (length === undefined || gap.oneTo - gap.oneFrom < length || gap.otherTo - gap.otherFrom < length)
      continue;
    const seeds = longestChain(uniqueRuns(one, other, gap, length));
    const chain = believed(gap, seeds) ? grow(seeds, one, other, gap, length) : [];
    anchors.push(...chain);
    // Where anchors were found, the parts are looked at anew from the longest runs; else with shorter ones.
    for (const part of gapsBetween(chain, gap))
      waiting.push({ gap: part, level: chain.length > 0 ? Math.max(1, level) : level + 1 });
  }
  return anchors.sort((a, b) => a.one - b.one);
};

const uniqueRuns = (one: Int32Array, other: Int32Array, gap: Gap, length: number): Pair[] => {
  const inOther = placesOf(other, gap.otherFrom, gap.otherTo, length);
  const pairs: Pair[] = [];
  for (const [key, place] of placesOf(one, gap.oneFrom, gap.oneTo, length)) {
    const otherPlace = inOther.get(key);
    if (place >= 0 && otherPlace !== undefined && otherPlace >= 0)
      pairs.push({ one: place, other: otherPlace });
  }
  return pairs.sort((a, b) => a.one - b.one);
};

/** More different tokens than any text has; three of them still make an exact number. */
const base = 200_000;

/** Where each run stands; -1 for one that stands more than once. */
const placesOf = (tokens: Int32Array, from: number, to: number, length: number): Map<number, number> => {
  const places = new Map<number, number>();
  for (let at = from; at + length <= to; at += 1) {
    let key = 0;
    for (let next = at; next < at + length; next += 1) key = key * base + (tokens[next] ?? 0);
    places.set(key, places.has(key) ? -1 : at);
  }
  return places;
};

/** The longest chain of pairs that goes up in both sequences. The pairs come in order of the first. */
export const longestChain = (pairs: readonly Pair[]): Pair[] => {
  const tails: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  pairs.forEach((pair, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.other ?? 0) < pair.other) low = middle + 1;
      else high = middle;
    }
    before[index] = low === 0 ? -1 : (tails[low - 1] ?? -1);
    tails[low] = index;
  });
  const chain: Pair[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair !== undefined) chain.push(pair);
  }
  return chain.reverse();
};

/** Each run gives all its tokens, and goes on in both directions as far as both sequences agree. */
const grow = (
  chain: readonly Pair[],
  one: Int32Array,
  other: Int32Array,
  gap: Gap,
  length: number,
): Pair[] => {
  const grown: Pair[] = [];
  chain.forEach((pair, index) => {
    const last = grown.at(-1) ?? { one: gap.oneFrom - 1, other: gap.otherFrom - 1 };
    const next = chain[index + 1] ?? { one: gap.oneTo, other: gap.otherTo };
    let back = 0;
    while (
      pair.one - back - 1 > last.one &&
      pair.other - back - 1 > last.other &&
      one[pair.one - back - 1] === other[pair.other - back - 1]
    )
      back += 1;
    for (let at = -back; pair.one + at < next.one && pair.other + at < next.other; at += 1) {
      if (pair.one + at <= last.one || pair.other + at <= last.other) continue;
      if (at >= length && one[pair.one + at] !== other[pair.other + at]) break;
      grown.push({ one: pair.one + at, other: pair.other + at });
    }
  });
  return grown;
};

/** The parts of a gap that lie between its anchors, where both sides have something. */
export const gapsBetween = (anchors: readonly Pair[], whole: Gap): Gap[] => {
  const gaps: Gap[] = [];
  let { oneFrom, otherFrom } = whole;
  for (const anchor of [...anchors, { one: whole.oneTo, other: whole.otherTo }]) {
    if (anchor.one > oneFrom && anchor.other > otherFrom)
      gaps.push({ oneFrom, oneTo: anchor.one, otherFrom, otherTo: anchor.other });
    oneFrom = anchor.one + 1;
    otherFrom = anchor.other + 1;
  }
  return gaps;
};
