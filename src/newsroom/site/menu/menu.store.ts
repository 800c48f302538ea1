import { type Insertable, sql } from "kysely";
import { type Database, json, type Trx } from "../../../platform/database/database.ts";
import type { MenuEntry as MenuEntryRow } from "../../../platform/database/schema.generated.ts";
import {
  isMenuName,
  isSection,
  type MenuEntry,
  type MenuName,
  menuNames,
  type Menus,
  type MenuTarget,
} from "./menu.ts";

/** Menus that were made empty by somebody: those without a row are otherwise as the rule has them. */
const emptied = "menu.emptied";

/** Every menu as it stands. */
export const readMenus = async (db: Database | Trx): Promise<Menus> => {
  const rows = await menuRows(db);
  const none = rows.length === 0 ? [] : (rows[0]?.emptied ?? []);
  const entries = rows.flatMap(({ menu, id, ...row }) =>
    menu === null || id === null ? [] : [{ ...row, menu, id }],
  );
  const tops = (menu: MenuName): MenuEntry[] =>
    entries.filter((row) => row.menu === menu && row.parent_id === null).map((row) => toEntry(row, entries));
  const read = menuNames.map((name) => {
    const found = tops(name);
    return [name, found.length > 0 || none.includes(name) ? found : null] as const;
  });
  return Object.fromEntries(read) as Record<MenuName, MenuEntry[] | null>;
};

/** One question for both: it is asked for every page. */
const menuRows = async (db: Database | Trx) =>
  await db
    .selectFrom(
      sql<{ emptied: string[] }>`(select coalesce(
        (select array(select jsonb_array_elements_text(value)) from setting where name = ${emptied}), '{}') as emptied)`.as(
        "told",
      ),
    )
    .leftJoin("menu_entry", (join) => join.on(sql<boolean>`true`))
    .leftJoin("recording", "recording.id", "menu_entry.recording_id")
    .select([
      "told.emptied",
      "menu_entry.menu",
      "menu_entry.id",
      "menu_entry.parent_id",
      "menu_entry.label",
      "menu_entry.section",
      "menu_entry.recording_id",
      "recording.kind as recordingKind",
      "menu_entry.story_id",
      "menu_entry.topic_id",
      "menu_entry.person_id",
      "menu_entry.series_id",
      "menu_entry.show_id as podcast_id",
      "menu_entry.policy_id",
      "menu_entry.url",
      "menu_entry.picture_id",
    ])
    .orderBy("menu_entry.menu")
    .orderBy("menu_entry.position")
    .execute();

type Row = Omit<Awaited<ReturnType<typeof menuRows>>[number], "menu" | "id"> & { readonly id: string };

const toEntry = (row: Row, all: readonly Row[]): MenuEntry => ({
  id: row.id,
  label: row.label ?? "",
  target: targetOf(row),
  pictureId: row.picture_id,
  entries: all.filter(({ parent_id: parent }) => parent === row.id).map((inner) => toEntry(inner, all)),
});

const targetOf = (row: Row): MenuTarget | null => {
  if (row.section !== null) return isSection(row.section) ? { type: "section", section: row.section } : null;
  if (row.url !== null) return { type: "outside", url: row.url };
  const kind = row.recordingKind as "film" | "interview" | "episode" | null;
  if (row.recording_id !== null && kind !== null) return { type: "ours", kind, id: row.recording_id };
  for (const one of ["story", "topic", "person", "series", "podcast", "policy"] as const) {
    const id = row[`${one}_id`];
    if (id !== null) return { type: "ours", kind: one, id };
  }
  return null;
};

/** Two who edit menus at once do so one after the other. */
export const holdMenus = async (trx: Trx): Promise<Menus> => {
  await sql`select pg_advisory_xact_lock(hashtextextended('menus', 0))`.execute(trx);
  return await readMenus(trx);
};

/** Writes these menus in place of what stood there; null: as the rule has it again. */
export const writeMenus = async (trx: Trx, menus: Partial<Menus>): Promise<void> => {
  const names = Object.keys(menus).filter(isMenuName);
  if (names.length === 0) return;
  await trx.deleteFrom("menu_entry").where("menu", "in", names).execute();
  const rows = names.flatMap((name) =>
    (menus[name] ?? []).flatMap((entry, place) => rowsOf(name, entry, place)),
  );
  if (rows.length > 0) await trx.insertInto("menu_entry").values(rows).execute();
  const standing = await readMenus(trx);
  const none = menuNames.filter((name) =>
    names.includes(name) ? menus[name]?.length === 0 : standing[name]?.length === 0,
  );
  const row = { value: json(none), changed_at: new Date() };
  await trx
    .insertInto("setting")
    .values({ name: emptied, ...row })
    .onConflict((conflict) => conflict.column("name").doUpdateSet(row))
    .execute();
};

type NewRow = Insertable<MenuEntryRow>;

const rowsOf = (
  menu: MenuName,
  entry: MenuEntry,
  position: number,
  parent: string | null = null,
): NewRow[] => {
  const { target } = entry;
  const ours = target?.type === "ours" ? target : null;
  const isRecording = ours?.kind === "film" || ours?.kind === "interview" || ours?.kind === "episode";
  const row = {
    id: entry.id,
    menu,
    parent_id: parent,
    position,
    label: entry.label,
    section: target?.type === "section" ? target.section : null,
    url: target?.type === "outside" ? target.url : null,
    recording_id: isRecording ? ours.id : null,
    story_id: ours?.kind === "story" ? ours.id : null,
    topic_id: ours?.kind === "topic" ? ours.id : null,
    person_id: ours?.kind === "person" ? ours.id : null,
    series_id: ours?.kind === "series" ? ours.id : null,
    show_id: ours?.kind === "podcast" ? ours.id : null,
    policy_id: ours?.kind === "policy" ? ours.id : null,
    picture_id: entry.pictureId,
  };
  return [row, ...entry.entries.flatMap((inner, place) => rowsOf(menu, inner, place, entry.id))];
};
