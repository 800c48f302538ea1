import { fail, ok, type Result } from "../../../kit/result.ts";
import type { MenuEntry } from "./menu.ts";

type Entries = readonly MenuEntry[];

/** Puts an entry at a place (from 1; else last), on the top level or under the heading with this id. */
export const withEntry = (
  entries: Entries,
  entry: MenuEntry,
  { under, at }: { readonly under: string | null; readonly at: number | null },
): Result<MenuEntry[]> => {
  if (under === null) return ok(placed(entries, entry, at));
  if (!entries.some(({ id }) => id === under))
    return fail(`There is no heading ${under} in this menu. See: newsreel menu list`);
  return ok(
    entries.map((one) => (one.id === under ? { ...one, entries: placed(one.entries, entry, at) } : one)),
  );
};

const placed = (entries: Entries, entry: MenuEntry, at: number | null): MenuEntry[] =>
  entries.toSpliced(at === null ? entries.length : Math.max(0, at - 1), 0, entry);

/** Takes an entry away, and with a heading what stands under it. */
export const withoutEntry = (entries: Entries, id: string): MenuEntry[] =>
  entries.flatMap((entry) =>
    entry.id === id ? [] : { ...entry, entries: entry.entries.filter((inner) => inner.id !== id) },
  );

export const findEntry = (entries: Entries, id: string): MenuEntry | undefined =>
  entries.flatMap((entry) => [entry, ...entry.entries]).find((entry) => entry.id === id);

/** The heading that an entry stands under; null: none. */
export const headingOf = (entries: Entries, id: string): string | null =>
  entries.find((entry) => entry.entries.some((inner) => inner.id === id))?.id ?? null;

/** Changes one entry where it stands. */
export const withChanged = (entries: Entries, changed: MenuEntry): MenuEntry[] =>
  entries.map((entry) =>
    entry.id === changed.id
      ? changed
      : { ...entry, entries: entry.entries.map((inner) => (inner.id === changed.id ? changed : inner)) },
  );
