import { afterAll, beforeAll, expect, test } from "vitest";
import { withdrawShow } from "../../src/newsroom/podcast/withdraw-show.ts";
import { newsroomItself } from "../../src/newsroom/staff/actor.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { publishedShow } from "../support/podcast.ts";
import { fillNewsroom } from "./pages-newsroom.ts";
import { openSite, type Site } from "./pages-site.ts";
import { fillLetters, fillSupport, type SubscriberLinks } from "./pages-support.ts";

let database: TestDatabase;
let site: Site;
let links: SubscriberLinks;

beforeAll(async () => {
  database = await testDatabase();
  await fillNewsroom(database.db);
  await fillSupport(database.db);
  links = await fillLetters(database.db);
  site = await openSite(database.db);
});
afterAll(async () => {
  await site.close();
  await database.close();
});

const read = async (path: string): Promise<string> => await (await site.ask(path)).text();

const send = async (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  await site.ask(path, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
    body: new URLSearchParams(fields).toString(),
  });

const subscribe = async (address: string, more: Record<string, string> = {}, headers = {}) =>
  await send("/newsletters", { address, list: "the-week", source: "/", ...more }, headers);

const requests = async (): Promise<string[]> =>
  (await database.db.selectFrom("subscription_request").select("address").orderBy("address").execute()).map(
    ({ address }) => address,
  );

test("the page of those who pay names donors, funders and works, and nobody before their day", async () => {
  const page = await read("/support");
  for (const words of [
    "The Harbour Fund",
    "Ada Example",
    "and 1 who wished not to be named",
    "The Beacon Trust",
  ])
    expect(page).toContain(words);
  expect(page).toContain('href="https://give.example.org/harbour?amount=25"');
  expect(page).toContain('href="https://give.example.org/harbour"');
  expect(page).toContain('<a href="/film/the-harbour-letter">');
  expect(page).not.toContain("A Secret");
  expect(page).not.toContain("Sponsor");
});

test("a mark is served as a drawing that can do nothing", async () => {
  const [, path = ""] = /src="(\/mark\/[^"]+)"/.exec(await read("/support")) ?? [];
  const answer = await site.ask(path.replaceAll("&amp;", "&"));
  expect(answer.headers.get("content-type")).toContain("image/svg+xml");
  expect(answer.headers.get("content-security-policy")).toContain("sandbox");
  expect(await answer.text()).toContain("Beacon");
});

test("a film says who paid, beside it and around the player, each in its own words", async () => {
  const page = await read("/film/the-harbour-letter");
  expect(page).toContain("Support for this film came from");
  expect(page).toContain("With the help of");
  expect(page).toContain("https://beacon.example.org/film");
  expect(page).toMatch(/"funder":\[\{"@type":"Organization","name":"The Beacon Trust"/);
  expect(await read("/embed/film/the-harbour-letter")).toContain("With the help of");
});

test("whoever asks, known or not, gets the same bytes, and nothing is looked up for it", async () => {
  const ask = async (address: string) => {
    const answer = await subscribe(address);
    const { date: _, ...headers } = Object.fromEntries(answer.headers);
    return JSON.stringify([answer.status, headers, await answer.text()]);
  };
  const known = await ask("ada@example.org");
  expect(await ask("stranger@example.org")).toBe(known);
  expect(known).toContain("/newsletters/thanks");
  expect(await requests()).toEqual(["ada@example.org", "stranger@example.org"]);
  expect(await read("/newsletters/thanks")).toContain(
    "Thank you, your subscription request has been received",
  );
});

test("what is not right is said beside what was typed", async () => {
  const answer = await subscribe("ada<at>example");
  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(page).toContain('value="ada&lt;at>example"');
  expect(page).toContain('aria-invalid="true"');
  expect((await subscribe("none@example.org", { list: "no-such-list" })).status).toBe(422);
});

test("machines and other sites are not heard", async () => {
  const before = await requests();
  expect((await subscribe("robot@example.org", { website: "https://spam.example" })).status).toBe(303);
  expect((await subscribe("forged@example.org", {}, { origin: "https://evil.example" })).status).toBe(400);
  expect((await subscribe("forged@example.org", {}, { "sec-fetch-site": "cross-site" })).status).toBe(400);
  expect(await requests()).toEqual(before);
});

test("one mailbox is asked for so often and no oftener, with the same answer", async () => {
  const answers = [];
  for (let time = 0; time < 7; time += 1) answers.push((await subscribe("often@example.org")).status);
  expect(new Set(answers)).toEqual(new Set([303]));
  expect((await requests()).filter((address) => address === "often@example.org")).toHaveLength(5);
});

const isOn = async (): Promise<boolean> =>
  (await database.db.selectFrom("subscription").select("state").where("state", "=", "on").execute()).length >
  0;

test("following a link does nothing; one click without cookies ends the list, at once and for good", async () => {
  const looked = await site.ask(links.leave);
  expect(looked.status).toBe(200);
  expect(looked.headers.get("cache-control")).toContain("no-store");
  expect(looked.headers.get("x-robots-tag")).toContain("noindex");
  expect(await isOn()).toBe(true);
  for (const _ of [1, 2]) {
    const left = await send(links.leave, { "List-Unsubscribe": "One-Click" });
    expect(left.status).toBe(200);
    expect(await isOn()).toBe(false);
  }
});

test("a subscription is confirmed by the button, and lists are chosen on the page of settings", async () => {
  expect((await site.ask(links.confirm)).status).toBe(200);
  expect(await isOn()).toBe(false);
  const confirmed = await send(links.confirm, {});
  expect([confirmed.status, confirmed.headers.get("location")]).toEqual([
    303,
    `${links.settings}?done=confirmed`,
  ]);
  expect(await read(`${links.settings}?done=confirmed`)).toContain("You are subscribed.");
  expect((await send(links.settings, { do: "lists", list: "the-week" })).status).toBe(303);
  expect(await read(links.settings)).toMatch(/value="the-week" checked|checked[^>]*value="the-week"/);
  const moved = await send(links.settings, { do: "move", address: "not an address" });
  expect(moved.status).toBe(422);
  expect(await moved.text()).toContain('value="not an address"');
});

test("whoever is erased has links that lead nowhere, like those that somebody made up", async () => {
  expect((await send(links.settings, { do: "erase" })).status).toBe(200);
  const gone = await site.ask(links.settings);
  expect(gone.status).toBe(410);
  const madeUp = await site.ask(links.settings.replace(/.$/, (last) => (last === "a" ? "b" : "a")));
  expect(await madeUp.text()).toBe(await gone.text());
  expect((await site.ask("/newsletters/settings/nonsense")).status).toBe(404);
});

test("the form stands on the front page", async () => {
  expect(await read("/")).toContain('action="/newsletters"');
});

test("who paid is said over the picture before a film plays, in the words for players, and around it with links", async () => {
  for (const path of ["/film/the-harbour-letter", "/embed/film/the-harbour-letter"]) {
    const page = await read(path);
    const over = /<div class="paid" aria-hidden="true">(.*?)<\/div>/s.exec(page)?.[1] ?? "";
    expect(over).toContain("With the help of The Beacon Trust");
    expect(over).not.toContain("<a ");
    expect(over).not.toContain("Support for this film came from");
    expect(page).toContain('<div class="player-funding">');
  }
});

test("the page of a show that was taken off is gone, and says why", async () => {
  const { db } = database;
  const show = await publishedShow(db);
  const path = `/podcast/${show.slug}`;
  expect((await site.ask(path)).status).toBe(200);
  const by = { db, actor: newsroomItself, via: "test" };
  await withdrawShow(by, () => new Date("2026-11-22T12:00:00Z"), {
    showId: show.id,
    reason: "Its maker left.",
  });
  const gone = await site.ask(path);
  expect([gone.status, (await gone.text()).includes("Its maker left.")]).toEqual([410, true]);
  expect(await read("/podcasts")).not.toContain(show.title);
});
