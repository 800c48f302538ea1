import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../test/support/database.ts";
import { typeCommand } from "../../test/support/type-command.ts";
import { fail, ok } from "../kit/result.ts";
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
  folder = await mkdtemp(join(tmpdir(), "newsreel-picture-"));
  const config = readConfig({ DATA_DIR: folder });
  if (!config.ok) throw new Error(config.problem);
  tools = {
    config: config.value,
    clock: () => new Date("2026-03-01T12:00:00Z"),
    openNewsroom: async () => ok({ db: database.db, files: diskFiles(join(folder, "files")), runs: false }),
    openFfmpeg: async () => fail("not needed"),
  };
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const type = async (...argv: string[]) => await typeCommand(tools, argv);

test("a picture is brought in, given its words, and listed", async () => {
  const file = join(folder, "harbour.jpg");
  await writeFile(
    file,
    await sharp({ create: { width: 60, height: 40, channels: 3, background: "navy" } })
      .jpeg()
      .toBuffer(),
  );
  const added = await type("picture", "add", file, "--credit", "Ada");
  const id = added.said.trim();
  expect(added).toMatchObject({ code: 0, said: expect.stringMatching(/^[0-9a-z]{12}\n$/) as string });
  expect(added.remarked).toContain(`newsreel picture edit ${id} --alt`);
  expect((await type("picture", "edit", id, "--alt", "The harbour", "--focus", "0.5,0.25")).code).toBe(0);
  expect((await type("picture", "list")).said).toContain(`${id}  60×40  Ada  The harbour`);
  expect(JSON.parse((await type("picture", "list", "--json")).said)).toMatchObject([
    { focus: { x: 0.5, y: 0.25 } },
  ]);
});

test("what is no picture, no focus and no file is told in a sentence", async () => {
  const file = join(folder, "letter.jpg");
  await writeFile(file, "Dear Sir");
  const refused = await type("picture", "add", file);
  expect([refused.code, refused.remarked]).toEqual([
    1,
    expect.stringContaining("letter.jpg: It is not a picture"),
  ]);
  expect((await type("picture", "add", file, "--focus", "left")).remarked).toContain("--focus is two parts");
  expect((await type("picture", "add", join(folder, "none.jpg"))).remarked).toContain("cannot be read");
  expect((await type("picture", "list", "--limit", "many")).remarked).toContain("--limit is a number");
});

test("a document is brought in, renamed and listed", async () => {
  const file = join(folder, "The letter.pdf");
  await writeFile(file, "%PDF-1.4\n1 0 obj\n<< /Type /Pages /Kids [] /Count 3 >>\nendobj\n%%EOF");
  const id = (await type("document", "add", file)).said.trim();
  expect((await type("document", "list")).said).toContain(`${id}  3 p.  The letter`);
  expect((await type("document", "rename", id, "A letter of 1968")).code).toBe(0);
  expect(JSON.parse((await type("document", "list", "--json")).said)).toMatchObject([
    { title: "A letter of 1968" },
  ]);
});
