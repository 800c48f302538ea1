import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildStudio, type StudioWeight } from "../scripts/studio-assets.mjs";

/** Bytes of script, as it is sent, that the first screen may need. */
const budget = 250_000;

let folder: string;
let weight: StudioWeight;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "newsreel-studio-build-"));
  weight = await buildStudio(folder);
});
afterAll(async () => await rm(folder, { recursive: true, force: true }));

test(`the first screen needs at most ${budget} bytes of script`, () => {
  console.log(`${weight.script} bytes of script, ${weight.styles} of styles`);
  expect(weight.script).toBeLessThanOrEqual(budget);
  expect(weight.script).toBeGreaterThan(50_000);
});

test("the page has no script or style of its own, and names files that are there", async () => {
  const page = await readFile(join(folder, "index.html"), "utf8");
  expect(page).not.toMatch(/<style|<script(?![^>]* src=)| style=| on\w+=/);
  const names = Array.from(page.matchAll(/\/studio\/assets\/([^"]+)/g), ([, name]) => name);
  expect(names.length).toBeGreaterThanOrEqual(3);
  expect(await readdir(join(folder, "assets"))).toEqual(expect.arrayContaining(names));
});
