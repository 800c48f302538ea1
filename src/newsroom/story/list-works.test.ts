import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../../test/support/database.ts";
import { byNewsroom, recordingWithWords, spoken } from "../../../test/support/recording.ts";
import { personId, publishedStory, staffBy } from "../../../test/support/story.ts";
import { newId } from "../../kit/id.ts";
import { creditPerson } from "../recording/credit-person.ts";
import {
  type ListPage,
  listIds,
  listOf,
  listRoles,
  listYears,
  readCursor,
} from "../recording/listed.store.ts";
import { updateRecording } from "../recording/update-recording.ts";
import { withdrawRecording } from "../recording/withdraw-recording.ts";
import { addTopic } from "../topic/add-topic.ts";
import { moveTopic } from "../topic/edit-topic.ts";
import { listWorks } from "./list-works.store.ts";
import { withdrawStory } from "./withdraw-story.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => await database.close());

const newTopic = async (parent?: string): Promise<{ id: string; slug: string }> => {
  const made = await addTopic(byNewsroom(database.db), {
    name: `Topic ${newId()}`,
    ...(parent === undefined ? {} : { parent }),
  });
  if (!made.ok) throw new Error(made.problem);
  return made.value;
};

const idsIn = async (list: string, page: Partial<ListPage> = {}): Promise<readonly string[]> =>
  (await listWorks(database.db, { list, limit: 100, ...page })).works.map(({ card }) => card.id);

/** All pages from the first on; then all from the last back. */
const walk = async (list: string, limit: number): Promise<{ there: string[]; back: string[] }> => {
  const [there, back]: [string[], string[]] = [[], []];
  let page = await listIds(database.db, { list, limit });
  there.push(...page.ids);
  while (page.next !== null) {
    page = await listIds(database.db, { list, limit, cursor: readCursor("after", page.next) });
    there.push(...page.ids);
  }
  back.push(...page.ids);
  while (page.previous !== null) {
    page = await listIds(database.db, { list, limit, cursor: readCursor("before", page.previous) });
    back.unshift(...page.ids);
  }
  return { there, back };
};

describe("a list of works", () => {
  test("goes both ways a page at a time, missing none and telling none twice, films and stories together", async () => {
    const { id: topicId } = await newTopic();
    const made: string[] = [];
    for (let at = 0; at < 5; at += 1)
      made.push(
        (
          await recordingWithWords(database.db, spoken("A: b."), {
            topicIds: [topicId],
            // Some are of the same day, and told apart by their ids.
            broadcastOn: `1969-07-${at < 3 ? "20" : "16"}`,
          })
        ).recordingId,
      );
    for (let at = 0; at < 2; at += 1)
      made.push((await publishedStory(database.db, { topics: [topicId] })).storyId);
    for (const limit of [1, 2, 3, 7, 50]) {
      const { there, back } = await walk(listOf.topic(topicId), limit);
      expect([there.length, new Set(there)]).toEqual([7, new Set(made)]);
      expect(back).toEqual(there);
      expect(there.slice(0, 2).toSorted()).toEqual(made.slice(5).toSorted());
    }
    expect(await listYears(database.db, listOf.topic(topicId, "film"))).toEqual([1969]);
    expect(await idsIn(listOf.topic(topicId), { year: 1969 })).toHaveLength(5);
    expect(await idsIn(listOf.topic(topicId), { year: 1970 })).toEqual([]);
    expect(await idsIn(listOf.topic(topicId, "story"))).toHaveLength(2);
  });

  test("begins anew where the cursor is not one of ours", () => {
    for (const text of ["", "x", "2026-99-99_000000000000", "'; drop table story", null])
      expect(readCursor("after", text)).toBeNull();
  });

  test("has what is public, and nothing else, from the instant on that it is", async () => {
    const { id: topicId } = await newTopic();
    const by = await staffBy(database.db, "administrator");
    const draft = await recordingWithWords(database.db, [], { topicIds: [topicId], publish: false });
    expect(await idsIn(listOf.topic(topicId))).toEqual([]);
    const film = await recordingWithWords(database.db, [], { topicIds: [topicId] });
    const story = await publishedStory(database.db, { topics: [topicId] });
    expect(new Set(await idsIn(listOf.topic(topicId)))).toEqual(new Set([film.recordingId, story.storyId]));
    expect((await withdrawRecording(by, film.recordingId, "Not ours.")).ok).toBe(true);
    expect(
      (await withdrawStory(by, () => new Date(), { storyId: story.storyId, reason: "Not so." })).ok,
    ).toBe(true);
    expect(await idsIn(listOf.topic(topicId))).toEqual([]);
    expect(await idsIn(listOf.kind("film"))).not.toContain(draft.recordingId);
  });

  test("of a topic has the works of those below it, wherever they are moved", async () => {
    const [above, other] = [await newTopic(), await newTopic()];
    const below = await newTopic(above.slug);
    const deep = await newTopic(below.slug);
    const film = await recordingWithWords(database.db, [], { topicIds: [deep.id] });
    const story = await publishedStory(database.db, { topics: [below.id] });
    const both = new Set([film.recordingId, story.storyId]);
    expect(new Set(await idsIn(listOf.topic(above.id)))).toEqual(both);
    expect(await idsIn(listOf.topic(deep.id))).toEqual([film.recordingId]);
    const moved = await moveTopic(byNewsroom(database.db), below.id, { under: other.slug });
    expect(moved.ok).toBe(true);
    expect(await idsIn(listOf.topic(above.id))).toEqual([]);
    expect(new Set(await idsIn(listOf.topic(other.id)))).toEqual(both);
    const circle = await moveTopic(byNewsroom(database.db), other.id, { under: deep.slug });
    expect(circle).toMatchObject({ ok: false });
  });

  test("of a person has what they made and wrote by role, and where they speak", async () => {
    const person = await personId(database.db, `Ada ${newId()}`);
    const lines = Array.from(spoken("A: We land at noon."), (one) => ({
      ...one,
      speaker: { id: person, name: null },
    }));
    const film = await recordingWithWords(database.db, lines);
    const story = await publishedStory(database.db, { contributors: [{ person, role: "By" }] });
    expect(await idsIn(listOf.said(person))).toEqual([film.recordingId]);
    expect(await idsIn(listOf.person(person))).toEqual([story.storyId]);
    const { name } = await database.db
      .selectFrom("person")
      .select("name")
      .where("id", "=", person)
      .executeTakeFirstOrThrow();
    expect((await creditPerson(byNewsroom(database.db), film.recordingId, name, "Director")).ok).toBe(true);
    expect(await listRoles(database.db, person)).toEqual(["By", "Director"]);
    expect(await idsIn(listOf.person(person, "Director"))).toEqual([film.recordingId]);
    expect(await idsIn(listOf.person(person))).toHaveLength(2);
    const by = byNewsroom(database.db);
    expect((await updateRecording(by, film.recordingId, { broadcastOn: "1999-01-01" })).ok).toBe(true);
    expect(await listYears(database.db, listOf.person(person, "Director"))).toEqual([1999]);
  });
});

test("a story is of the year that it was where the site is when it came out", async () => {
  await sql`insert into search.listed (list, at, work_id) values
    ('zoned', '1999-12-31T23:30:00Z', 'before000000'), ('zoned', '2000-01-01T04:30:00Z', 'after0000000')`.execute(
    database.db,
  );
  const [there, years] = [
    async (year: number, zone?: string) =>
      (await listIds(database.db, { list: "zoned", limit: 9, year, zone })).ids,
    async (zone?: string) => await listYears(database.db, "zoned", zone),
  ];
  expect([await years(), await there(1999), await there(2000)]).toEqual([
    [2000, 1999],
    ["before000000"],
    ["after0000000"],
  ]);
  expect([await years("Europe/Lisbon"), await there(2000, "Europe/Lisbon")]).toEqual([
    [2000, 1999],
    ["after0000000"],
  ]);
  const newYork = "America/New_York";
  expect([await years(newYork), await there(1999, newYork), await there(2000, newYork)]).toEqual([
    [1999],
    ["after0000000", "before000000"],
    [],
  ]);
  expect([await years("Asia/Tokyo"), await there(9999)]).toEqual([[2000], []]);
});

test("a page anywhere in a long list is one range of the index: nothing is sorted, nothing read beside it", async () => {
  await sql`insert into search.listed (list, at, work_id)
    select 'long', timestamptz '1960-01-01' + make_interval(days => i % 20000), 'r' || lpad(i::text, 11, '0')
    from generate_series(1, 30000) as i`.execute(database.db);
  await sql`analyze search.listed`.execute(database.db);
  const { rows } = await sql<Record<"QUERY PLAN", string>>`
    explain select work_id from search.listed where list = 'long' and at >= '1980-01-01Z' and at < '1981-01-01Z'
      and (at, work_id) < (timestamptz '1980-06-01', 'r') order by at desc, work_id desc limit 25`.execute(
    database.db,
  );
  const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
  expect(plan).toContain("Index Only Scan Backward using listed_pkey");
  expect(plan).not.toMatch(/Sort|Filter|Seq Scan/);
});
