import { afterAll, beforeAll, expect, test } from "vitest";
import { type ApiTrial, apiTrial } from "../../test/support/api.ts";
import { savedStory } from "../../test/support/story.ts";
import { testDatabase, type TestDatabase } from "../../test/support/database.ts";
import { importSubscribers } from "../newsroom/letter/manage-subscribers.ts";
import type { Client } from "./client/client.ts";

let database: TestDatabase;
let trial: ApiTrial;
let editor: Client;
let administrator: Client;
beforeAll(async () => {
  database = await testDatabase();
  trial = await apiTrial(database.db);
  editor = trial.client(await trial.signIn("editor"));
  administrator = trial.client(await trial.signIn("administrator"));
});
afterAll(async () => await database.close());

const orThrow = <Value>(result: { ok: true; value: Value } | { ok: false; problem: unknown }): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};

test("topics are put before one another and under one another, never under themselves", async () => {
  const add = async (name: string) => orThrow(await editor.addTopic({ body: { name } })).value.id;
  const [sea, wind, tide] = [await add("Sea"), await add("Wind"), await add("Tide")];
  const place = async (topicId: string, underId: string | null, beforeId: string | null) =>
    await editor.placeTopic({ params: { topicId }, body: { underId, beforeId } });
  const order = async () =>
    orThrow(await editor.listTopics()).value.items.map(({ id, parentId }) => [id, parentId]);
  orThrow(await place(wind, null, sea));
  orThrow(await place(tide, null, wind));
  expect(await order()).toEqual([tide, wind, sea].map((id) => [id, null]));
  orThrow(await place(tide, sea, null));
  expect(await order()).toContainEqual([tide, sea]);
  expect(await place(sea, tide, null)).toMatchObject({ ok: false, problem: { code: "refused" } });
  expect(await place(wind, sea, sea)).toMatchObject({ ok: false, problem: { code: "refused" } });
});

test("works stand first on a topic in the order that is given", async () => {
  const topicId = orThrow(await editor.addTopic({ body: { name: "Harbours" } })).value.id;
  const ids = [];
  for (const headline of ["One", "Two"])
    ids.push(
      (await savedStory(trial.by("reporter"), { headline }, `harbour-${headline.toLowerCase()}`)).storyId,
    );
  const before = orThrow(await editor.listFeatured({ params: { topicId } }));
  const featured = orThrow(
    await editor.featureWorks({
      params: { topicId },
      ifMatch: before.etag ?? "",
      body: { workIds: ids.toReversed() },
    }),
  ).value.items;
  expect(featured.map(({ title, kind }) => [title, kind])).toEqual([
    ["Two", "story"],
    ["One", "story"],
  ]);
});

test("settings are changed together or not at all, and what is wrong is named", async () => {
  const before = orThrow(await administrator.listSettings());
  const ifMatch = before.etag ?? "";
  const change = async (values: Record<string, string>) =>
    await administrator.changeSettings({ ifMatch, body: { values } });
  expect(await change({ "site.name": "The Harbour", "site.zone": "Mars/Base" })).toMatchObject({
    ok: false,
    problem: { code: "invalid", errors: [{ pointer: "/values/site.zone" }] },
  });
  const after = orThrow(await change({ "site.name": "The Harbour", "site.zone": "Europe/Lisbon" })).value;
  expect(after.items.find(({ name }) => name === "site.name")?.value).toBe("The Harbour");
  expect(await change({ "site.name": "Another" })).toMatchObject({ ok: false, problem: { code: "stale" } });
  const lines = orThrow(await administrator.listAudit({ query: { action: "setting.changed" } })).value.items;
  expect(lines.map(({ subjectId }) => subjectId).toSorted()).toEqual(["site.name", "site.zone"]);
  const choice = after.items.find(({ name }) => name === "story.cleaned-quotations");
  expect(choice?.choices).toEqual(["pass", "mark", "refuse"]);
});

test("colours that cannot be read are refused with their figures", async () => {
  const { etag, value } = orThrow(await administrator.readBrand());
  const light = { ...value.palette.light, accent: "#fdd" };
  const tried = orThrow(await administrator.tryBrand({ body: { ...value.palette, light } })).value.pairs;
  expect(tried.some(({ ratio, least }) => ratio < least)).toBe(true);
  const body = { light: { accent: "#fdd" } };
  const refused = await administrator.changeBrand({ ifMatch: etag ?? "", body });
  expect(refused).toMatchObject({
    ok: false,
    problem: { code: "refused", detail: expect.stringMatching(/accent .* is 1\.\d\d:1; it needs/) },
  });
  const changed = await administrator.changeBrand({
    ifMatch: etag ?? "",
    body: { light: { accent: "#135" } },
  });
  expect(orThrow(changed).value.palette.light.accent).toBe("#113355");
  expect(orThrow(await administrator.forgetBrand()).value.isStandard).toBe(true);
});

test("a menu is put in order as a whole; an entry that leads nowhere is named", async () => {
  const read = orThrow(await editor.readMenu({ params: { menu: "main" } }));
  expect(read.value.entries).toBeNull();
  const put = async (ifMatch: string, entries: { label: string; to: string }[]) =>
    await editor.replaceMenu({ params: { menu: "main" }, ifMatch, body: { entries } });
  expect(
    await put(read.etag ?? "", [
      { label: "", to: "films" },
      { label: "", to: "topic:none" },
    ]),
  ).toMatchObject({ ok: false, problem: { errors: [{ pointer: "/entries/1/to" }] } });
  const kept = orThrow(
    await put(read.etag ?? "", [
      { label: "Films", to: "films" },
      { label: "", to: "stories" },
    ]),
  );
  expect(kept.value.entries?.map(({ to }) => to)).toEqual(["films", "stories"]);
  expect(await put(read.etag ?? "", [])).toMatchObject({ ok: false, problem: { code: "stale" } });
});

test("a policy is drafted, put in force, changed with a word on what changed, and taken off", async () => {
  const told = { kind: "privacy", title: "Privacy", text: "We keep little.\n\n- Your address" } as const;
  const first = orThrow(await editor.savePolicy({ body: told })).value;
  expect([first.slug, first.latest, first.inForce]).toEqual(["privacy", 1, null]);
  const params = { policy: "privacy" };
  expect(orThrow(await editor.publishPolicy({ params, body: { number: 1 } })).value.inForce).toBe(1);
  const next = { ...told, text: "We keep less.", basedOn: 1 };
  expect(await editor.savePolicy({ body: next })).toMatchObject({ ok: false, problem: { code: "refused" } });
  const second = orThrow(await editor.savePolicy({ body: { ...next, changed: "Less is kept" } })).value;
  expect(second.versions.map(({ number, changed }) => [number, changed])).toEqual([
    [2, "Less is kept"],
    [1, ""],
  ]);
  const words = orThrow(await editor.readPolicyVersion({ params: { ...params, number: 1 } })).value;
  expect([words.title, words.text]).toEqual(["Privacy", told.text]);
  const stale = await editor.savePolicy({ body: { ...next, text: "Nothing.", changed: "All" } });
  expect(stale).toMatchObject({ ok: false, problem: { code: "refused" } });
  const off = orThrow(await editor.withdrawPolicy({ params, body: { reason: "It is elsewhere." } })).value;
  expect(off.state).toBe("withdrawn");
});

test("the front page is placed, put in order, seen at a time, and cleared; what stood is kept", async () => {
  for (const headline of ["North", "South"])
    await savedStory(trial.by("reporter"), { headline }, headline.toLowerCase());
  const found = orThrow(await editor.listPlaceable({ query: { shelf: "stories", words: "orth" } })).value
    .items;
  expect(found.map(({ slug }) => slug)).toEqual(["north"]);
  const place = async (slug: string, position: number, firstAt?: string) =>
    orThrow(
      await editor.placeOnFront({
        body: { shelf: "stories", work: `story/${slug}`, position, ...(firstAt && { firstAt }) },
      }),
    ).value;
  await place("north", 1);
  const front = await place("south", 2, "2026-06-01T12:00:00.000Z");
  const stories = (one: typeof front) => one.shelves.find(({ name }) => name === "stories")?.places ?? [];
  expect([front.nextChange, stories(front).map(({ standing }) => standing)]).toEqual([
    "2026-06-01T12:00:00.000Z",
    ["now", "ahead"],
  ]);
  const later = orThrow(await editor.readFront({ query: { at: "2026-06-01T12:00:00.000Z" } })).value;
  expect(stories(later).map(({ standing, isShown }) => [standing, isShown])).toEqual([
    ["now", false],
    ["now", false],
  ]);
  const placeIds = stories(front).map(({ id }) => id);
  const order = { params: { shelf: "stories" }, body: { placeIds: placeIds.toReversed() } } as const;
  const arranged = orThrow(await editor.arrangeShelf(order)).value;
  expect(stories(arranged).map(({ slug, firstAt }) => [slug, firstAt])).toEqual([
    ["south", "2026-06-01T12:00:00.000Z"],
    ["north", "2026-05-01T12:00:00.000Z"],
  ]);
  expect(await editor.arrangeShelf(order)).toMatchObject({ ok: false, problem: { code: "refused" } });
  const placeId = stories(arranged)[0]?.id ?? "";
  orThrow(await editor.clearPlace({ params: { placeId } }));
  expect(stories(orThrow(await editor.readFront({ query: {} })).value)).toHaveLength(1);
});

test("lists are counted, changed and closed; what is known of an address is shown, then forgotten", async () => {
  const [first] = orThrow(await editor.addLetterList({ body: { name: "Morning letter" } })).value.items;
  expect(first).toMatchObject({ slug: "morning-letter", subscribers: 0, isPublic: true, isClosed: false });
  const rows = [
    { address: "ada@example.org", agreedAt: new Date(trial.now), wording: "Yes", source: "a fair" },
  ];
  const clock = () => new Date(trial.now);
  await importSubscribers(trial.by("administrator"), clock, "morning-letter", rows);
  const params = { list: "morning-letter" };
  const read = orThrow(await editor.readLetterList({ params }));
  expect(read.value.subscribers).toBe(1);
  const body = { description: "Every day" };
  const changed = orThrow(await editor.editLetterList({ params, ifMatch: read.etag ?? "", body })).value;
  expect(changed.description).toBe("Every day");
  const known = { body: { address: "Ada@example.org" } };
  expect(orThrow(await administrator.exportSubscriber(known)).value).toMatchObject({
    lists: [{ list: "morning-letter" }],
    consents: [{ what: "imported", source: "a fair" }],
  });
  orThrow(await administrator.eraseSubscriber(known));
  expect(await administrator.exportSubscriber(known)).toMatchObject({ ok: false });
  expect(orThrow(await editor.closeLetterList({ params })).value.items[0]).toMatchObject({
    subscribers: 0,
    isClosed: true,
  });
});
