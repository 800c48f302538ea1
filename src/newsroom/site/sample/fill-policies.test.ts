import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../../../test/support/database.ts";
import { projectRoot } from "../../../../test/support/project-root.ts";
import { join } from "node:path";
import { json } from "../../../platform/database/database.ts";
import { diskFiles } from "../../../platform/files/disk.ts";
import { newsroomItself } from "../../staff/actor.ts";
import { policyKinds } from "../policy/policy.ts";
import { findPublicPolicy, listPublicPolicies } from "../policy/policy.store.ts";
import { withdrawPolicy } from "../policy/publish-policy.ts";
import { fillPolicies } from "./fill-policies.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => await database.close());

const fill = async () =>
  await fillPolicies({
    db: database.db,
    files: diskFiles("/nowhere"),
    folder: join(projectRoot(), "sample"),
  });

test("a newsroom that was not filled with this sample gets none of its policies", async () => {
  await fill();
  expect(await listPublicPolicies(database.db)).toEqual([]);
});

test("the sample's newsroom has every kind in force, and one that was changed; once", async () => {
  await database.db
    .insertInto("audit")
    .values({
      via: "start",
      action: "sample.filled",
      subject: "site",
      subject_id: "sample",
      after: json({ policies: "to follow" }),
    })
    .execute();
  await Promise.all([fill(), fill()]);
  const kinds = (await listPublicPolicies(database.db)).map(({ kind }) => kind);
  expect(kinds.sort()).toEqual(policyKinds.filter((kind) => kind !== "other").sort());
  const standards = await findPublicPolicy(database.db, "standards");
  expect(standards?.versions.map(({ number }) => number)).toEqual([2, 1]);
  const by = { db: database.db, actor: newsroomItself, via: "test" };
  await withdrawPolicy(by, () => new Date("2026-01-01T00:00:00Z"), "mission", "x");
  await fill();
  expect((await findPublicPolicy(database.db, "mission"))?.gone).toBe("x");
});
