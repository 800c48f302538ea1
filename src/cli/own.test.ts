import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../test/support/database.ts";
import { staffBy } from "../../test/support/story.ts";
import { typeCommand } from "../../test/support/type-command.ts";
import { fail, ok } from "../kit/result.ts";
import { readConfig } from "../platform/config.ts";
import { diskFiles } from "../platform/files/disk.ts";
import type { CommandTools } from "./tools.ts";

let database: TestDatabase;
let folder: string;
let tools: CommandTools;
beforeAll(async () => {
  database = await testDatabase();
  await staffBy(database.db, "administrator");
  folder = await mkdtemp(join(tmpdir(), "newsreel-own-"));
  const config = readConfig({ DATA_DIR: folder });
  if (!config.ok) throw new Error(config.problem);
  tools = {
    config: config.value,
    clock: () => new Date("2026-03-01T12:00:00Z"),
    openNewsroom: async () =>
      await Promise.resolve(ok({ db: database.db, files: diskFiles(join(folder, "files")), runs: false })),
    openFfmpeg: async () => await Promise.resolve(fail("none here")),
  };
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const type = async (...argv: string[]) => await typeCommand(tools, argv);

const fileOf = async (name: string, text: string): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
};

test("a policy is saved, put in force, gone on with from its file, and taken off", async () => {
  const path = await fileOf("ethics.md", "---\nkind: ethics\ntitle: Ethics\n---\nWe pay nobody.\n");
  expect((await type("policy", "save", path)).said).toContain("Saved as version 1");
  expect(await readFile(path, "utf8")).toContain("\nversion: 1\n---\n");
  expect((await type("policy", "list")).said).toMatch(/ethics +Ethics +version 1 +draft/);
  expect((await type("policy", "publish", "ethics")).said).toContain("Ethics, version 1, is in force");
  const written = (await type("policy", "show", "ethics", "--file")).said;
  const next = written.replace("nobody", "no source").replace('changed: ""', "changed: Says whom.");
  const again = await type("policy", "save", await fileOf("next.md", next), "--publish");
  expect(again.said).toContain("version 2, is in force");
  expect((await type("policy", "show", "ethics")).said).toContain("We pay no source.");
  expect((await type("policy", "show", "ethics", "--version", "1")).said).toContain("We pay nobody.");
  expect((await type("policy", "withdraw", "ethics", "--reason", "x")).said).toContain("off the site");
});

test("a policy's file that is wrong is told with its line", async () => {
  const path = await fileOf("wrong.md", "---\nkind: rules\ntitle: x\n---\nWords.\n");
  const { code, remarked } = await type("policy", "save", path);
  expect([code, remarked.includes(`${path}:2:`)]).toEqual([1, true]);
});

test("menus are imported, listed, changed and written again", async () => {
  const path = await fileOf("menus.yaml", "main:\n  - to: films\n  - to: search\n    label: Find\n");
  expect((await type("menu", "import", path)).said).toBe("As the file says: main.\n");
  const added = (await type("menu", "add", "main", "--to", "corrections", "--at", "1")).said.trim();
  await type("menu", "set", added, "--label", "What was wrong");
  await type("menu", "move", added, "--at", "2");
  expect((await type("menu", "list", "--yaml")).said).toContain(
    "main:\n  - to: films\n  - label: What was wrong\n    to: corrections\n  - label: Find\n    to: search\n",
  );
  await type("menu", "remove", added);
  expect((await type("menu", "list")).said).not.toContain(added);
  const refused = await type("menu", "add", "side", "--to", "films");
  expect([refused.code, refused.remarked]).toEqual([1, expect.stringContaining("no menu “side”")]);
});

test("colours that cannot be read are refused with the figures; others are shown with theirs", async () => {
  const refused = await type("brand", "set", "--accent", "#7fb7be");
  expect(refused.code).toBe(1);
  expect(refused.remarked).toContain("accent #7fb7be on paper #faf8f4 is 2.10:1; it needs 4.5:1");
  expect((await type("brand", "set", "--accent", "#0b4f6c")).said).toMatch(
    /light +accent on paper +#0b4f6c on #faf8f4 +8\.42:1/,
  );
  const logo = await fileOf("logo.svg", '<svg viewBox="0 0 90 30"><path d="M0 0h90v30z"/></svg>');
  await type("brand", "logo", logo);
  expect((await type("brand", "show")).said).toContain("logo: a drawing, 90×30");
  expect((await type("brand", "logo")).remarked).toContain("Which file?");
});
