import { stringify } from "yaml";
import { newId } from "../../../kit/id.ts";
import { fail, ok, type Result } from "../../../kit/result.ts";
import type { Database } from "../../../platform/database/database.ts";
import { type FrontValue, readFrontMatter } from "../../story/story-file-front.ts";
import type { FileProblem } from "../../story/story-file-problem.ts";
import { isMenuName, type MenuEntry, type MenuName, menuNames, type Menus } from "./menu.ts";
import { findTarget, targetNames, targetText } from "./menu-target.store.ts";

/** Brings in a picture that a file names: its id, or why not. */
export type TakePicture = (name: string, alt: string) => Promise<Result<string>>;

/**
 * Reads menus from YAML: each menu by its name, as a list of entries (`to`, `label`; `heading` with `entries`; `picture`
 * with `alt`), or "default". Menus that the file does not name are not in the answer. Fails with everything that is wrong.
 */
export const readMenuFile = async (
  db: Database,
  text: string,
  file: string,
  takePicture: TakePicture,
): Promise<Result<Partial<Menus>, FileProblem[]>> => {
  const front = readFrontMatter(
    file,
    `---\n${text.replace(/^\uFEFF/, "").replaceAll(/\r\n?/g, "\n")}\n---\n`,
  );
  const problems = front.problems.map((problem) => ({ ...problem, line: Math.max(1, problem.line - 1) }));
  const problem: Reading["problem"] = (at, message, advice = "") => {
    problems.push({ file, line: Math.max(1, at.line - 1), column: at.column, message, advice });
  };
  const reading: Reading = { db, takePicture, problem };
  const menus: Partial<Record<MenuName, readonly MenuEntry[] | null>> = {};
  for (const [name, value] of front.fields) {
    if (isMenuName(name)) menus[name] = await readMenu(reading, value);
    else problem(value, `There is no menu “${name}”.`, `There are: ${menuNames.join(", ")}.`);
  }
  return problems.length > 0 ? fail(problems) : ok(menus);
};

interface Reading {
  readonly db: Database;
  readonly takePicture: TakePicture;
  readonly problem: (at: FrontValue, message: string, advice?: string) => void;
}

const readMenu = async (reading: Reading, value: FrontValue): Promise<readonly MenuEntry[] | null> => {
  if (value.type === "text" && value.text.trim() === "default") return null;
  return await readEntries(reading, value);
};

const readEntries = async (reading: Reading, value: FrontValue): Promise<MenuEntry[]> => {
  if (value.type !== "list") {
    if (value.type === "map" || value.text.trim() !== "")
      reading.problem(value, "A list of entries is expected.");
    return [];
  }
  const entries: MenuEntry[] = [];
  for (const item of value.items) {
    const entry = await readEntry(reading, item);
    if (entry !== null) entries.push(entry);
  }
  return entries;
};

const known = ["to", "label", "heading", "entries", "picture", "alt"];

const readEntry = async (reading: Reading, value: FrontValue): Promise<MenuEntry | null> => {
  const told: ReadonlyMap<string, FrontValue> =
    value.type === "map" ? value.fields : new Map(value.type === "text" ? [["to", value]] : []);
  for (const [name, at] of told)
    if (!known.includes(name))
      reading.problem(at, `An entry has no “${name}”.`, `It has: ${known.join(", ")}.`);
  const text = (name: string): string => {
    const field = told.get(name);
    return field?.type === "text" ? field.text.trim() : "";
  };
  if (told.size === 0) {
    reading.problem(value, "An entry is expected: “to: films”.");
    return null;
  }
  const to = text("to");
  const target = to === "" ? ok(null) : await findTarget(reading.db, to);
  const name = text("picture");
  const picture = name === "" ? ok(null) : await reading.takePicture(name, text("alt"));
  for (const found of [target, picture]) if (!found.ok) reading.problem(value, found.problem);
  const under = told.get("entries");
  return {
    id: newId(),
    label: text("heading") || text("label"),
    target: target.ok ? target.value : null,
    pictureId: picture.ok ? picture.value : null,
    entries: under === undefined ? [] : await readEntries(reading, under),
  };
};

/** The menus as a file that readMenuFile reads the same from; what nobody has said is "default". */
export const writeMenuFile = async (db: Database, menus: Menus): Promise<string> => {
  const names = await targetNames(
    db,
    menuNames.flatMap((name) => menus[name] ?? []),
  );
  const written = Object.fromEntries(
    menuNames.map((name) => [name, menus[name]?.map((entry) => writeEntry(entry, names)) ?? "default"]),
  );
  return stringify(written, { lineWidth: 0, aliasDuplicateObjects: false });
};

const writeEntry = (
  { label, target, pictureId, entries }: MenuEntry,
  names: ReadonlyMap<string, string>,
): object => ({
  ...(entries.length > 0 ? { heading: label } : label === "" ? {} : { label }),
  ...(target === null ? {} : { to: targetText(target, names) }),
  ...(pictureId === null ? {} : { picture: pictureId }),
  ...(entries.length > 0 ? { entries: entries.map((entry) => writeEntry(entry, names)) } : {}),
});
