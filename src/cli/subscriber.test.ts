import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
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

const tools = (): CommandTools => {
  const config = readConfig({});
  if (!config.ok) throw new Error(config.problem);
  return {
    config: config.value,
    clock: () => new Date("2026-03-01T12:00:00Z"),
    openNewsroom: async () => ok({ db: database.db, files: diskFiles("/nowhere"), runs: false }),
    openFfmpeg: async () => fail("not needed"),
  };
};

const type = async (...argv: string[]): Promise<string> => {
  const { said, remarked } = await typeCommand(tools(), argv);
  return said + remarked;
};

beforeAll(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), "newsreel-subscribers-"));
  await writeRoles(database.db);
  await ensureAdministrator(database.db);
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

test("addresses are brought in, told to their owners, erased, and never written to again", async () => {
  await type("letter-list", "add", "The week", "--description", "On Fridays");
  const file = join(folder, "addresses.csv");
  await writeFile(file, "ada@example.org,2025-01-02\r\nno address\nbo@example.org\n");
  const bring = async () =>
    await type(
      "subscriber",
      "import",
      "the-week",
      file,
      "--wording",
      "Yes please",
      "--source",
      "the old site",
    );
  expect(await bring()).toMatch(/2 added, 0 known already, 0 that get no mail, 1 wrong[^]*line 2/);
  expect(await type("letter-list", "show")).toMatch(/the-week +2 +open +The week/);
  const told = JSON.parse(await type("subscriber", "export", "Ada@Example.org")) as { consents: unknown[] };
  expect(told.consents).toEqual([
    {
      what: "imported",
      list: "the-week",
      wording: "Yes please",
      source: "the old site",
      at: "2025-01-02T00:00:00.000Z",
    },
  ]);
  await type("subscriber", "suppress", "ada@example.org", "--reason", "complaint");
  await type("subscriber", "erase", "ada@example.org");
  expect(await type("subscriber", "export", "ada@example.org")).toContain("Nobody is subscribed");
  expect(await bring()).toContain("0 added, 1 known already, 1 that get no mail");
  await type("letter-list", "close", "the-week");
  expect(await type("letter-list", "show")).toContain("closed");
});
