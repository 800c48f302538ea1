import type { Database, Trx } from "../../platform/database/database.ts";
import { findPeopleNamed, findTopicsNamed, type Named } from "./find-named.store.ts";
import { findTitles } from "./find-titles.store.ts";
import { type Lexicon, lookUpQuery } from "./lexicon.store.ts";
import { parseQuery } from "./parse-query.ts";
import { anyFormText, exactlyText, planSearch } from "./plan.ts";
import type { SearchQuery } from "./query.ts";
import type { FoundCard } from "./results.ts";

/** What may be meant by what was typed so far. */
interface Suggestions {
  readonly people: readonly Named[];
  readonly topics: readonly Named[];
  readonly works: readonly FoundCard[];
}

const none: Suggestions = { people: [], topics: [], works: [] };

/** Characters from which on anything is suggested. */
const fewest = 2;

/** People, topics and works that are called so, or whose name begins so: only what the public may know. */
export const suggest = async (db: Database | Trx, typed: string, now: Date): Promise<Suggestions> => {
  const query = parseQuery(typed, { typing: true });
  const words = wordsOf(query);
  if (Array.from(words).length < fewest) return none;
  const { exactly, anyForm } = await queriesOf(db, query);
  const [people, topics, works] = await Promise.all([
    findPeopleNamed(db, { typed: words, exactly }, 3),
    findTopicsNamed(db, { typed: words, exactly }, 2),
    findTitles(db, anyForm, { limit: 5, now }),
  ]);
  return { people, topics, works };
};

/**
 * People and topics of these names, for a page of answers.
 * @param lexicon the query's words, where somebody has looked them up already
 */
export const findNamed = async (
  db: Database | Trx,
  query: SearchQuery,
  lexicon?: Lexicon,
): Promise<Pick<Suggestions, "people" | "topics">> => {
  const typed = wordsOf(query);
  if (Array.from(typed).length < fewest) return none;
  const { exactly } = await queriesOf(db, query, lexicon);
  const [people, topics] = await Promise.all([
    findPeopleNamed(db, { typed, exactly }, 4),
    findTopicsNamed(db, { typed, exactly }, 4),
  ]);
  return { people, topics };
};

const wordsOf = ({ terms }: SearchQuery): string => terms.flatMap(({ tokens }) => tokens).join(" ");

const queriesOf = async (db: Database | Trx, query: SearchQuery, lexicon?: Lexicon) => {
  const { needed } = planSearch(query, lexicon ?? (await lookUpQuery(db, query)));
  return { exactly: exactlyText(needed), anyForm: anyFormText(needed) };
};
