import { fail, ok, type Result } from "../../../kit/result.ts";

/** Every menu of the site: the one at the head, and the parts of the foot. */
export const menuNames = ["main", "explore", "foot", "social", "legal", "partners"] as const;
export type MenuName = (typeof menuNames)[number];

export const isMenuName = (text: string): text is MenuName => menuNames.some((name) => name === text);

/** Parts of the site that an entry may lead to by name. */
export const sections = [
  "front",
  "films",
  "stories",
  "interviews",
  "podcasts",
  "topics",
  "search",
  "corrections",
  "policies",
  "newsletters",
  "support",
] as const;
export type Section = (typeof sections)[number];

export const isSection = (text: string): text is Section => sections.some((section) => section === text);

/** Kinds of things of ours that an entry may lead to, by id: titles and addresses are looked up when a page is made. */
export const targetKinds = [
  "film",
  "interview",
  "episode",
  "story",
  "topic",
  "person",
  "series",
  "podcast",
  "policy",
] as const;
export type TargetKind = (typeof targetKinds)[number];

/** Where an entry leads. */
export type MenuTarget =
  | { readonly type: "section"; readonly section: Section }
  | { readonly type: "ours"; readonly kind: TargetKind; readonly id: string }
  | { readonly type: "outside"; readonly url: string };

/** A place in a menu. Without a target it is a heading (in the foot) or words alone (among the legal lines). */
export interface MenuEntry {
  readonly id: string;
  /** Empty: it is called as what it leads to. */
  readonly label: string;
  readonly target: MenuTarget | null;
  /** Of a partner: the picture that is their mark. */
  readonly pictureId: string | null;
  /** What stands under a heading. */
  readonly entries: readonly MenuEntry[];
}

/** Null: nobody has said, and it is as the rule has it. An empty one is left out of the page. */
export type Menus = Readonly<Record<MenuName, readonly MenuEntry[] | null>>;

export const mostEntries = 60;
const mostInMain = 12;
const longestLabel = 300;

/** What a menu of this name may hold. */
export const checkMenu = (name: MenuName, entries: readonly MenuEntry[]): Result<null> => {
  const all = entries.flatMap((entry) => [entry, ...entry.entries]);
  const most = name === "main" ? mostInMain : mostEntries;
  if (all.length > most) return fail(`The menu “${name}” may have ${most} entries, not ${all.length}.`);
  for (const entry of all) {
    const wrong = wrongEntry(name, entry);
    if (wrong !== null) return fail(`${nameOf(entry)} ${wrong}`);
  }
  return ok(null);
};

const nameOf = ({ label, id }: MenuEntry): string => (label === "" ? `The entry ${id}` : `“${label}”`);

const wrongEntry = (name: MenuName, { label, target, pictureId, entries }: MenuEntry): string | null => {
  if (label.length > longestLabel) return `is longer than ${longestLabel} characters.`;
  if (target?.type === "outside" && label === "") return "leads outside: say what it is called.";
  if (entries.length > 0 && (name !== "foot" || target !== null || entries.some(isHeading)))
    return "cannot hold entries: only a heading of the foot does, and no heading stands under another.";
  if (target === null && label === "") return "has neither words nor anywhere to lead.";
  if (target === null && name !== "foot" && name !== "legal" && name !== "partners")
    return `leads nowhere: in the menu “${name}” each entry leads somewhere.`;
  if (pictureId !== null && name !== "partners") return "has a picture: only partners have marks.";
  if (name === "social" && target?.type !== "outside") return "leads to no address outside (https://…).";
  return null;
};

const isHeading = ({ entries }: MenuEntry): boolean => entries.length > 0;
