import type { GateFailure, GateReport } from "../newsroom/story/gates.ts";

/** What a story lacks, a line or two each: what holds it back first, then what was let through, then what is old. */
export const gateLines = ({ failures }: GateReport): string[] => [
  ...failures.filter((failure) => isBlocking(failure)).flatMap((failure) => lines("✗", failure)),
  ...failures.filter(({ overridden }) => overridden !== null).flatMap((failure) => lines("!", failure)),
  ...failures
    .filter((failure) => !failure.isNew && failure.overridden === null)
    .flatMap((failure) => lines("·", failure)),
];

const isBlocking = ({ isNew, overridden }: GateFailure): boolean => isNew && overridden === null;

const lines = (sign: string, { gate, part, problem, advice, isNew, overridden }: GateFailure): string[] => [
  `${sign} ${gate}:${part}  ${problem}${isNew ? "" : " (what readers see has it too)"}`,
  overridden === null ? `    ${advice}` : `    let through by ${overridden.by}: ${overridden.reason}`,
];
