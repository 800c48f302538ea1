import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { dayAfter, startOfDay } from "../../kit/day.ts";
import { newsroomItself } from "../staff/actor.ts";
import type { By } from "../staff/change.ts";
import { addFunder, editFunder } from "./add-funder.ts";
import { addDonor, addDonorLevel, editDonor, withdrawDonor } from "./change-donor.ts";
import { addFundingCredit, editFundingCredit, withdrawFundingCredit } from "./credit-funder.ts";
import type { AskedPage } from "./funding-history.ts";
import { stoodOn } from "./funding-history.ts";
import { readFundingHistory } from "./funding-history.store.ts";
import { findFundingInForce } from "./funder.store.ts";

let database: TestDatabase;
let by: By;
beforeAll(async () => {
  database = await testDatabase();
  by = { db: database.db, actor: newsroomItself, via: "cli" };
});
afterAll(async () => await database.close());

const at = (instant: string) => () => new Date(instant);

const must = async <Value>(
  asked: Promise<
    { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: unknown }
  >,
): Promise<Value> => {
  const answer = await asked;
  if (!answer.ok) throw new Error(String(answer.problem));
  return answer.value;
};

const stood = async (day: string, page: AskedPage, zone = "UTC") =>
  stoodOn(await readFundingHistory(database.db, page), page, {
    day,
    start: startOfDay(day, zone),
    end: startOfDay(dayAfter(day), zone),
  });

const words = async (day: string, page: AskedPage, zone?: string) =>
  (await stood(day, page, zone)).map(({ credits }) => credits.map(({ wording }) => wording));

const site: AskedPage = { kind: "site" };

test("what stood on a day is told through every later change", async () => {
  await must(addFunder(by, { name: "First Fund" }));
  const clock = at("2026-01-10T09:00:00Z");
  const scope = { kind: "site" } as const;
  const id = await must(
    addFundingCredit(by, clock, {
      funder: "first-fund",
      wording: "Paid by First Fund",
      scope,
      firstDay: "2026-01-10",
    }),
  );
  await must(editFundingCredit(by, at("2026-02-05T12:00:00Z"), id, { wording: "Supported by First Fund" }));
  await must(editFundingCredit(by, at("2026-03-01T08:00:00Z"), id, { lastDay: "2026-03-02" }));
  await must(editFunder(by, at("2026-02-20T08:00:00Z"), "first-fund", { name: "The First Fund" }));

  expect(await words("2026-01-09", site)).toEqual([[]]);
  expect(await words("2026-01-31", site)).toEqual([["Paid by First Fund"]]);
  // On the day of the change both stood, one after the other.
  const [before, after] = await stood("2026-02-05", site);
  expect(before?.credits[0]?.wording).toBe("Paid by First Fund");
  expect(after?.credits[0]?.wording).toBe("Supported by First Fund");
  expect(after?.from.toISOString()).toBe("2026-02-05T12:00:00.000Z");
  expect(await words("2026-03-02", site)).toEqual([["Supported by First Fund"]]);
  expect(await words("2026-03-03", site)).toEqual([[]]);
  expect((await stood("2026-03-01", site)).at(-1)?.credits[0]?.funder.name).toBe("The First Fund");
});

test("what was taken off stood until then, and no longer", async () => {
  await must(addFunder(by, { name: "Mistake" }));
  const page: AskedPage = { kind: "story", id: await storyId() };
  const id = await must(
    addFundingCredit(by, at("2026-05-01T10:00:00Z"), {
      funder: "mistake",
      wording: "By mistake",
      scope: { kind: "story", id: page.id },
      firstDay: "2026-05-01",
    }),
  );
  await must(withdrawFundingCredit(by, at("2026-05-03T10:00:00Z"), id));
  expect(await words("2026-05-02", page)).toEqual([["By mistake"]]);
  expect(await words("2026-05-03", page)).toEqual([["By mistake"], []]);
  expect(await words("2026-05-04", page)).toEqual([[]]);
  const standing = { recordingId: null, seriesId: null, storyId: page.id };
  expect(await findFundingInForce(database.db, "2026-05-04", standing)).toEqual([]);
});

test("a series' credit stood on a recording while it was of the series", async () => {
  const { db } = database;
  await db.insertInto("series").values({ id: "seriesaaaaa1", slug: "space", title: "Space" }).execute();
  await db
    .insertInto("recording")
    .values({
      id: "recordaaaaa1",
      kind: "film",
      slug: "moon",
      title: "Moon",
      series_id: "seriesaaaaa1",
      created_at: new Date("2026-06-01T00:00:00Z"),
      updated_at: new Date("2026-06-01T00:00:00Z"),
    })
    .execute();
  await must(addFunder(by, { name: "Space Fund" }));
  await must(
    addFundingCredit(by, at("2026-06-01T00:00:00Z"), {
      funder: "space-fund",
      wording: "For Space",
      scope: { kind: "series", id: "seriesaaaaa1" },
      firstDay: "2026-06-01",
    }),
  );
  await db
    .updateTable("recording")
    .set({ series_id: null, updated_at: new Date("2026-06-10T12:00:00Z") })
    .where("id", "=", "recordaaaaa1")
    .execute();
  const page: AskedPage = { kind: "recording", id: "recordaaaaa1" };
  expect(await words("2026-06-05", page)).toEqual([["For Space"]]);
  expect(await words("2026-06-10", page)).toEqual([["For Space"], []]);
  expect(await words("2026-06-11", page)).toEqual([[]]);
});

test("a day is one of the site's zone", async () => {
  await must(addFunder(by, { name: "Late" }));
  const scope = { kind: "recording", id: "recordaaaaa1" } as const;
  await must(
    addFundingCredit(by, at("2026-08-02T02:00:00Z"), {
      funder: "late",
      wording: "Late",
      scope,
      firstDay: "2026-08-01",
    }),
  );
  const page: AskedPage = { kind: "recording", id: "recordaaaaa1" };
  expect(await words("2026-08-01", page)).toEqual([[]]);
  expect(await words("2026-08-01", page, "America/New_York")).toEqual([[], ["Late"]]);
});

test("who was thanked on a day is told without those who are not named", async () => {
  const clock = at("2026-01-01T00:00:00Z");
  await must(addDonorLevel(by, clock, { name: "Patrons" }));
  const level = "patrons";
  const ada = await must(addDonor(by, clock, { name: "Ada", level, firstDay: "2026-01-01" }));
  await must(addDonor(by, clock, { name: "Secret", level, firstDay: "2026-01-01", isAnonymous: true }));
  const gone = await must(addDonor(by, clock, { name: "Gone", level, firstDay: "2026-01-01" }));
  await must(editDonor(by, at("2026-02-01T00:00:00Z"), ada.id, { name: "Ada Example" }));
  await must(withdrawDonor(by, at("2026-02-01T00:00:00Z"), gone.id));
  const thanked = async (day: string) =>
    (await stood(day, { kind: "support" })).map((part) =>
      part.thanked.map(({ names, anonymous }) => [...names, anonymous]),
    );
  expect(await thanked("2026-01-15")).toEqual([[["Ada", "Gone", 1]]]);
  expect(await thanked("2026-02-15")).toEqual([[["Ada Example", 1]]]);
});

test("nothing that was kept can be changed or taken away, and nothing goes unkept", async () => {
  const { db } = database;
  await expect(sql`update funding_history set at = now()`.execute(db)).rejects.toThrow("append-only");
  await expect(sql`delete from funding_credit`.execute(db)).rejects.toThrow("append-only");
  await sql`update funding_credit set wording = 'Behind our back' where wording = 'Late'`.execute(db);
  const page: AskedPage = { kind: "recording", id: "recordaaaaa1" };
  expect(await words("2026-08-05", page)).toEqual([["Late"]]);
  const today = new Date().toISOString().slice(0, 10);
  expect((await words(today, page)).at(-1)).toEqual(["Behind our back"]);
});

const storyId = async (): Promise<string> => {
  await database.db.insertInto("story").values({ id: "storyaaaaaa1", slug: "noon" }).execute();
  return "storyaaaaaa1";
};
