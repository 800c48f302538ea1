import { sql } from "kysely";
import type { Database, Trx } from "../../platform/database/database.ts";
import type { SearchQuery } from "./query.ts";

/** What the database makes of a token. */
export interface Lexeme {
  /** The word itself, without case and accents. */
  readonly exact: string;
  /** Its stems in the languages that are spoken in the archive, each once. */
  readonly stems: readonly string[];
  /** The languages that say it all the time. */
  readonly stopIn: readonly string[];
}

export interface Lexicon {
  readonly lexemes: ReadonlyMap<string, Lexeme>;
  /** The language that most of the archive is in; null: it is empty. */
  readonly mainLanguage: string | null;
  /** Tokens that nobody says just so; in another form perhaps. */
  readonly unheard: ReadonlySet<string>;
}

interface Row {
  readonly token: string;
  readonly exact: string | null;
  readonly stems: readonly (string | null)[];
  readonly stop_in: readonly string[];
  readonly main_language: string | null;
  readonly is_heard: boolean;
}

/** So many recordings tell which language most of the archive is in. Ids are drawn: the first are as good as any. */
const telling = 200;

/** Looks all the words of a query up at once. */
export const lookUpQuery = async (db: Database | Trx, { terms, excluded }: SearchQuery): Promise<Lexicon> =>
  await lookUp(
    db,
    [...terms, ...excluded].flatMap(({ tokens }) => tokens),
  );

/** The same of tokens. */
export const lookUp = async (db: Database | Trx, tokens: readonly string[]): Promise<Lexicon> => {
  const { rows } = await sql<Row>`
    with recursive spoken (language) as (
      (select language from search.vocabulary order by language limit 1)
      union all
      select (select language from search.vocabulary where language > spoken.language order by language limit 1)
      from spoken where spoken.language is not null
    ), languages as (
      select array_agg(language) as all_languages from spoken where language is not null
    ), main as (
      select language from (
        select language from recording where state = 'published' order by id limit ${sql.lit(telling)}
      ) as drawn group by language order by count(*) desc, language limit 1
    )
    select token,
      (tsvector_to_array(search.exact_words(token)))[1] as exact,
      array(select distinct (tsvector_to_array(search.stems(language, token)))[1] from unnest(all_languages) as language) as stems,
      array(select language from unnest(all_languages) as language where search.is_stop_word(language, token)) as stop_in,
      (select language from main) as main_language,
      exists (
        select from search.vocabulary
        where language = any (all_languages) and word = (tsvector_to_array(search.exact_words(token)))[1]
      ) as is_heard
    from unnest(${[...new Set(tokens)]}::text[]) as token, languages`.execute(db);
  return {
    lexemes: new Map(rows.map((row) => [row.token, toLexeme(row)])),
    mainLanguage: rows[0]?.main_language ?? null,
    unheard: new Set(rows.flatMap(({ token, is_heard }) => (is_heard ? [] : token))),
  };
};

const toLexeme = ({ token, exact, stems, stop_in }: Row): Lexeme => {
  const word = exact ?? token;
  const known = stems.flatMap((stem) => stem ?? []);
  return { exact: word, stems: known.length > 0 ? known : [word], stopIn: stop_in };
};
