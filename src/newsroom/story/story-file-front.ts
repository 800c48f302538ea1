import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from "yaml";
import type { FileProblem, Place } from "./story-file-problem.ts";

/** A value of the front matter, and where it stands. */
export type FrontValue = Place &
  (
    | { readonly type: "text"; readonly text: string }
    | { readonly type: "list"; readonly items: readonly FrontValue[] }
    | { readonly type: "map"; readonly fields: ReadonlyMap<string, FrontValue> }
  );

export interface FrontMatter {
  readonly fields: ReadonlyMap<string, FrontValue>;
  /** The line on which the body begins, from 1. */
  readonly bodyLine: number;
  readonly problems: readonly FileProblem[];
}

/** Characters: names and titles, no text. */
const longest = 64_000;
const deepest = 20;
const mostBrackets = 30;

/**
 * The YAML between `---` and `---` at the head of a file. All scalars are text as it stands: a slug "2024" is no number.
 * Anchors and aliases are refused: a few lines of them unfold to billions.
 */
export const readFrontMatter = (file: string, text: string): FrontMatter => {
  const lines = text.split("\n");
  const none = (bodyLine: number, problems: FileProblem[] = []): FrontMatter => ({
    fields: new Map(),
    bodyLine,
    problems,
  });
  if (!/^---[ \t]*$/.test(lines[0] ?? "")) return none(1);
  const end = lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)[ \t]*$/.test(line));
  const problem = (place: Place, message: string, advice = ""): FileProblem => ({
    file,
    ...place,
    message,
    advice,
  });
  if (end < 0)
    return none(lines.length + 1, [
      problem(
        { line: 1, column: 1 },
        "The front matter has no end.",
        "Put --- on a line of its own after it.",
      ),
    ]);
  // Its own first line is kept, so that lines are counted right.
  const yaml = `#\n${quoteColons(lines.slice(1, end)).join("\n")}\n`;
  if (yaml.length > longest)
    return none(end + 2, [
      problem({ line: 1, column: 1 }, `The front matter is longer than ${longest} characters.`),
    ]);
  const counter = new LineCounter();
  const read = readYaml(yaml, counter);
  const found = read.problems.map(({ offset, message }) => problem(placeOf(counter, offset), message));
  return { fields: read.fields, bodyLine: end + 2, problems: found };
};

/** "headline: He resigned: at noon" is no YAML, but what people write: such a value is put in quotation marks. */
const quoteColons = (lines: readonly string[]): string[] =>
  lines.map((line, at) => {
    const found = /^([A-Za-z][\w -]*:[ \t]+)([^\s"'[{|>&*!%@`#].*)$/.exec(line.trimEnd());
    const [, name = "", value = ""] = found ?? [];
    if (!/:(?:\s|$)|\s#/.test(value) || /^[ \t]+\S/.test(lines[at + 1] ?? "")) return line;
    return `${name}${JSON.stringify(value)}`;
  });

interface Read {
  readonly fields: ReadonlyMap<string, FrontValue>;
  readonly problems: readonly { readonly offset: number; readonly message: string }[];
}

const readYaml = (yaml: string, counter: LineCounter): Read => {
  const bracket = tooManyBrackets(yaml);
  if (bracket !== null) return refuse(bracket, "It is nested too deep.");
  const document = parseDocument(yaml, {
    schema: "failsafe",
    lineCounter: counter,
    prettyErrors: false,
    stringKeys: true,
  });
  const [error] = document.errors;
  if (error !== undefined) return refuse(error.pos[0], `This is no YAML: ${error.message}.`);
  let alias: number | null = null;
  visit(document, {
    Node: (_key, node) => {
      if (!isAlias(node) && !("anchor" in node && node.anchor !== undefined)) return undefined;
      alias = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  if (alias !== null) return refuse(alias, "Anchors and aliases (& and *) are not read here: write it out.");
  if (document.contents === null) return { fields: new Map(), problems: [] };
  const value = toValue(document.contents, counter, 0);
  if (value?.type === "map") return { fields: value.fields, problems: [] };
  return refuse(
    0,
    value === null ? "It is nested too deep." : "Names and values are expected: “headline: …”.",
  );
};

const refuse = (offset: number, message: string): Read => ({
  fields: new Map(),
  problems: [{ offset, message }],
});

/** Brackets, or dashes and question marks of nested lists, that would lead the parser deep into itself: their place. */
const tooManyBrackets = (yaml: string): number | null => {
  let [depth, start] = [0, 0];
  for (let at = 0; at < yaml.length; at += 1) {
    const sign = yaml[at] ?? "";
    if ("[{".includes(sign)) depth += 1;
    else if ("]}".includes(sign)) depth = Math.max(0, depth - 1);
    if (depth > mostBrackets) return at;
  }
  for (const line of yaml.split("\n")) {
    const lead = /^[ \t?:-]*/.exec(line)?.[0] ?? "";
    if (lead.replaceAll(/[ \t]/g, "").length > mostBrackets) return start;
    start += line.length + 1;
  }
  return null;
};

const placeOf = (counter: LineCounter, offset: number): Place => {
  const { line, col } = counter.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
};

/** Null where it is too deep. */
const toValue = (node: Node, counter: LineCounter, depth: number): FrontValue | null => {
  if (depth > deepest) return null;
  const place = placeOf(counter, node.range?.[0] ?? 0);
  if (isScalar(node))
    return { ...place, type: "text", text: typeof node.value === "string" ? node.value : "" };
  if (isSeq(node)) {
    const items = node.items.map((item) => (isNode(item) ? toValue(item, counter, depth + 1) : null));
    return { ...place, type: "list", items: items.filter((item) => item !== null) };
  }
  if (!isMap(node)) return null;
  const fields = new Map<string, FrontValue>();
  for (const { key, value } of node.items) {
    const name = isScalar(key) ? String(key.value) : "";
    const inner = isNode(value)
      ? toValue(value, counter, depth + 1)
      : ({ ...place, type: "text", text: "" } as const);
    if (inner !== null) fields.set(name.toLowerCase().replaceAll(/[\s_-]+/g, ""), inner);
  }
  return { ...place, type: "map", fields };
};
