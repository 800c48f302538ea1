import { sql } from "kysely";
import { resolveAddress } from "../../newsroom/address/resolve-address.ts";
import type { Database } from "../../platform/database/database.ts";
import type { Answer } from "./answer.ts";

/**
 * Where an address that was ever live leads, for ever: elsewhere (301) or nowhere any more (410). Null: it is a page as it
 * stands, or never was live.
 * @param asked path and query as they came
 */
export const followAddress = async (db: Database, asked: string): Promise<Answer | null> => {
  const found = await resolveAddress(db, asked);
  if (found === null) return null;
  if (found.kind === "gone") return { kind: "gone", why: found.why };
  return { kind: "redirect", to: await withQuery(db, asked, found.to), status: 301 };
};

/** A time in a film goes along; a query that was the address itself does not. */
const withQuery = async (db: Database, asked: string, to: string): Promise<string> => {
  const [path = "/", query] = asked.split(/\?(.*)/s, 2);
  if (query === undefined || query === "" || path === "/" || to.includes("?")) return to;
  const bare = await resolveAddress(db, path);
  return bare?.kind === "moved" && bare.to === to ? `${to}?${query}` : to;
};

/**
 * The same for the path of a page of this site, which an older system may have had with a query: "/?p=123". Of the query
 * only what such addresses begin with is looked at.
 */
export const followQuery = async (
  db: Database,
  path: string,
  query: URLSearchParams,
  asked: string,
): Promise<Answer | null> => {
  const names = await queryNames(db, path);
  // All are looked at, whether or not the first is there: what a page looks at tells its readers apart.
  const given = names.filter((name) => query.has(name));
  return given.length === 0 ? null : await followAddress(db, asked);
};

/** The first parameters of the live addresses with this path: an index is walked name by name, however many there are. */
const queryNames = async (db: Database, path: string): Promise<string[]> => {
  const from = `${path}?`;
  const { rows } = await sql<{ name: string }>`
    with recursive step as (
      select (select min(path) from address where path > ${from} and path < ${`${path}@`}) as path
      union all
      select (
        select min(address.path) from address
        where address.path > ${from} || split_part(substr(step.path, length(${from}) + 1), '=', 1) || '>'
          and address.path < ${`${path}@`}
      )
      from step where step.path is not null
    )
    select split_part(substr(path, length(${from}) + 1), '=', 1) as name from step where path is not null limit 50`.execute(
    db,
  );
  return rows.flatMap(({ name }) => Array.from(new URLSearchParams(name).keys()));
};
