import { z } from "zod";
import { isLanguage } from "../../kit/language.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import { letterSettings } from "../letter/letter-settings.store.ts";
import { fundSettings } from "../funder/fund-settings.store.ts";
import { storySettings } from "../story/story-settings.store.ts";
import { machineSettings } from "./machine-settings.ts";

const line = (most: number) => z.string().trim().max(most);

/** A zone that the carried data of time zones (IANA) has. */
const isZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
};

/** Every setting of the site that staff may change, with what it must be and what it is until somebody says. */
export const siteSettings = {
  "site.name": { schema: line(80).min(1), standard: "Newsreel", about: "The newsroom's name" },
  "site.tagline": { schema: line(200), standard: "", about: "A few words under the name" },
  "site.about": { schema: line(2000), standard: "", about: "A paragraph about the newsroom" },
  "site.language": {
    schema: line(20)
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/)
      .refine(isLanguage, "it is no language code: say one such as en, de, pt-BR"),
    standard: "en",
    about: "The language of the pages",
  },
  "site.zone": {
    schema: line(60).refine(isZone, "it is no time zone: say one such as Europe/Berlin"),
    standard: "UTC",
    about: "The time zone of the times on pages, e.g. Europe/Berlin",
  },
  "site.notice": { schema: line(500), standard: "", about: "What every page says at its foot" },
  "site.standards": {
    schema: line(500).regex(/^$|^https:\/\/|^\/(?![/\\])/, "it is neither https://… nor a path of this site"),
    standard: "",
    about: "Where the journalistic standards stand: every story links to them",
  },
  "site.founded": {
    schema: line(10).regex(
      /^$|^\d{4}(-\d\d(-\d\d)?)?$/,
      "it is no year, month or day: 1998, 1998-05, 1998-05-01",
    ),
    standard: "",
    about: "When the newsroom was founded: 1998, or 1998-05-01",
  },
  "label.films": {
    schema: line(40),
    standard: "",
    about: "What films are called in menus; empty: Documentaries, in the language of the pages",
  },
  "label.interviews": {
    schema: line(40),
    standard: "",
    about: "What interviews are called in menus; empty: as the language has it",
  },
  "label.stories": {
    schema: line(40),
    standard: "",
    about: "What stories are called in menus; empty: as the language has it",
  },
  ...fundSettings,
  ...letterSettings,
  "story.approvals": {
    schema: line(60).regex(
      /^$|^(editor|fact-checker|legal)([ ,]+(editor|fact-checker|legal))*$/,
      "say some of: editor, fact-checker, legal",
    ),
    standard: storySettings["story.approvals"],
    about: "Whose approvals a story needs before it is published",
  },
  "story.lead-picture": {
    schema: z.enum(["required", "optional"]),
    standard: storySettings["story.lead-picture"],
    about: "Whether a story needs a lead picture: required, optional",
  },
  "story.cleaned-quotations": {
    schema: z.enum(["pass", "mark", "refuse"]),
    standard: storySettings["story.cleaned-quotations"],
    about: "Quotations with hesitations left out: pass, mark, refuse",
  },
  ...machineSettings,
} as const;

export type SettingName = keyof typeof siteSettings;
export type SiteSettings = Readonly<Record<SettingName, string>>;

/** All settings of the site, as they stand. */
export const readSiteSettings = async (db: Database | Trx): Promise<SiteSettings> => {
  const rows = await db
    .selectFrom("setting")
    .select(["name", "value"])
    .where("name", "in", Object.keys(siteSettings))
    .execute();
  const stored = new Map(rows.map((row) => [row.name, row.value]));
  const entries = Object.entries(siteSettings).map(([name, { standard }]) => {
    const value = stored.get(name);
    return [name, typeof value === "string" ? value : standard];
  });
  return Object.fromEntries(entries) as SiteSettings;
};
