import type { Nodes, Root } from "mdast";
import { directiveFromMarkdown } from "mdast-util-directive";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { directive } from "micromark-extension-directive";
import { gfmTable } from "micromark-extension-gfm-table";
import { textDirectives } from "./story-file-names.ts";
import type { Place } from "./story-file-problem.ts";

type Extension = ReturnType<typeof directive>;
type Construct = Exclude<NonNullable<Extension["text"]>[number], readonly unknown[] | undefined>;
type Tokenizer = Construct["tokenize"];

const extension = directive();

/** ":quote" and the like, with what follows them; "10:30" and "Apollo:eight" are words. */
const ours: Tokenizer = (effects, ok, nok) => {
  let name = "";
  const inName: ReturnType<Tokenizer> = (code) => {
    if (code !== null && code > 0 && /[\p{L}\p{N}_-]/u.test(String.fromCodePoint(code))) {
      name += String.fromCodePoint(code);
      effects.consume(code);
      return inName;
    }
    effects.exit("data");
    return textDirectives.has(name) ? ok(code) : nok(code);
  };
  return (code) => {
    effects.enter("data");
    effects.consume(code);
    return inName;
  };
};

const original = [extension.text?.[58] ?? []].flat()[0];

const ourTextDirective: Construct = {
  ...original,
  tokenize(effects, ok, nok) {
    if (original === undefined) return nok;
    return effects.check({ tokenize: ours, partial: true }, effects.attempt(original, ok, nok), nok);
  },
};

/** CommonMark with tables and directives. Indented code is none: an indented paragraph is a paragraph. */
export const parseMarkdown = (text: string): Root =>
  fromMarkdown(text, {
    extensions: [
      { ...extension, text: { 58: ourTextDirective } },
      gfmTable(),
      { disable: { null: ["codeIndented"] } },
    ],
    mdastExtensions: [directiveFromMarkdown(), gfmTableFromMarkdown()],
  });

export const startOf = (node: Nodes): Place => ({
  line: node.position?.start.line ?? 1,
  column: node.position?.start.column ?? 1,
});

export const lastLineOf = (node: Nodes): number => node.position?.end.line ?? 1;
