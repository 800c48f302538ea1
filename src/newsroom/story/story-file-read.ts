import type { Root } from "mdast";
import type { Block } from "../../content/block.ts";
import { parseStoryContent } from "../../content/parse-story-content.ts";
import type { ContentProblem } from "../../content/problem.ts";
import { bodyVersion, type StoryContent } from "../../content/story-content.ts";
import { fail, ok, type Result } from "../../kit/result.ts";
import { liftAttributes } from "./story-file-attributes.ts";
import { readBlocks } from "./story-file-blocks.ts";
import { type Fields, readFields } from "./story-file-fields.ts";
import { type FrontMatter, readFrontMatter } from "./story-file-front.ts";
import { fillIds } from "./story-file-ids.ts";
import { wordsOf } from "./story-file-inline.ts";
import { hindranceIn } from "./story-file-limits.ts";
import { parseMarkdown } from "./story-file-markdown.ts";
import type { FileProblem, NamedReference, Place } from "./story-file-problem.ts";
import { Reading } from "./story-file-reading.ts";

/** A story as a file tells it. */
export interface StoryFile {
  readonly content: StoryContent;
  /** Null: not said. */
  readonly slug: string | null;
  /** The revision that the file was exported from or last saved as; null: a new story. */
  readonly revision: string | null;
  /** Where each part (block, item, quotation …) stands in the file, by its id. */
  readonly places: ReadonlyMap<string, Place>;
}

/** A file read once: what it names, and what is wrong with it alone. */
export interface ReadFile {
  /** Each thing once, where it is named first. */
  readonly references: readonly NamedReference[];
  readonly problems: readonly FileProblem[];
  /**
   * The story, the ids of what it names being found. Parts without an id get those of `before`, the story as it stands,
   * where they are alike, else new ones. Fails with whatever is wrong, the problems of the file too.
   */
  build(
    resolved: ReadonlyMap<string, string>,
    before?: StoryContent | null,
  ): Result<StoryFile, FileProblem[]>;
}

/** Reads a story file (docs/story-body.md). Nothing is looked up: `references` says what must be. Any text can be read. */
export const readStoryFile = (text: string, file: string): ReadFile => {
  const hindrance = hindranceIn(text, file);
  if (hindrance !== null) return refused([hindrance]);
  const source = text.replace(/^\uFEFF/, "").replaceAll(/\r\n?/g, "\n");
  const front = readFrontMatter(file, source);
  if (front.problems.length > 0) return refused([...front.problems]);
  const parsed = parseBody(source, front.bodyLine);
  const first = readOnce(file, parsed, front, null);
  return {
    references: [...first.reading.references.values()],
    problems: first.reading.problems,
    build: (resolved, before) => build(readOnce(file, parsed, front, resolved), before ?? null),
  };
};

const refused = (problems: FileProblem[]): ReadFile => ({
  references: [],
  problems,
  build: () => fail(problems),
});

type Parsed = ReturnType<typeof liftAttributes> & { readonly tree: Root };

/** The front matter is left blank, so that lines are counted right. */
export const parseBody = (source: string, bodyLine: number): Parsed => {
  const body =
    "\n".repeat(bodyLine - 1) +
    source
      .split("\n")
      .slice(bodyLine - 1)
      .join("\n");
  const lifted = liftAttributes(body, bodyLine);
  return { ...lifted, tree: parseMarkdown(lifted.text) };
};

interface Once {
  readonly reading: Reading;
  readonly fields: Fields;
  readonly blocks: readonly Block[];
}

const readOnce = (
  file: string,
  parsed: Parsed,
  front: FrontMatter,
  resolved: ReadonlyMap<string, string> | null,
): Once => {
  const reading = new Reading(file, parsed.text, parsed, resolved);
  const [first, ...rest] = parsed.tree.children;
  const title =
    first?.type === "heading" && first.depth === 1 && !front.fields.has("headline") ? wordsOf(first) : "";
  const fields = readFields(reading, front.fields, title);
  const blocks = readBlocks(reading, title === "" ? parsed.tree.children : rest);
  for (const { line, column } of [...reading.standing.values(), ...reading.trailing.values()])
    reading.problem(
      { line, column },
      "This belongs to no block.",
      "Put it at the end of a block, or on a line before one.",
    );
  return { reading, fields, blocks };
};

const build = (
  { reading, fields, blocks }: Once,
  before: StoryContent | null,
): Result<StoryFile, FileProblem[]> => {
  if (reading.problems.length > 0) return fail(reading.problems);
  const filled = fillIds(blocks, before?.body.blocks ?? []);
  const parsed = parseStoryContent({
    ...fields.content,
    body: { version: bodyVersion, blocks: filled.blocks },
  });
  const places = new Map([...reading.places].map(([id, place]) => [filled.given.get(id) ?? id, place]));
  if (!parsed.ok)
    return fail(parsed.problem.map((problem) => inFile(reading.file, problem, filled.blocks, places)));
  return ok({ content: parsed.value, slug: fields.slug, revision: fields.revision, places });
};

/** A problem of the content, at the line of the block that has it. */
const inFile = (
  file: string,
  { path, message }: ContentProblem,
  blocks: readonly Block[],
  places: ReadonlyMap<string, Place>,
): FileProblem => {
  const at = /^body\.blocks\[(\d+)\]\.?/.exec(path);
  const block = at === null ? undefined : blocks[Number(at[1])];
  const place = (block === undefined ? undefined : places.get(block.id)) ?? { line: 1, column: 1 };
  const part = at === null ? path : `${block?.kind ?? "block"} ${path.slice(at[0].length)}`.trim();
  return { file, ...place, message: `${part} ${message}.`, advice: "" };
};
