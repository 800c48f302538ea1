import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../test/support/database.ts";
import { staffBy } from "../../test/support/story.ts";
import { typeCommand } from "../../test/support/type-command.ts";
import { fail, ok } from "../kit/result.ts";
import { findLink } from "../newsroom/staff/sign-in/link.store.ts";
import { startSession } from "../newsroom/staff/sign-in/session.store.ts";
import { readConfig } from "../platform/config.ts";
import { diskFiles } from "../platform/files/disk.ts";
import type { CommandTools } from "./tools.ts";

let database: TestDatabase;
let folder: string;
let tools: CommandTools;
const now = new Date("2026-03-01T12:00:00Z");
beforeAll(async () => {
  database = await testDatabase();
  await staffBy(database.db, "administrator");
  folder = await mkdtemp(join(tmpdir(), "newsreel-staff-"));
  const config = readConfig({ DATA_DIR: folder, PUBLIC_URL: "https://news.example" });
  if (!config.ok) throw new Error(config.problem);
  tools = {
    config: config.value,
    clock: () => now,
    openNewsroom: async () =>
      await Promise.resolve(ok({ db: database.db, files: diskFiles(join(folder, "files")), runs: false })),
    openFfmpeg: async () => await Promise.resolve(fail("none here")),
  };
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const type = async (...argv: string[]) => await typeCommand(tools, ["staff", ...argv]);

const idOf = async (handle: string): Promise<string> =>
  (await database.db.selectFrom("staff").select("id").where("handle", "=", handle).executeTakeFirstOrThrow())
    .id;

const tokenIn = (said: string): string =>
  /^https:\/\/news\.example\/studio\/link#(\S+)$/m.exec(said)?.[1] ?? "";

const signedIn = async (handle: string, agent: string): Promise<void> => {
  const staffId = await idOf(handle);
  const from = { address: "192.0.2.7", agent };
  await database.db.transaction().execute(async (trx) => {
    await startSession(trx, { staffId, method: "passkey", isProved: true, from, now });
  });
};

test("somebody is invited: a link for them alone, and a mail where it is asked for", async () => {
  const plain = await type("invite", "nina", "--name", "Nina New", "--role", "reporter");
  expect([plain.code, plain.remarked]).toEqual([0, expect.stringContaining("works once")]);
  const link = await findLink(database.db, tokenIn(plain.said), now);
  expect(link).toMatchObject({ kind: "invitation", staffId: await idOf("nina") });
  const args = ["--name", "Max Mail", "--role", "editor", "--email", "max@example.org", "--mail"];
  expect((await type("invite", "max", ...args)).remarked).toContain("mailed, too");
  const mails = await database.db.selectFrom("mail").select(["to_address"]).execute();
  expect(mails).toEqual([{ to_address: "max@example.org" }]);
});

test("an invitation that cannot be is refused with what to do, and nobody is added", async () => {
  const without = await type("invite", "otto", "--name", "Otto", "--role", "viewer", "--mail");
  expect([without.code, without.remarked]).toEqual([1, expect.stringContaining("address")]);
  const taken = await type("invite", "nina", "--name", "Another Nina", "--role", "viewer");
  expect([taken.code, taken.remarked]).toEqual([1, expect.stringContaining("already")]);
  await type("add", "vera", "--name", "Vera", "--role", "viewer");
  const mayNot = await type("invite", "otto", "--name", "Otto", "--role", "administrator", "--as", "vera");
  expect([mayNot.code, mayNot.remarked]).toEqual([1, expect.stringContaining("staff.manage")]);
  expect((await type("list")).said).not.toContain("otto");
});

test("a new link for somebody ends the one before", async () => {
  const first = tokenIn((await type("sign-in-link", "nina")).said);
  const second = tokenIn((await type("sign-in-link", "nina")).said);
  expect(await findLink(database.db, first, now)).toBeNull();
  expect(await findLink(database.db, second, now)).toMatchObject({ kind: "invitation" });
  const nobody = await type("sign-in-link", "nobody");
  expect([nobody.code, nobody.remarked]).toEqual([1, expect.stringContaining("newsreel staff list")]);
});

test("where somebody is signed in is listed and ended", async () => {
  expect((await type("sessions", "nina")).remarked).toContain("Nowhere");
  await signedIn("nina", "Firefox on a boat");
  await signedIn("nina", "A telephone");
  const { said } = await type("sessions", "nina");
  expect(said).toMatch(/passkey +192\.0\.2\.7 +Firefox on a boat/);
  expect(JSON.parse((await type("sessions", "nina", "--json")).said)).toHaveLength(2);
  expect(said).not.toContain("nrs_");
  expect((await type("end-sessions", "nina")).said).toContain("2 sessions are ended");
  expect((await type("end-sessions", "nina")).said).toContain("0 sessions are ended");
  expect((await type("sessions", "nina")).remarked).toContain("Nowhere");
});

test("whoever is disabled has no session and no link left, and gets no new one", async () => {
  await signedIn("max", "A library");
  const token = tokenIn((await type("sign-in-link", "max")).said);
  await type("disable", "max");
  expect(await findLink(database.db, token, now)).toBeNull();
  const open = await database.db
    .selectFrom("session")
    .select("id")
    .where("staff_id", "=", await idOf("max"))
    .where("ended_at", "is", null)
    .execute();
  expect(open).toEqual([]);
  expect((await type("sign-in-link", "max")).code).toBe(1);
});

test("what is typed is in the audit with its command, and no token is", async () => {
  const lines = await database.db
    .selectFrom("audit")
    .select(["action", "via", "from_agent", "before", "after"])
    .where("action", "=", "staff.invited")
    .execute();
  expect(lines.length).toBeGreaterThan(3);
  expect(new Set(lines.map(({ via }) => via))).toEqual(new Set(["cli"]));
  expect(JSON.stringify(lines)).not.toContain("nrl_");
});
