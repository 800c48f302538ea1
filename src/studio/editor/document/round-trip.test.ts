import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyContent, blockKinds, blocksOf } from "../../../../test/support/story-arbitrary.ts";
import { parseStoryContent } from "../../../content/parse-story-content.ts";
import type { StoryContent } from "../../../content/story-content.ts";
import { fromDocument } from "./from-document.ts";
import { storySchema } from "./schema.ts";
import { toDocument } from "./to-document.ts";

const parsed = (value: unknown): StoryContent => {
  const content = parseStoryContent(value);
  if (!content.ok) throw new Error(JSON.stringify(content.problem));
  return content.value;
};

const thereAndBack = (blocks: StoryContent["body"]["blocks"]) => {
  const doc = toDocument(storySchema, blocks);
  doc.check();
  // As the browser keeps it: nothing hangs on nodes in memory.
  return fromDocument(storySchema.nodeFromJSON(JSON.parse(JSON.stringify(doc.toJSON()))));
};

describe("a story in the editor", () => {
  test.each(blockKinds)("a block of kind %s comes back as it was", (kind) => {
    fc.assert(
      fc.property(blocksOf(kind), (blocks) => {
        const { body } = parsed({ headline: "x", body: { version: 1, blocks } });
        expect(thereAndBack(body.blocks)).toEqual(body.blocks);
      }),
      { numRuns: 60 },
    );
  });

  test("a whole story comes back as it was", () => {
    fc.assert(
      fc.property(anyContent, (value) => {
        const { body } = parsed(value);
        expect(thereAndBack(body.blocks)).toEqual(body.blocks);
      }),
    );
  });

  test("a story of no blocks is an empty line to write on, and none again", () => {
    expect(toDocument(storySchema, []).childCount).toBe(1);
    expect(thereAndBack([])).toEqual([]);
  });
});
