import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../test/support/database.ts";
import { staffBy } from "../../test/support/story.ts";
import { typeCommand } from "../../test/support/type-command.ts";
import { ok } from "../kit/result.ts";
import { readConfig } from "../platform/config.ts";
import { diskFiles } from "../platform/files/disk.ts";
import type { CommandTools } from "./tools.ts";

let database: TestDatabase;
let tools: CommandTools;
let handle: string;
beforeAll(async () => {
  database = await testDatabase();
  const edna = await staffBy(database.db, "editor", "Edna");
  handle = `editor-${edna.actor.staffId}`;
  const config = readConfig({});
  if (!config.ok) throw new Error(config.problem);
  tools = {
    config: config.value,
    clock: () => new Date("2026-03-01T12:00:00Z"),
    openNewsroom: async () => ok({ db: database.db, files: diskFiles("/nowhere"), runs: false }),
    openFfmpeg: async () => ({ ok: false, problem: "none is needed" }),
  };
});
afterAll(async () => await database.close());

const type = async (...argv: string[]) => await typeCommand(tools, ["story", ...argv]);

test("a pitch is made, moved on and found on the board by commands alone", async () => {
  const slug = (await type("pitch", "The lighthouse", "--as", handle)).said.trim();
  const moved = ["--stage", "edit", "--due", "2026-12-01", "--waits-for", "legal", "--why", "names"];
  expect(await type("desk", slug, ...moved, "--as", handle)).toMatchObject({ code: 0 });
  expect((await type("board", "--stage", "edit")).said).toBe(
    `edit       ${slug}  Edna  due 2026-12-01  waits for legal: names\n`,
  );
  expect((await type("desk", slug, "--stage", "soon", "--as", handle)).code).toBe(1);
});

test("a comment is said, answered, resolved and kept by commands alone", async () => {
  const slug = (await type("pitch", "The harbour", "--as", handle)).said.trim();
  const thread = (await type("comment", slug, "Who counted?", "--as", handle)).said.trim();
  await type("answer", thread, "I did.", "--as", handle);
  await type("resolve", thread, "--as", handle);
  expect((await type("comments", slug)).said).toBe("Nothing.\n");
  expect((await type("comments", slug, "--all")).said).toContain("I did.");
});
