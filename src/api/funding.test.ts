import { afterAll, beforeAll, expect, test } from "vitest";
import { type ApiTrial, apiTrial } from "../../test/support/api.ts";
import { testDatabase, type TestDatabase } from "../../test/support/database.ts";
import { savedStory } from "../../test/support/story.ts";
import type { Client } from "./client/client.ts";

let database: TestDatabase;
let trial: ApiTrial;
let producer: Client;
let viewer: Client;
beforeAll(async () => {
  database = await testDatabase();
  trial = await apiTrial(database.db);
  producer = trial.client(await trial.signIn("producer"));
  viewer = trial.client(await trial.signIn("viewer"));
});
afterAll(async () => await database.close());

const orThrow = <Value>(result: { ok: true; value: Value } | { ok: false; problem: unknown }): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><path d="M0 0h120v40H0z"/></svg>';

test("a funder is added, renamed as seen, and gets a mark that somebody described", async () => {
  const added = orThrow(await producer.addFunder({ body: { name: "The Harbour Trust" } })).value;
  expect(added).toMatchObject({ slug: "the-harbour-trust", kind: "organization", mark: null });
  const params = { funder: added.slug };
  const { etag } = orThrow(await producer.readFunder({ params }));
  const ifMatch = etag ?? "";
  const renamed = orThrow(
    await producer.editFunder({ params, ifMatch, body: { url: "https://harbour.example" } }),
  );
  expect(renamed.value.url).toBe("https://harbour.example");
  const stale = await producer.editFunder({ params, ifMatch, body: { name: "Another" } });
  expect(stale).toMatchObject({ ok: false, problem: { code: "stale" } });
  const undescribed = { kind: "drawing", svg, alt: " " } as const;
  const nowSeen = renamed.etag ?? "";
  expect(await producer.markFunder({ params, ifMatch: nowSeen, body: undescribed })).toMatchObject({
    ok: false,
    problem: { errors: [{ pointer: "/alt" }] },
  });
  const body = { ...undescribed, alt: "A lighthouse" };
  const marked = orThrow(await producer.markFunder({ params, ifMatch: nowSeen, body }));
  expect(marked.value.mark).toMatchObject({ kind: "drawing", width: 120, height: 40, alt: "A lighthouse" });
  const drawn = orThrow(await viewer.showMark({ params, query: {} })).value;
  expect(Buffer.from(drawn).toString()).toContain("<path");
});

test("a credit names what it is for, and keeps to its days; what is not there cannot be thanked for", async () => {
  const funder = orThrow(await producer.addFunder({ body: { name: "Ada Ember", kind: "person" } })).value
    .slug;
  const { storyId } = await savedStory(trial.by("reporter"), { headline: "The tide" }, "the-tide");
  const days = { firstDay: "2026-01-01", lastDay: "2026-06-30" };
  const told = { funder, wording: "Support was provided by Ada Ember", ...days };
  const nowhere = { ...told, scope: { kind: "story", id: "0".repeat(12) } } as const;
  expect(await producer.addFundingCredit({ body: nowhere })).toMatchObject({
    ok: false,
    problem: { code: "invalid", errors: [{ pointer: "/scope/id" }] },
  });
  const asFilm = { ...told, scope: { kind: "recording", id: storyId } } as const;
  expect(await producer.addFundingCredit({ body: asFilm })).toMatchObject({ ok: false });
  const credit = orThrow(
    await producer.addFundingCredit({ body: { ...told, scope: { kind: "story", id: storyId } } }),
  ).value;
  expect([credit.scope.title, credit.funder.name, credit.lastDay]).toEqual([
    "The tide",
    "Ada Ember",
    "2026-06-30",
  ]);
  const params = { creditId: credit.id };
  const { etag } = orThrow(await producer.readFundingCredit({ params }));
  const backwards = { lastDay: "2025-12-31" };
  expect(await producer.editFundingCredit({ params, ifMatch: etag ?? "", body: backwards })).toMatchObject({
    ok: false,
    problem: { detail: "Its last day is before its first." },
  });
  const endless = orThrow(
    await producer.editFundingCredit({ params, ifMatch: etag ?? "", body: { lastDay: null } }),
  );
  expect(endless.value.lastDay).toBeNull();
  const ofFunder = orThrow(await viewer.listFundingCredits({ query: { funder } })).value.items;
  expect(ofFunder.map(({ id }) => id)).toEqual([credit.id]);
});

test("what stood on a page on a day is told, a credit that was taken off since, too", async () => {
  const funder = orThrow(await producer.addFunder({ body: { name: "The Sand Fund" } })).value.slug;
  const told = { funder, wording: "With the Sand Fund", firstDay: "2000-01-01" };
  const { id } = orThrow(
    await producer.addFundingCredit({ body: { ...told, scope: { kind: "site" } } }),
  ).value;
  const today = new Date().toISOString().slice(0, 10);
  const stood = async () =>
    orThrow(await viewer.readFundingHistory({ query: { page: "/", day: today } })).value.parts.map(
      ({ credits }) => credits.map(({ wording }) => wording),
    );
  expect((await stood()).at(-1)).toContain("With the Sand Fund");
  orThrow(await producer.withdrawFundingCredit({ params: { creditId: id } }));
  const after = await stood();
  expect(after.flat()).toContain("With the Sand Fund");
  expect(after.at(-1)).not.toContain("With the Sand Fund");
  const none = await viewer.readFundingHistory({ query: { page: "/film/none", day: today } });
  expect(none).toMatchObject({ ok: false, problem: { errors: [{ pointer: "?page" }] } });
});

test("donors stand at levels; who is not to be named is only for those who keep the list", async () => {
  const level = orThrow(await producer.addDonorLevel({ body: { name: "$10,000 and more" } })).value.slug;
  const donor = orThrow(
    await producer.addDonor({
      body: { name: "A quiet giver", level, firstDay: "2026-01-01", isAnonymous: true },
    }),
  ).value;
  expect([donor.level, donor.isAnonymous]).toEqual([level, true]);
  expect(await viewer.listDonors()).toMatchObject({ ok: false, problem: { code: "not-allowed" } });
  const params = { donorId: donor.id };
  const { etag } = orThrow(await producer.readDonor({ params }));
  const elsewhere = { level: "no-such-level" };
  expect(await producer.editDonor({ params, ifMatch: etag ?? "", body: elsewhere })).toMatchObject({
    ok: false,
  });
  orThrow(await producer.withdrawDonor({ params }));
  expect(orThrow(await producer.listDonors()).value.items).toEqual([]);
});
