import { afterAll, beforeAll, expect, test } from "vitest";
import { type ApiTrial, apiTrial } from "../../test/support/api.ts";
import { testDatabase, type TestDatabase } from "../../test/support/database.ts";
import { savedStory } from "../../test/support/story.ts";
import { newId } from "../kit/id.ts";
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

const recording = async (kind: string, slug: string): Promise<string> => {
  const id = newId();
  const row = { id, kind, slug, title: slug, language: "en", state: "draft" };
  await database.db.insertInto("recording").values(row).execute();
  return id;
};

test("a series has its works in the order that was seen and put", async () => {
  const { id: seriesId } = orThrow(await editor.addSeries({ body: { title: "The coast" } })).value;
  const params = { seriesId };
  const ids = [await recording("film", "first"), await recording("interview", "second")];
  const seen = orThrow(await editor.listSeriesWorks({ params }));
  const body = { works: ids.toReversed().map((id) => ({ id, season: null })) };
  const put = orThrow(await editor.arrangeSeries({ params, ifMatch: seen.etag ?? "", body })).value.items;
  expect(put.map(({ slug, episodeNumber }) => [slug, episodeNumber])).toEqual([
    ["second", 1],
    ["first", 2],
  ]);
  const stale = await editor.arrangeSeries({ params, ifMatch: seen.etag ?? "", body: { works: [] } });
  expect(stale).toMatchObject({ ok: false, problem: { code: "stale" } });
  const [listed] = orThrow(await editor.listSeries()).value.items;
  expect(listed).toMatchObject({ title: "The coast", works: 2 });
  const renamed = orThrow(await editor.readSeries({ params }));
  const change = { params, ifMatch: renamed.etag ?? "", body: { slug: "the-shore" } };
  expect(orThrow(await editor.editSeries(change)).value.slug).toBe("the-shore");
  expect(await editor.addSeries({ body: { title: "Other", slug: "the-coast" } })).toMatchObject({
    ok: false,
  });
});

test("a podcast says in words what it lacks before anybody may follow it", async () => {
  const show = orThrow(await editor.addShow({ body: { title: "Tides" } })).value;
  expect([show.state, show.lacks.length > 3, show.feed]).toEqual(["draft", true, "/podcast/tides/feed.rss"]);
  expect(show.lacks.join()).not.toContain("--");
  const params = { showId: show.id };
  expect(await editor.publishShow({ params })).toMatchObject({
    ok: false,
    problem: { detail: expect.stringMatching(/still needs a description/) },
  });
  const { etag } = orThrow(await editor.readShow({ params }));
  const strange = { categories: ["Fishing"] };
  expect(await editor.editShow({ params, ifMatch: etag ?? "", body: strange })).toMatchObject({ ok: false });
  const { items } = orThrow(await editor.listShowCategories()).value;
  const known = { categories: items.slice(0, 1), description: "About the sea" };
  const changed = orThrow(await editor.editShow({ params, ifMatch: etag ?? "", body: known }));
  expect(changed.value.lacks).not.toContain("a category");
  const film = { works: [{ id: await recording("film", "no-episode"), season: null }] };
  const seen = orThrow(await editor.listShowEpisodes({ params }));
  expect(await editor.arrangeShow({ params, ifMatch: seen.etag ?? "", body: film })).toMatchObject({
    ok: false,
    problem: { detail: "Only an episode belongs to a show." },
  });
});

test("an address of an older system leads to a work for ever; one that leads elsewhere stays so", async () => {
  await savedStory(trial.by("reporter"), { headline: "The tide" }, "the-tide");
  await savedStory(trial.by("reporter"), { headline: "The wind" }, "the-wind");
  const old = "https://old.example/?p=123";
  const add = async (path: string, to: string) => await editor.addAddress({ body: { path, to } });
  expect(orThrow(await add(old, "story/the-tide")).value).toEqual({ path: "/?p=123", to: "/story/the-tide" });
  expect(await add("/?p=123", "story/the-wind")).toMatchObject({
    ok: false,
    problem: { code: "refused", detail: "/?p=123 leads elsewhere already, and stays so." },
  });
  expect(await add("/old", "story/none")).toMatchObject({ ok: false });
  orThrow(await add("/2009/films", "/films"));
  const found = async (words: string) =>
    orThrow(await editor.listAddresses({ query: { words } })).value.items.map(({ path, to, owner }) => [
      path,
      to,
      owner,
    ]);
  expect(await found("?p=")).toEqual([["/?p=123", "/story/the-tide", "story"]]);
  expect(await found("2009")).toEqual([["/2009/films", "/films", "page"]]);
});

const csvOf = async (client: Client, body: { list?: string }): Promise<string> =>
  Buffer.from(orThrow(await client.exportSubscribers({ body })).value as Uint8Array).toString();

test("subscribers are found, brought in and taken out as a table; each look is in the audit, no address is", async () => {
  orThrow(await editor.addLetterList({ body: { name: "Morning" } }));
  const addresses = "ada@example.org,2026-01-02\nben+news@example.org\n\nno address";
  const agreed = { wording: "Yes, write to me", source: "a fair" };
  const params = { list: "morning" };
  const done = await administrator.importSubscribers({ params, body: { addresses, ...agreed } });
  expect(orThrow(done).value).toMatchObject({ added: 2, wrong: [{ line: 4 }] });
  const wrongDay = { addresses: "ada@example.org,yesterday", ...agreed };
  expect(await administrator.importSubscribers({ params, body: wrongDay })).toMatchObject({
    ok: false,
    problem: { errors: [{ pointer: "/addresses" }] },
  });
  const search = { body: { list: "morning", limit: 1 } };
  const first = orThrow(await administrator.searchSubscribers(search)).value;
  expect([first.count, first.items[0]?.address, first.next]).toEqual([
    2,
    "ada@example.org",
    "ada@example.org",
  ]);
  const rest = { body: { ...search.body, after: first.next ?? "" } };
  expect(orThrow(await administrator.searchSubscribers(rest)).value.next).toBeNull();
  const byWord = orThrow(await administrator.searchSubscribers({ body: { words: "BEN+" } })).value;
  expect(byWord.items.map(({ address }) => address)).toEqual(["ben+news@example.org"]);
  const table = (await csvOf(administrator, { list: "morning" })).split("\r\n");
  expect(table[0]).toBe("address,confirmed,list,state,since");
  expect(table[1]).toMatch(/^ada@example\.org,2026-01-02T00:00:00\.000Z,morning,on,20/);
  expect(table).toHaveLength(4);
  const audit = orThrow(await administrator.listAudit({ query: { action: "subscriber." } })).value.items;
  expect(audit.map(({ action }) => action)).toContain("subscriber.list-exported");
  expect(JSON.stringify(audit)).not.toContain("example.org");
  expect(await editor.searchSubscribers({ body: {} })).toMatchObject({ problem: { code: "not-allowed" } });
});

test("nothing goes to an address that is suppressed; counts tell who has left", async () => {
  const body = { address: "ada@example.org", reason: "complaint" } as const;
  orThrow(await administrator.suppressAddress({ body }));
  const counts = orThrow(await editor.countSubscribers()).value.items;
  expect(counts).toContainEqual({ list: "morning", on: 1, asked: 0, off: 1 });
});

test("a million lines would come as they are read: an address that a spreadsheet takes for a formula is words", async () => {
  const addresses = '=cmd@example.org\n"q"@example.org';
  const body = { addresses, wording: "Yes", source: "a fair" };
  await administrator.importSubscribers({ params: { list: "morning" }, body });
  const lines = (await csvOf(administrator, {})).split("\r\n");
  expect(lines.some((line) => line.startsWith("="))).toBe(false);
});

test("what is found is seen by somebody; what is well cannot be", async () => {
  const [finding] = orThrow(await administrator.readHealth()).value.findings;
  expect(finding).toMatchObject({ state: "well", area: "other", seen: null });
  const params = { key: finding?.key ?? "" };
  expect(await administrator.seeFinding({ params, body: { isSeen: true } })).toMatchObject({ ok: false });
  expect(orThrow(await editor.listJobs()).value.items).toEqual([]);
  expect(await editor.retryJobs({ params: { name: "mail.send" } })).toMatchObject({ ok: false });
});
