import { readFile } from "node:fs/promises";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyContent } from "../../test/support/story-arbitrary.ts";
import { type BodyStep, migrateBody } from "./body-versions.ts";
import { canonicalJson, contentSha256, toStored } from "./canonical.ts";
import { schemaText } from "./json-schema.ts";
import { parseStoryContent } from "./parse-story-content.ts";
import { countWords, plainText, readingMinutes } from "./plain-text.ts";
import { quotationsOf } from "./quotations-of.ts";
import { referencesOf } from "./references-of.ts";
import type { StoryContent } from "./story-content.ts";

const story = (...blocks: unknown[]): unknown => ({ headline: "x", body: { version: 1, blocks } });

const parsed = (value: unknown): StoryContent => {
  const content = parseStoryContent(value);
  if (!content.ok) throw new Error(JSON.stringify(content.problem));
  return content.value;
};

const problemOf = (value: unknown): string => {
  const content = parseStoryContent(value);
  return content.ok ? "" : content.problem.map(({ path, message }) => `${path} ${message}`).join("\n");
};

const paragraph = (id: string, ...content: unknown[]) => ({ kind: "paragraph", id, content });
const words = (text: string, ...marks: unknown[]) => ({ type: "text", text, marks });
const moment = "0000000000a1";

describe("the normal form", () => {
  test("what was parsed once parses to itself, and so does what is stored", () => {
    fc.assert(
      fc.property(anyContent, (value) => {
        const content = parsed(value);
        expect(parsed(content)).toEqual(content);
        expect(parsed(JSON.parse(canonicalJson(toStored(content))))).toEqual(content);
        expect(contentSha256(parsed(toStored(content)))).toBe(contentSha256(content));
      }),
    );
  });

  test("equal neighbours are joined, marks stand in order, spaces at the edges go", () => {
    const strong = { type: "strong" };
    const link = { type: "link", to: { url: "https://a.example/" } };
    const [block] = parsed(
      story(
        paragraph(
          "a",
          words(" a "),
          words("b", strong, link, strong),
          words("c", link, strong),
          { type: "break" },
          words(" d "),
          { type: "break" },
        ),
      ),
    ).body.blocks;
    expect(block).toMatchObject({
      content: [{ text: "a " }, { text: "bc", marks: [link, strong] }, { type: "break" }, { text: "d" }],
    });
  });

  test("line breaks in text are spaces, controls are taken out", () => {
    expect(parsed({ ...(story() as object), headline: "a\nb\u0007" }).headline).toBe("a b");
  });
});

describe("limits are looked at first", () => {
  const deep = (levels: number): unknown =>
    Array.from({ length: levels }).reduce<unknown>((inner) => [inner], "x");
  test.each([
    ["not an object", "x", "an object is expected"],
    ["deep", story({ kind: "chart", id: "a", data: deep(100_000) }), "nested more than"],
    ["large", story(paragraph("a", words("x".repeat(1_100_000)))), "larger than 1 MB"],
    [
      "many",
      story(...Array.from({ length: 10_001 }, (_, at) => ({ kind: "divider", id: `d${at}` }))),
      "more than 10000 blocks",
    ],
    ["NUL", story(paragraph("a", words("a\u0000b"))), "holds a character that is none"],
    ["half a character", story(paragraph("a", words("a\ud800"))), "holds a character that is none"],
  ])("%s", (_, value, told) => {
    expect(problemOf(value)).toContain(told);
  });

  test("10,000 blocks are taken", () => {
    expect(
      parsed(story(...Array.from({ length: 10_000 }, (_, at) => ({ kind: "divider", id: `d${at}` })))).body
        .blocks,
    ).toHaveLength(10_000);
  });
});

describe("ids and quotations", () => {
  const quoted = (id: string) => ({ type: "quotation", id });
  const none = { type: "none" };
  test.each([
    ["an id twice", story(paragraph("a"), paragraph("a")), "body.blocks[1] has the id “a” of body.blocks[0]"],
    [
      "an item's id twice",
      story({ kind: "list", id: "a", ordered: false, items: [{ id: "a", content: [] }] }),
      "has the id “a”",
    ],
    [
      "a mark without its quotation",
      story(paragraph("a", words("x", quoted("q")))),
      "of which its block knows nothing",
    ],
    [
      "a quotation of no words",
      story({ ...paragraph("a", words("x")), quotations: [{ id: "q", source: none }] }),
      "of no words",
    ],
    [
      "a pull quotation of none",
      story({ kind: "pullQuotation", id: "a", text: "x", of: "q" }),
      "which is not in this story",
    ],
    [
      "a script's address",
      story(paragraph("a", words("x", { type: "link", to: { url: "javascript:alert(1)" } }))),
      "body.blocks[0].content[0].marks[0].to",
    ],
    [
      "rows of different lengths",
      story({ kind: "table", id: "t", header: [[], []], rows: [[[]]] }),
      "different lengths",
    ],
    ["a field that is none", { ...(story() as object), headlin: "x" }, "headlin"],
  ])("%s is refused", (_, value, told) => {
    expect(problemOf(value)).toContain(told);
  });

  test("a quotation is given with its pieces and what stands around them", () => {
    const content = parsed(
      story({
        ...paragraph(
          "a",
          words("So “"),
          words("we land,", quoted("q")),
          words("” she said, “"),
          words("at noon.", quoted("q")),
          words("” Ha."),
        ),
        quotations: [{ id: "q", source: { type: "moment", moment } }],
      }),
    );
    expect(quotationsOf(content)).toMatchObject([
      {
        blockId: "a",
        blockKind: "paragraph",
        pieces: ["we land,", "at noon."],
        prefix: "So “",
        suffix: "” Ha.",
      },
    ]);
    expect(referencesOf(content)).toMatchObject([
      { part: "a", manner: "quotation", kind: "moment", id: moment, position: 0 },
    ]);
  });
});

describe("versions", () => {
  test("an older body is brought up step by step", () => {
    const old = { version: -1, texts: ["a"] };
    const steps = new Map<number, BodyStep>([
      [-1, (body: Readonly<Record<string, unknown>>) => ({ paragraphs: body["texts"] })],
      [
        0,
        (body: Readonly<Record<string, unknown>>) => ({
          blocks: (body["paragraphs"] as string[]).map((text, at) =>
            paragraph(`p${at}`, { type: "text", text }),
          ),
        }),
      ],
    ]);
    const migrated = migrateBody(old, steps);
    expect(migrated).toEqual({
      ok: true,
      value: { version: 1, blocks: [paragraph("p0", { type: "text", text: "a" })] },
    });
  });

  test("a later body is refused, and says so", () => {
    expect(problemOf({ headline: "x", body: { version: 2, blocks: [] } })).toContain(
      "written by a later version of this program (2; this one reads up to 1)",
    );
  });

  test("a block of a later kind, or with a later mark, is kept as it came and shown as its text", () => {
    const chart = { kind: "chart", id: "c", title: "A chart", data: { points: [1, 2] } };
    const later = paragraph("l", words("Hello", { type: "glow", colour: "red" }));
    const content = parsed(story(chart, later));
    expect(content.body.blocks).toEqual([
      { kind: "unknown", id: "c", raw: chart },
      { kind: "unknown", id: "l", raw: later },
    ]);
    expect(toStored(content)).toMatchObject({ body: { blocks: [chart, later] } });
    expect(plainText(content)).toBe("A chart\n\nHello");
  });
});

test("the words of a story are counted, and how long they take to read", () => {
  const content = parsed({
    ...(story(paragraph("a", words("We land — at noon."))) as object),
    standfirst: "So it is.",
  });
  expect(countWords(content)).toBe(7);
  expect([readingMinutes(7), readingMinutes(2380)]).toEqual([1, 10]);
});

test("docs/story-body.schema.json is current: newsreel story schema > docs/story-body.schema.json", async () => {
  expect(await readFile("docs/story-body.schema.json", "utf8")).toBe(schemaText());
});
