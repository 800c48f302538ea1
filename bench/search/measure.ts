import { sql } from "kysely";
import type { Call } from "../../src/api/handler.ts";
import { archiveOperations } from "../../src/api/contract/archive.ts";
import { archiveHandlers } from "../../src/api/resources/archive.ts";
import { parseQuery } from "../../src/newsroom/search/parse-query.ts";
import { searchSpoken } from "../../src/newsroom/search/search.ts";
import type { Database } from "../../src/platform/database/database.ts";
import { percentileOf } from "../archive/figure.ts";
import type { Question } from "./questions.ts";

/** Milliseconds that one question took, from its text to its page of hits. */
export interface Answered {
  readonly question: Question;
  readonly milliseconds: number;
  readonly hits: number;
}

type Ask = (question: Question) => Promise<number>;

/** Through the whole of the search, with hits, counts and facets. */
export const asking =
  (db: Database, now: Date): Ask =>
  async ({ text, typing, after }) => {
    const { hits } = await searchSpoken(db, parseQuery(text, { typing }), { limit: 20, after, now });
    return hits.length;
  };

const studio = archiveOperations.searchSpoken;

/**
 * As the studio's archive asks: the operation of the API from what is typed to the bytes of its answer, drafts too. Who asks, and the
 * line to the browser, are what every operation has.
 */
export const askingOfStudio =
  (db: Database, now: Date): Ask =>
  async ({ text, after }) => {
    const query = studio.query.parse({ words: text, limit: "20", ...(after === null ? {} : { after }) });
    const call = { needs: { db, clock: () => now }, query } as unknown as Call<typeof studio>;
    const answered = await archiveHandlers.searchSpoken(call);
    if (!answered.ok) throw new Error(JSON.stringify(answered.problem));
    return JSON.stringify(studio.answer.parse(answered.value)) === "" ? 0 : answered.value.hits.length;
  };

/** The plain way: every word counts, all that matches is ordered by ts_rank. No other forms, no counts, no facets, no marks. */
export const askingPlainly =
  (db: Database): Ask =>
  async ({ text }) => {
    const { rows } = await sql`
      select sentence.id, sentence.text, ts_rank(spoken.exact, query) as rank
      from websearch_to_tsquery('search.exact', ${text}) as query
      join search.spoken on spoken.exact @@ query
      join sentence on sentence.id = spoken.sentence_id
      join recording on recording.current_cut_id = spoken.cut_id and recording.state = 'published'
      order by rank desc limit 20`.execute(db);
    return rows.length;
  };

/** Asks them all, so many at once, each as soon as one before it is answered. */
export const ask = async (questions: readonly Question[], atOnce: number, how: Ask): Promise<Answered[]> => {
  const answers: Answered[] = [];
  const queue = questions.values();
  const worker = async (): Promise<void> => {
    for (const question of queue) {
      const begun = performance.now();
      const hits = await how(question);
      answers.push({ question, hits, milliseconds: performance.now() - begun });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return answers;
};

/** The value that `share` of them (0 to 1) do not exceed. */
export const percentile = (answers: readonly Answered[], share: number): number =>
  percentileOf(
    answers.map(({ milliseconds }) => milliseconds),
    share,
  );

/** p50 and p99 of each kind of question, for who wants to know where the time goes. */
export const byKind = (answers: readonly Answered[]): string[] =>
  [...Map.groupBy(answers, ({ question }) => question.kind)].map(
    ([kind, some]) =>
      `${kind}: ${some.length} asked, p50 ${percentile(some, 0.5).toFixed(1)} ms, p99 ${percentile(some, 0.99).toFixed(1)} ms, ${some.filter(({ hits }) => hits === 0).length} without a hit`,
  );
