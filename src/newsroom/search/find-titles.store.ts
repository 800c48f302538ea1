import { sql } from "kysely";
import type { Database, Trx } from "../../platform/database/database.ts";
import { isPublic } from "../recording/public.ts";
import type { FoundCard } from "./results.ts";

/** Of each kind so many are put in order: a short beginning finds half the archive. */
const mostLooked = 300;

/** Published works whose titles answer this tsquery, the latest first. `search.story` holds what the public may know of stories. */
export const findTitles = async (
  db: Database | Trx,
  asked: string,
  { limit, now }: { readonly limit: number; readonly now: Date },
): Promise<FoundCard[]> => {
  if (asked === "") return [];
  const query = sql`${asked}::tsquery`;
  const words = sql`search.work_words(language, title, summary)`;
  const { rows } = await sql<FoundCard>`
    select id, kind, slug, title, summary, language from (
      (select id, kind, slug, title, summary, language, published_at as at from recording
        where ${words} @@ ${query} and ts_filter(${words}, '{a}') @@ ${query}
          and ${isPublic()} and published_at <= ${now} limit ${sql.lit(mostLooked)})
      union all
      (select story.id, 'story', story.slug, headline, coalesce(content ->> 'standfirst', ''), language, first_published_at
        from search.story as named join story on story.id = named.story_id
        join story_revision on story_revision.id = story.published_revision_id
        where named.words @@ ${query} and ts_filter(named.words, '{a}') @@ ${query}
          and story.state = 'published' and first_published_at <= ${now} limit ${sql.lit(mostLooked)})
    ) as titled order by at desc, id limit ${limit}`.execute(db);
  return rows;
};
