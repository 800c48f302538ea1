import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { staffBy } from "../../../test/support/story.ts";
import { newId } from "../../kit/id.ts";
import { addSeries } from "../series/add-series.ts";
import type { By } from "../staff/change.ts";
import { arrangeMembers, type Placed } from "./arrange-members.ts";
import { listMembers } from "./members.store.ts";

let database: TestDatabase;
let by: By;
beforeAll(async () => {
  database = await testDatabase();
  by = await staffBy(database.db, "editor");
});
afterAll(async () => await database.close());

let count = 0;
const film = async (kind = "film", state = "draft"): Promise<string> => {
  const id = newId();
  count += 1;
  const row = { id, kind, slug: `a-work-${count}`, title: `Work ${count}`, language: "en", state };
  await database.db.insertInto("recording").values(row).execute();
  return id;
};

const series = async () => {
  count += 1;
  const added = await addSeries(by, { title: `Series ${count}` });
  if (!added.ok) throw new Error(added.problem);
  return { kind: "series", id: added.value.id } as const;
};

const of = (...ids: readonly string[]): Placed[] => ids.map((id) => ({ id, season: null }));

test("works come in, stand in the order that is given, and go again", async () => {
  const group = await series();
  const [one, two, three] = [await film(), await film(), await film()];
  expect(await arrangeMembers(by, group, of(three, one, two), true)).toEqual({ ok: true, value: null });
  const standing = async () =>
    (await listMembers(database.db, group)).map(({ id, episodeNumber }) => [id, episodeNumber]);
  expect(await standing()).toEqual([
    [three, 1],
    [one, 2],
    [two, 3],
  ]);
  await arrangeMembers(by, group, of(one, three), true);
  expect(await standing()).toEqual([
    [one, 1],
    [three, 2],
  ]);
  await arrangeMembers(by, group, of(one, three), false);
  expect((await standing()).map(([, number]) => number)).toEqual([null, null]);
});

test("numbers begin anew with each season, and seasons stay together", async () => {
  const group = await series();
  const [one, two, three] = [await film(), await film(), await film()];
  const works = [
    { id: one, season: 1 },
    { id: two, season: 1 },
    { id: three, season: 2 },
  ];
  await arrangeMembers(by, group, works, true);
  expect(
    (await listMembers(database.db, group)).map(({ season, episodeNumber }) => [season, episodeNumber]),
  ).toEqual([
    [1, 1],
    [1, 2],
    [2, 1],
  ]);
  expect(await arrangeMembers(by, group, works.toReversed(), true)).toMatchObject({ ok: false });
});

test("a show takes episodes alone; what was withdrawn, or is not there, comes into nothing", async () => {
  const show = { kind: "show", id: "0".repeat(12) } as const;
  const problem = async (group: Parameters<typeof arrangeMembers>[1], id: string) => {
    const done = await arrangeMembers(by, group, of(id), true);
    return done.ok ? null : done.problem;
  };
  expect(await problem(show, await film())).toBe("Only an episode belongs to a show.");
  const group = await series();
  expect(await problem(group, await film("film", "withdrawn"))).toBe("What was withdrawn cannot be added.");
  expect(await problem(group, "0".repeat(12))).toMatch(/There is no recording/);
  const one = await film();
  const twice = await arrangeMembers(by, group, of(one, one), true);
  expect(twice).toMatchObject({ ok: false, problem: "A work is in the list twice." });
});
