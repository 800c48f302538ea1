import type { Literal, Nodes, Parents, PhrasingContent, RootContent } from "mdast";
import type { ContainerDirective, LeafDirective, TextDirective } from "mdast-util-directive";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { type Handle, type Info, type State, toMarkdown } from "mdast-util-to-markdown";
import { textDirectives } from "./story-file-names.ts";

declare module "mdast" {
  interface RootContentMap {
    attributes: AttributesNode;
  }
  interface PhrasingContentMap {
    attributes: AttributesNode;
  }
}

/** A list of attributes as it stands, at the end of a line or alone on it. */
export interface AttributesNode extends Literal {
  type: "attributes";
}

/** Markdown of nodes, in one way only. */
export const markdown = (nodes: readonly RootContent[]): string =>
  toMarkdown(
    { type: "root", children: [...nodes] },
    {
      bullet: "-",
      emphasis: "*",
      strong: "*",
      fence: "`",
      fences: true,
      listItemIndent: "one",
      rule: "-",
      incrementListMarker: true,
      resourceLink: true,
      handlers: {
        attributes: ((node: AttributesNode) => node.value) as Handle,
        textDirective: withPeek(writeText, ":"),
        leafDirective: writeLeaf as Handle,
        containerDirective: writeContainer as Handle,
      },
      extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
      unsafe: [
        { character: ":", after: `(?:${[...textDirectives].join("|")})` },
        { atBreak: true, before: ":+", character: ":" },
        // What would be read as attributes at a line's end, or after a directive.
        { character: "{", before: "[\\s)]", inConstruct: "phrasing" },
        { atBreak: true, character: "{" },
      ],
    },
  );

/** The character that it begins with, for those who must know before it is written. */
const withPeek = (
  handle: (node: TextDirective, parent: Parents | undefined, state: State, info: Info) => string,
  first: string,
): Handle => Object.assign(handle, { peek: () => first });

function writeText(node: TextDirective, _parent: Parents | undefined, state: State, info: Info): string {
  const { name, attributes } = node;
  const list = attributeList(attributes ?? {});
  const words = writeLabel(node.children, `:${name}`, state, info);
  if (list !== "") return `:${name}${words}${list}`;
  // What follows must not be taken for a part of it.
  const bare = words === "" && !/^\s?$/.test(info.after) ? "[]" : words;
  return `:${name}${bare}${info.after === "{" ? "{}" : ""}`;
}

function writeLeaf(node: LeafDirective, _parent: Parents | undefined, state: State, info: Info): string {
  const head = `::${node.name}`;
  return `${head}${writeLabel(node.children, head, state, info)}${attributeList(node.attributes ?? {})}`;
}

function writeContainer(
  node: ContainerDirective,
  _parent: Parents | undefined,
  state: State,
  info: Info,
): string {
  const content = state.containerFlow(node, info);
  return `:::${node.name}${attributeList(node.attributes ?? {})}\n${content}\n:::`;
}

const writeLabel = (children: readonly PhrasingContent[], head: string, state: State, info: Info): string => {
  if (children.length === 0) return "";
  const exits = [state.enter("label"), state.enter("phrasing")];
  const words = state.containerPhrasing({ type: "paragraph", children: [...children] } satisfies Nodes, {
    ...info,
    before: `${head}[`,
    after: "]",
  });
  for (const exit of exits.toReversed()) exit();
  return `[${words}]`;
};

const attributeList = (attributes: Readonly<Record<string, string | null | undefined>>): string => {
  const items = Object.entries(attributes).flatMap(([name, value]) => {
    if (value === null || value === undefined) return [];
    if (name === "id") return [`#${value}`];
    if (value === "") return [name];
    return [/^[\p{L}\p{N}/:._~-]+$/u.test(value) ? `${name}=${value}` : `${name}="${encode(value)}"`];
  });
  return items.length === 0 ? "" : `{${items.join(" ")}}`;
};

/** Brackets would be counted with those of a label around; a bar would end a cell. */
const encode = (value: string): string =>
  value
    .replaceAll(/&(?=[#A-Za-z])/g, "&amp;")
    .replaceAll(/["[\]|\n\\]/g, (character) =>
      character === '"' ? "&quot;" : `&#${character.codePointAt(0)};`,
    );
