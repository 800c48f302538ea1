import { newId } from "../../kit/id.ts";
import { fail, ok, type Result } from "../../kit/result.ts";
import { replaceMenus } from "../../newsroom/site/menu/edit-menu.ts";
import { type MenuEntry, type MenuName, menuNames, type Menus } from "../../newsroom/site/menu/menu.ts";
import { readMenus } from "../../newsroom/site/menu/menu.store.ts";
import { findTarget, targetNames, targetText } from "../../newsroom/site/menu/menu-target.store.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import type { menuOperations } from "../contract/menu.ts";
import type { BodyOf } from "../contract/operation.ts";
import type { Handlers } from "../handler.ts";
import { type Refusal, refuseField } from "../refusal.ts";

const menuOf = (menus: Menus, names: ReadonlyMap<string, string>, name: MenuName) => {
  const one = ({ id, label, target, pictureId }: MenuEntry) => ({
    id,
    label,
    to: target === null ? null : targetText(target, names),
    pictureId,
  });
  const entries = menus[name]?.map((entry) => ({ ...one(entry), entries: entry.entries.map(one) }));
  return { name, entries: entries ?? null };
};

const readMenu = async (db: Database | Trx, name: MenuName) => {
  const menus = await readMenus(db);
  return menuOf(menus, await targetNames(db, menus[name] ?? []), name);
};

type Given = NonNullable<BodyOf<(typeof menuOperations)["replaceMenu"]>["entries"]>[number];

/** Finds where each leads; the first that leads nowhere is named by its place. */
export const makeEntries = async (
  db: Database,
  given: readonly (Omit<Given, "entries"> & { readonly entries?: Given["entries"] })[],
  pointer: string,
): Promise<Result<MenuEntry[], Refusal>> => {
  const made: MenuEntry[] = [];
  for (const [at, { id, label, to, pictureId, entries = [] }] of given.entries()) {
    const here = `${pointer}/${at}`;
    const target = to === null ? ok(null) : await findTarget(db, to);
    if (!target.ok) return refuseField(`${here}/to`, target.problem);
    const below = await makeEntries(db, entries, `${here}/entries`);
    if (!below.ok) return below;
    made.push({ id: id ?? newId(), label, target: target.value, pictureId, entries: below.value });
  }
  return ok(made);
};

export const menuHandlers: Handlers<typeof menuOperations> = {
  listMenus: async ({ needs }) => {
    const menus = await readMenus(needs.db);
    const names = await targetNames(
      needs.db,
      menuNames.flatMap((name) => menus[name] ?? []),
    );
    return ok({ items: menuNames.map((name) => menuOf(menus, names, name)) });
  },
  readMenu: async ({ needs, params }) => ok(await readMenu(needs.db, params.menu)),
  replaceMenu: {
    current: async (db, { params }) => await readMenu(db, params.menu),
    handle: async ({ needs, by, params, body }) => {
      const made = body.entries === null ? ok(null) : await makeEntries(needs.db, body.entries, "/entries");
      if (!made.ok) return fail(made.problem);
      const done = await replaceMenus(by, { [params.menu]: made.value });
      return done.ok ? ok(await readMenu(needs.db, params.menu)) : done;
    },
  },
};
