import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyContent, blockKinds, blocksOf } from "../../../test/support/story-arbitrary.ts";
import { parseStoryContent } from "../../content/parse-story-content.ts";
import type { StoryContent } from "../../content/story-content.ts";
import { showProblem } from "./story-file-problem.ts";
import { readStoryFile } from "./story-file-read.ts";
import { writeStoryFile } from "./story-file-write.ts";

const parsed = (value: unknown): StoryContent => {
  const content = parseStoryContent(value);
  if (!content.ok) throw new Error(JSON.stringify(content.problem));
  return content.value;
};

/** The content of a file in which all is named by its id; names are as good as any id. */
const readBack = (text: string, before: StoryContent | null = null): StoryContent => {
  const read = readStoryFile(text, "story.md");
  const ids = read.references.map((one, at) => {
    const name =
      "name" in one && /^[0-9a-hjkmnp-tv-z]{12}$/.test(one.name) ? one.name : `named0000${100 + at}`;
    return [one.key, name.replace("named", "dnamed").slice(0, 12)] as const;
  });
  const built = read.build(new Map(ids), before);
  if (!built.ok) throw new Error(built.problem.map(showProblem).join("\n"));
  return built.value.content;
};

const written = (content: StoryContent): string =>
  writeStoryFile({ content, slug: null, revision: null }, new Map());

const problemsOf = (text: string): string[] => {
  const read = readStoryFile(text, "a.md");
  const built = read.build(new Map(read.references.map(({ key }) => [key, "000000000001"])));
  return built.ok ? [] : built.problem.map(showProblem);
};

const story = (body: string): string => `---\nheadline: A story\n---\n\n${body}\n`;

test("a story's content is the same after it was written to a file and read again, and so is the file", () => {
  fc.assert(
    fc.property(anyContent, (value) => {
      const content = parsed(value);
      const file = written(content);
      const again = readBack(file);
      expect(again).toEqual(content);
      expect(written(again)).toBe(file);
    }),
    { numRuns: 80 },
  );
});

test("a hard space at the edge of the lead picture's caption is kept", () => {
  const caption = [{ type: "text", text: "\u00a0 We land" }];
  const content = parsed({
    headline: "x",
    leadPicture: { picture: "000000000000", caption },
    body: { version: 1, blocks: [] },
  });
  expect(readBack(written(content))).toEqual(content);
});

describe("every kind has a form of its own in a file", () => {
  test.each(blockKinds.filter((kind) => kind !== "unknown"))("%s is not written as JSON", (kind) => {
    let asJson = 0;
    fc.assert(
      fc.property(blocksOf(kind), (blocks) => {
        if (written(parsed({ headline: "x", body: { version: 1, blocks } })).includes("```block"))
          asJson += 1;
      }),
      { numRuns: 50 },
    );
    // Words that no person writes may fall back to it.
    expect(asJson).toBeLessThanOrEqual(2);
  });
});

describe("what people write by hand", () => {
  test("words with a colon stay words", () => {
    const [block] = readBack(story("At 10:30 the Apollo:eight crew said re:invent, https://a.example/b."))
      .body.blocks;
    expect(block).toMatchObject({
      content: [{ text: "At 10:30 the Apollo:eight crew said re:invent, https://a.example/b." }],
    });
  });

  test("a quotation that its attribution breaks is one", () => {
    const [block] = readBack(
      story("“:quote[We land,]{#q1 speaker=jane-doe}” she said, “:quote[at noon.]{#q1}”"),
    ).body.blocks;
    expect(block).toMatchObject({
      content: [
        { text: "“" },
        { text: "We land,", marks: [{ type: "quotation", id: "q1" }] },
        { text: "” she said, “" },
        { text: "at noon.", marks: [{ type: "quotation", id: "q1" }] },
        { text: "”" },
      ],
      quotations: [{ id: "q1", source: { type: "none" } }],
    });
  });

  test("a headline with a colon needs no quotation marks, and may stand as the first heading", () => {
    expect(readBack("---\nheadline: He resigned: at noon\n---\nWords.\n").headline).toBe(
      "He resigned: at noon",
    );
    const titled = readBack("# He resigned\n\nWords.\n");
    expect([titled.headline, titled.body.blocks.length]).toEqual(["He resigned", 1]);
  });

  test("Windows' line ends and a byte order mark change nothing", () => {
    const text = story("One.\n\n- two\n- three");
    expect(readBack(`\uFEFF${text.replaceAll("\n", "\r\n")}`)).toEqual(readBack(text));
  });
});

describe("ids", () => {
  const first = readBack(story("One.\n\nTwo.\n\n- three\n- four\n\nFive :quote[six]{} seven."));
  const idsOf = (content: StoryContent): string[] => content.body.blocks.map(({ id }) => id);

  test("a file without ids gives the same ids each time", () => {
    expect(readBack(story("One.\n\nTwo.\n\n- three\n- four\n\nFive :quote[six]{} seven."))).toEqual(first);
  });

  test("saved again without ids, what is unchanged keeps its own, and so does what was changed in its place", () => {
    const text = story("New.\n\nOne.\n\nTwo, changed.\n\n- three\n- five\n\nFive :quote[six]{} seven.");
    const again = readBack(text, first);
    expect(idsOf(again).slice(1)).toEqual(idsOf(first));
    expect(idsOf(first)).not.toContain(idsOf(again)[0]);
    const [list, old] = [again.body.blocks[3], first.body.blocks[2]];
    expect(list?.kind === "list" && list.items.map(({ id }) => id)).toEqual(
      old?.kind === "list" && old.items.map(({ id }) => id),
    );
    expect(again.body.blocks.at(-1)).toEqual(first.body.blocks.at(-1));
  });

  test("two blocks that say the same have two ids", () => {
    expect(new Set(idsOf(readBack(story("Same.\n\nSame.\n\nSame.")))).size).toBe(3);
  });
});

describe("problems are told with their place", () => {
  test.each([
    ["Words.", "", "a.md:1:1: The story has no headline."],
    [story("![A man](a.jpg) says"), "", "a.md:5:1: A picture cannot stand inside a sentence."],
    [story("One.\n\n::exerpt{moment=000000000001}"), "", "a.md:7:1: There is no ::exerpt."],
    [story("::excerpt{momnt=000000000001}"), "", "a.md:5:1: Which moment is it?"],
    [story(":excerpt{moment=000000000001}"), "", "“:excerpt” has too few colons."],
    [story('::excerpt{title="a "b" c"}'), "", "“::excerpt” cannot be read."],
    [story(':quote[x]{title="a "b" c"}'), "", "cannot be read as part of :quote"],
    [story("- a\n  - b"), "", "a.md:6:3: A list cannot stand in a list."],
    [story("[x](javascript:alert)"), "", "“javascript:alert” is no address."],
    [story("[x](www.a.example)"), "", "Did you mean https://www.a.example?"],
    [story("<script>x</script>"), "", "HTML is not kept here."],
    [story("::pull[x]{of=q9}"), "", "names the quotation “q9”, which is not in this story"],
    [story("One. {#a}\n\nTwo. {#a}"), "", "has the id “a”"],
    [
      story(":::aside\nWords.\n\n::pull[x]{of=q1}"),
      "",
      "a.md:8:1: This cannot stand in an aside: pull quotation.",
    ],
    [story(":::timeline\n- launch\n:::"), "", "This entry has no date."],
    ["---\nheadline: [x\n---\n", "", "a.md:"],
    ["---\nheadline: x\nheadlin: y\n---\n", "", "a.md:3:10: There is no field “headlin”."],
    ["---\nheadline: x\n", "", "The front matter has no end."],
    ["---\na: &a [x]\nb: [*a]\n---\n", "", "Anchors and aliases"],
  ])("%j", (text, _, told) => {
    expect(problemsOf(text).join("\n")).toContain(told);
  });
});

describe("hostile files are refused, in bounded time", () => {
  const many = (text: string, times: number): string => text.repeat(times);
  test.each([
    ["a megabyte of stars", story(many("*a **b ", 150_000))],
    ["many small paragraphs of stars", story(many(`${many("_a*", 1400)}\n\n`, 200))],
    ["brackets", story(many("[", 100_000))],
    ["100,000 directives", story(many("::excerpt{moment=000000000001}\n\n", 35_000))],
    ["100,000 directives in a paragraph", story(many(":quote[x]{#a} ", 80_000))],
    ["directives in one another", story(`${many(":quote[", 5000)}x${many("]", 5000)}`)],
    ["containers in one another", story(many(":::aside\n", 50_000))],
    ["quotations in one another", story(`${many(">", 100_000)} x`)],
    [
      "lists in one another",
      story(Array.from({ length: 900 }, (_, at) => `${" ".repeat(at * 2)}- a`).join("\n")),
    ],
    ["a comment around a fence", story(`<!--\n\n\`\`\`html\n-->\n${many("*_", 300_000)}`)],
    ["YAML in itself", `---\na: ${many("[", 30_000)}\n---\n`],
    ["YAML lists", `---\n${many("- ", 20_000)}x\n---\n`],
    ["YAML keys", `---\n${many("? ", 20_000)}x\n---\n`],
    [
      "YAML aliases",
      `---\na: &a [x,x]\n${Array.from({ length: 30 }, (_, at) => `b${at}: &b${at} [*a,*a]`).join("\n")}\n---\n`,
    ],
    ["NUL", story("a\u0000b")],
    ["half a character", story("a\ud800b")],
    ["two megabytes", story(many("words ", 400_000))],
  ])("%s", (_, text) => {
    expect(problemsOf(text)[0]).toMatch(/^a\.md:\d+:\d+: /);
  });

  test("any text can be read", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 200 }),
        fc.constantFrom("", "---\n", "---\nheadline: x\n---\n"),
        (text, head) => {
          expect(problemsOf(head + text)).toBeInstanceOf(Array);
        },
      ),
    );
  });
});
