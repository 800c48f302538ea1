/** One line of a part's results, as scripts/proof.mjs reads it. */
export interface Figure {
  readonly figure: string;
  readonly value: number;
  readonly unit: string;
  readonly target?: string;
  readonly beside?: string;
  readonly holds: boolean;
}

/** Prints it, rounded to tenths. */
export const print = (figure: Figure): void =>
  console.log(JSON.stringify({ ...figure, value: Math.round(figure.value * 10) / 10 }));

/** The value that `share` (0 to 1) of them do not exceed. */
export const percentileOf = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(Math.ceil(sorted.length * share), sorted.length) - 1] ?? 0;
};
