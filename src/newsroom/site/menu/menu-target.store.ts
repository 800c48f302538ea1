import { sql } from "kysely";
import { fail, ok, type Result } from "../../../kit/result.ts";
import type { Database, Trx } from "../../../platform/database/database.ts";
import {
  isSection,
  type MenuEntry,
  type MenuTarget,
  sections,
  type TargetKind,
  targetKinds,
} from "./menu.ts";

/** Where each kind of thing is kept. A table's name is written by us alone. */
const tables: Readonly<
  Record<TargetKind, "recording" | "show" | Exclude<TargetKind, "film" | "interview" | "episode" | "podcast">>
> = {
  film: "recording",
  interview: "recording",
  episode: "recording",
  story: "story",
  topic: "topic",
  person: "person",
  series: "series",
  podcast: "show",
  policy: "policy",
};

const isTargetKind = (text: string): text is TargetKind => targetKinds.some((kind) => kind === text);

/**
 * What people write for a target: "films", "topic:the-sea", "policy:privacy", "https://…". What is not published yet may
 * be named: it stands in the menu from the day on which it is.
 */
export const findTarget = async (db: Database | Trx, text: string): Promise<Result<MenuTarget>> => {
  const named = text.trim();
  if (isSection(named)) return ok({ type: "section", section: named });
  if (/^https:\/\//i.test(named)) {
    return URL.canParse(named) && named.length <= 2000
      ? ok({ type: "outside", url: `https://${named.slice(8)}` })
      : fail(`“${named}” is no web address.`);
  }
  const [, kind = "", slug = ""] = /^\/?([a-z]+)[:/]([^\s/]+)$/.exec(named) ?? [];
  if (!isTargetKind(kind)) return fail(notATarget(named));
  const table = tables[kind];
  const row = await db
    .selectFrom(table as "recording")
    .select("id")
    .where("slug", "=", slug)
    .$if(table === "recording", (query) => query.where("kind", "=", kind))
    .executeTakeFirst();
  if (row === undefined) return fail(`There is no ${kind} “${slug}”. See: ${listed[kind]}`);
  return ok({ type: "ours", kind, id: row.id });
};

const notATarget = (text: string): string =>
  `“${text}” is nowhere to lead: say a part of the site (${sections.join(", ")}), something of yours ` +
  `(${targetKinds.map((kind) => `${kind}:…`).join(", ")}) or an address (https://…).`;

const listed: Readonly<Record<TargetKind, string>> = {
  film: "newsreel list",
  interview: "newsreel list",
  episode: "newsreel list",
  story: "newsreel story list",
  topic: "newsreel topic list",
  person: "newsreel person list",
  series: "newsreel series list",
  podcast: "newsreel podcast list",
  policy: "newsreel policy list",
};

/** How targets are written: findTarget finds each again. By the id of what is ours. */
export const targetNames = async (
  db: Database | Trx,
  entries: readonly MenuEntry[],
): Promise<ReadonlyMap<string, string>> => {
  const ids = entries
    .flatMap((entry) => [entry, ...entry.entries])
    .flatMap(({ target }) => (target?.type === "ours" ? [target.id] : []));
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`
    select id, kind || ':' || slug as name from recording where id = any (${ids}::text[])
    union all select id, 'story:' || slug from story where id = any (${ids}::text[])
    union all select id, 'topic:' || slug from topic where id = any (${ids}::text[])
    union all select id, 'person:' || slug from person where id = any (${ids}::text[])
    union all select id, 'series:' || slug from series where id = any (${ids}::text[])
    union all select id, 'podcast:' || slug from show where id = any (${ids}::text[])
    union all select id, 'policy:' || slug from policy where id = any (${ids}::text[])`.execute(db);
  return new Map(rows.map(({ id, name }) => [id, name]));
};

/** "topic:the-sea", "films", "https://…". */
export const targetText = (target: MenuTarget, names: ReadonlyMap<string, string>): string =>
  target.type === "section"
    ? target.section
    : target.type === "outside"
      ? target.url
      : (names.get(target.id) ?? `${target.kind}:${target.id}`);
