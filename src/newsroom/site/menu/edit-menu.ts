import { newId } from "../../../kit/id.ts";
import { fail, ok, type Result } from "../../../kit/result.ts";
import type { Trx } from "../../../platform/database/database.ts";
import { findPicture } from "../../picture/picture.store.ts";
import { type By, change, type Done, unchanged } from "../../staff/change.ts";
import { siteKey } from "../../staff/keys.ts";
import { findEntry, headingOf, withChanged, withEntry, withoutEntry } from "./edit-entries.ts";
import { checkMenu, type MenuEntry, type MenuName, menuNames, type Menus, type MenuTarget } from "./menu.ts";
import { holdMenus, writeMenus } from "./menu.store.ts";
import { findTarget } from "./menu-target.store.ts";

export interface NewEntry {
  readonly menu: MenuName;
  /** As people write it; null: a heading, or words alone. */
  readonly to: string | null;
  readonly label: string;
  readonly pictureId: string | null;
  /** The id of a heading. */
  readonly under: string | null;
  /** From 1; null: last. */
  readonly at: number | null;
}

/** Adds an entry to a menu. A menu that was as the rule has it begins with this one. */
export const addMenuEntry = async (by: By, entry: NewEntry): Promise<Result<string>> =>
  await change(by, "menu.edit", async (trx) => {
    const menus = await holdMenus(trx);
    const made = await makeEntry(trx, entry);
    if (!made.ok) return made;
    const next = withEntry(menus[entry.menu] ?? [], made.value, entry);
    return next.ok ? await keepMenus(trx, menus, { [entry.menu]: next.value }, made.value.id) : next;
  });

const makeEntry = async (trx: Trx, entry: NewEntry): Promise<Result<MenuEntry>> => {
  let target: MenuTarget | null = null;
  if (entry.to !== null) {
    const found = await findTarget(trx, entry.to);
    if (!found.ok) return found;
    target = found.value;
  }
  return ok({ id: newId(), label: entry.label.trim(), target, pictureId: entry.pictureId, entries: [] });
};

/** What is to be different; what is left out stays. */
export interface EntryEdit {
  readonly label?: string;
  readonly to?: string;
  readonly pictureId?: string | null;
}

/** Changes an entry's words, where it leads, or its mark. */
export const editMenuEntry = async (by: By, id: string, edit: EntryEdit): Promise<Result<string>> =>
  await change(by, "menu.edit", async (trx) => {
    const menus = await holdMenus(trx);
    const found = findIn(menus, id);
    if (found === null) return fail(unknown(id));
    const target = edit.to === undefined ? ok(found.entry.target) : await findTarget(trx, edit.to);
    if (!target.ok) return target;
    const changed = {
      ...found.entry,
      target: target.value,
      ...(edit.label === undefined ? {} : { label: edit.label.trim() }),
      ...(edit.pictureId === undefined ? {} : { pictureId: edit.pictureId }),
    };
    return await keepMenus(trx, menus, { [found.name]: withChanged(found.entries, changed) }, id);
  });

/** Takes an entry away; with a heading, what stands under it. */
export const removeMenuEntry = async (by: By, id: string): Promise<Result<string>> =>
  await change(by, "menu.edit", async (trx) => {
    const menus = await holdMenus(trx);
    const found = findIn(menus, id);
    if (found === null) return fail(unknown(id));
    return await keepMenus(trx, menus, { [found.name]: withoutEntry(found.entries, id) }, id);
  });

/** Moves an entry to a place (from 1) among those beside it, or under another heading. */
export const moveMenuEntry = async (
  by: By,
  id: string,
  to: { readonly at: number | null; readonly under?: string | null },
): Promise<Result<string>> =>
  await change(by, "menu.edit", async (trx) => {
    const menus = await holdMenus(trx);
    const found = findIn(menus, id);
    if (found === null) return fail(unknown(id));
    const under = to.under === undefined ? headingOf(found.entries, id) : to.under;
    if (under === id) return fail("A heading cannot stand under itself.");
    const next = withEntry(withoutEntry(found.entries, id), found.entry, { under, at: to.at });
    return next.ok ? await keepMenus(trx, menus, { [found.name]: next.value }, id) : next;
  });

/** Puts whole menus in place of what stood there; null: as the rule has it again. */
export const replaceMenus = async (by: By, menus: Partial<Menus>): Promise<Result<string>> =>
  await change(by, "menu.edit", async (trx) => await keepMenus(trx, await holdMenus(trx), menus, "all"));

const unknown = (id: string): string => `There is no entry ${id} in any menu. See: newsreel menu list`;

const findIn = (
  menus: Menus,
  id: string,
): { name: MenuName; entries: readonly MenuEntry[]; entry: MenuEntry } | null => {
  for (const name of menuNames) {
    const entries = menus[name] ?? [];
    const entry = findEntry(entries, id);
    if (entry !== undefined) return { name, entries, entry };
  }
  return null;
};

/** Checks menus and writes them in place of what stood there, in the caller’s transaction. */
export const keepMenus = async (
  trx: Trx,
  before: Menus,
  after: Partial<Menus>,
  subjectId: string,
): Promise<Result<Done<string>>> => {
  const names = menuNames.filter((name) => after[name] !== undefined);
  for (const name of names) {
    const checked = checkMenu(name, after[name] ?? []);
    if (!checked.ok) return checked;
    const pictures = await checkPictures(trx, after[name] ?? []);
    if (!pictures.ok) return pictures;
  }
  const stood = Object.fromEntries(names.map((name) => [name, before[name]]));
  if (JSON.stringify(stood) === JSON.stringify(after)) return unchanged(subjectId);
  await writeMenus(trx, after);
  return ok({
    value: subjectId,
    audit: { action: "menu.changed", subject: "menu", subjectId, before: stood, after },
    keys: [siteKey],
  });
};

/** A mark without words says nothing to those who do not see it. */
const checkPictures = async (trx: Trx, entries: readonly MenuEntry[]): Promise<Result<null>> => {
  for (const { pictureId, label } of entries) {
    if (pictureId === null) continue;
    const picture = await findPicture(trx, pictureId);
    if (picture === null) return fail(`There is no picture ${pictureId}. See: newsreel picture list`);
    if (picture.alt === "" && label === "")
      return fail(`Say what the mark shows: newsreel picture edit ${pictureId} --alt "…"`);
  }
  return ok(null);
};
