import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { byNewsroom, readyCut, recordingWithWords, spoken } from "../../../test/support/recording.ts";
import { addTopic } from "../topic/add-topic.ts";
import { createRecording } from "./create-recording.ts";
import { creditPerson } from "./credit-person.ts";
import { listPublicRecordings, listRecordings } from "./list-recordings.store.ts";
import { findPublicCut } from "./public-cut.store.ts";
import { publishRecording } from "./publish-recording.ts";
import { findRecordingPage } from "./recording-page.store.ts";
import { updateRecording } from "./update-recording.ts";
import { withdrawRecording } from "./withdraw-recording.ts";

const day = "2026-03-01";
const clock = () => new Date("2026-03-01T12:00:00Z");
const words = spoken("Ada: All is well with the ship");

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => await database.close());

const by = () => byNewsroom(database.db);
const must = <Value>(result: { ok: true; value: Value } | { ok: false; problem: string }): Value => {
  if (!result.ok) throw new Error(result.problem);
  return result.value;
};

test("what is not published shows nowhere: page, list, made-for, cut", async () => {
  const film = await recordingWithWords(database.db, words, { title: "Shown", slug: "shown" });
  const draft = await recordingWithWords(database.db, words, {
    kind: "interview",
    slug: "hidden",
    madeForId: film.recordingId,
    publish: false,
  });
  const sees = async () => ({
    page: (await findRecordingPage(database.db, "interview", "hidden", day)) !== null,
    listed: (await listPublicRecordings(database.db, { kind: "interview", limit: 50 })).cards.some(
      (card) => card.slug === "hidden",
    ),
    ofFilm: (await findRecordingPage(database.db, "film", "shown", day))?.interviews.length,
    cut: (await findPublicCut(database.db, draft.cutId, day)) !== null,
  });
  expect(await sees()).toEqual({ page: false, listed: false, ofFilm: 0, cut: false });
  must(await publishRecording(by(), clock, draft.recordingId));
  expect(await sees()).toEqual({ page: true, listed: true, ofFilm: 1, cut: true });
  must(await withdrawRecording(by(), draft.recordingId, "rights"));
  expect(await sees()).toEqual({ page: false, listed: false, ofFilm: 0, cut: false });
});

test("pages of a list hold each recording once, the latest first", async () => {
  const topic = must(await addTopic(by(), { name: "Pages" }));
  const days = ["2020-01-01", "2021-06-01", "2021-06-01", "2021-06-01", "2022-12-31"];
  for (const broadcastOn of days)
    await recordingWithWords(database.db, words, { kind: "episode", broadcastOn, topicIds: [topic.id] });
  const seen: (string | null)[] = [];
  const ids = new Set<string>();
  let after: string | null = null;
  do {
    const page = await listPublicRecordings(database.db, {
      topicId: topic.id,
      limit: 2,
      ...(after === null ? {} : { after }),
    });
    for (const card of page.cards) {
      seen.push(card.broadcastOn);
      ids.add(card.id);
    }
    after = page.next;
  } while (after !== null);
  expect(seen).toEqual(days.toReversed());
  expect(ids.size).toBe(5);
  const year = await listPublicRecordings(database.db, {
    topicId: topic.id,
    year: 2021,
    limit: 50,
    after: "nonsense",
  });
  expect(year.cards).toHaveLength(3);
});

test("two recordings of one title get slugs of their own; a slug that is taken is refused", async () => {
  const [one, other] = await Promise.all([
    createRecording(by(), { kind: "film", title: "Día de la Luna" }),
    createRecording(by(), { kind: "interview", title: "Día de la Luna" }),
  ]);
  expect([must(one).slug, must(other).slug].sort()).toEqual(["dia-de-la-luna", "dia-de-la-luna-2"]);
  expect((await createRecording(by(), { kind: "film", title: "x", slug: "dia-de-la-luna" })).ok).toBe(false);
  expect((await createRecording(by(), { kind: "film", title: "x", slug: "Día" })).ok).toBe(false);
});

test("nothing to show is not published; an address to watch it at is enough", async () => {
  const { id } = must(await createRecording(by(), { kind: "film", title: "Nothing yet" }));
  const refused = await publishRecording(by(), clock, id);
  expect(!refused.ok && refused.problem).toContain("nothing to show");
  must(await updateRecording(by(), id, { watchUrl: "https://example.org/film", watchLabel: "Example" }));
  expect((await publishRecording(by(), clock, id)).ok).toBe(true);
});

test("a changed address of what was live leads to it for ever, and is never another recording's", async () => {
  const film = await recordingWithWords(database.db, words, { title: "Address", publish: false });
  must(await updateRecording(by(), film.recordingId, { slug: "better-address" }));
  must(await publishRecording(by(), clock, film.recordingId));
  must(await updateRecording(by(), film.recordingId, { slug: "best-address" }));
  const paths = await database.db
    .selectFrom("address")
    .select("path")
    .where("recording_id", "=", film.recordingId)
    .orderBy("path")
    .execute();
  expect(paths.map(({ path }) => path)).toEqual(["/film/best-address", "/film/better-address"]);
  const other = await recordingWithWords(database.db, words, { title: "Better address", publish: false });
  expect(other.slug).toBe("better-address-2");
  const refused = await updateRecording(by(), other.recordingId, { slug: "better-address" });
  expect(!refused.ok && refused.problem).toContain("still leads there");
  must(await updateRecording(by(), film.recordingId, { slug: "better-address" }));
});

test("a language that is none is refused: everything that is written in it would fail", async () => {
  expect(await createRecording(by(), { kind: "film", title: "No tongue", language: "en-1" })).toMatchObject({
    ok: false,
    problem: expect.stringContaining("no language code"),
  });
  const { recordingId } = await recordingWithWords(database.db, []);
  expect(await updateRecording(by(), recordingId, { language: "english!" })).toMatchObject({ ok: false });
  expect(await updateRecording(by(), recordingId, { language: "pt-BR" })).toMatchObject({ ok: true });
});

test("an audit line holds what was before and after, and only that", async () => {
  const film = await recordingWithWords(database.db, words, { title: "Before" });
  must(await updateRecording(by(), film.recordingId, { title: "After", language: "en" }));
  const line = await database.db
    .selectFrom("audit")
    .select(["action", "via", "before", "after"])
    .where("subject_id", "=", film.recordingId)
    .orderBy("id", "desc")
    .executeTakeFirstOrThrow();
  expect(line).toEqual({
    action: "recording.changed",
    via: "test",
    before: { title: "Before" },
    after: { title: "After" },
  });
});

test("a page has its credits in the order they were given, each once", async () => {
  const film = await recordingWithWords(database.db, words, { title: "Credits", slug: "credits" });
  for (const [name, role] of [
    ["Ada Byron", "Director"],
    ["Eve Moon", "Narrator"],
    ["Ada Byron", "Director"],
    ["Ada Byron", "Producer"],
  ] as const) {
    must(await creditPerson(by(), film.recordingId, name, role));
  }
  const page = await findRecordingPage(database.db, "film", "credits", day);
  expect(page?.credits.map((credit) => `${credit.person.name}: ${credit.role}`)).toEqual([
    "Ada Byron: Director",
    "Eve Moon: Narrator",
    "Ada Byron: Producer",
  ]);
});

test("the media of an older cut play in moments alone; after the last day nothing is streamed whole", async () => {
  const film = await recordingWithWords(database.db, words, { rightsLastDay: "2026-02-28" });
  expect((await findPublicCut(database.db, film.cutId, "2026-02-28"))?.rights).toEqual({
    whole: true,
    excerpts: true,
  });
  expect((await findPublicCut(database.db, film.cutId, day))?.rights).toEqual({
    whole: false,
    excerpts: true,
  });
  const newer = await readyCut(database.db, film.recordingId, []);
  const cutsOn = async (id: string) => await findPublicCut(database.db, id, "2026-02-28");
  expect(await cutsOn(film.cutId)).toMatchObject({
    current: false,
    rights: { whole: false, excerpts: true },
  });
  expect(await cutsOn(newer)).toMatchObject({ current: true, rights: { whole: true, excerpts: true } });
});

test("staff list drafts too", async () => {
  const draft = await recordingWithWords(database.db, words, { title: "A draft", publish: false });
  const { cards } = await listRecordings(database.db, { state: "draft", limit: 50 });
  expect(cards.map((card) => card.id)).toContain(draft.recordingId);
});
