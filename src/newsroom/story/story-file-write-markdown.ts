import type { Literal, RootContent } from "mdast";
import { directiveToMarkdown } from "mdast-util-directive";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { toMarkdown } from "mdast-util-to-markdown";

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

/** Directives that stand within sentences: a colon before such a name must be escaped, before all others it is a colon. */
const names =
  "quote|footnote|source|strong|em|br|link|excerpt|audio|picture|document|embed|related|pull|paragraph|aside|timeline|gallery|legacy";

const directives = directiveToMarkdown({ preferUnquoted: true });

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
      tightDefinitions: true,
      handlers: { attributes: (node: AttributesNode) => node.value },
      extensions: [
        { ...directives, unsafe: (directives.unsafe ?? []).filter((one) => one.character !== ":") },
        gfmTableToMarkdown({ tablePipeAlign: false }),
      ],
      unsafe: [
        {
          character: ":",
          before: "[^:]",
          after: `(?:${names})(?![\\p{L}\\p{N}_-])`,
          inConstruct: "phrasing",
        },
        { atBreak: true, before: ":+", character: ":" },
        // What would be read as attributes at a line's end.
        { character: "{", before: "[\\s)]", inConstruct: "phrasing" },
        { atBreak: true, character: "{" },
      ],
    },
  );
