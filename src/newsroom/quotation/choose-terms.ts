import type { CountedTerm, Term } from "./terms.ts";

/** So many sentences are fetched for one quotation, however common its words. */
const mostSentences = 4000;
const mostTerms = 100;

/**
 * The rarest terms, as many as may be fetched, and one in any case: it will not be fetched to its end. What holds all words of a term that is taken already would find nothing
 * new.
 */
export const chooseTerms = (terms: readonly CountedTerm[]): CountedTerm[] => {
  const chosen: CountedTerm[] = [];
  let sentences = 0;
  for (const term of terms.toSorted((one, other) => one.sentences - other.sentences)) {
    const isTooMuch = chosen.length === mostTerms || sentences + term.sentences > mostSentences;
    if (isTooMuch && chosen.length > 0) break;
    if (chosen.some((taken) => holds(taken, term))) continue;
    chosen.push(term);
    sentences += term.sentences;
  }
  return chosen;
};

/** Whether every sentence with `more` is one with `less`. */
const holds = (less: Term, more: Term): boolean =>
  (less.scope === null || less.scope === more.scope) &&
  less.positions.every((position) => more.positions.includes(position));

/** What it says of a place that a term stands there: the rarer, the more. Bits, about. */
export const weightOf = ({ sentences }: CountedTerm): number =>
  Math.max(0.5, Math.log2(1_000_000 / (sentences + 20)));
