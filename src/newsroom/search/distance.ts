/**
 * How many letters must be put in, left out, changed or swapped with their neighbour to make one word of the other
 * (optimal string alignment).
 */
export const distance = (one: string, other: string): number => {
  const from = Array.from(one);
  const to = Array.from(other);
  let older: number[] = [];
  let old = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [row, letter] of from.entries()) {
    const line = [row + 1];
    for (const [column, otherLetter] of to.entries()) {
      const changed = cell(old, column) + (letter === otherLetter ? 0 : 1);
      const swapped =
        letter === to[column - 1] && from[row - 1] === otherLetter
          ? cell(older, column - 1) + 1
          : Number.POSITIVE_INFINITY;
      line.push(Math.min(cell(old, column + 1) + 1, cell(line, column) + 1, changed, swapped));
    }
    [older, old] = [old, line];
  }
  return cell(old, to.length);
};

const cell = (line: readonly number[], at: number): number => line[at] ?? Number.POSITIVE_INFINITY;

/** How much of a word may be wrong for another to be meant: one letter of four, two of seven, three of eleven. */
export const forgiven = (word: string): number => Math.min(Math.floor((Array.from(word).length + 1) / 4), 3);
