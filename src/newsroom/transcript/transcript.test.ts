import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { byNewsroom, recordingWithWords, spoken } from "../../../test/support/recording.ts";
import { findCaptions } from "../recording/caption-track.store.ts";
import { addCaptions } from "./add-captions.ts";
import { correctTranscript, restoreVersion } from "./correct-transcript.ts";
import type { Edit } from "./correct.ts";
import {
  countTranscript,
  findSentenceIndex,
  listSentences,
  listSentencesOf,
  listVersions,
} from "./transcript.store.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => await database.close());

const film = async () =>
  await recordingWithWords(
    database.db,
    spoken("Ada: we land at noon", "Ada: all is well", "Bob: copy that Ada"),
  );

const correctAs = async (cutId: string, base: number, ...edits: Edit[]) => {
  const corrected = await correctTranscript(byNewsroom(database.db), cutId, base, edits);
  if (!corrected.ok) throw new Error(corrected.problem);
  return corrected.value;
};

test("the first version numbers sentences, turns and words from 1", async () => {
  const { cutId } = await film();
  const sentences = await listSentences(database.db, cutId);
  expect(sentences.map((one) => [one.index, one.number, one.turn, one.text])).toEqual([
    [0, 1, 1, "we land at noon"],
    [1, 2, 1, "all is well"],
    [2, 3, 2, "copy that Ada"],
  ]);
  expect(sentences.flatMap((one) => one.words.map((word) => word.number))).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
  ]);
  expect(await countTranscript(database.db, cutId)).toEqual({ sentences: 3, words: 10 });
});

test("a corrected word makes a version in which the other sentences are the same rows", async () => {
  const { cutId } = await film();
  const before = await database.db.selectFrom("sentence").select("id").where("cut_id", "=", cutId).execute();
  const kept = await correctAs(cutId, 1, { do: "replace-words", first: 4, last: 4, text: "midnight." });
  expect(kept).toEqual({ outcome: "kept", version: 2 });
  const after = await database.db.selectFrom("sentence").select("id").where("cut_id", "=", cutId).execute();
  expect(after).toHaveLength(before.length + 1);
  const [first] = await listSentences(database.db, cutId);
  expect(first?.text).toBe("we land at midnight.");
  expect(first?.words[3]).toMatchObject({ number: 4, start: 2500, end: 3000, checked: true });
});

test("every version can be read as it stood, with who and when", async () => {
  const { cutId } = await film();
  await correctAs(cutId, 1, { do: "split-sentence", word: 3 });
  await correctAs(cutId, 2, { do: "replace-words", first: 8, last: 8, text: "Roger" });
  const texts = async (version: number) =>
    (await listSentencesOf(database.db, cutId, version)).map((one) => `${one.number} ${one.text}`);
  expect(await texts(1)).toEqual(["1 we land at noon", "2 all is well", "3 copy that Ada"]);
  expect(await texts(2)).toEqual(["1 we land", "4 at noon", "2 all is well", "3 copy that Ada"]);
  expect(await texts(3)).toEqual(["1 we land", "4 at noon", "2 all is well", "3 Roger that Ada"]);
  expect((await listVersions(database.db, cutId)).map((one) => [one.version, one.origin])).toEqual([
    [3, "correction"],
    [2, "correction"],
    [1, "text"],
  ]);
});

test("an edit that starts from an old version is refused with both in hand, and nothing is written", async () => {
  const { cutId } = await film();
  await correctAs(cutId, 1, { do: "replace-words", first: 1, last: 1, text: "We" });
  const stale = await correctAs(cutId, 1, { do: "replace-words", first: 4, last: 4, text: "Noon" });
  expect(
    stale.outcome === "stale" && [stale.base.sentences[0]?.text, stale.current.sentences[0]?.text],
  ).toEqual(["we land at noon", "We land at noon"]);
  expect((await listVersions(database.db, cutId))[0]?.version).toBe(2);
});

test("two who correct the same version at once do not both win", async () => {
  const { cutId } = await film();
  const edit = (text: string): Edit => ({ do: "replace-words", first: 1, last: 1, text });
  const both = await Promise.all([correctAs(cutId, 1, edit("We")), correctAs(cutId, 1, edit("You"))]);
  expect(both.map((one) => one.outcome).sort()).toEqual(["kept", "stale"]);
});

test("an old version stands again as a new one; a number that was taken meanwhile is not given again", async () => {
  const { cutId } = await film();
  await correctAs(cutId, 1, { do: "split-sentence", word: 3 });
  expect((await restoreVersion(byNewsroom(database.db), cutId, 1)).ok).toBe(true);
  await correctAs(cutId, 3, { do: "split-sentence", word: 2 });
  const numbers = (await listSentences(database.db, cutId)).map((one) => one.number);
  expect(numbers).toEqual([1, 5, 2, 3]);
  expect((await restoreVersion(byNewsroom(database.db), cutId, 9)).ok).toBe(false);
});

test("an edit that changes nothing keeps no version", async () => {
  const { cutId } = await film();
  await correctAs(cutId, 1, { do: "check-words", first: 1, last: 1 });
  expect(await correctAs(cutId, 2, { do: "check-words", first: 1, last: 1 })).toEqual({
    outcome: "same",
    version: 2,
  });
});

test("a sentence is found by its number as long as it is there", async () => {
  const { cutId } = await film();
  expect(await findSentenceIndex(database.db, cutId, 3)).toBe(2);
  await correctAs(cutId, 1, { do: "merge-sentences", sentence: 1 });
  expect(await findSentenceIndex(database.db, cutId, 2)).toBeNull();
  expect(await findSentenceIndex(database.db, cutId, 3)).toBe(1);
});

test("who has no captions gets them from the words, and new ones when those are corrected", async () => {
  const { cutId } = await film();
  await correctAs(cutId, 1, { do: "replace-words", first: 4, last: 4, text: "midnight." });
  const captions = async () =>
    (await findCaptions(database.db, cutId, "en"))?.cues.map((cue) => cue.text).join(" ");
  expect(await captions()).toContain("midnight.");
  await correctAs(cutId, 2, { do: "replace-words", first: 4, last: 4, text: "noon." });
  expect(await captions()).toContain("noon.");
  expect((await findCaptions(database.db, cutId, "en"))?.version).toBe(2);
});

test("captions that somebody brought in are not touched by a correction", async () => {
  const { cutId } = await film();
  const cues = [{ start: 1000, end: 3000, text: "We land at noon." }];
  const by = byNewsroom(database.db);
  await addCaptions(by, { cutId, kind: "captions", language: "en", cues, sourceFormat: "srt" });
  await correctAs(cutId, 1, { do: "replace-words", first: 4, last: 4, text: "midnight." });
  expect((await findCaptions(database.db, cutId, "en"))?.cues).toEqual(cues);
});
