import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../../../test/support/database.ts";
import { heldBack } from "../../../../test/support/gate-trial.ts";
import { contentOf, staffBy } from "../../../../test/support/story.ts";
import type { Block } from "../../../content/block.ts";
import { newId } from "../../../kit/id.ts";
import type { By } from "../../staff/change.ts";
import { pullQuotations } from "./pull-quotations.ts";

let database: TestDatabase;
let editor: By;
beforeAll(async () => {
  database = await testDatabase();
  editor = await staffBy(database.db, "editor");
});
afterAll(async () => await database.close());

/** “A promise is a thing,” she said, “you keep; I don’t break it.” */
const quoting: Block = {
  kind: "paragraph",
  id: "p1",
  content: [
    { type: "text", text: "“" },
    { type: "text", text: "A promise is a thing,", marks: [{ type: "quotation", id: "q1" }] },
    { type: "text", text: "” she said, “" },
    { type: "text", text: "you keep; I don’t break it", marks: [{ type: "quotation", id: "q1" }] },
    { type: "text", text: ".” Others break it daily." },
  ],
  quotations: [{ id: "q1", source: { type: "none" } }],
};

const pulled = async (text: string): Promise<string[]> =>
  await heldBack(editor, "pull-quotations", {
    blocks: [quoting, { kind: "pullQuotation", id: "u1", text, of: "q1" }],
  });

test.each([
  "A promise is a thing",
  "a promise is a thing.",
  "I don't break it.",
  "A promise is a thing you keep",
  "“You keep: I don’t break it”",
])("“%s” stands in the quotation", async (text) => {
  expect(await pulled(text)).toEqual([]);
});

test.each([
  ["words more", "A promise is a dear thing"],
  ["words less", "A promise is thing"],
  ["another order", "A thing is a promise"],
  ["a part of a word", "romise is a thing"],
  ["the attribution between", "A promise is a thing, she said, you keep"],
  ["what stands beside the quotation", "Others break it daily"],
  ["a negation lost", "I do break it"],
])("%s: “%s” does not", async (_what, text) => {
  expect(await pulled(text)).toEqual([`u1: “${text}” does not stand so in its quotation.`]);
});

test("it names a quotation of the same story", async () => {
  const content = contentOf({
    blocks: [quoting, { kind: "pullQuotation", id: "u1", text: "A promise", of: "q9" }],
  });
  const subject = { storyId: newId(), revisionId: newId(), content, at: new Date() };
  expect(await pullQuotations.findings(database.db, subject)).toMatchObject([
    { part: "u1", cause: "q9", problem: expect.stringContaining("There is no quotation q9 in the story") },
  ]);
});
