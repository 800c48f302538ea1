import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block } from "../../../content/block.ts";
import type { Inline, Mark } from "../../../content/inline.ts";
import { parseStoryContent } from "../../../content/parse-story-content.ts";
import { googleDocs } from "./golden/google-docs.ts";
import { webPage } from "./golden/web-page.ts";
import { word } from "./golden/word.ts";
import { pasteHtml } from "./paste-html.ts";
import { pasteText } from "./paste-text.ts";

/** Blocks as lines that a person can read: a kind, and its words with their marks. */
const shown = (blocks: readonly Block[]): string[] => blocks.flatMap(shownBlock);

const shownBlock = (block: Block): string[] => {
  if (block.kind === "paragraph") return [`p ${words(block.content)}`];
  if (block.kind === "heading") return [`h${block.level} ${words(block.content)}`];
  if (block.kind === "list")
    return block.items.map(({ content }) => `${block.ordered ? "1." : "•"} ${words(content)}`);
  if (block.kind === "quotation")
    return [
      `> ${words(block.content)} (${block.quotation.speakerName ?? "nobody"}: ${block.quotation.source.type})`,
    ];
  if (block.kind === "table")
    return [block.header, ...block.rows].map((row) => `| ${row.map(words).join(" | ")}`);
  return [block.kind];
};

const words = (content: readonly Inline[]): string =>
  content
    .map((part) => (part.type === "break" ? "/" : (part.marks ?? []).reduceRight(marked, part.text)))
    .join("");

const marked = (text: string, mark: Mark): string => {
  if (mark.type === "strong") return `*${text}*`;
  if (mark.type === "emphasis") return `_${text}_`;
  if (mark.type === "link") return `[${text}](${"url" in mark.to ? mark.to.url : mark.to.work})`;
  return mark.type === "note" ? `${text}{${mark.text}${mark.url === undefined ? "" : ` ${mark.url}`}}` : text;
};

const storable = (blocks: readonly Block[]): boolean =>
  parseStoryContent({ headline: "x", body: { version: 1, blocks } }).ok;

describe("what is pasted comes in clean", () => {
  test("from Word", () => {
    const { blocks, pictures } = pasteHtml(word);
    expect(shown(blocks)).toEqual([
      "h2 The Harbour Letter",
      "h2 What was promised",
      "p “We land at noon,” she said. It was *never* _said_ again{Minutes of the council, 3 March.}.",
      "• The first",
      "• within it",
      "• The *second*",
      "1. A number",
      "p See [the letter](https://a.example/letter?page=2), or a file.",
      "p Picture: The harbour at noon",
      "| *Where* | How many",
      "| Harbour | 2",
    ]);
    expect(pictures).toMatchObject([{ alt: "The harbour at noon", url: null }]);
    expect(storable(blocks)).toBe(true);
  });

  test("from Google Docs", () => {
    const { blocks, pictures } = pasteHtml(googleDocs);
    expect(shown(blocks)).toEqual([
      "h2 What was promised",
      "p “We land at noon,” she said. It was *never* _said_ again.{Minutes of the council, here https://a.example/minutes}",
      "p [The letter](https://a.example/letter) and [another](https://b.example/?id=7)",
      "• The first",
      "• within it",
      "• The *second*",
      "p [Picture: The harbour](https://lh7-rt.googleusercontent.com/docsz/AD_4nXd?key=secret)",
      "| *Where* | How many",
      "| Harbour | 2",
      "divider",
    ]);
    expect(pictures).toHaveLength(1);
    expect(storable(blocks)).toBe(true);
  });

  test("from a page of the web", () => {
    const { blocks } = pasteHtml(webPage);
    expect(shown(blocks)).toEqual([
      "h2 The ship",
      "p _By_ Jane Doe",
      "p A ship came in at noon.{A book, page 3 https://books.example/1} It was *large*; 10\u00A0000 people sawit.",
      "> We land at noon. (Jane Doe: none)",
      "p [Picture: A ship](https://cdn.example/a.jpg)",
      "p The ship at the quay",
      "p One line/and another",
      "p A new paragraph",
      "1. one",
      "1. two",
      "1. two and a half",
      "divider",
    ]);
    expect(storable(blocks)).toBe(true);
  });

  test("plain text is paragraphs by its blank lines, else by its lines", () => {
    expect(shown(pasteText("one\ntwo\r\nthree"))).toEqual(["p one", "p two", "p three"]);
    expect(shown(pasteText("one\ntwo\n\n\nthree\n"))).toEqual(["p one/two", "p three"]);
  });
});

describe("what is hostile is harmless", () => {
  test.each([
    `<script>alert(1)</script><p onclick="alert(1)">x</p>`,
    `<a href="javascript:alert(1)">x</a>`,
    `<a href=" java\tscript:alert(1)">x</a>`,
    `<a href="data:text/html,<script>alert(1)</script>">x</a>`,
    `<a href="https://www.google.com/url?q=javascript:alert(1)">x</a>`,
    `<img src=x onerror=alert(1)>x`,
    `<svg><script>alert(1)</script></svg>x`,
    `<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>`,
    `<iframe srcdoc="<script>alert(1)</script>"></iframe>x`,
    `<p style="background:url(javascript:alert(1))">x</p>`,
    `<noscript><p title="</noscript><img src=x onerror=alert(1)>">x</p></noscript>`,
    `<form action="javascript:alert(1)"><button>x</button></form>`,
  ])("%s", (html) => {
    const { blocks, pictures } = pasteHtml(html);
    const text = JSON.stringify([blocks, pictures]);
    expect(text).not.toMatch(/javascript:|data:text|onerror|"href"|srcdoc/i);
    expect(storable(blocks)).toBe(true);
  });

  test.each([
    ["elements in one another", "<div>".repeat(50_000) + "x"],
    ["lists in one another", "<ul><li>".repeat(20_000) + "x"],
    ["bold in bold", "<b>".repeat(100_000) + "x"],
    ["a table of very many columns", `<table><tr>${"<td>x</td>".repeat(3000)}</tr></table>`],
    ["a cell over a billion columns", `<table><tr><td colspan="999999999">x</td><td>y</td></tr></table>`],
    ["a list of very many items", `<ul>${"<li>x</li>".repeat(3000)}</ul>`],
  ])("%s", (_name, html) => {
    expect(storable(pasteHtml(html).blocks)).toBe(true);
  });

  test("whatever is pasted can be stored", () => {
    const tag = fc.constantFrom(
      ..."p div b i a ul ol li table tr td th h1 h3 blockquote pre br hr img sup span o:p section dl dt dd".split(
        " ",
      ),
    );
    const attribute = fc.constantFrom(
      "",
      ' href="#n"',
      ' id="n"',
      ' href="https://a.example/"',
      ' style="mso-list:l0 level1 lfo1"',
      ' style="mso-list:Ignore"',
      ' style="mso-element:footnote-list"',
      ' colspan="3"',
      ' class="MsoTitle"',
      ' src="x"',
    );
    const text = fc.constantFrom("one two", " ", "[1]", "\u00A0", "“x”", "\u0000", "\uD800", "— She", "1.");
    const piece = fc.oneof(
      fc.tuple(tag, attribute).map(([name, value]) => `<${name}${value}>`),
      tag.map((name) => `</${name}>`),
      text,
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const content = { headline: "x", body: { version: 1, blocks: pasteHtml(pieces.join("")).blocks } };
        const parsed = parseStoryContent(content);
        expect(parsed).toMatchObject({ ok: true, value: content });
      }),
      { numRuns: 400 },
    );
  });
});
