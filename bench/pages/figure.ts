import { loadavg } from "node:os";

export interface Figure {
  readonly figure: string;
  readonly value: number;
  readonly unit: string;
  readonly target?: string;
  readonly beside?: string;
  readonly holds: boolean;
}

export const print = (figure: Figure): void =>
  console.log(JSON.stringify({ ...figure, value: Math.round(figure.value * 100) / 100 }));

export const say = (line: string): void => console.error(line);

export const loadNow = (): string => `load of the machine ${loadavg()[0]?.toFixed(2)}`;

export const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((one, other) => one - other)[Math.ceil(values.length * share) - 1] ?? Number.NaN;
