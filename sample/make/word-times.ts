/** One sound of speech, as the synthesiser printed it; `pau` is a pause. */
export interface Phone {
  readonly name: string;
  /** Milliseconds from the sentence's start. */
  readonly end: number;
}

/** A word with its milliseconds from the sentence's start. */
export interface PlacedWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Tells which phones of a spoken sentence belong to which word. The phones of each word alone are laid in a row and
 * aligned with the phones spoken (edit distance), because a word in a sentence can lose or change a phone.
 */
export const placeTokens = (
  tokens: readonly string[],
  expected: readonly (readonly string[])[],
  spokenPhones: readonly Phone[],
): PlacedWord[] => {
  const wanted = expected.flatMap((phones, token) => phones.map((name) => ({ name, token })));
  const owners = align(
    wanted.map((phone) => phone.name),
    spokenPhones.map((phone) => phone.name),
  );
  const spans = tokens.map(() => ({ start: Number.POSITIVE_INFINITY, end: 0 }));
  spokenPhones.forEach((phone, place) => {
    const owner = owners[place];
    const token = owner === undefined || owner < 0 ? undefined : wanted[owner]?.token;
    const span = token === undefined ? undefined : spans[token];
    if (span !== undefined && phone.name !== "pau") {
      span.start = Math.min(span.start, spokenPhones[place - 1]?.end ?? 0);
      span.end = Math.max(span.end, phone.end);
    }
  });
  return tokens.map((text, place) => ({ text, ...settled(spans, place) }));
};

/** A word that got no phone of its own takes a sliver after the word before it. */
const settled = (
  spans: readonly { start: number; end: number }[],
  place: number,
): { start: number; end: number } => {
  const span = spans[place];
  if (span !== undefined && span.end > 0) {
    return { start: span.start, end: span.end };
  }
  const before = spans[place - 1]?.end ?? 0;
  return { start: before, end: before + 40 };
};

/** For each spoken phone, the place of the wanted phone that it stands for; -1: none. */
const align = (wanted: readonly string[], heard: readonly string[]): number[] => {
  const width = heard.length + 1;
  const cost = new Float64Array((wanted.length + 1) * width);
  const at = (row: number, column: number): number => cost[row * width + column] ?? 0;
  for (let row = 0; row <= wanted.length; row += 1) {
    for (let column = 0; column <= heard.length; column += 1) {
      if (row > 0 || column > 0) {
        cost[row * width + column] = Math.min(
          row > 0 ? at(row - 1, column) + 1 : Number.POSITIVE_INFINITY,
          column > 0 ? at(row, column - 1) + skip(heard[column - 1]) : Number.POSITIVE_INFINITY,
          row > 0 && column > 0
            ? at(row - 1, column - 1) + swap(wanted[row - 1], heard[column - 1])
            : Number.POSITIVE_INFINITY,
        );
      }
    }
  }
  return trace(wanted, heard, at);
};

const skip = (heard: string | undefined): number => (heard === "pau" ? 0 : 1);

const swap = (wanted: string | undefined, heard: string | undefined): number => {
  if (heard === "pau") {
    return 9;
  }
  return wanted === heard ? 0 : vowel(wanted) === vowel(heard) ? 0.6 : 1.4;
};

const vowel = (phone: string | undefined): boolean => /^[aeiou]/.test(phone ?? "");

const trace = (
  wanted: readonly string[],
  heard: readonly string[],
  at: (row: number, column: number) => number,
): number[] => {
  const owners = heard.map(() => -1);
  let row = wanted.length;
  let column = heard.length;
  while (column > 0) {
    const here = at(row, column);
    if (row > 0 && here === at(row - 1, column - 1) + swap(wanted[row - 1], heard[column - 1])) {
      row -= 1;
      column -= 1;
      owners[column] = row;
    } else if (row > 0 && here === at(row - 1, column) + 1) {
      row -= 1;
    } else {
      column -= 1;
    }
  }
  return owners;
};
