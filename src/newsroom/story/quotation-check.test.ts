import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../../test/support/database.ts";
import { momentOf, quotingParagraph } from "../../../test/support/quoted-story.ts";
import { byNewsroom, recordingWithWords, spoken } from "../../../test/support/recording.ts";
import { contentOf, personId, savedStory, staffBy } from "../../../test/support/story.ts";
import type { Block } from "../../content/block.ts";
import { newId } from "../../kit/id.ts";
import { withdrawMoment } from "../moment/withdraw-moment.ts";
import { publishRecording } from "../recording/publish-recording.ts";
import { withdrawRecording } from "../recording/withdraw-recording.ts";
import { correctTranscript } from "../transcript/correct-transcript.ts";
import { checkQuotations } from "./check-quotations.ts";
import { deriveUses } from "./derive-uses.ts";
import { listQuotationChecks } from "./quotation-check.store.ts";
import { readReferences } from "./read-references.store.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => await database.close());

const day = "2026-03-01";

const lines = [
  "Ada: we landed at noon and all was well",
  "Ada: nobody saw the ship",
  "Ben: that is not true at all",
];

/** A film, a moment of its first two sentences, and a draft that quotes these words of it. */
const quoting = async (words: string, told: { speakerName?: string } = { speakerName: "Ada" }) => {
  const film = await recordingWithWords(database.db, spoken(...lines));
  const moment = await momentOf(database.db, film, { of: "words", first: 1, last: 12 });
  const block = quotingParagraph(words, { source: { type: "moment", moment }, ...told });
  return { film, moment, story: await derived([block]) };
};

const derived = async (blocks: readonly Block[]) => {
  const saved = await savedStory(await staffBy(database.db, "reporter"), { blocks });
  const revision = { id: saved.revisionId, storyId: saved.storyId, content: saved.content };
  await database.db.transaction().execute(async (trx) => {
    const uses = await deriveUses(trx, revision);
    if (!uses.ok) throw new Error(uses.problem);
    await checkQuotations(trx, revision);
  });
  return saved;
};

const viewOf = async (story: { revisionId: string; content: Parameters<typeof readReferences>[1] }) =>
  (
    await readReferences(database.db, story.content, {
      revisionId: story.revisionId,
      audience: "public",
      day,
    })
  ).quotations.get("q1");

describe("a quotation is held against the words of its moment", () => {
  test("and shown with its mark, the words in context, and where they are", async () => {
    const { film, moment, story } = await quoting("all was well");
    const [check] = await listQuotationChecks(database.db, story.revisionId);
    expect(check).toMatchObject({
      blockId: "p-q1",
      source: "moment",
      momentId: moment,
      cutId: film.cutId,
      verdict: "verbatim",
      firstWord: 6,
      lastWord: 8,
      isCurrent: true,
    });
    expect(await viewOf(story)).toMatchObject({
      verdict: "verbatim",
      verified: true,
      mark: "verified-word-for-word",
      pieces: ["all was well"],
      speaker: { id: null, name: "Ada" },
      words: { before: "we landed at noon and", inside: "all was well", after: "nobody saw the ship" },
      moment: { id: moment, recording: { id: film.recordingId }, speaker: { name: "Ada" } },
    });
  });

  test("and whoever else speaks before or after it is named, on a line of their own", async () => {
    const by = async (speakerName: string, words: string) =>
      (await viewOf((await quoting(words, { speakerName })).story))?.words;
    expect(await by("Ada", "nobody saw the ship")).toEqual({
      before: "we landed at noon and all was well",
      inside: "nobody saw the ship",
      after: "\nBen: that is not true at all",
    });
    const film = await recordingWithWords(database.db, spoken(...lines));
    const moment = await momentOf(database.db, film, { of: "words", first: 13, last: 18 });
    const source = { type: "moment", moment } as const;
    const story = await derived([quotingParagraph("that is not true", { source, speakerName: "Ben" })]);
    expect((await viewOf(story))?.words).toEqual({
      before: "Ada: nobody saw the ship",
      inside: "\nthat is not true",
      after: "at all",
    });
  });

  test("and is not verified where the words are others, or another's", async () => {
    expect(await viewOf((await quoting("all was not well")).story)).toMatchObject({
      verdict: "differs",
      verified: false,
    });
    expect(await viewOf((await quoting("all was well", { speakerName: "Ben" })).story)).toMatchObject({
      verdict: "misattributed",
      verified: false,
      mark: "hear",
    });
  });

  test("by the person's id where the speaker is a person", async () => {
    const [ada, other] = [await personId(database.db, "Ada"), await personId(database.db, "Ada")];
    const [first, ...rest] = spoken(...lines);
    if (first === undefined) throw new Error("no words");
    const film = await recordingWithWords(database.db, [
      { ...first, speaker: { id: ada, name: null } },
      ...rest,
    ]);
    const moment = await momentOf(database.db, film, { of: "words", first: 1, last: 8 });
    const verdicts = [];
    for (const speaker of [ada, other]) {
      const block = quotingParagraph("all was well", { source: { type: "moment", moment }, speaker });
      verdicts.push((await viewOf(await derived([block])))?.verdict);
    }
    expect(verdicts).toEqual(["verbatim", "misattributed"]);
  });

  test("with what an ellipsis leaves out", async () => {
    expect(await viewOf((await quoting("we landed … and all was well")).story)).toMatchObject({
      verdict: "elided",
      skipped: { words: 2, milliseconds: 1000 },
    });
  });
});

describe("until a correction has been followed, nothing says “verified” of words that were changed", () => {
  test("a change inside the moment takes the mark at once", async () => {
    const { film, story } = await quoting("all was well");
    const corrected = await correctTranscript(byNewsroom(database.db), film.cutId, 1, [
      { do: "replace-words", first: 8, last: 8, text: "ill" },
    ]);
    expect(corrected).toMatchObject({ ok: true, value: { outcome: "kept" } });
    expect(await viewOf(story)).toMatchObject({
      verdict: null,
      verified: false,
      mark: "checked-again",
      findings: [],
      words: { inside: expect.stringContaining("all was ill") as string },
    });
  });

  test("a change elsewhere in the recording leaves it", async () => {
    const { film, story } = await quoting("all was well");
    await correctTranscript(byNewsroom(database.db), film.cutId, 1, [
      { do: "replace-words", first: 13, last: 13, text: "This" },
    ]);
    expect(await viewOf(story)).toMatchObject({ verdict: "verbatim", verified: true });
  });

  test("another speaker for the sentence takes it, too", async () => {
    const { film, story } = await quoting("all was well");
    const corrected = await correctTranscript(byNewsroom(database.db), film.cutId, 1, [
      { do: "set-speaker", first: 1, last: 1, speaker: { id: null, name: "Ben" } },
    ]);
    expect(corrected).toMatchObject({ ok: true, value: { outcome: "kept" } });
    expect(await viewOf(story)).toMatchObject({ verdict: null, verified: false });
  });

  test("so does a transcript that was brought in anew, which nobody may have checked", async () => {
    const { film, story } = await quoting("all was well");
    await database.db
      .insertInto("transcript")
      .values({ cut_id: film.cutId, version: 2, language: "en", origin: "captions" })
      .execute();
    expect(await viewOf(story)).toMatchObject({ verdict: null, verified: false });
  });

  test("a moment that was withdrawn, a span that legal withholds and a recording that is not public leave no trace", async () => {
    const { film, moment, story } = await quoting("all was well");
    const nothing = {
      verdict: null,
      verified: false,
      mark: "",
      moment: null,
      words: { inside: "" },
      findings: [],
    };
    await withdrawRecording(byNewsroom(database.db), film.recordingId, "A mistake");
    expect(await viewOf(story)).toMatchObject(nothing);
    await publishRecording(byNewsroom(database.db), () => new Date(), film.recordingId);
    expect(await viewOf(story)).toMatchObject({ verified: true });
    const { actor } = await staffBy(database.db, "legal");
    await database.db
      .insertInto("withholding")
      .values({
        id: newId(),
        recording_id: film.recordingId,
        cut_id: film.cutId,
        start_units: 24,
        end_units: 48,
        reason: "An order of the court",
        withheld_by: actor.staffId ?? "",
      })
      .execute();
    expect(await viewOf(story)).toMatchObject(nothing);
    const other = await quoting("all was well");
    await withdrawMoment(byNewsroom(database.db), () => new Date(), other.moment, "A mistake");
    expect(await viewOf(other.story)).toMatchObject(nothing);
    expect(moment).not.toBe(other.moment);
  });
});

test("ids of nothing are refused with the part that names them", async () => {
  const saved = await savedStory(await staffBy(database.db, "reporter"));
  const content = contentOf({
    topics: ["000000000001"],
    blocks: [
      { kind: "excerpt", id: "e1", moment: "000000000002" },
      quotingParagraph("x", { source: { type: "document", document: "000000000003" } }),
    ],
  });
  const uses = await database.db
    .transaction()
    .execute(async (trx) => await deriveUses(trx, { id: saved.revisionId, storyId: saved.storyId, content }));
  expect(uses.ok ? "" : uses.problem.split("\n")).toEqual([
    "topics: there is no topic 000000000001.",
    "block e1: there is no moment 000000000002.",
    "block p-q1: there is no document 000000000003.",
  ]);
});
