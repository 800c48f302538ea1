import type { Nodes, Root } from "mdast";
import { directiveFromMarkdown } from "mdast-util-directive";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { directive } from "micromark-extension-directive";
import { gfmTable } from "micromark-extension-gfm-table";
import type { Place } from "./story-file-problem.ts";

/** CommonMark with tables and directives. Indented code is none: an indented paragraph is a paragraph. */
export const parseMarkdown = (text: string): Root =>
  fromMarkdown(text, {
    extensions: [directive(), gfmTable(), { disable: { null: ["codeIndented"] } }],
    mdastExtensions: [directiveFromMarkdown(), gfmTableFromMarkdown()],
  });

export const startOf = (node: Nodes): Place => ({
  line: node.position?.start.line ?? 1,
  column: node.position?.start.column ?? 1,
});

export const lastLineOf = (node: Nodes): number => node.position?.end.line ?? 1;
