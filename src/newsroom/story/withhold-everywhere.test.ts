import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { byNewsroom, readyCut, recordingWithWords, spoken } from "../../../test/support/recording.ts";
import { staffBy } from "../../../test/support/story.ts";
import { compareTranscript } from "../transcript/compare-transcript.ts";
import { heardWords } from "../transcript/heard-words.ts";
import { importTranscript } from "../transcript/import-transcript.ts";
import type { By } from "../staff/change.ts";
import { findSameWords } from "./same-words.store.ts";
import { carryStretch, stretchesOf } from "./same-words.ts";
import { withholdSpan } from "./withhold-span.ts";

const clock = () => new Date("2026-03-01T12:00:00Z");

let database: TestDatabase;
let legal: By;
beforeAll(async () => {
  database = await testDatabase();
  legal = await staffBy(database.db, "legal", "Lex");
});
afterAll(async () => await database.close());

const said = "we came around the quixotry side of the Moon and there was the Earth";

/** A film with an older cut, ten seconds earlier, and an interview that was made for it. */
const filmEverywhere = async () => {
  const { db } = database;
  const film = await recordingWithWords(db, spoken(`Ada: ${said}`, "Ada: all was well"));
  const words = Array.from(heardWords(spoken(`Ada: ${said}`, "Ada: all was well")), (word) => ({
    ...word,
    start: (word.start ?? 0) + 10_000,
    end: (word.end ?? 0) + 10_000,
  }));
  const current = await readyCut(db, film.recordingId, []);
  const makeCurrent = async (id: string) =>
    await db
      .updateTable("recording")
      .set({ current_cut_id: id })
      .where("id", "=", film.recordingId)
      .execute();
  await makeCurrent(film.cutId);
  await importTranscript(byNewsroom(db), current, { origin: "text", language: "en", words, note: "" });
  await makeCurrent(current);
  const interview = await recordingWithWords(db, spoken("Bob: What did you see", `Ada: Well ${said}`), {
    kind: "interview",
    madeForId: film.recordingId,
  });
  await compareTranscript(db, interview.cutId);
  return { older: film.cutId, current, interview: interview.cutId };
};

const textsWith = async (word: string, cutIds: readonly string[]): Promise<number> =>
  (
    await database.db
      .selectFrom("sentence")
      .select("id")
      .where("cut_id", "in", [...cutIds])
      .where("text", "like", `%${word}%`)
      .execute()
  ).length;

// "quixotry" is the fifth word: from 3 to 3.5 s of the older cut.
const stretch = { start: 3000, end: 3500 };

test("the same words are found in other cuts, in the film and in its interview, each in its own times", async () => {
  const { older, current, interview } = await filmEverywhere();
  const expected = {
    older: { cutId: older, start: 3000, end: 3500 },
    current: { cutId: current, start: 13_000, end: 13_500 },
    // "What did you see", a second, "Well", and four words.
    interview: { cutId: interview, start: 6500, end: 7000 },
  };
  expect(await findSameWords(database.db, { cutId: older, ...stretch })).toEqual([
    expected.current,
    expected.interview,
  ]);
  const { cutId, ...there } = expected.interview;
  expect(await findSameWords(database.db, { cutId, ...there })).toEqual([expected.current, expected.older]);
});

test("they are withheld everywhere at once, with a tombstone and a line of the audit for each", async () => {
  const { older, current, interview } = await filmEverywhere();
  const cuts = [older, current, interview];
  expect(await textsWith("quixotry", cuts)).toBe(3);
  const done = await withholdSpan(legal, clock, {
    cutId: older,
    ...stretch,
    reason: "A court's order",
    everywhere: true,
  });
  expect(done).toMatchObject({
    ok: true,
    value: {
      sentences: 1,
      elsewhere: [
        { cutId: current, sentences: 1 },
        { cutId: interview, sentences: 1 },
      ],
    },
  });
  expect(await textsWith("quixotry", cuts)).toBe(0);
  expect(await textsWith("around", cuts)).toBe(3);
  const tombstones = await database.db
    .selectFrom("withholding")
    .select(["cut_id", "withheld_by"])
    .where("cut_id", "in", cuts)
    .execute();
  expect(new Set(tombstones.map(({ cut_id: id }) => id))).toEqual(new Set(cuts));
  expect(tombstones.every(({ withheld_by: by }) => by === legal.actor.staffId)).toBe(true);
  const audited = await database.db
    .selectFrom("audit")
    .select("after")
    .where("action", "=", "recording.withheld")
    .execute();
  expect(audited.map(({ after }) => (after as { cut?: string }).cut)).toEqual(expect.arrayContaining(cuts));
});

test("without that the others stay as they are", async () => {
  const { older, current, interview } = await filmEverywhere();
  const done = await withholdSpan(legal, clock, { cutId: older, ...stretch, reason: "A court's order" });
  expect(done).toMatchObject({ ok: true, value: { elsewhere: [] } });
  expect(await textsWith("quixotry", [older])).toBe(0);
  expect(await textsWith("quixotry", [current, interview])).toBe(2);
});

const timed = (texts: readonly string[], from = 0) =>
  texts.map((text, at) => ({ text, start: from + at * 500, end: from + at * 500 + 500 }));

test("a word that is another in the second passage is in the stretch there", () => {
  const [one, other] = ["she kept the letter for years".split(" "), "she kept the memo for years".split(" ")];
  expect(carryStretch(timed(one), timed(other, 9000), { start: 1000, end: 2000 }, "en")).toEqual({
    start: 10_000,
    end: 11_000,
  });
  expect(
    carryStretch(timed(one), timed(["all", "was", "well"]), { start: 1000, end: 2000 }, "en"),
  ).toBeNull();
});

test("of two passages with the same words every stretch is carried to just the same words", () => {
  const word = fc.constantFrom("noon", "harbour", "letter", "engine", "storm", "river");
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 2 }), fc.nat(5), fc.nat(5), (texts, a, b) => {
      const [first, last] = [Math.min(a, b) % texts.length, Math.max(a, b) % texts.length];
      fc.pre(first <= last);
      const carried = carryStretch(
        timed(texts),
        timed(texts, 60_000),
        { start: first * 500, end: last * 500 + 500 },
        "en",
      );
      expect(carried).toEqual({ start: 60_000 + first * 500, end: 60_000 + last * 500 + 500 });
    }),
  );
});

test("words that do not follow one another are stretches of their own, and lie in them", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(100_000), fc.integer({ min: 1, max: 900 }))), (told) => {
      const words = told.map(([start, length]) => ({ start, end: start + length }));
      const stretches = stretchesOf(words);
      for (const { start, end } of words)
        expect(stretches.filter((one) => one.start <= start && one.end >= end)).toHaveLength(1);
      for (const [at, one] of stretches.entries())
        expect(at === 0 || one.start - (stretches[at - 1]?.end ?? 0) > 1000).toBe(true);
    }),
  );
});
