import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../../test/support/database.ts";
import { byNewsroom, recordingWithWords, spoken } from "../../../test/support/recording.ts";
import { correctTranscript } from "../transcript/correct-transcript.ts";
import { type Part, readParts, type VersionedSource } from "./spoken-source.store.ts";
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

const everywhere = { from: -Infinity, to: Infinity, margin: 0 };

const read = async (part: Omit<Part, "cutId">, ofCut = cutId): Promise<VersionedSource> => {
  const [source] = await readParts(database.db, [{ cutId: ofCut, ...part }]);
  if (source === undefined) throw new Error("no source");
  return source;
};

/** From one sentence to another (numbers), and so many more on both sides. */
const between = async (first: number, last: number, margin: number): Promise<VersionedSource> => {
  const rows = await database.db
    .selectFrom("sentence")
    .select(["number", "place"])
    .where("cut_id", "=", cutId)
    .where("until_version", "is", null)
    .execute();
  const placeOf = (number: number): number => rows.find((row) => row.number === number)?.place ?? Number.NaN;
  return await read({ from: placeOf(first), to: placeOf(last), margin });
};

const around = async (first: number, last: number, margin: number): Promise<string> =>
  joinSpoken((await between(first, last, margin)).words);

test("all words of a cut, in order, with who says them and when", async () => {
  const source = await read(everywhere);
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
  expect((await read(everywhere, "nowhere")).words).toEqual([]);
});

test("the sentences from one to another, and so many more on both sides", async () => {
  expect(await around(3, 3, 0)).toBe("Five six.");
  expect(await around(2, 3, 0)).toBe("Three four. Five six.");
  expect(await around(3, 3, 1)).toBe("Three four. Five six. Seven eight.");
  expect(await around(1, 1, 9)).toBe("One two. Three four. Five six. Seven eight. Nine ten.");
});

test("a correction leaves the origin of what it does not touch", async () => {
  const corrected = await correctTranscript(byNewsroom(database.db), cutId, 1, [
    { do: "replace-words", first: 6, last: 6, text: "sixty." },
  ]);
  if (!corrected.ok) throw new Error(corrected.problem);
  const source = await between(3, 3, 0);
  expect(source).toMatchObject({ version: 2, origin: "text" });
  expect(source.words.map(({ text, checked }) => [text, checked])).toEqual([
    ["Five", false],
    ["sixty.", true],
  ]);
});
