import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../../test/support/database.ts";
import { byNewsroom, recordingWithWords, spoken } from "../../../test/support/recording.ts";
import { paragraphOf, personId, publishedStory } from "../../../test/support/story.ts";
import { json } from "../../platform/database/database.ts";
import { addTopic } from "../topic/add-topic.ts";
import { parseQuery } from "./parse-query.ts";
import { searchSpoken } from "./search.ts";
import { searchWorks } from "./search-works.store.ts";
import { type Bounds, usualBounds } from "./works-found.sql.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => await database.close());

const now = new Date("2090-01-01T00:00:00Z");

const found = async (
  text: string,
  page: { limit?: number; offset?: number } = {},
  bounds: Bounds = usualBounds,
): Promise<string[]> =>
  (await searchWorks(database.db, parseQuery(text), { limit: 10, now, ...page }, bounds)).map(
    ({ work }) => work.title,
  );

/** A story that was first published then. */
const story = async (at: string, fields: Parameters<typeof publishedStory>[1]): Promise<void> => {
  const { storyId } = await publishedStory(database.db, fields);
  await database.db
    .updateTable("story")
    .set({ first_published_at: new Date(at) })
    .where("id", "=", storyId)
    .execute();
};

test("of a common word the latest stories are found, and no fewer where it is seldom in the latest", async () => {
  const blocks = [paragraphOf("The lighthouse keeper was away.")];
  for (const year of [2011, 2013, 2012, 2014])
    await story(`${year}-05-01T00:00:00Z`, { headline: `Of ${year}`, blocks });
  await story("2020-05-01T00:00:00Z", { headline: "Of something else" });
  const common: Bounds = { ...usualBounds, ordered: 2 };
  const latest = ["Of 2014", "Of 2013", "Of 2012"];
  expect(await found("lighthouse", { limit: 3 })).toEqual(latest);
  expect(await found("lighthouse", { limit: 3 }, common)).toEqual(latest);
  expect(await found("lighthouse", { limit: 1, offset: 1 }, common)).toEqual(["Of 2013"]);
  expect(await found("lighthouse to:2012", { limit: 1 }, common)).toEqual(["Of 2012"]);
  expect(await found("lighthouse", { limit: 2 }, { ...common, stories: 2 })).toHaveLength(2);
});

test("titles stand before people, people before topics, topics before texts; each work once", async () => {
  const [person, topic] = [
    await personId(database.db, "Marguerite Harbour"),
    await addTopic(byNewsroom(database.db), { name: "Harbour" }),
  ];
  if (!topic.ok) throw new Error(topic.problem);
  await story("2022-01-01T00:00:00Z", { headline: "Told", blocks: [paragraphOf("In the harbour.")] });
  await story("2021-01-01T00:00:00Z", { headline: "Filed", topics: [topic.value.id] });
  await story("2020-01-01T00:00:00Z", { headline: "Signed", contributors: [{ person, role: "By" }] });
  await story("2019-01-01T00:00:00Z", {
    headline: "The harbour",
    topics: [topic.value.id],
    contributors: [{ person, role: "By" }],
  });
  await recordingWithWords(database.db, spoken("Ada: yes"), {
    title: "Harbour",
    broadcastOn: "2018-01-01",
    topicIds: [topic.value.id],
  });
  const all = ["The harbour", "Harbour", "Signed", "Filed", "Told"];
  expect(await found("harbour")).toEqual(all);
  for (let offset = 0; offset < all.length; offset += 1)
    expect(await found("harbour", { limit: 1, offset })).toEqual(all.slice(offset, offset + 1));
  expect(await found("harbour kind:film")).toEqual(["Harbour"]);
});

test("a year is one of the place where the site is", async () => {
  await database.db
    .insertInto("setting")
    .values({ name: "site.zone", value: json("Pacific/Auckland") })
    .execute();
  await story("2029-12-31T23:00:00Z", { headline: "Fireworks over the bay" });
  const { recordingId } = await recordingWithWords(database.db, spoken("Ada: fireworks over the bay"), {
    title: "Midnight",
  });
  await database.db
    .updateTable("recording")
    .set({ published_at: new Date("2029-12-31T23:00:00Z") })
    .where("id", "=", recordingId)
    .execute();
  const said = async (text: string) =>
    (await searchSpoken(database.db, parseQuery(text), { limit: 5, after: null, now })).facets.years;
  expect(await found("fireworks year:2030")).toEqual(["Fireworks over the bay"]);
  expect(await found("fireworks year:2029")).toEqual([]);
  expect(await said("fireworks")).toMatchObject([{ value: 2030, count: 1 }]);
  expect(await said("fireworks year:2029")).toEqual([]);
});
