import { join } from "node:path";
import { expect, test } from "vitest";
import { everyBlock, sampleReferences, wholeAddresses } from "../../../test/support/story-blocks.ts";
import { sayIn } from "../../catalogue/say.ts";
import { feedBlocks } from "./feed-blocks.ts";

const say = sayIn("en", "UTC");
const fixtures = join(import.meta.dirname, "../../../test/fixtures/blocks");

test.each(everyBlock)("a block of the kind $kind is in a feed as its golden file says", async (block) => {
  const html = feedBlocks([block], sampleReferences, wholeAddresses, say);
  await expect(`${html}\n`).toMatchFileSnapshot(join(fixtures, `${block.kind}.feed.html`));
  expect(html).not.toMatch(/<script|<iframe|<style|\sclass=|\sstyle=|\sid=|\son\w+=/);
  // Every address is whole.
  expect(html).not.toMatch(/(?:href|src)="(?!https:\/\/|mailto:)/);
});
