import type { Database, Trx } from "../../platform/database/database.ts";
import { type Lexicon, lookUp } from "../search/lexicon.store.ts";
import { chooseTerms } from "./choose-terms.ts";
import { countTerms } from "./count-terms.store.ts";
import { sampleRuns } from "./literal-runs.ts";
import { type SoughtToken, spot } from "./spot.ts";
import { readTexts } from "./spoken-source.store.ts";
import { tokensOf } from "../search/tokens.ts";
import { findTermHits, type Where } from "./term-hits.store.ts";
import { type Term, termsOf } from "./terms.ts";
import { bestWindows, type Window } from "./windows.ts";

export interface Sought extends Where {
  /** Words said in a row, as `literalRuns` gives them. */
  readonly runs: readonly (readonly string[])[];
  /** BCP 47; null: not known. */
  readonly language: string | null;
  /** Keys (`search.spoken.speaker`) of whoever is said to have said it: their words are looked at even where all are common. */
  readonly speakerKeys: readonly string[];
}

/** A stretch of a cut (places of its first and last sentence) where a quotation may stand. */
export interface Candidate extends Window {
  /** 0 to 1: how much of the quotation is said there. */
  readonly likeness: number;
}

/** So many places are read. */
const mostWindows = 24;

/**
 * Where the quotation may stand, best first: by the rarest of its words, runs and neighbouring words. The work is bounded,
 * however common the words are and however many have said them.
 */
export const findCandidates = async (db: Database | Trx, sought: Sought): Promise<Candidate[]> => {
  const runs = sampleRuns(sought.runs);
  const lexicon = await lookUp(db, runs.flat());
  const counted = await countTerms(db, scopedTerms(runs, lexicon, sought));
  const hits = await findTermHits(db, chooseTerms(counted), sought);
  const length = sentencesFor(sought.runs);
  const windows = bestWindows(hits, length, mostWindows);
  return await measured(db, windows, soughtTokens(sought, lexicon), length);
};

/** In a cut, its words alone are asked for; of a speaker, besides, what that person says in a row. */
const scopedTerms = (
  runs: readonly (readonly string[])[],
  lexicon: Lexicon,
  { language, cutId, speakerKeys }: Sought,
): Term[] => {
  const lexemes = runs.map((run) =>
    run.map((token) => lexicon.lexemes.get(token) ?? { exact: token, stems: [token], stopIn: [] }),
  );
  const terms = termsOf(lexemes, language ?? lexicon.mainLanguage);
  if (cutId !== null) return terms.map(within(`#${cutId}`));
  const inRows = terms.filter(({ pairs }) => pairs.length > 0);
  return [...terms, ...speakerKeys.flatMap((key) => inRows.map(within(key)))];
};

const within =
  (scope: string) =>
  (term: Term): Term => ({ ...term, scope });

/** Sentences that a quotation may run over: some are as short as four words. */
const sentencesFor = (runs: readonly (readonly string[])[]): number =>
  Math.ceil(runs.flat().length / 4) + 2 * runs.length;

const soughtTokens = ({ runs, language }: Sought, lexicon: Lexicon): SoughtToken[] =>
  runs.flatMap((run) =>
    run.map((text, at) => ({
      text,
      weight:
        lexicon.lexemes.get(text)?.stopIn.includes(language ?? lexicon.mainLanguage ?? "") === true ? 0.6 : 1,
      opens: at === 0,
    })),
  );

const measured = async (
  db: Database | Trx,
  windows: readonly Window[],
  tokens: readonly SoughtToken[],
  margin: number,
): Promise<Candidate[]> => {
  const parts = await readTexts(
    db,
    windows.map((window) => ({ ...window, margin: Math.min(margin, 4) })),
  );
  return windows
    .map((window, at): Candidate => {
      const spoken = (parts[at]?.texts ?? []).flatMap(tokensOf);
      return { ...window, likeness: spot(tokens, spoken, 1)[0]?.likeness ?? 0 };
    })
    .toSorted((one, other) => other.likeness - one.likeness);
};
