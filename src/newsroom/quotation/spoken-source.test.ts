import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../../test/support/database.ts";
import { byNewsroom, recordingWithWords, spoken } from "../../../test/support/recording.ts";
import { correctTranscript } from "../transcript/correct-transcript.ts";
import { readSpokenSource } from "./spoken-source.store.ts";
import { joinSpoken } from "./spoken.ts";

let database: TestDatabase;
let cutId: string;
beforeAll(async () => {
  database = await testDatabase();
  ({ cutId } = await recordingWithWords(
    database.db,
    spoken("Ada: One two.", "Ada: Three four.", "Boris: Five six.", "Boris: Seven eight.", "Ada: Nine ten."),
  ));
});
afterAll(async () => await database.close());

const around = async (firstWord: number, lastWord: number, margin: number): Promise<string> =>
  joinSpoken((await readSpokenSource(database.db, cutId, { firstWord, lastWord, margin })).words);

test("all words of a cut, in order, with who says them and when", async () => {
  const source = await readSpokenSource(database.db, cutId);
  expect(joinSpoken(source.words)).toBe("One two. Three four. Five six. Seven eight. Nine ten.");
  expect(source).toMatchObject({ version: 1, language: "en", origin: "text" });
  expect(source.words[4]).toMatchObject({
    number: 5,
    text: "Five",
    sentence: 3,
    speaker: { id: null, name: "Boris" },
    checked: false,
    unsure: false,
  });
  expect((await readSpokenSource(database.db, "nowhere")).words).toEqual([]);
});

test("the sentences about two words, and so many more on both sides", async () => {
  expect(await around(5, 5, 0)).toBe("Five six.");
  expect(await around(4, 5, 0)).toBe("Three four. Five six.");
  expect(await around(5, 6, 1)).toBe("Three four. Five six. Seven eight.");
  expect(await around(1, 2, 9)).toBe("One two. Three four. Five six. Seven eight. Nine ten.");
});

test("all of them where the words are gone", async () => {
  expect(await around(998, 999, 0)).toBe("One two. Three four. Five six. Seven eight. Nine ten.");
});

test("a correction leaves the origin of what it does not touch", async () => {
  const corrected = await correctTranscript(byNewsroom(database.db), cutId, 1, [
    { do: "replace-words", first: 6, last: 6, text: "sixty." },
  ]);
  if (!corrected.ok) throw new Error(corrected.problem);
  const source = await readSpokenSource(database.db, cutId, { firstWord: 5, lastWord: 5, margin: 0 });
  expect(source).toMatchObject({ version: 2, origin: "text" });
  expect(source.words.map(({ text, checked }) => [text, checked])).toEqual([
    ["Five", false],
    ["sixty.", true],
  ]);
});
