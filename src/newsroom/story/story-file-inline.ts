import type { Nodes, PhrasingContent } from "mdast";
import type { TextDirective } from "mdast-util-directive";
import type { Inline, Mark } from "../../content/inline.ts";
import { normaliseInlines } from "../../content/normalise-inlines.ts";
import type { Quotation } from "../../content/quotation.ts";
import { readAddress, readTarget } from "./story-file-address.ts";
import { startOf } from "./story-file-markdown.ts";
import type { Place } from "./story-file-problem.ts";
import { mergeQuotation, readQuotation } from "./story-file-quotation.ts";
import { Given, type Reading } from "./story-file-reading.ts";

/** Words with marks. `quotations` gathers those of the whole block; null where none may stand. */
export const readInlines = (
  reading: Reading,
  nodes: readonly PhrasingContent[],
  quotations: Map<string, Quotation> | null,
): Inline[] => normaliseInlines(nodes.flatMap((node) => readNode({ reading, quotations, marks: [] }, node)));

interface Within {
  readonly reading: Reading;
  readonly quotations: Map<string, Quotation> | null;
  readonly marks: readonly Mark[];
}

const run = (text: string, marks: readonly Mark[]): Inline[] =>
  text === ""
    ? []
    : [
        {
          type: "text",
          text: text.replaceAll(/\s*\n\s*/g, " "),
          ...(marks.length > 0 ? { marks: [...marks] } : {}),
        },
      ];

const inside = (
  within: Within,
  node: { readonly children: readonly PhrasingContent[] },
  ...marks: Mark[]
): Inline[] => {
  const inner = { ...within, marks: [...within.marks, ...marks] };
  return node.children.flatMap((child) => readNode(inner, child));
};

type Readers = {
  readonly [Type in PhrasingContent["type"]]?: (
    within: Within,
    node: Extract<PhrasingContent, { type: Type }>,
  ) => Inline[];
};

const readNode = (within: Within, node: PhrasingContent): Inline[] => {
  const read = readers[node.type] as ((within: Within, node: PhrasingContent) => Inline[]) | undefined;
  if (read !== undefined) return read(within, node);
  within.reading.problem(startOf(node), `Stories have no ${node.type}.`, "See docs/story-body.md.");
  return [];
};

const readers: Readers = {
  text: ({ marks }, { value }) => run(value, marks),
  inlineCode: ({ marks }, { value }) => run(value, marks),
  strong: (within, node) => inside(within, node, { type: "strong" }),
  emphasis: (within, node) => inside(within, node, { type: "emphasis" }),
  break: () => [{ type: "break" }],
  link: (within, node) => inside(within, node, ...linkMark(within.reading, node.url, startOf(node))),
  linkReference: ({ reading }, node) => {
    reading.problem(
      startOf(node),
      "Links with their address elsewhere are not read.",
      "Write [words](https://…).",
    );
    return [];
  },
  textDirective: (within, node) => readDirective(within, node),
  html: ({ reading }, node) => {
    if (/^<br\s*\/?>$/i.test(node.value)) return [{ type: "break" }];
    reading.problem(startOf(node), "HTML is not kept here.", "Write it in Markdown, or as a block: ```html");
    return [];
  },
  image: ({ reading }, node) => {
    reading.problem(
      startOf(node),
      "A picture cannot stand inside a sentence.",
      "Put it on a line of its own.",
    );
    return [];
  },
};

const linkMark = (reading: Reading, url: string, place: Place): Mark[] => {
  const to = readTarget(reading, url, place);
  return to === null ? [] : [{ type: "link", to }];
};

const readDirective = (within: Within, node: TextDirective): Inline[] => {
  const { reading } = within;
  const given = new Given(
    reading,
    Object.entries(node.attributes ?? {}).map(([name, value]) => [name, value ?? ""] as const),
    startOf(node),
  );
  refuseLeftover(reading, node);
  switch (node.name) {
    case "quote":
      return readQuote(within, node, given);
    case "footnote":
    case "source":
      return readNote(within, node, given, node.name);
    case "strong":
      return inside(within, node, { type: "strong" });
    case "em":
      return inside(within, node, { type: "emphasis" });
    case "br":
      return [{ type: "break" }];
    case "link": {
      const to = readAddress(reading, given.take("url") ?? "", given.place);
      given.finish(":link", "url");
      return inside(within, node, ...(to === null ? [] : [{ type: "link", to } as const]));
    }
    default:
      throw new Error(`There is no reader of :${node.name}`);
  }
};

/** What follows a directive at once was meant to be part of it, and could not be read as such. */
const refuseLeftover = (reading: Reading, node: TextDirective): void => {
  const end = node.position?.end.offset ?? 0;
  const next = reading.source.charAt(end);
  const last = reading.source.charAt(end - 1);
  if (!(next === "{" && last !== "}") && !(next === "[" && last !== "}" && last !== "]")) return;
  reading.problem(
    { line: node.position?.end.line ?? 1, column: node.position?.end.column ?? 1 },
    `What stands here cannot be read as part of :${node.name}.`,
    'Write :name[words]{name=value name="several words"}; a quotation mark in a value is &quot;.',
  );
};

const readQuote = (within: Within, node: TextDirective, given: Given): Inline[] => {
  const { reading, quotations } = within;
  if (quotations === null || within.marks.some((mark) => mark.type === "quotation")) {
    reading.problem(
      given.place,
      "A quotation cannot stand here.",
      quotations === null
        ? "Put it in a paragraph, a list or a timeline."
        : "Quotations do not stand in one another.",
    );
    return inside(within, node);
  }
  const quotation = readQuotation(reading, given);
  quotations.set(quotation.id, mergeQuotation(reading, given.place, quotations.get(quotation.id), quotation));
  return inside(within, node, { type: "quotation", id: quotation.id });
};

const readNote = (
  within: Within,
  node: TextDirective,
  given: Given,
  note: "footnote" | "source",
): Inline[] => {
  const { reading } = within;
  const text = (given.take("text") ?? "").trim();
  const url = given.take("url");
  const address = url === undefined ? null : readAddress(reading, url, given.place);
  const id = given.id();
  given.finish(`:${note}`, "text, url");
  if (text === "")
    reading.problem(given.place, `The ${note} says nothing.`, `Write :${note}[words]{text="…"}.`);
  return inside(within, node, { type: "note", id, note, text, ...(address === null ? {} : address) });
};

/** The words alone of a label or title. */
export const wordsOf = (node: Nodes): string => {
  if ("value" in node) return node.value;
  if ("children" in node) return node.children.map(wordsOf).join("");
  return node.type === "break" ? " " : "";
};
