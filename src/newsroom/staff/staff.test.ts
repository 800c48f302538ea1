import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { ok } from "../../kit/result.ts";
import { aReader, findActor, newsroomItself } from "./actor.ts";
import { change } from "./change.ts";
import { addStaff, disableStaff } from "./change-staff.ts";
import { ensureAdministrator, writeRoles } from "./roles.store.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await writeRoles(database.db);
  await ensureAdministrator(database.db);
});
afterAll(async () => await database.close());

const actor = async (handle?: string) => {
  const found = await findActor(database.db, handle);
  if (!found.ok) throw new Error(found.problem);
  return found.value;
};
const as = async (handle?: string) => ({ db: database.db, actor: await actor(handle), via: "test" });

test("without a handle the first administrator acts", async () => {
  expect((await actor()).name).toBe("The administrator");
});

test("an unknown handle is refused by name", async () => {
  const found = await findActor(database.db, "nobody");
  expect(!found.ok && found.problem).toContain("nobody");
});

test("staff are added once, with a role that there is", async () => {
  const by = await as();
  expect((await addStaff(by, { handle: "ada", name: "Ada", role: "producer" })).ok).toBe(true);
  expect((await addStaff(by, { handle: "ada", name: "Another", role: "producer" })).ok).toBe(false);
  expect((await addStaff(by, { handle: "bob", name: "Bob", role: "emperor" })).ok).toBe(false);
  expect((await addStaff(by, { handle: "Bob!", name: "Bob", role: "viewer" })).ok).toBe(false);
});

test("who lacks the permission changes nothing", async () => {
  await addStaff(await as(), { handle: "vera", name: "Vera", role: "viewer" });
  const refused = await addStaff(await as("vera"), { handle: "eve", name: "Eve", role: "administrator" });
  expect(!refused.ok && refused.problem).toContain("staff.manage");
  expect((await findActor(database.db, "eve")).ok).toBe(false);
});

test("who is disabled can do nothing; the last administrator cannot be", async () => {
  const by = await as();
  await addStaff(by, { handle: "leaver", name: "Leaver", role: "editor" });
  expect((await disableStaff(by, () => new Date(), "leaver")).ok).toBe(true);
  expect((await findActor(database.db, "leaver")).ok).toBe(false);
  expect((await disableStaff(by, () => new Date(), "admin")).ok).toBe(false);
});

test("state, audit line and event are written together or not at all", async () => {
  const by = { db: database.db, actor: newsroomItself, via: "test" };
  const insert = (name: string, fault: boolean) =>
    change(by, "setting.change", async (trx) => {
      await trx
        .insertInto("setting")
        .values({ name, value: JSON.stringify(1) })
        .execute();
      if (fault) throw new Error("a fault");
      return ok({
        value: null,
        audit: { action: "setting.changed", subject: "setting", subjectId: name },
        keys: ["site"],
      });
    });
  await expect(insert("broken", true)).rejects.toThrow("a fault");
  await insert("whole", false);
  const count = async (table: "audit" | "outbox" | "setting") =>
    (await database.db.selectFrom(table).selectAll().execute()).filter(
      (row) => JSON.stringify(row).includes("whole") || JSON.stringify(row).includes("broken"),
    ).length;
  expect([await count("setting"), await count("audit"), await count("outbox")]).toEqual([1, 1, 1]);
});

test("a reader may share a moment and subscribe, and nothing more", () => {
  expect([...aReader.permissions]).toEqual(["moment.make", "subscription.change"]);
});
