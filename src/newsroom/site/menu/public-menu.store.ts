import type { Database, Trx } from "../../../platform/database/database.ts";
import { isPublicPerson } from "../../person/person.store.ts";
import { isPublicShow } from "../../podcast/show.store.ts";
import type { Picture } from "../../recording/recording.ts";
import {
  personKey,
  pictureKey,
  policyKey,
  recordingCardKey,
  seriesKey,
  showKey,
  showsKey,
  storyKey,
  topicKey,
  worksByPersonKey,
  worksInSeriesKey,
} from "../../staff/keys.ts";
import { isPublicSeries } from "../../series/series.store.ts";
import { findPictures, findTopics } from "../../story/named-records.store.ts";
import { findWorks } from "../../story/work-references.store.ts";
import type { PolicyLink } from "../policy/policy.ts";
import {
  type MenuEntry,
  type MenuName,
  menuNames,
  type Menus,
  type MenuTarget,
  type Section,
  type TargetKind,
} from "./menu.ts";

/** Where an entry leads for readers; null: it is a heading, or words alone. */
export type PublicTarget =
  | { readonly type: "section"; readonly section: Section }
  | { readonly type: "ours"; readonly kind: TargetKind; readonly slug: string }
  | { readonly type: "outside"; readonly url: string };

export interface PublicEntry {
  /** Empty: it is called as the part of the site that it leads to. */
  readonly label: string;
  readonly target: PublicTarget | null;
  readonly picture: Picture | null;
  readonly entries: readonly PublicEntry[];
}

export interface PublicMenus {
  /** Null: as the rule has it. */
  readonly menus: Readonly<Record<MenuName, readonly PublicEntry[] | null>>;
  /** What they are made of (staff/keys.ts), shown or not. */
  readonly keys: readonly string[];
}

/**
 * The menus as readers see them: everything of ours under its title and address of this moment. An entry drops out whose
 * thing is not public, and so does a heading that has nothing left under it.
 * @param day YYYY-MM-DD
 */
export const publicMenus = async (
  db: Database | Trx,
  day: string,
  menus: Menus,
  policies: readonly PolicyLink[],
): Promise<PublicMenus> => {
  const all = everyEntry(menuNames.flatMap((name) => menus[name] ?? []));
  const found = await findNamed(db, day, all, policies);
  const shown = menuNames.map(
    (name) => [name, menus[name]?.flatMap((entry) => publicEntry(entry, found)) ?? null] as const,
  );
  return {
    menus: Object.fromEntries(shown) as Record<MenuName, PublicEntry[] | null>,
    keys: [...new Set(all.flatMap(keysOf))],
  };
};

const everyEntry = (entries: readonly MenuEntry[]): MenuEntry[] =>
  entries.flatMap((entry) => [entry].concat(entry.entries));

interface Named {
  readonly slug: string;
  readonly title: string;
}

interface Found {
  readonly things: ReadonlyMap<string, Named>;
  readonly pictures: ReadonlyMap<string, Picture>;
}

const findNamed = async (
  db: Database | Trx,
  day: string,
  entries: readonly MenuEntry[],
  policies: readonly PolicyLink[],
): Promise<Found> => {
  const ids = (...kinds: TargetKind[]): string[] =>
    entries.flatMap(({ target }) =>
      target?.type === "ours" && kinds.includes(target.kind) ? [target.id] : [],
    );
  const works = ids("film", "interview", "episode", "story");
  const [named, topics, people, series, shows, pictures] = await Promise.all([
    works.length === 0 ? new Map() : findWorks(db, works, { audience: "public", day }),
    findTopics(db, ids("topic")),
    findKnownPeople(db, ids("person")),
    findSeries(db, ids("series")),
    findShows(db, ids("podcast")),
    findPictures(
      db,
      entries.flatMap(({ pictureId }) => (pictureId === null ? [] : [pictureId])),
    ),
  ]);
  const called = (rows: Iterable<{ id: string; slug: string; name: string }>): [string, Named][] =>
    Array.from(rows, ({ id, slug, name }) => [id, { slug, title: name }]);
  return {
    things: new Map<string, Named>([
      ...named,
      ...called(topics.values()),
      ...called(people),
      ...series.map((one): [string, Named] => [one.id, one]),
      ...shows.map((one): [string, Named] => [one.id, one]),
      ...policies.map((one): [string, Named] => [one.id, one]),
    ]),
    pictures,
  };
};

const findSeries = async (db: Database | Trx, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : await db
        .selectFrom("series")
        .select(["id", "slug", "title"])
        .where("id", "in", ids)
        .where(isPublicSeries())
        .execute();

const findShows = async (db: Database | Trx, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : await db
        .selectFrom("show")
        .select(["id", "slug", "title"])
        .where("id", "in", ids)
        .where(isPublicShow())
        .execute();

const findKnownPeople = async (db: Database | Trx, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : await db
        .selectFrom("person")
        .select(["id", "slug", "name"])
        .where("id", "in", ids)
        .where(isPublicPerson())
        .execute();

const publicEntry = (entry: MenuEntry, found: Found): PublicEntry[] => {
  const under = entry.entries.flatMap((inner) => publicEntry(inner, found));
  if (entry.entries.length > 0 && under.length === 0) return [];
  const picture = entry.pictureId === null ? null : (found.pictures.get(entry.pictureId) ?? null);
  const { target } = entry;
  if (target?.type !== "ours") return [{ label: entry.label, target, picture, entries: under }];
  const thing = found.things.get(target.id);
  if (thing === undefined) return [];
  const { slug, title } = thing;
  return [
    {
      label: entry.label || title,
      target: { type: "ours", kind: target.kind, slug },
      picture,
      entries: under,
    },
  ];
};

/** What a thing is called, and whether it is public. */
const keysOfKind: Readonly<Record<TargetKind, (id: string) => string[]>> = {
  film: (id) => [recordingCardKey(id)],
  interview: (id) => [recordingCardKey(id)],
  episode: (id) => [recordingCardKey(id)],
  story: (id) => [storyKey(id)],
  topic: (id) => [topicKey(id)],
  person: (id) => [personKey(id), worksByPersonKey(id)],
  series: (id) => [seriesKey(id), worksInSeriesKey(id)],
  podcast: (id) => [showKey(id), showsKey],
  policy: (id) => [policyKey(id)],
};

const keysOfTarget = (target: MenuTarget | null): string[] =>
  target?.type === "ours" ? keysOfKind[target.kind](target.id) : [];

const keysOf = ({ target, pictureId }: MenuEntry): string[] => [
  ...keysOfTarget(target),
  ...(pictureId === null ? [] : [pictureKey(pictureId)]),
];
