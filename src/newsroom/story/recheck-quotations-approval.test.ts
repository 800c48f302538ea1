import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../../test/support/database.ts";
import { momentOf, quotingParagraph } from "../../../test/support/quoted-story.ts";
import { byNewsroom, recordingWithWords, spoken } from "../../../test/support/recording.ts";
import { savedStory, staffBy } from "../../../test/support/story.ts";
import { correctTranscript } from "../transcript/correct-transcript.ts";
import { listQuotationChecks } from "./quotation-check.store.ts";
import { recheckQuotations } from "./recheck-quotations.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => await database.close());

const clock = (): Date => new Date();

test("an approval holds for exactly what was seen: other words, and it is void", async () => {
  const film = await recordingWithWords(
    database.db,
    spoken("Ada: we landed at noon", "Ben: did you", "Ada: all was well"),
  );
  const moment = await momentOf(database.db, film, { of: "words", first: 1, last: 9 });
  const block = quotingParagraph("we landed at noon … all was well", {
    source: { type: "moment", moment },
    speakerName: "Ada",
  });
  const editor = await staffBy(database.db, "editor", "Edith");
  const story = await savedStory(editor, { blocks: [block] });
  const [check] = await listQuotationChecks(database.db, story.revisionId);
  expect(check?.needsApproval).not.toEqual([]);
  await database.db
    .insertInto("quotation_approval")
    .values({
      id: story.revisionId,
      story_id: story.storyId,
      quotation_id: "q1",
      fingerprint: check?.fingerprint ?? "",
      kind: "deviation",
      staff_id: editor.actor.staffId ?? "",
    })
    .execute();
  const approvedBy = async () => (await listQuotationChecks(database.db, story.revisionId))[0]?.approvedBy;
  expect(await approvedBy()).toBe("Edith");
  const corrected = await correctTranscript(byNewsroom(database.db), film.cutId, 1, [
    { do: "replace-words", first: 6, last: 6, text: "could" },
  ]);
  expect(corrected).toMatchObject({ ok: true, value: { outcome: "kept" } });
  await recheckQuotations(database.db, clock, { cutId: film.cutId });
  expect(await approvedBy()).toBeNull();
});
