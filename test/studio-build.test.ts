import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { builtStudio } from "./support/made-once.ts";

/** Bytes of script, as it is sent, that the first screen may need. */
const budget = 250_000;

let studio: Awaited<ReturnType<typeof builtStudio>>;

beforeAll(async () => {
  studio = await builtStudio();
});

test(`the first screen needs at most ${budget} bytes of script`, () => {
  console.log(`${studio.script} bytes of script, ${studio.styles} of styles`);
  expect(studio.script).toBeLessThanOrEqual(budget);
  expect(studio.script).toBeGreaterThan(50_000);
});

test("the page has no script or style of its own, and names files that are there", async () => {
  const page = await readFile(join(studio.folder, "index.html"), "utf8");
  expect(page).not.toMatch(/<style|<script(?![^>]* src=)| style=| on\w+=/);
  const names = Array.from(page.matchAll(/\/studio\/assets\/([^"]+)/g), ([, name]) => name);
  expect(names.length).toBeGreaterThanOrEqual(3);
  expect(await readdir(join(studio.folder, "assets"))).toEqual(expect.arrayContaining(names));
});
