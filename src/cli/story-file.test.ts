import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../test/support/database.ts";
import { typeCommand } from "../../test/support/type-command.ts";
import { recordingWithWords, spoken } from "../../test/support/recording.ts";
import { ok } from "../kit/result.ts";
import { openFfmpeg } from "../media/ffmpeg/check.ts";
import { ensureAdministrator, writeRoles } from "../newsroom/staff/roles.store.ts";
import { readConfig } from "../platform/config.ts";
import { diskFiles } from "../platform/files/disk.ts";
import type { CommandTools } from "./tools.ts";

let database: TestDatabase;
let folder: string;
let tools: CommandTools;

beforeAll(async () => {
  database = await testDatabase();
  await writeRoles(database.db);
  await ensureAdministrator(database.db);
  folder = await mkdtemp(join(tmpdir(), "newsreel-story-"));
  const config = readConfig({ DATA_DIR: folder });
  if (!config.ok) throw new Error(config.problem);
  tools = {
    config: config.value,
    clock: () => new Date("2026-03-01T12:00:00Z"),
    openNewsroom: async () => ok({ db: database.db, files: diskFiles(join(folder, "files")), runs: false }),
    openFfmpeg: async () => await openFfmpeg(process.env["FFMPEG_PATH"], process.env["PATH"] ?? ""),
  };
  await recordingWithWords(
    database.db,
    spoken(
      "Ada: We land at noon whatever the weather may bring.",
      "Ben: The engine was never repaired after the storm.",
    ),
    { title: "The Quiet Side", slug: "the-quiet-side" },
  );
  await sharp({ create: { width: 800, height: 600, channels: 3, background: "#345" } })
    .jpeg()
    .toFile(join(folder, "harbour.jpg"));
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const type = async (...argv: string[]) => await typeCommand(tools, argv);

const text = `---
headline: Landing at noon
---

“:quote[We land at noon whatever the weather may bring,]{#q1}” she said.

::excerpt{film=the-quiet-side words="The engine was never repaired"}

![The harbour at noon](./harbour.jpg "The harbour") {credit="Jane Doe"}
`;

test("a story goes from a file into the newsroom, is edited in the same file, and out again", async () => {
  const path = join(folder, "landing.md");
  await writeFile(path, text);
  const checked = await type("story", "check", path);
  expect(checked).toMatchObject({
    code: 0,
    said: expect.stringContaining("is in The Quiet Side: ") as string,
  });
  expect(await database.db.selectFrom("moment").select("id").execute()).toEqual([]);
  expect(await readFile(path, "utf8")).toBe(text);

  const saved = await type("story", "save", path);
  expect(saved).toMatchObject({ code: 0, said: expect.stringContaining("Saved as revision 1: ") as string });
  const written = await readFile(path, "utf8");
  expect(written).toMatch(/^slug: landing-at-noon$/m);
  expect(written).toMatch(/:quote\[.*\]\{#q1 moment=[0-9a-z]{12}\}/);
  expect(written).toContain('![The harbour at noon](./harbour.jpg "The harbour") {#');

  expect((await type("story", "save", path)).said).toContain("It stands so already, as revision 1.");
  await writeFile(path, written.replace("she said", "she had said"));
  expect((await type("story", "save", path)).said).toContain("Saved as revision 2: ");

  const out = join(folder, "out.md");
  expect((await type("story", "export", "landing-at-noon", "--out", out)).code).toBe(0);
  expect((await readFile(out, "utf8")).replace(/\/picture\/[0-9a-z]{12}/, "./harbour.jpg")).toBe(
    await readFile(path, "utf8"),
  );
  expect((await type("story", "check", out)).said).toMatch(/[✗·]|Nothing is wrong/);

  await writeFile(out, written.replace("she said", "she says"));
  const stale = await type("story", "save", out);
  expect(stale).toMatchObject({ code: 1, remarked: expect.stringContaining("story export") as string });
});

test("what is wrong is told as file:line:column, and nothing is saved", async () => {
  const path = join(folder, "wrong.md");
  await writeFile(path, text.replace("the-quiet-side", "the-quiet-sid").replace("harbour.jpg", "no.jpg"));
  for (const command of ["check", "save"]) {
    const { code, remarked } = await type("story", command, path);
    expect(code).toBe(1);
    expect(remarked).toContain(`${path}:7:1: There is no film, interview or episode “the-quiet-sid”`);
    expect(remarked).toContain(`${path}:9:1: There is no file ${join(folder, "no.jpg")}`);
  }
});

test("a lone percent sign in a name is told at its line", async () => {
  const path = join(folder, "percent.md");
  await writeFile(path, text.replace("the-quiet-side", "100%"));
  const { code, remarked } = await type("story", "check", path);
  expect(code).toBe(1);
  expect(remarked).toContain(`${path}:7:1: There is no film, interview or episode “100%”`);
});

test("--no-write leaves the file as it is", async () => {
  const path = join(folder, "kept.md");
  const mine = text.replace("Landing at noon", "Kept");
  await writeFile(path, mine);
  expect((await type("story", "save", path, "--no-write")).code).toBe(0);
  expect(await readFile(path, "utf8")).toBe(mine);
});
