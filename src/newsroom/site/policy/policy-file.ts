import type { Root } from "mdast";
import type { Block } from "../../../content/block.ts";
import { parseStoryContent } from "../../../content/parse-story-content.ts";
import { quotationsOf } from "../../../content/quotations-of.ts";
import { bodyVersion } from "../../../content/story-content.ts";
import { fail, ok, type Result } from "../../../kit/result.ts";
import { readBlocks } from "../../story/story-file-blocks.ts";
import type { FrontValue } from "../../story/story-file-front.ts";
import { readFrontMatter } from "../../story/story-file-front.ts";
import { fillIds } from "../../story/story-file-ids.ts";
import { wordsOf } from "../../story/story-file-inline.ts";
import { hindranceIn } from "../../story/story-file-limits.ts";
import type { FileProblem, NamedReference } from "../../story/story-file-problem.ts";
import { parseBody } from "../../story/story-file-read.ts";
import { Reading } from "../../story/story-file-reading.ts";
import { isPolicyKind, policyBlocks, policyKinds } from "./policy.ts";
import type { SavePolicy } from "./save-policy.ts";

/** A policy's file, read once: what it names, and the policy once that is found. */
export interface PolicyFile {
  readonly references: readonly NamedReference[];
  readonly build: (resolved: ReadonlyMap<string, string>) => Result<SavePolicy, FileProblem[]>;
}

const fields = ["kind", "title", "summary", "language", "slug", "version", "changed"] as const;

/** Reads a policy's file: front matter, and Markdown as stories have it. Any text can be read. */
export const readPolicyFile = (text: string, file: string): Result<PolicyFile, FileProblem[]> => {
  const hindrance = hindranceIn(text, file);
  if (hindrance !== null) return fail([hindrance]);
  const source = text.replace(/^\uFEFF/, "").replaceAll(/\r\n?/g, "\n");
  const front = readFrontMatter(file, source);
  if (front.problems.length > 0) return fail([...front.problems]);
  const parsed = parseBody(source, front.bodyLine);
  const read = (resolved: ReadonlyMap<string, string> | null): Once => {
    const reading = new Reading(file, parsed.text, parsed, resolved);
    const { title, nodes } = titleOf(parsed.tree, front.fields.has("title"));
    return { reading, blocks: readBlocks(reading, nodes), told: readTold(reading, front.fields, title) };
  };
  const first = read(null);
  checkBlocks(first);
  if (first.reading.problems.length > 0) return fail([...first.reading.problems]);
  return ok({
    references: [...first.reading.references.values()],
    build: (resolved) => build(read(resolved)),
  });
};

interface Once {
  readonly reading: Reading;
  readonly blocks: readonly Block[];
  readonly told: Told;
}

/** A first heading of level 1 is the title of a file that names none. */
const titleOf = (tree: Root, isNamed: boolean): { title: string; nodes: Root["children"] } => {
  const [first, ...rest] = tree.children;
  const isTitle = !isNamed && first?.type === "heading" && first.depth === 1;
  return isTitle ? { title: wordsOf(first), nodes: rest } : { title: "", nodes: tree.children };
};

type Told = Omit<SavePolicy, "content"> & {
  readonly title: string;
  readonly summary: string;
  readonly language: string;
};

const readTold = (reading: Reading, front: ReadonlyMap<string, FrontValue>, title: string): Told => {
  for (const [name, value] of front)
    if (!fields.some((field) => field === name))
      reading.problem(value, `There is no field “${name}”.`, `There are: ${fields.join(", ")}.`);
  const text = (name: (typeof fields)[number]): string => {
    const value = front.get(name);
    if (value !== undefined && value.type !== "text") reading.problem(value, "Text is expected here.");
    return value?.type === "text" ? value.text.trim() : "";
  };
  const head = { line: 1, column: 1 };
  const kind = text("kind");
  if (!isPolicyKind(kind))
    reading.problem(
      front.get("kind") ?? head,
      kind === "" ? "The file does not say what kind of policy it is." : `“${kind}” is no kind of policy.`,
      `Write kind: …, one of ${policyKinds.join(", ")}.`,
    );
  const named = text("title") || title;
  if (named === "") reading.problem(head, "The policy has no title.", "Write title: … at its head.");
  const version = text("version");
  if (!/^([1-9]\d{0,5})?$/.test(version))
    reading.problem(front.get("version") ?? head, `“${version}” is no number of a version.`);
  if (text("changed").length > 1000)
    reading.problem(front.get("changed") ?? head, "What changed is said in at most 1000 characters.");
  return {
    kind: isPolicyKind(kind) ? kind : "other",
    title: named,
    summary: text("summary"),
    language: text("language") || "en",
    slug: text("slug") || null,
    changed: text("changed"),
    basedOn: version === "" ? null : Number(version),
  };
};

const checkBlocks = ({ reading, blocks }: Once): void => {
  if (blocks.length === 0) reading.problem({ line: 1, column: 1 }, "The policy says nothing.");
  for (const block of blocks)
    if (!policyBlocks.has(block.kind))
      reading.problem(
        reading.places.get(block.id) ?? { line: 1, column: 1 },
        `A policy holds no ${block.kind}.`,
        `It may hold: ${[...policyBlocks].join(", ")}.`,
      );
};

const build = ({ reading, blocks, told }: Once): Result<SavePolicy, FileProblem[]> => {
  if (reading.problems.length > 0) return fail([...reading.problems]);
  const { title, summary, language, ...rest } = told;
  const parsed = parseStoryContent({
    headline: title,
    standfirst: summary,
    language,
    body: { version: bodyVersion, blocks: fillIds(blocks, []).blocks },
  });
  const at = { file: reading.file, line: 1, column: 1, advice: "" };
  if (!parsed.ok)
    return fail(parsed.problem.map(({ path, message }) => ({ ...at, message: `${path} ${message}.` })));
  if (quotationsOf(parsed.value).length > 0)
    return fail([{ ...at, message: "A policy holds no quotations that are bound to a recording." }]);
  return ok({ ...rest, content: parsed.value });
};
