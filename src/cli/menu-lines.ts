import { type MenuEntry, menuNames, type Menus } from "../newsroom/site/menu/menu.ts";
import { targetNames, targetText } from "../newsroom/site/menu/menu-target.store.ts";
import type { Database } from "../platform/database/database.ts";
import { table } from "./print.ts";

/** The menus for people: each entry with its id, what it is called and where it leads. */
export const menuLines = async (db: Database, menus: Menus): Promise<string[]> => {
  const names = await targetNames(
    db,
    menuNames.flatMap((name) => menus[name] ?? []),
  );
  return menuNames.flatMap((name) => {
    const entries = menus[name];
    if (entries === null) return [`${name}: as the rule has it`];
    if (entries.length === 0) return [`${name}: empty`];
    return [`${name}:`].concat(table(entries.flatMap((entry) => rowsOf(entry, names, "  "))));
  });
};

const rowsOf = (entry: MenuEntry, names: ReadonlyMap<string, string>, indent: string): string[][] => [
  [
    indent + entry.id,
    entry.label,
    entry.target === null ? "" : targetText(entry.target, names),
    entry.pictureId === null ? "" : `picture ${entry.pictureId}`,
  ],
  ...entry.entries.flatMap((inner) => rowsOf(inner, names, `${indent}  `)),
];
