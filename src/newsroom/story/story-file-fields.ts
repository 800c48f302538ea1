import type { Inline } from "../../content/inline.ts";
import { type StoryContent, storyForms } from "../../content/story-content.ts";
import type { FrontValue } from "./story-file-front.ts";
import { readInlines } from "./story-file-inline.ts";
import { parseMarkdown } from "./story-file-markdown.ts";
import { readPlaced } from "./story-file-picture.ts";
import { Given, type Reading } from "./story-file-reading.ts";

/** What stands above the body: the story's fields, its address, and the revision that the file was exported from. */
export interface Fields {
  readonly content: Omit<StoryContent, "body">;
  readonly slug: string | null;
  readonly revision: string | null;
}

type Front = ReadonlyMap<string, FrontValue>;

const names: Readonly<Record<string, string>> = {
  headline: "headline",
  shortheadline: "short-headline",
  standfirst: "standfirst",
  label: "label",
  form: "form",
  language: "language",
  slug: "slug",
  revision: "revision",
  contributors: "contributors",
  by: "by",
  topics: "topics",
  related: "related",
  leadpicture: "lead-picture",
  socialtitle: "social-title",
  searchtitle: "search-title",
  backstory: "backstory",
  reportedfrom: "reported-from",
};

/** Reads the front matter; `title` is the body's first heading of level 1, for a file that names no headline. */
export const readFields = (reading: Reading, front: Front, title: string): Fields => {
  for (const [name, value] of front)
    if (!Object.hasOwn(names, name))
      reading.problem(
        value,
        `There is no field “${name}”.`,
        `There are: ${Object.values(names).join(", ")}.`,
      );
  const text = (name: string): string => textOf(reading, front.get(name));
  const headline = text("headline") || title;
  if (headline === "")
    reading.problem(
      { line: 1, column: 1 },
      "The story has no headline.",
      "Write headline: … between --- and --- at the head of the file.",
    );
  return {
    slug: text("slug") || null,
    revision: text("revision") || null,
    content: {
      headline,
      shortHeadline: text("shortheadline"),
      standfirst: text("standfirst"),
      socialTitle: text("socialtitle"),
      searchTitle: text("searchtitle"),
      label: text("label"),
      form: readForm(reading, front.get("form")),
      language: text("language") || "en",
      contributors: listOf(front.get("contributors") ?? front.get("by")).map((one) =>
        readContributor(reading, one),
      ),
      leadPicture: readLeadPicture(reading, front.get("leadpicture")),
      topics: namesOf(reading, front.get("topics")).map(([name, place]) =>
        reading.resolve({ kind: "topic", name }, place),
      ),
      related: namesOf(reading, front.get("related")).map(([name, place]) =>
        reading.resolve({ kind: "work", name }, place),
      ),
      backstory: text("backstory"),
      reportedFrom: text("reportedfrom"),
    },
  };
};

const textOf = (reading: Reading, value: FrontValue | undefined): string => {
  if (value === undefined) return "";
  if (value.type === "text") return value.text.trim();
  reading.problem(value, "Text is expected here.");
  return "";
};

/** A list, or one alone. */
const listOf = (value: FrontValue | undefined): readonly FrontValue[] => {
  if (value === undefined || (value.type === "text" && value.text.trim() === "")) return [];
  return value.type === "list" ? value.items : [value];
};

const namesOf = (reading: Reading, value: FrontValue | undefined): (readonly [string, FrontValue])[] =>
  listOf(value).flatMap((item) => {
    const text = textOf(reading, item);
    // "topics: moon, science" is a list too.
    return (value?.type === "text" ? text.split(",") : [text])
      .map((name) => name.trim())
      .filter((name) => name !== "")
      .map((name) => [name, item] as const);
  });

const readForm = (reading: Reading, value: FrontValue | undefined): StoryContent["form"] => {
  const text = textOf(reading, value).toLowerCase();
  const form = text === "" ? "reportage" : storyForms.find((one) => one === text);
  if (form === undefined && value !== undefined)
    reading.problem(value, `“${text}” is no form of a story.`, `There are: ${storyForms.join(", ")}.`);
  return form ?? "reportage";
};

const readContributor = (reading: Reading, value: FrontValue): StoryContent["contributors"][number] => {
  if (value.type !== "map")
    return { person: reading.resolve({ kind: "person", name: textOf(reading, value) }, value), role: "By" };
  const person = textOf(reading, value.fields.get("person") ?? value.fields.get("name"));
  if (person === "") reading.problem(value, "Who is it?", "Write: - person: jane-doe");
  return {
    person: reading.resolve({ kind: "person", name: person }, value),
    role: textOf(reading, value.fields.get("role")) || "By",
  };
};

const readLeadPicture = (reading: Reading, value: FrontValue | undefined): StoryContent["leadPicture"] => {
  if (value === undefined || (value.type === "text" && value.text.trim() === "")) return null;
  if (value.type === "text")
    return readPlaced(reading, new Given(reading, [], value), {
      name: value.text.trim(),
      alt: undefined,
      caption: undefined,
    });
  if (value.type === "list") {
    reading.problem(value, "A story has one lead picture.");
    return null;
  }
  const field = (name: string): string | undefined =>
    value.fields.has(name) ? textOf(reading, value.fields.get(name)) : undefined;
  const given = ["credit", "focus"].flatMap((name) => {
    const text = field(name);
    return text === undefined ? [] : [[name, text] as const];
  });
  const told = value.fields.get("caption");
  // Its spaces are its own: a hard space at the edge is not YAML's.
  const caption = told?.type === "text" ? told.text : field("caption");
  return readPlaced(reading, new Given(reading, given, value), {
    name: field("picture") ?? field("file") ?? "",
    alt: field("alt"),
    caption: caption === undefined || caption === "" ? undefined : readCaption(reading, caption),
  });
};

/** A caption is Markdown of one paragraph. */
const readCaption = (reading: Reading, text: string): Inline[] => {
  const [first] = parseMarkdown(text).children;
  if (first?.type !== "paragraph") return [{ type: "text", text }];
  return reading.within(text, () => readInlines(reading, first.children, null));
};
