import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { isId } from "../kit/id.ts";
import { fail, ok, type Result } from "../kit/result.ts";
import { addPicture } from "../newsroom/picture/add-picture.ts";
import { media, type ShowFields, showKinds, type ShowLink } from "../newsroom/podcast/show.ts";
import type { By } from "../newsroom/staff/change.ts";
import type { Files } from "../platform/files/files.ts";
import { repeatedValues, textFlag } from "./flags.ts";
import { CommandProblem, orProblem } from "./tools.ts";

/** What is told of a show when it is added or changed. */
export const showFlags = {
  slug: textFlag(
    "Its part of the address (else from the title); it stays once the show is published",
    "SLUG",
  ),
  description: textFlag("What it is about, in up to 4000 characters"),
  author: textFlag("Who speaks for it: a person or the newsroom", "NAME"),
  owner: textFlag("Whom directories write to", "NAME"),
  mail: textFlag("The owner's mail address; it stands in the feed", "ADDRESS"),
  category: textFlag(
    "One of Apple's: News/Politics; may be given several times, the chief one first",
    "NAME",
  ),
  explicit: { type: "boolean" as const, description: "It is not for children" },
  language: textFlag("The language spoken", "CODE"),
  picture: textFlag("Its picture: a file, or the id of one; square, 1400 to 3000 pixels", "FILE"),
  kind: {
    type: "enum" as const,
    options: [...showKinds],
    description: "Latest first, or to be heard from the first on",
  },
  medium: { type: "enum" as const, options: [...media], description: "What its episodes are" },
  locked: {
    type: "boolean" as const,
    description: "Other hosts may not take it over (--no-locked: they may)",
  },
  copyright: textFlag("Whose it is"),
  fund: textFlag(
    "Where listeners can pay: the address, a space, the words; may be given several times",
    "LINK",
  ),
  link: textFlag(
    "Where else to subscribe: the address, a space, the words; may be given several times",
    "LINK",
  ),
  complete: { type: "boolean" as const, description: "No more episodes will come" },
};

export interface TypedShow {
  readonly slug?: string | undefined;
  readonly description?: string | undefined;
  readonly author?: string | undefined;
  readonly owner?: string | undefined;
  readonly mail?: string | undefined;
  readonly explicit?: boolean | undefined;
  readonly language?: string | undefined;
  readonly picture?: string | undefined;
  readonly kind?: ShowFields["kind"] | undefined;
  readonly medium?: ShowFields["medium"] | undefined;
  readonly locked?: boolean | undefined;
  readonly copyright?: string | undefined;
  readonly complete?: boolean | undefined;
}

/** The fields that were typed, and only these. A picture's file is brought in. */
export const readShowFields = async (
  by: By,
  files: Files,
  typed: TypedShow,
  rawArgs: readonly string[],
  title: string,
): Promise<Partial<ShowFields>> => {
  const categories = repeatedValues(rawArgs, "category");
  const funding = readLinks("--fund", repeatedValues(rawArgs, "fund"));
  const links = readLinks("--link", repeatedValues(rawArgs, "link"));
  const fields: { [Name in keyof ShowFields]?: ShowFields[Name] | undefined } = {
    slug: typed.slug,
    description: typed.description,
    author: typed.author,
    ownerName: typed.owner,
    ownerMail: typed.mail,
    categories: categories.length === 0 ? undefined : categories,
    explicit: typed.explicit,
    language: typed.language,
    pictureId: typed.picture === undefined ? undefined : await takePicture(by, files, typed.picture, title),
    kind: typed.kind,
    medium: typed.medium,
    locked: typed.locked,
    copyright: typed.copyright,
    funding: funding.length === 0 ? undefined : funding,
    links: links.length === 0 ? undefined : links,
    complete: typed.complete,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
};

const readLinks = (flag: string, typed: readonly string[]): ShowLink[] =>
  typed.map((one) => {
    const [, url = "", label = ""] = /^(\S+)\s+(.+)$/.exec(one.trim()) ?? [];
    if (label === "")
      throw new CommandProblem(`${flag}: “${one}”. Write it so: "https://example.org/give Give to the show"`);
    return { url, label };
  });

const takePicture = async (by: By, files: Files, typed: string, title: string): Promise<string> => {
  if (isId(typed)) return typed;
  const bytes = orProblem(await readPicture(typed));
  const alt = `The picture of the podcast “${title}”`;
  return orProblem(await addPicture(by, files, { bytes, fileName: basename(typed), alt, credit: "" }));
};

const readPicture = async (path: string): Promise<Result<Buffer>> => {
  try {
    return ok(await readFile(path));
  } catch (error) {
    return fail(`“${path}” cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
};
