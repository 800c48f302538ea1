import { readBrand } from "../../newsroom/site/brand/brand.store.ts";
import { readMenus } from "../../newsroom/site/menu/menu.store.ts";
import { isSection, type MenuName, menuNames, type Section } from "../../newsroom/site/menu/menu.ts";
import {
  type PublicEntry,
  type PublicTarget,
  publicMenus,
} from "../../newsroom/site/menu/public-menu.store.ts";
import { type PolicyLink, policyKinds } from "../../newsroom/site/policy/policy.ts";
import { listPublicPolicies } from "../../newsroom/site/policy/policy.store.ts";
import { policiesKey } from "../../newsroom/staff/keys.ts";
import type { Database } from "../../platform/database/database.ts";
import type { Picture } from "../../newsroom/recording/recording.ts";
import { isWorkKind, routes } from "../routes.ts";
import { type LookView, lookOf, plainLook } from "./look.ts";
import { workPath } from "./paths.ts";

/** What makes the site one newsroom's own: its menus, policies and look. */
export interface OwnView {
  /** Null: as the rule has it (design/menus.ts). */
  readonly menus: Readonly<Record<MenuName, readonly MenuLink[] | null>>;
  /** Those in force, in the order of their kinds. */
  readonly policies: readonly PolicyLink[];
  readonly look: LookView;
  /** What it is made of (newsroom/staff/keys.ts): every page is. */
  readonly keys: readonly string[];
}

/** A place in a menu, as it is to be shown. */
export interface MenuLink {
  /** Empty: the site's own name of the section. */
  readonly label: string;
  /** Null: a heading, or words alone. */
  readonly href: string | null;
  readonly section: Section | null;
  readonly picture: Picture | null;
  readonly under: readonly MenuLink[];
}

/** @param asked the day that it is where the site is, YYYY-MM-DD */
export const readOwn = async (db: Database, asked: Promise<string>): Promise<OwnView> => {
  const [policies, brand, kept, day] = await Promise.all([
    listPublicPolicies(db),
    readBrand(db),
    readMenus(db),
    asked,
  ]);
  const { menus, keys } = await publicMenus(db, day, kept, policies);
  const links = menuNames.map((name) => [name, menus[name]?.flatMap(linkOf) ?? null] as const);
  return {
    menus: Object.fromEntries(links) as Record<MenuName, MenuLink[] | null>,
    policies: policies.toSorted(
      (one, other) =>
        policyKinds.indexOf(one.kind) - policyKinds.indexOf(other.kind) ||
        one.title.localeCompare(other.title),
    ),
    look: lookOf(brand),
    keys: [policiesKey, ...keys],
  };
};

/** Nobody knows anything of the newsroom: for pages that read nothing. */
export const plainOwn: OwnView = {
  menus: { main: null, explore: [], foot: [], social: [], legal: [], partners: [] },
  policies: [],
  look: plainLook,
  keys: [],
};

/** What leads to a part of the site that is not there drops out. */
const linkOf = (entry: PublicEntry): MenuLink[] => {
  const { label, target, picture } = entry;
  const href = target === null ? null : targetPath(target);
  if (target !== null && href === null) return [];
  const section = target?.type === "section" ? target.section : null;
  return [{ label, href, section, picture, under: entry.entries.flatMap(linkOf) }];
};

const targetPath = (target: PublicTarget): string | null => {
  if (target.type === "outside") return target.url;
  if (target.type === "section") return sectionPath(target.section);
  const { kind, slug } = target;
  return isWorkKind(kind) ? workPath({ kind, slug }) : pathNamed(kind, { slug });
};

/** The address of a part of the site; null: this site has none of it. */
export const sectionPath = (section: Section): string | null =>
  isSection(section) ? pathNamed(section, {}) : null;

type Named = Readonly<Record<string, { to: (parameters: Record<string, string>) => string } | undefined>>;

/** Sections and things of ours are called as their routes are. */
const pathNamed = (name: string, parameters: Record<string, string>): string | null =>
  (routes as unknown as Named)[name]?.to(parameters) ?? null;
