import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../test/support/database.ts";
import { typeCommand } from "../../test/support/type-command.ts";
import { fail, ok } from "../kit/result.ts";
import { ensureAdministrator, writeRoles } from "../newsroom/staff/roles.store.ts";
import { diskFiles } from "../platform/files/disk.ts";
import { readConfig } from "../platform/config.ts";
import type { CommandTools } from "./tools.ts";

let database: TestDatabase;
let now = "2026-03-01T12:00:00Z";

const tools = (): CommandTools => {
  const config = readConfig({});
  if (!config.ok) throw new Error(config.problem);
  return {
    config: config.value,
    clock: () => new Date(now),
    openNewsroom: async () => ok({ db: database.db, files: diskFiles("/nowhere"), runs: false }),
    openFfmpeg: async () => fail("not needed"),
  };
};

const type = async (...argv: string[]): Promise<string> => {
  const { code, said, remarked } = await typeCommand(tools(), argv);
  return code === 0 ? said : remarked;
};

beforeAll(async () => {
  database = await testDatabase();
  await writeRoles(database.db);
  await ensureAdministrator(database.db);
});
afterAll(async () => await database.close());

test("an acknowledgement is given, reworded and ended, and each day is told as it was", async () => {
  await type("funder", "add", "The Beacon Trust", "--url", "https://beacon.example.org");
  await type("credit", "add", "--funder", "the-beacon-trust", "--site", "--wording", "By the Beacon Trust.");
  const [id = ""] = (await type("funder", "credits")).split(/\s/);
  now = "2026-03-05T12:00:00Z";
  await type(
    "funder",
    "recredit",
    id,
    "--wording",
    "Made possible by the Beacon Trust.",
    "--until",
    "2026-03-31",
  );
  const on = async (day: string) => await type("funder", "history", "--page", "/films", "--day", day);
  expect(await on("2026-03-02")).toContain("By the Beacon Trust.");
  expect(await on("2026-03-05")).toMatch(/By the Beacon[^]*12:00[^]*Made possible/);
  expect(await on("2026-04-01")).toContain("nobody");
});

test("all that is said of a funder is taken off by their short name", async () => {
  await type("funder", "add", "The Harbour Guild");
  for (const wording of ["With the Guild.", "Thanks to the Guild."])
    await type("credit", "add", "--funder", "the-harbour-guild", "--site", "--wording", wording);
  expect(await type("funder", "uncredit", "the-harbour-guild")).toContain("Taken off");
  expect(await type("funder", "credits", "the-harbour-guild")).not.toContain("Guild.");
  expect(await type("funder", "uncredit", "the-harbour-guild")).toContain("Nothing of theirs stands");
});

test("what cannot be is said plainly", async () => {
  expect(await type("credit", "add", "--funder", "nobody", "--site", "--wording", "x")).toContain(
    "no funder “nobody”",
  );
  expect(await type("funder", "edit", "the-beacon-trust", "--url", "javascript:alert(1)")).toContain(
    "not a web address",
  );
  expect(await type("donor", "add", "Ada", "--level", "none")).toContain("no level “none”");
});

test("everybody at a level is taken off at once", async () => {
  await type("donor", "level", "Founders", "--slug", "founders");
  for (const name of ["One Founder", "Another Founder"])
    await type("donor", "add", name, "--level", "founders");
  expect(await type("donor", "remove", "--level", "founders")).toContain("2 taken off");
  expect(await type("donor", "list")).not.toMatch(/(One|Another) Founder/);
  expect(await type("donor", "remove", "--level", "nobody")).toContain("no level “nobody”");
});

test("donors are thanked by level", async () => {
  await type("donor", "level", "$1,000 and more", "--slug", "thousand");
  await type("donor", "add", "Ada Example", "--level", "thousand");
  await type("donor", "add", "Somebody", "--level", "thousand", "--anonymous");
  expect(await type("donor", "list")).toMatch(/\$1,000 and more[^]*Ada Example[^]*Somebody \(not named\)/);
  const told = await type("funder", "history", "--page", "/support", "--day", "2026-03-05");
  expect(told).toContain("$1,000 and more: Ada Example, 1 not named");
});
