import { sql } from "kysely";
import type { Database, Trx } from "../../platform/database/database.ts";
import { type Lexicon, lookUpQuery } from "./lexicon.store.ts";
import { anyFormText, exactlyText, planSearch } from "./plan.ts";
import type { SearchQuery } from "./query.ts";
import type { FoundCard, FoundWork } from "./results.ts";
import { type Bounds, usualBounds, worksFound } from "./works-found.sql.ts";

interface Found {
  readonly id: string;
  readonly because: FoundWork["because"];
}

/** Which of the works that were found. */
interface WorksPage {
  /** Works at most. */
  readonly limit: number;
  /** Works before these; 0 where it is not said. */
  readonly offset?: number;
  readonly now: Date;
  /** Stories alone. */
  readonly storiesOnly?: boolean;
  /** The query's words, where somebody has looked them up already. */
  readonly lexicon?: Lexicon;
}

/**
 * The published works whose title, people (credited, writing, quoted or speaking), topics (or those above them), summary or
 * text answer the words of a query: titles first, the newer first among equals. A person's name may be misspelt a little.
 */
export const searchWorks = async (
  db: Database | Trx,
  query: SearchQuery,
  { limit, offset = 0, now, storiesOnly = false, lexicon }: WorksPage,
  bounds: Bounds = usualBounds,
): Promise<FoundWork[]> => {
  if (query.terms.length === 0) return [];
  const { needed } = planSearch(query, lexicon ?? (await lookUpQuery(db, query)));
  const { rows } = await sql<Found>`
    with ${worksFound({
      anyForm: anyFormText(needed),
      exactly: exactlyText(needed),
      typed: query.terms.flatMap(({ tokens }) => tokens).join(" "),
      filters: query.filters,
      now,
      storiesOnly,
      wanted: limit + offset,
      bounds,
    })}
    select id, (array['title', 'person', 'topic', 'summary'])[min(place)] as because
    from found group by id order by min(place), max(at) desc, id limit ${limit} offset ${offset}`.execute(db);
  return await withCards(db, rows);
};

const withCards = async (db: Database | Trx, found: readonly Found[]): Promise<FoundWork[]> => {
  if (found.length === 0) return [];
  const ids = found.map(({ id }) => id);
  const { rows } = await sql<FoundCard>`
    select id, kind, slug, title, summary, language from recording where id = any (${ids}::text[])
    union all
    select story.id, 'story', slug, headline, coalesce(content ->> 'standfirst', ''), language
    from story join story_revision on story_revision.id = published_revision_id where story.id = any (${ids}::text[])`.execute(
    db,
  );
  const cards = new Map(rows.map((row) => [row.id, row]));
  return found.flatMap(({ id, because }) => {
    const work = cards.get(id);
    return work === undefined ? [] : [{ work, because }];
  });
};
