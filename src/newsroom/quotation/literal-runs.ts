import { tokensOf } from "../search/tokens.ts";
import { parseQuotation } from "./parse-quotation.ts";

/** Tokens of a long quotation that are looked for, in stretches from its beginning, middle and end alike. */
const mostTokens = 60;
const stretch = 12;

/** PostgreSQL takes no word of more than 2,046 bytes; nobody says one of so many characters. */
const longestWord = 200;

/**
 * The words that a quotation says were spoken in a row, read as the search reads words. An ellipsis, a bracket and an
 * attribution end a run.
 */
export const literalRuns = (pieces: readonly string[]): string[][] => {
  const runs: string[][] = [];
  for (const piece of pieces) {
    let run: string[] = [];
    runs.push(run);
    for (const { kind, text } of parseQuotation(piece)) {
      if (kind === "word") run.push(...tokensOf(text).filter((token) => token.length <= longestWord));
      else if (kind !== "sic") runs.push((run = []));
    }
  }
  return runs.filter((run) => run.length > 0);
};

/** The same, or a few stretches spread over the whole of a quotation that is longer than need be looked for. */
export const sampleRuns = (runs: readonly (readonly string[])[]): readonly (readonly string[])[] => {
  const count = runs.reduce((sum, run) => sum + run.length, 0);
  if (count <= mostTokens) return runs;
  const stretches = runs.flatMap((run) =>
    Array.from({ length: Math.ceil(run.length / stretch) }, (_, at) =>
      run.slice(at * stretch, (at + 1) * stretch),
    ),
  );
  const wanted = Math.min(stretches.length, mostTokens / stretch);
  return Array.from(
    { length: wanted },
    (_, at) => stretches[Math.round((at * (stretches.length - 1)) / Math.max(1, wanted - 1))] ?? [],
  );
};
