import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../../../test/support/database.ts";
import { heldBack } from "../../../../test/support/gate-trial.ts";
import { contentOf, personId, staffBy } from "../../../../test/support/story.ts";
import { newId } from "../../../kit/id.ts";
import type { By } from "../../staff/change.ts";
import { contributors } from "./contributors.ts";

let database: TestDatabase;
let editor: By;
beforeAll(async () => {
  database = await testDatabase();
  editor = await staffBy(database.db, "editor");
});
afterAll(async () => await database.close());

test.each(["She Kept the Letter", "1969", "Ñ", "港が開く"])("“%s” is a headline", async (headline) => {
  expect(await heldBack(editor, "headline", { headline })).toEqual([]);
});

test.each(["—", "…", "?!", "👋"])("“%s” is none", async (headline) => {
  expect(await heldBack(editor, "headline", { headline })).toEqual(["headline: It has no headline."]);
});

test("somebody stands behind a story", async () => {
  const unsigned = ["contributors: Nobody is named as its author."];
  expect(await heldBack(editor, "contributors", { contributors: [] })).toEqual(unsigned);
  const person = await personId(database.db);
  expect(await heldBack(editor, "contributors", { contributors: [{ person, role: "By" }] })).toEqual([]);
});

test("an author who is not known here is named, once", async () => {
  const [known, unknown] = [await personId(database.db), newId()];
  const content = contentOf({
    contributors: [known, unknown, unknown].map((person) => ({ person, role: "By" })),
  });
  const subject = { storyId: newId(), revisionId: newId(), content, at: new Date() };
  expect(await contributors.findings(database.db, subject)).toMatchObject([
    { part: "contributors", cause: unknown, problem: `There is no person ${unknown}.` },
  ]);
});
