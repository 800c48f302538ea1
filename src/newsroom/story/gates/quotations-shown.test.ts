import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../../../test/support/database.ts";
import { setHouse } from "../../../../test/support/gate-trial.ts";
import { momentOf, quotingParagraph } from "../../../../test/support/quoted-story.ts";
import { recordingWithWords, spoken } from "../../../../test/support/recording.ts";
import { paragraphOf, savedStory, staffBy } from "../../../../test/support/story.ts";
import type { Block } from "../../../content/block.ts";
import type { By } from "../../staff/change.ts";
import { keepVersion } from "../../transcript/keep-version.ts";
import { checkGates } from "../gates.ts";
import { publishStory } from "../publish-story.ts";
import { recheckQuotations } from "../recheck-quotations.ts";
import { saveStory } from "../save-story.ts";

let database: TestDatabase;
let editor: By;
beforeAll(async () => {
  database = await testDatabase();
  editor = await staffBy(database.db, "editor", "Edith");
  await setHouse(database.db, "story.approvals", "");
});
afterAll(async () => await database.close());

const clock = () => new Date("2026-03-01T12:00:00Z");

const keepWords = async (cutId: string, ...lines: readonly string[]) =>
  await database.db.transaction().execute(
    async (trx) =>
      await keepVersion(trx, {
        cutId,
        language: "en",
        origin: "text",
        note: "",
        madeBy: null,
        sentences: spoken(...lines),
        newTurns: true,
      }),
  );

/** A published story with a quotation that is not what was said, which an editor let through. */
const storyWithWrongQuotation = async () => {
  const film = await recordingWithWords(database.db, spoken("Ada: we landed at noon", "Ada: all was well"));
  const moment = await momentOf(database.db, film, { of: "words", first: 1, last: 7 });
  const wrong = quotingParagraph("we landed at dusk", { source: { type: "moment", moment } });
  const story = await savedStory(editor, { blocks: [wrong] });
  const overrides = [{ gate: "quotations", part: "q1", reason: "It was published so in 1998" }];
  const published = await publishStory(editor, clock, { storyId: story.storyId, overrides });
  if (!published.ok) throw new Error("not published");
  /** Saves the next revision with these blocks; what holds it back. */
  const saveNext = async (blocks: readonly Block[]) => {
    const { content, storyId, revisionId } = story;
    const saved = await saveStory(editor, clock, {
      storyId,
      content: { ...content, body: { ...content.body, blocks: [...blocks] } },
      basedOn: revisionId,
    });
    if (!saved.ok) throw new Error("not saved");
    const report = await checkGates(database.db, clock, { storyId, revisionId: saved.value.revisionId });
    return {
      blocking: report?.blocking.map(({ gate, part }) => `${gate}:${part}`),
      old: report?.failures.filter(({ isNew }) => !isNew).map(({ gate, part }) => `${gate}:${part}`),
    };
  };
  return { ...film, moment, wrong, story, saveNext };
};

test("what readers see failed before its words were corrected, and fails still: it blocks no mending of the rest", async () => {
  const { cutId, wrong, saveNext } = await storyWithWrongQuotation();
  await keepWords(cutId, "Ada: we landed at one", "Ada: all was well");
  expect(await saveNext([wrong, paragraphOf("More of it.")])).toEqual({
    blocking: [],
    old: ["quotations:q1"],
  });
});

test("it is the same before and after the words are checked again", async () => {
  const { cutId, wrong, recordingId, saveNext } = await storyWithWrongQuotation();
  await keepWords(cutId, "Ada: we landed at one", "Ada: all was well");
  await recheckQuotations(database.db, clock, { recordingId });
  expect(await saveNext([wrong, paragraphOf("More of it.")])).toEqual({
    blocking: [],
    old: ["quotations:q1"],
  });
});

test("what is newly broken blocks all the same", async () => {
  const { cutId, moment, wrong, saveNext } = await storyWithWrongQuotation();
  await keepWords(cutId, "Ada: we landed at one", "Ada: all was well");
  const another = quotingParagraph("all was lost", { source: { type: "moment", moment } }, "q2");
  expect(await saveNext([wrong, another])).toEqual({
    blocking: ["quotations:q2"],
    old: ["quotations:q1"],
  });
  const otherwise = quotingParagraph("we landed at midnight", { source: { type: "moment", moment } });
  expect(
    (await storyWithWrongQuotation().then(async (one) => await one.saveNext([otherwise]))).blocking,
  ).toEqual(["quotations:q1"]);
});
