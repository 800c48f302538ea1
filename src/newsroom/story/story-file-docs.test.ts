import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { block } from "../../content/block.ts";
import { showProblem } from "./story-file-problem.ts";
import { readStoryFile } from "./story-file-read.ts";

/** What a file in the documentation holds, with a headline where it is a part of one. */
const read = (example: string) => {
  const text = example.startsWith("---\nheadline") ? example : `---\nheadline: x\n---\n${example}`;
  const file = readStoryFile(text, "example.md");
  const built = file.build(new Map(file.references.map(({ key }) => [key, "0000000000a1"])));
  return built.ok ? built.value.content : built.problem.map(showProblem).join("\n");
};

const specification = await readFile("docs/story-body.md", "utf8");
const examples = [...specification.matchAll(/^(`{3,})story\n([^]*?)^\1$/gm)].map(([, , text = ""]) => text);

describe("every example of a story file in docs/story-body.md can be read", () => {
  test.each(examples)("%s", (example) => {
    expect(read(example)).toBeInstanceOf(Object);
  });

  test("together they show every kind", () => {
    const shown = examples.flatMap((example) => {
      const content = read(example);
      return typeof content === "string" ? [] : content.body.blocks.map(({ kind }) => kind);
    });
    expect(new Set(shown)).toEqual(new Set(block.options.map((one) => one.shape.kind.value)));
  });
});

test("the specification names every kind", () => {
  for (const one of block.options)
    expect(specification).toContain(`\`${one.shape.kind.value}\``.replace("`unknown`", 'kind: "unknown"'));
});

test("the story of docs/writing-a-story.md can be read", async () => {
  const guide = await readFile("docs/writing-a-story.md", "utf8");
  const [, text = ""] = /```markdown\n([^]*?)```/.exec(guide) ?? [];
  expect(read(text.replaceAll(/^ {3}/gm, ""))).toBeInstanceOf(Object);
});
