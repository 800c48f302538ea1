import { expect, test } from "vitest";
import type { Inline, Mark } from "./inline.ts";
import { type InlineNode, inlineTree } from "./inline-tree.ts";

const said = (id: string): Mark => ({ type: "quotation", id });
const run = (text: string, ...marks: Mark[]): Inline => ({ type: "text", text, marks });

/** The tree as a line: q1(…), link(…), strong(…), ^note, * for the mark beside a quotation. */
const line = (nodes: readonly InlineNode[]): string => nodes.map(lineOf).join("");

const lineOf = (node: InlineNode): string => {
  if ("children" in node) return `${node.type === "quotation" ? node.id : node.type}(${line(node.children)})`;
  if (node.type === "text") return node.text;
  if (node.type === "note") return `^${node.note.id}`;
  return node.type === "break" ? "/" : `*${node.id}*`;
};

test("the mark beside a quotation stands after its closing quotation mark", () => {
  expect(line(inlineTree([run("“"), run("I knew,", said("q1")), run("” she said.")]))).toBe(
    "“q1(I knew,)”*q1* she said.",
  );
  expect(line(inlineTree([run("“"), run("I knew", said("q1")), run(".”")]))).toBe("“q1(I knew).”*q1*");
  expect(line(inlineTree([run("“I knew.”", said("q1")), run(" She left.")]))).toBe(
    "q1(“I knew.”)*q1* She left.",
  );
});

test("a quotation broken by its attribution has one mark, after its last piece", () => {
  const content = [
    run("“"),
    run("I knew", said("q1")),
    run(",” she said, “"),
    run("then", said("q1")),
    run(".”"),
  ];
  expect(line(inlineTree(content))).toBe("“q1(I knew),” she said, “q1(then).”*q1*");
});

test("an apostrophe after a quotation that closes itself is no quotation mark of the next one", () => {
  expect(line(inlineTree([run("one", said("q1")), run("two", said("q2"))]))).toBe("q1(one)*q1*q2(two)*q2*");
});

test("marks are nested in one order, whatever the order in which they are written", () => {
  const strong: Mark = { type: "strong" };
  const link: Mark = { type: "link", to: { url: "https://example.org/" } };
  expect(line(inlineTree([run("a", strong, link, said("q1")), run("b", said("q1"), link), run("c")]))).toBe(
    "q1(link(strong(a)b))*q1*c",
  );
});

test("a note stands once, outside of the link whose words it explains", () => {
  const note: Mark = { type: "note", id: "n1", note: "footnote", text: "See there." };
  const link: Mark = { type: "link", to: { url: "https://example.org/" } };
  expect(line(inlineTree([run("a", note), run("b", note, link), run("c")]))).toBe("alink(b)^n1c");
});

test("a break inside a quotation does not end it", () => {
  expect(line(inlineTree([run("a", said("q1")), { type: "break" }, run("b", said("q1"))]))).toBe(
    "q1(a/b)*q1*",
  );
  expect(line(inlineTree([run("a", said("q1")), { type: "break" }, run("b")]))).toBe("q1(a)*q1*/b");
});
