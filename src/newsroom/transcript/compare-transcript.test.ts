import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { byNewsroom, recordingWithWords, spoken } from "../../../test/support/recording.ts";
import { compareTranscript } from "./compare-transcript.ts";
import { correctTranscript } from "./correct-transcript.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => await database.close());

const said = "we came around the side of the Moon and there was the Earth rising over the horizon";

const filmWithInterview = async () => {
  const film = await recordingWithWords(
    database.db,
    spoken("Voice: Nobody had planned the photograph", `Ada: ${said}`),
  );
  const interview = await recordingWithWords(
    database.db,
    spoken("Bob: What did you see", `Ada: Well ${said}`, "Ada: It was over quickly"),
    { kind: "interview", madeForId: film.recordingId },
  );
  return { film, interview };
};

const passages = async (cutId: string) =>
  await database.db
    .selectFrom("shared_passage")
    .select([
      "cut_id",
      "first_sentence",
      "other_cut_id",
      "other_first_sentence",
      "start_milliseconds",
      "other_start_milliseconds",
      "words",
    ])
    .where((of) => of.or([of("cut_id", "=", cutId), of("other_cut_id", "=", cutId)]))
    .execute();

test("the same words in a film and its interview are found once, whichever is compared", async () => {
  const { film, interview } = await filmWithInterview();
  await compareTranscript(database.db, interview.cutId);
  const expected = [
    {
      cut_id: film.cutId,
      first_sentence: 2,
      other_cut_id: interview.cutId,
      other_first_sentence: 2,
      start_milliseconds: 4500,
      other_start_milliseconds: 4500,
      words: 17,
    },
  ];
  expect(await passages(film.cutId)).toEqual(expected);
  await compareTranscript(database.db, film.cutId);
  expect(await passages(interview.cutId)).toEqual(expected);
});

test("words that are corrected away are no longer shared; pages that said so are told", async () => {
  const { film, interview } = await filmWithInterview();
  await compareTranscript(database.db, film.cutId);
  await correctTranscript(byNewsroom(database.db), film.cutId, 1, [
    {
      do: "replace-words",
      first: 6,
      last: 22,
      text: "It was a sight that none of us had been told to expect",
    },
  ]);
  await compareTranscript(database.db, film.cutId);
  expect(await passages(film.cutId)).toEqual([]);
  const told = await database.db
    .selectFrom("outbox")
    .select("keys")
    .where("event", "=", "transcript.compared")
    .orderBy("id", "desc")
    .executeTakeFirstOrThrow();
  expect(told.keys).toContain(`shared:${interview.cutId}`);
});
