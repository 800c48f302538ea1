import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../../../test/support/database.ts";
import { staffBy } from "../../../../test/support/story.ts";
import { diskFiles } from "../../../platform/files/disk.ts";
import { fail } from "../../../kit/result.ts";
import { addPerson } from "../../person/add-person.ts";
import { newsroomItself } from "../../staff/actor.ts";
import type { By } from "../../staff/change.ts";
import { policiesKey, siteKey } from "../../staff/keys.ts";
import { readPolicyFile } from "./policy-file.ts";
import { findPolicy, findPolicyVersion, findPublicPolicy, listPublicPolicies } from "./policy.store.ts";
import { publishPolicy, withdrawPolicy } from "./publish-policy.ts";
import { savePolicyFile, withVersion, writePolicyFile } from "./save-policy-file.ts";

let database: TestDatabase;
let by: By;

beforeAll(async () => {
  database = await testDatabase();
  by = await staffBy(database.db, "editor");
});
afterAll(async () => await database.close());

const at = (day: string) => () => new Date(`${day}T09:00:00Z`);

const desk = (as: By = by) => ({
  by: as,
  files: diskFiles("/nowhere"),
  fileName: "policy.md",
  readBeside: async () => await Promise.resolve(fail("there is none")),
  make: true,
});

const save = async (text: string, day = "2026-01-01", as: By = by) =>
  await savePolicyFile(desk(as), at(day), text);

const problemsOf = (text: string): string[] => {
  const read = readPolicyFile(text, "policy.md");
  const found = read.ok ? read.value.build(new Map()) : read;
  return found.ok ? [] : found.problem.map(({ line, message }) => `${line}: ${message}`);
};

const ethics = "---\nkind: ethics\ntitle: Our ethics\nsummary: What we do not do.\n---\nWe pay no source.\n";

test("a policy is seen by nobody before it is in force", async () => {
  expect(await save(ethics)).toMatchObject({ ok: true, value: { slug: "ethics", number: 1, isNew: true } });
  expect(await findPublicPolicy(database.db, "ethics")).toBeNull();
  expect(await listPublicPolicies(database.db)).toEqual([]);
  expect(await publishPolicy(by, at("2026-01-02"), "ethics")).toMatchObject({ ok: true });
  expect(await listPublicPolicies(database.db)).toMatchObject([{ slug: "ethics", title: "Our ethics" }]);
});

test("a policy that is put in force, or taken off, has every page made anew", async () => {
  const rows = await database.db
    .selectFrom("outbox")
    .select(["event", "keys"])
    .where("event", "like", "policy.%")
    .orderBy("id")
    .execute();
  expect(rows[0]).toEqual({ event: "policy.saved", keys: [] });
  expect(rows[1]?.keys).toEqual(expect.arrayContaining([siteKey, policiesKey]));
});

test("a change goes on from the latest version and says what it is; both stand, each with its days", async () => {
  const changed =
    "---\nkind: ethics\ntitle: Our ethics\nversion: 1\nchanged: We say who pays.\n---\nWe pay no source, and say so.\n";
  const stale = await save(changed.replace("version: 1\n", ""));
  expect(stale.ok ? "" : stale.problem).toContain("does not say from which version");
  const silent = await save(changed.replace("changed: We say who pays.\n", ""));
  expect(silent.ok ? "" : silent.problem).toContain("Say what is different");
  expect(await save(changed, "2026-03-01")).toMatchObject({ ok: true, value: { number: 2 } });
  const late = await save(changed.replace("and say so", "ever"), "2026-03-01");
  expect(late.ok ? "" : late.problem).toContain("has a version 2 by now");
  await publishPolicy(by, at("2026-03-02"), "ethics");
  const found = await findPublicPolicy(database.db, "ethics");
  expect(found?.versions).toEqual([
    { number: 2, changed: "We say who pays.", from: at("2026-03-02")(), until: null },
    { number: 1, changed: "", from: at("2026-01-02")(), until: at("2026-03-02")() },
  ]);
});

test("the same words make no other version", async () => {
  const again = "---\nkind: ethics\ntitle: Our ethics\nversion: 1\n---\nWe pay no source, and say so.\n";
  expect(await save(again)).toMatchObject({ ok: true, value: { number: 2, isNew: false } });
});

test("a version, and when it was in force, is never changed or deleted; nor is a policy's address", async () => {
  const { db } = database;
  await expect(db.updateTable("policy_version").set({ changed: "x" }).execute()).rejects.toThrow(
    "append-only",
  );
  await expect(db.deleteFrom("policy_version").execute()).rejects.toThrow("append-only");
  await expect(db.deleteFrom("policy_publication").execute()).rejects.toThrow("append-only");
  await expect(db.updateTable("policy").set({ slug: "other" }).execute()).rejects.toThrow("kept");
  await expect(db.deleteFrom("policy").execute()).rejects.toThrow("kept");
});

test("an older version can be put in force again", async () => {
  expect(await publishPolicy(by, at("2026-04-01"), "ethics", 1)).toMatchObject({ ok: true });
  const found = await findPublicPolicy(database.db, "ethics");
  expect(found?.versions.map(({ number }) => number)).toEqual([1, 2, 1]);
  expect(await publishPolicy(by, at("2026-04-01"), "ethics", 9)).toMatchObject({ ok: false });
});

test("a policy that was taken off says why, and is in no list", async () => {
  await save("---\nkind: other\ntitle: How we use machines\n---\nSparingly.\n");
  const slug = "how-we-use-machines";
  expect(await withdrawPolicy(by, at("2026-05-01"), slug, "x")).toMatchObject({ ok: false });
  await publishPolicy(by, at("2026-05-01"), slug);
  expect(await withdrawPolicy(by, at("2026-05-02"), slug, " ")).toMatchObject({ ok: false });
  await withdrawPolicy(by, at("2026-05-02"), slug, "It is part of our standards now.");
  expect(await findPublicPolicy(database.db, slug)).toMatchObject({
    gone: "It is part of our standards now.",
  });
  expect((await listPublicPolicies(database.db)).map((one) => one.slug)).toEqual(["ethics"]);
});

test("a link to something of ours is kept by its id, and written as people name it", async () => {
  const maker = { ...by, actor: newsroomItself };
  const added = await addPerson(maker, { name: "Ada Marsh" });
  expect(added.ok).toBe(true);
  const text =
    "---\nkind: masthead\ntitle: Who we are\n---\n## Editors\n\n- Ada Marsh\n\n| Who | Since |\n| --- | --- |\n| Ada | 2019 |\n";
  expect(await save(text)).toMatchObject({ ok: true });
  const policy = await findPolicy(database.db, "masthead");
  const version = policy && (await findPolicyVersion(database.db, policy.id, 1));
  if (!policy || !version) throw new Error("It is not there");
  const written = await writePolicyFile(database.db, policy, version);
  expect(written).toContain('version: "1"');
  expect(await save(written)).toMatchObject({ ok: true, value: { number: 1, isNew: false } });
});

test("what is wrong with a file is told with its line", () => {
  expect(problemsOf("---\ntitle: x\n---\nWords.\n")).toEqual([
    "1: The file does not say what kind of policy it is.",
  ]);
  expect(problemsOf("---\nkind: rules\ntitle: x\n---\nWords.\n")).toEqual([
    "2: “rules” is no kind of policy.",
  ]);
  expect(problemsOf("---\nkind: ethics\ntitle: x\nauthor: me\n---\nWords.\n")).toEqual([
    "4: There is no field “author”.",
  ]);
  expect(problemsOf("---\nkind: ethics\n---\n")).toEqual([
    "1: The policy has no title.",
    "1: The policy says nothing.",
  ]);
  expect(
    problemsOf(
      '---\nkind: ethics\ntitle: x\n---\nWords.\n\n::embed{url="https://www.youtube.com/watch?v=dQw4w9WgXcQ" title=x}\n',
    ),
  ).toEqual(["7: A policy holds no embed."]);
  expect(problemsOf("---\nkind: ethics\n---\n# Titled here\n\nWords.\n")).toEqual([]);
});

test("who may write a policy may not put it in force", async () => {
  const legal = await staffBy(database.db, "legal");
  expect(
    await save("---\nkind: privacy\ntitle: Privacy\n---\nWe keep nothing.\n", "2026-01-01", legal),
  ).toMatchObject({ ok: true });
  expect(await publishPolicy(legal, at("2026-01-01"), "privacy")).toMatchObject({ ok: false });
});

test("the version that a file was saved as is written into it", () => {
  expect(withVersion("---\nkind: ethics\n---\nWords\n", 3)).toBe(
    "---\nkind: ethics\nversion: 3\n---\nWords\n",
  );
  expect(withVersion("---\nversion: 2\nkind: ethics\n---\nversion: 9\n", 3)).toBe(
    "---\nversion: 3\nkind: ethics\n---\nversion: 9\n",
  );
});
