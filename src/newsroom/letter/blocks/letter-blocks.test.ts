import { join } from "node:path";
import { expect, test } from "vitest";
import { everyBlock, sampleReferences, wholeAddresses } from "../../../../test/support/story-blocks.ts";
import { sayIn } from "../../../catalogue/say.ts";
import { letterBlocks } from "./letter-blocks.ts";

const say = sayIn("en", "UTC");
const fixtures = join(import.meta.dirname, "../../../../test/fixtures/blocks");

test.each(everyBlock)("a block of the kind $kind is in a mail as its golden file says", async (block) => {
  const html = letterBlocks([block], sampleReferences, wholeAddresses, say);
  await expect(`${html}\n`).toMatchFileSnapshot(join(fixtures, `${block.kind}.letter.html`));
  expect(html).not.toMatch(/<script|<iframe|<style|<table|<video|\sclass=|\son\w+=/);
  expect(html).not.toMatch(/(?:href|src)="(?!https:\/\/|mailto:)/);
});

test("a moment in a mail is a still that leads to where it plays", () => {
  const excerpt = everyBlock.filter(({ kind }) => kind === "excerpt");
  expect(letterBlocks(excerpt, sampleReferences, wholeAddresses, say)).toMatch(
    /<a href="https:\/\/newsreel\.test\/moment\/\w+"><img [^>]+><\/a>.*▶ Play 17 seconds/,
  );
});
