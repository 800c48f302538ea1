import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../../../test/support/database.ts";
import { staffBy } from "../../../../test/support/story.ts";
import type { By } from "../../staff/change.ts";
import { checkBackup } from "./backup.ts";
import { note, trouble, well } from "./finding.ts";
import { keepBackup } from "./last-backup.store.ts";
import { keyOfFinding, readSeenFindings, seeFinding } from "./seen-finding.ts";

let database: TestDatabase;
let by: By;
beforeAll(async () => {
  database = await testDatabase();
  by = await staffBy(database.db, "administrator");
});
afterAll(async () => await database.close());

const clock = () => new Date("2026-05-10T12:00:00Z");

test("a finding is the same while its figures change, and another when it gets worse", () => {
  const little = note("Only 4.9 GB are free.");
  expect(keyOfFinding(note("Only 3 GB are free."))).toBe(keyOfFinding(little));
  expect(keyOfFinding(trouble("Only 4.9 GB are free.", ""))).not.toBe(keyOfFinding(little));
});

test("what is seen is kept by whom, taken back, and forgotten when it is no longer found", async () => {
  const [mail, disk] = [note("Mail goes nowhere."), note("Only 4.9 GB are free.")];
  const see = async (found: Parameters<typeof seeFinding>[2], finding: typeof mail, isSeen = true) =>
    await seeFinding(by, clock, found, { key: keyOfFinding(finding), isSeen });
  await see([mail, disk], mail);
  await see([mail, disk], disk);
  const keys = async () => Object.keys(await readSeenFindings(database.db)).toSorted();
  expect(await keys()).toEqual([mail, disk].map(keyOfFinding).toSorted());
  await see([disk], disk, false);
  expect(await keys()).toEqual([]);
  expect(await see([well("Mail goes out.")], mail)).toMatchObject({ ok: false });
});

test("no backup, one of today, and one that is old are told apart", async () => {
  expect((await checkBackup(database.db, clock)).state).toBe("note");
  const made = { tables: 3, files: 1, bytes: 2_000_000 };
  await keepBackup(database.db, { ...made, at: "2026-05-10T03:00:00.000Z" });
  expect(await checkBackup(database.db, clock)).toMatchObject({
    state: "well",
    what: "The last backup was made today (1 file, 1.9 MB).",
  });
  await keepBackup(database.db, { ...made, at: "2026-05-01T03:00:00.000Z" });
  expect(await checkBackup(database.db, clock)).toMatchObject({ state: "note" });
});
