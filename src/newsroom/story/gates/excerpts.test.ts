import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../../../test/support/database.ts";
import { captioned, encodedCut, heldBack } from "../../../../test/support/gate-trial.ts";
import { momentOf } from "../../../../test/support/quoted-story.ts";
import { byNewsroom, readyCut, recordingWithWords, spoken } from "../../../../test/support/recording.ts";
import { staffBy } from "../../../../test/support/story.ts";
import { withdrawMoment } from "../../moment/withdraw-moment.ts";
import { updateRecording } from "../../recording/update-recording.ts";
import { withdrawRecording } from "../../recording/withdraw-recording.ts";
import type { By } from "../../staff/change.ts";
import { withholdSpan } from "../withhold-span.ts";

let database: TestDatabase;
let editor: By;
beforeAll(async () => {
  database = await testDatabase();
  editor = await staffBy(database.db, "editor");
});
afterAll(async () => await database.close());

const clock = () => new Date("2026-03-01T12:00:00Z");
const words = spoken("Ada: we landed at noon", "Ada: all was well");

interface Film {
  readonly recordingId: string;
  readonly cutId: string;
  readonly moment: string;
}

/** A published film of this title with a moment; what a story needs to play it is there unless told. */
const filmOf = async (title: string, lacks: "" | "media" | "captions" | "publishing" = ""): Promise<Film> => {
  const film = await recordingWithWords(database.db, words, { title, publish: lacks !== "publishing" });
  if (lacks !== "media") await encodedCut(database.db, film.cutId);
  if (lacks !== "captions") await captioned(database.db, film.cutId);
  return { ...film, moment: await momentOf(database.db, film, { of: "words", first: 1, last: 4 }) };
};

const playing = async ({ moment }: Film, at?: Date): Promise<string[]> =>
  await heldBack(editor, "excerpts", { blocks: [{ kind: "excerpt", id: "e1", moment }] }, at);

test("what is public, can be played and followed holds nothing back", async () => {
  expect(await playing(await filmOf("Whole"))).toEqual([]);
});

test("a draft is not played, nor what was withdrawn", async () => {
  const film = await filmOf("Hidden", "publishing");
  expect(await playing(film)).toEqual(["e1: “Hidden” is not public."]);
  const gone = await filmOf("Gone");
  await withdrawRecording(byNewsroom(database.db), gone.recordingId, "A test");
  expect(await playing(gone)).toEqual(["e1: “Gone” is not public."]);
});

test("a moment that was withdrawn is not played, though its recording is public", async () => {
  const film = await filmOf("Withdrawn");
  await withdrawMoment(byNewsroom(database.db), clock, film.moment, "A test");
  expect(await playing(film)).toEqual([`e1: The moment ${film.moment} of “Withdrawn” was withdrawn.`]);
});

test("a moment of which legal withholds a part is not played", async () => {
  const film = await filmOf("Withheld");
  const legal = await staffBy(database.db, "legal");
  const withheld = await withholdSpan(legal, clock, {
    cutId: film.cutId,
    start: 1500,
    end: 1600,
    reason: "A court",
  });
  expect(withheld.ok).toBe(true);
  expect(await playing(film)).toEqual([`e1: The moment ${film.moment} of “Withheld” was withdrawn.`]);
});

test("what has no media cannot be played, to be heard neither", async () => {
  const film = await filmOf("Papers", "media");
  expect(await playing(film)).toEqual(["e1: “Papers” has no media to play."]);
  const heard = [{ kind: "audioMoment", id: "a1", moment: film.moment } as const];
  expect(await heldBack(editor, "excerpts", { blocks: heard })).toEqual([
    "a1: “Papers” has no media to play.",
  ]);
});

test("a moment is looked at in its own cut until it has followed its words into a newer one", async () => {
  const film = await filmOf("Anew");
  await readyCut(database.db, film.recordingId, words);
  expect(await playing(film)).toEqual([]);
});

test("excerpts whose rights have ended by the instant of publishing are not played; the last day counts", async () => {
  const film = await filmOf("Lent");
  const lastDay = async (rightsLastDay: string | null, excerptRightsLastDay: string | null) =>
    await updateRecording(byNewsroom(database.db), film.recordingId, { rightsLastDay, excerptRightsLastDay });
  await lastDay("2026-03-01", "2026-03-01");
  expect(await playing(film, new Date("2026-03-01T23:59:59Z"))).toEqual([]);
  expect(await playing(film, new Date("2026-03-02T00:00:00Z"))).toEqual([
    "e1: Excerpts of “Lent” may be played no longer on 2026-03-02.",
  ]);
  await lastDay("2026-03-01", "2026-03-05");
  expect(await playing(film, new Date("2026-03-05T12:00:00Z"))).toEqual([]);
  await lastDay("2026-03-01", null);
  expect(await playing(film, new Date("2036-03-05T12:00:00Z"))).toEqual([]);
});

test("without captions many cannot follow it: a description of what is seen is not one", async () => {
  const film = await filmOf("Silent", "captions");
  const held = ["e1: “Silent” has no captions: many cannot follow it."];
  expect(await playing(film)).toEqual(held);
  await captioned(database.db, film.cutId, "descriptions");
  expect(await playing(film)).toEqual(held);
  await captioned(database.db, film.cutId, "subtitles");
  expect(await playing(film)).toEqual([]);
});
