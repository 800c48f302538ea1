import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../../test/support/database.ts";
import { byNewsroom, recordingWithWords, spoken } from "../../../test/support/recording.ts";
import { addPerson } from "../person/add-person.ts";
import { createRecording } from "../recording/create-recording.ts";
import { creditPerson } from "../recording/credit-person.ts";
import { addTopic } from "../topic/add-topic.ts";
import { parseQuery } from "./parse-query.ts";
import { searchWorks } from "./search-works.store.ts";
import { findNamed, suggest } from "./suggest.ts";

const now = new Date("2030-01-01T00:00:00Z");
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  const by = byNewsroom(database.db);
  const topic = await addTopic(by, { name: "Space flight" });
  const empty = await addTopic(by, { name: "Spanish history" });
  const gagarin = await addPerson(by, { name: "Yuri Gagarin", role: "Pilot" });
  const hidden = await addPerson(by, { name: "Yusuf Hidden" });
  if (!topic.ok || !empty.ok || !gagarin.ok || !hidden.ok) throw new Error("not filled");
  const flight = await recordingWithWords(database.db, spoken("Yuri Gagarin: The Earth is blue."), {
    title: "The morning of the flight",
    broadcastOn: "1969-07-20",
    topicIds: [topic.value.id],
  });
  await creditPerson(by, flight.recordingId, "Yuri Gagarin", "With");
  await recordingWithWords(database.db, spoken("Narrator: Nothing."), {
    kind: "interview",
    title: "Mornings at sea",
    recordedOn: "1970-01-01",
  });
  const draft = await createRecording(by, { kind: "film", title: "Morning that nobody knows" });
  if (!draft.ok) throw new Error(draft.problem);
  await creditPerson(by, draft.value.id, "Yusuf Hidden", "Directed by");
});
afterAll(async () => await database.close());

const suggested = async (typed: string) => {
  const { people, topics, works } = await suggest(database.db, typed, now);
  return [
    ...people.map(({ name }) => name),
    ...topics.map(({ name }) => name),
    ...works.map(({ title }) => title),
  ];
};

test("beginnings are enough", async () => {
  expect(await suggested("morn")).toEqual(
    expect.arrayContaining(["The morning of the flight", "Mornings at sea"]),
  );
  expect(await suggested("yuri ga")).toEqual(["Yuri Gagarin"]);
  expect(await suggested("space fl")).toEqual(["Space flight"]);
});

test("a name that is misspelt is known", async () => {
  expect(await suggested("gagrin")).toEqual(["Yuri Gagarin"]);
});

test("what is not published is not suggested: no draft, nobody who is in drafts alone, no topic without a work", async () => {
  for (const typed of ["morning that", "yusuf", "hidden", "spanish"])
    expect([typed, await suggested(typed)]).not.toEqual([
      typed,
      expect.arrayContaining([expect.stringMatching(/hid|knows|spanish/i)]),
    ]);
  expect(await suggested("yusuf hid")).toEqual([]);
});

test("a letter, a mark or nothing suggests nothing, and no text is a fault", async () => {
  for (const typed of ["", " ", "a", "'", "\\", "%%", '"', "-", "a".repeat(5000), "):&|!*"])
    expect((await suggested(typed)).length).toBeLessThanOrEqual(10);
  expect(await suggested("a")).toEqual([]);
});

test("a page of answers names people and topics as well", async () => {
  const { people, topics } = await findNamed(database.db, parseQuery("space gagarin flight"));
  expect([people.length, topics.map(({ name }) => name)]).toEqual([people.length, ["Space flight"]]);
});

test("works can be narrowed to a person, and paged", async () => {
  const titles = async (
    text: string,
    page: { offset?: number; limit?: number; storiesOnly?: boolean } = {},
  ) =>
    (await searchWorks(database.db, parseQuery(text), { limit: 10, now, ...page })).map(
      ({ work }) => work.title,
    );
  const all = await titles("mornings");
  expect(new Set(all)).toEqual(new Set(["Mornings at sea", "The morning of the flight"]));
  expect(await titles("mornings", { offset: 1, limit: 1 })).toEqual(all.slice(1, 2));
  expect(await titles("mornings speaker:yuri-gagarin")).toEqual(["The morning of the flight"]);
  expect(await titles("mornings", { storiesOnly: true })).toEqual([]);
});
