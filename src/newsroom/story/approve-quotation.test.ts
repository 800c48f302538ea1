import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { momentOf, quotingParagraph } from "../../../test/support/quoted-story.ts";
import { recordingWithWords, spoken } from "../../../test/support/recording.ts";
import { savedStory, staffBy } from "../../../test/support/story.ts";
import type { By } from "../staff/change.ts";
import { approveQuotation, type QuotationApproval } from "./approve-quotation.ts";
import { checkGates } from "./gates.ts";
import { listQuotationChecks } from "./quotation-check.store.ts";

const clock = () => new Date("2026-03-01T12:00:00Z");

let database: TestDatabase;
let editor: By;
let checker: By;
beforeAll(async () => {
  database = await testDatabase();
  editor = await staffBy(database.db, "editor", "Edith");
  checker = await staffBy(database.db, "fact-checker", "Faye");
});
afterAll(async () => await database.close());

const letter = {
  source: { type: "link", url: "https://archive.example.org/letter", title: "A letter of 1937" },
  speakerName: "Ada",
} as const;

const storyQuoting = async (block: ReturnType<typeof quotingParagraph>) => {
  const { storyId, revisionId } = await savedStory(editor, { blocks: [block] });
  const fingerprint = (await listQuotationChecks(database.db, revisionId))[0]?.fingerprint ?? "";
  const sign = async (by: By, kind: QuotationApproval, seen = fingerprint) =>
    await approveQuotation(by, clock, { revisionId, quotationId: "q1", kind, fingerprint: seen });
  const blocked = async () =>
    (await checkGates(database.db, clock, { storyId, revisionId }))?.blocking.some(
      ({ gate }) => gate === "quotations",
    );
  return { sign, blocked };
};

test("a quotation from a letter goes out once a checker has signed its source", async () => {
  const { sign, blocked } = await storyQuoting(quotingParagraph("all is well", letter));
  expect(await blocked()).toBe(true);
  expect((await sign(checker, "source")).ok).toBe(true);
  expect(await blocked()).toBe(false);
});

test("an ellipsis over another's words goes out once an editor has approved it", async () => {
  const film = await recordingWithWords(
    database.db,
    spoken("Ada: we landed at noon", "Ben: did you", "Ada: all was well"),
  );
  const moment = await momentOf(database.db, film, { of: "words", first: 1, last: 9 });
  const quoting = quotingParagraph("we landed at noon … all was well", {
    source: { type: "moment", moment },
    speakerName: "Ada",
  });
  const { sign, blocked } = await storyQuoting(quoting);
  const refused = await sign(checker, "deviation");
  expect(!refused.ok && refused.problem).toContain("quotation.approve");
  expect((await sign(checker, "source")).ok).toBe(false);
  expect(await blocked()).toBe(true);
  expect((await sign(editor, "deviation")).ok).toBe(true);
  expect(await blocked()).toBe(false);
});

test("what has changed since it was looked at is not signed", async () => {
  const { sign } = await storyQuoting(quotingParagraph("all is well", letter));
  const refused = await sign(checker, "source", "seen before");
  expect(!refused.ok && refused.problem).toContain("changed since");
});

test("words that are verbatim need nobody's approval", async () => {
  const { sign } = await storyQuoting(quotingParagraph("all is well", letter));
  expect((await sign(editor, "deviation")).ok).toBe(false);
});
