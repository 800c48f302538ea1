import { isId } from "../../kit/id.ts";
import { fail, ok, type Result } from "../../kit/result.ts";
import type { Files } from "../../platform/files/files.ts";
import { addDocument } from "../document/add-document.ts";
import { findDocument } from "../document/document.store.ts";
import { addPicture } from "../picture/add-picture.ts";
import { findPicture } from "../picture/picture.store.ts";
import { distance } from "../search/distance.ts";
import type { By } from "../staff/change.ts";
import {
  findMomentNamed,
  findPeopleNamed,
  findTopicsNamed,
  findWorksNamed,
  listNames,
  type NamedRecord,
} from "./story-file-find.store.ts";
import type { FileProblem, NamedReference } from "./story-file-problem.ts";
import { makeSpan } from "./story-file-span.ts";

/** Where a story file lies, and what may be done for it. */
export interface Desk {
  readonly by: By;
  readonly files: Files;
  readonly fileName: string;
  /** The bytes of a file beside the story, by the path that it names; the problem says why not. */
  readonly readBeside: (path: string) => Promise<Result<Uint8Array>>;
  /** Whether pictures and documents are brought in and moments made; else only looked at. */
  readonly make: boolean;
}

export interface Resolved {
  /** By the key of a reference: an id. */
  readonly ids: ReadonlyMap<string, string>;
  /** Pictures and documents by id: how this file names them. */
  readonly names: ReadonlyMap<string, string>;
  readonly problems: readonly FileProblem[];
}

/** Stands for what would be made. */
const unmade = "000000000000";

/** Finds what a story file names; pictures and documents beside it are brought in, moments made. */
export const resolveNames = async (desk: Desk, references: readonly NamedReference[]): Promise<Resolved> => {
  const ids = new Map<string, string>();
  const names = new Map<string, string>();
  const problems: FileProblem[] = [];
  for (const reference of references) {
    const found = await resolveOne(desk, reference);
    if (found.ok) {
      ids.set(reference.key, found.value);
      const isFile = reference.kind === "picture" || reference.kind === "document";
      if (isFile && found.value !== unmade && !isId(reference.name)) names.set(found.value, reference.name);
    } else
      problems.push({
        file: desk.fileName,
        line: reference.line,
        column: reference.column,
        ...found.problem,
      });
  }
  return { ids, names, problems };
};

type Found = Result<string, { readonly message: string; readonly advice: string }>;

const told = (result: Result<string>): Found =>
  result.ok ? result : fail({ message: result.problem, advice: "" });

const resolveOne = async (desk: Desk, reference: NamedReference): Promise<Found> => {
  const { db } = desk.by;
  switch (reference.kind) {
    case "person":
      return await one(desk, "person", reference.name, await findPeopleNamed(db, reference.name));
    case "topic":
      return await one(desk, "topic", reference.name, await findTopicsNamed(db, reference.name));
    case "work":
      return await one(desk, "work", reference.name, await findWorksNamed(db, reference.name));
    case "moment": {
      const [moment] = await findMomentNamed(db, reference.name);
      return moment === undefined
        ? fail({
            message: `There is no moment “${reference.name}”, or it was withdrawn.`,
            advice: "Make one: newsreel moment FILM --words …",
          })
        : ok(moment.id);
    }
    case "picture":
      return await picture(desk, reference);
    case "document":
      return await document(desk, reference);
    case "span":
      return told(await makeSpan(desk.by, reference, desk.make));
    default:
      return reference satisfies never;
  }
};

const one = async (
  { by }: Desk,
  kind: "person" | "topic" | "work",
  name: string,
  found: readonly NamedRecord[],
): Promise<Found> => {
  const [first, second] = found;
  if (first !== undefined && (second === undefined || first.name === name)) return ok(first.id);
  if (first !== undefined)
    return fail({
      message: `“${name}” may be any of ${found.map((each) => each.name).join(", ")}.`,
      advice: "Say which.",
    });
  const near = nearest(name, await listNames(by.db, kind));
  const advice =
    near.length > 0
      ? `Did you mean ${near.join(" or ")}?`
      : kind === "work"
        ? "See what there is: newsreel list, newsreel story list"
        : `See who or what there is: newsreel ${kind} list`;
  return fail({ message: `There is no ${kindWord[kind]} “${name}”.`, advice });
};

const kindWord = { person: "person", topic: "topic", work: "film, interview, episode or story" } as const;

/** The two names that are most alike, if they are alike at all. */
const nearest = (name: string, all: readonly NamedRecord[]): string[] => {
  const wanted = bare(name);
  return all
    .map((each) => ({
      name: each.name,
      away: Math.min(...[each.name, each.title].map((text) => away(wanted, bare(text)))),
    }))
    .filter(({ away: far }) => far <= Math.max(2, wanted.length / 3))
    .toSorted((a, b) => a.away - b.away)
    .slice(0, 2)
    .map((each) => each.name);
};

const bare = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^\/?(film|interview|episode|story)\//, "")
    .replaceAll(/[\s_-]+/g, "-");

const away = (one1: string, other: string): number => {
  if (other.includes(one1) && one1.length >= 4) return 1;
  return Math.abs(one1.length - other.length) > 8
    ? Infinity
    : distance(one1.slice(0, 60), other.slice(0, 60));
};

const picture = async (
  desk: Desk,
  { name, alt, credit }: Extract<NamedReference, { kind: "picture" }>,
): Promise<Found> => {
  if (isId(name)) {
    if ((await findPicture(desk.by.db, name)) !== null) return ok(name);
    return fail({ message: `There is no picture ${name}.`, advice: "See: newsreel picture list" });
  }
  const bytes = await beside(desk, name);
  if (!bytes.ok) return bytes;
  if (!desk.make) return ok(unmade);
  return told(await addPicture(desk.by, desk.files, { bytes: bytes.value, fileName: name, alt, credit }));
};

const document = async (
  desk: Desk,
  { name, title }: Extract<NamedReference, { kind: "document" }>,
): Promise<Found> => {
  if (isId(name)) {
    if ((await findDocument(desk.by.db, name)) !== null) return ok(name);
    return fail({ message: `There is no document ${name}.`, advice: "See: newsreel document list" });
  }
  const bytes = await beside(desk, name);
  if (!bytes.ok) return bytes;
  if (!desk.make) return ok(unmade);
  const fileName = name.split("/").at(-1) ?? name;
  const given = title === "" ? {} : { title };
  return told(await addDocument(desk.by, desk.files, { bytes: bytes.value, fileName, ...given }));
};

const beside = async (
  desk: Desk,
  name: string,
): Promise<Result<Uint8Array, { message: string; advice: string }>> => {
  if (name === "")
    return fail({
      message: "Which file is it?",
      advice: "Name a file beside the story, or the id of one that is here.",
    });
  if (/^[a-z]+:\/\//i.test(name))
    return fail({
      message: `“${name.slice(0, 80)}” is not brought in from elsewhere.`,
      advice: "Save it beside the story, and name the file.",
    });
  const bytes = await desk.readBeside(name);
  return bytes.ok ? bytes : fail({ message: bytes.problem, advice: "" });
};
