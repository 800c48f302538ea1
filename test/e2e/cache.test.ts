import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { creditPerson } from "../../src/newsroom/recording/credit-person.ts";
import { updateRecording } from "../../src/newsroom/recording/update-recording.ts";
import { withdrawRecording } from "../../src/newsroom/recording/withdraw-recording.ts";
import { placeOnFront } from "../../src/newsroom/site/places/place-on-front.ts";
import { newsroomItself } from "../../src/newsroom/staff/actor.ts";
import type { By } from "../../src/newsroom/staff/change.ts";
import { type CachedSite, openCachedSite } from "./cache-site.ts";
import { idOf } from "./pages-newsroom.ts";

let site: CachedSite;
let by: By;

beforeAll(async () => {
  site = await openCachedSite();
  by = { db: site.database.db, actor: newsroomItself, via: "test" };
});
beforeEach(async () => {
  await site.settled();
  site.made();
});
afterAll(() => site.close());

const film = "/film/the-harbour-letter";

test("a page is made once, and answered from then on before the framework hears of it", async () => {
  const first = await site.ask(film);
  const second = await site.ask(film);
  expect([first.quick, second.quick]).toEqual([false, true]);
  expect(second.body.toString()).toBe(await (await site.afresh(film)).text());
  expect(second.body).toEqual(first.body);
  expect(site.made()).toEqual([film]);
});

test("fifty readers at once of a page that is not there have one maker", async () => {
  const answers = await Promise.all(
    Array.from({ length: 50 }, async () => await site.ask("/film/winter-station")),
  );
  expect(new Set(answers.map(({ status, body }) => `${status} ${body.toString()}`)).size).toBe(1);
  expect(site.made()).toEqual(["/film/winter-station"]);
});

test("each encoding has its bytes and its tag; who has it already is told so; HEAD has no body", async () => {
  const [raw, gzip, br] = await Promise.all(
    ["identity", "gzip", "gzip, br"].map(async (accepted) => {
      await site.ask(film, { "accept-encoding": accepted });
      return await site.ask(film, { "accept-encoding": accepted });
    }),
  );
  if (!raw || !gzip || !br) throw new Error("no answers");
  expect([raw, gzip, br].every(({ quick }) => quick)).toBe(true);
  expect(gunzipSync(gzip.body)).toEqual(raw.body);
  expect(brotliDecompressSync(br.body)).toEqual(raw.body);
  expect(new Set([raw, gzip, br].map(({ headers }) => headers.etag)).size).toBe(3);
  const known = await site.ask(film, { "accept-encoding": "br", "if-none-match": br.headers.etag ?? "" });
  expect([known.status, known.body.length, known.headers.etag, known.quick]).toEqual([
    304,
    0,
    br.headers.etag,
    true,
  ]);
  const head = await site.ask(film, { "accept-encoding": "br" }, "HEAD");
  expect([head.status, head.body.length, head.headers["content-length"]]).toEqual([
    200,
    0,
    String(br.body.length),
  ]);
});

test("one change has exactly the pages made anew that show it", async () => {
  const words = `${film}/transcript`;
  for (const path of [
    film,
    words,
    "/films",
    "/interviews",
    "/film/winter-station",
    "/topic/the-sea",
    "/search",
  ])
    await site.ask(path);
  await site.settled();
  site.made();
  expect(await creditPerson(by, idOf("winter-station"), "Nora Quist", "Edited by")).toMatchObject({
    ok: true,
  });
  await site.settled();
  expect(site.made()).toEqual(["/film/winter-station"]);
  expect(await updateRecording(by, idOf("winter-station"), { title: "Winter again" })).toMatchObject({
    ok: true,
  });
  await site.settled();
  // The other film has it among the related ones; the search names the topics that have works to find.
  expect(site.made().toSorted()).toEqual(
    [film, "/film/winter-station", "/films", "/search", "/topic/the-sea"].toSorted(),
  );
  expect((await site.ask("/films")).body.toString()).toContain("Winter again");
});

test("what is withdrawn is gone at once", async () => {
  expect((await site.ask("/film/night-signal")).status).toBe(200);
  await withdrawRecording(by, idOf("night-signal"), "a test");
  await site.settled();
  expect((await site.ask("/film/night-signal")).status).toBe(410);
});

test("who says who they are, or carries a preview, is not answered from what is kept", async () => {
  await site.ask(film);
  site.made();
  for (const [path, headers] of [
    [film, { authorization: "Bearer x" }],
    [`${film}?preview=token`, {}],
  ] as const) {
    expect((await site.ask(path, headers)).quick).toBe(false);
  }
  expect((await site.ask(`${film}?utm_source=letter`)).quick).toBe(true);
  expect((await site.ask(film, { cookie: "theme=dark" })).quick).toBe(true);
});

test("each page keeps its own headers: others may frame an embed alone, and a player needs its styles", async () => {
  const policies: (string | undefined)[] = [];
  for (const path of [film, `/embed${film}`, "/films"]) {
    await site.ask(path);
    const { headers, quick } = await site.ask(path);
    expect(quick).toBe(true);
    const made = await site.afresh(path);
    for (const name of ["content-security-policy", "content-type", "cache-control", "vary", "etag"])
      expect(`${name}: ${headers[name]?.toString()}`).toBe(`${name}: ${made.headers.get(name)}`);
    policies.push(headers["content-security-policy"]?.toString());
  }
  expect(new Set(policies).size).toBe(3);
});

test("a page says what it was made of, for caches before us", async () => {
  const { headers } = await site.ask("/topic/the-sea");
  const tags = `list:topic:${idOf("the-sea")}`;
  expect(headers["surrogate-key"]?.toString().split(" ")).toEqual(
    expect.arrayContaining([tags, `topic:${idOf("the-sea")}`, "site", "list:funding"]),
  );
  expect(headers["cache-tag"]?.toString().split(",")).toContain(tags);
});

test("what is not there, a search and a redirect are made for whoever asks", async () => {
  for (const path of ["/film/nothing", "/search?q=promise", `${film}/transcript?t=20`]) {
    await site.ask(path);
    expect((await site.ask(path)).quick).toBe(false);
  }
});

test("a new day makes each page anew: rights and funding go by the day", async () => {
  expect(
    await updateRecording(by, idOf("winter-station"), { rightsNote: "", rightsLastDay: "2026-11-22" }),
  ).toMatchObject({ ok: true });
  await site.settled();
  for (const path of ["/film/the-harbour-letter", "/"]) await site.ask(path);
  site.setClock("2026-11-22T23:59:59.999Z");
  expect((await site.ask("/")).quick).toBe(true);
  site.setClock("2026-11-23T00:00:00Z");
  for (const path of ["/film/the-harbour-letter", "/"]) {
    expect((await site.ask(path)).quick).toBe(false);
    expect((await site.ask(path)).quick).toBe(true);
  }
});

test("the front page is another one from the instant on at which a place begins, and again when it ends", async () => {
  const placed = await placeOnFront(by, () => new Date("2026-11-23T00:00:00Z"), {
    shelf: "lead",
    work: "film/what-the-ledger-said",
    firstAt: new Date("2026-11-23T10:00:00Z"),
    lastAt: new Date("2026-11-23T11:00:00Z"),
  });
  expect(placed).toMatchObject({ ok: true });
  await site.settled();
  const leads = async (): Promise<boolean> =>
    leadOf((await site.ask("/")).body.toString()).includes("What the Ledger Said");
  const asked = async (instant: string): Promise<boolean[]> => {
    site.setClock(instant);
    const kept = site.cache.find("/") !== undefined;
    return [kept, await leads()];
  };
  await leads();
  expect(await asked("2026-11-23T09:59:59.999Z")).toEqual([true, false]);
  expect(await asked("2026-11-23T10:00:00Z")).toEqual([false, true]);
  expect(await asked("2026-11-23T10:59:59.999Z")).toEqual([true, true]);
  expect(await asked("2026-11-23T11:00:00Z")).toEqual([false, false]);
});

/** What leads the front page. */
const leadOf = (page: string): string => /<section class="wide lead"(.*?)<\/section>/s.exec(page)?.[1] ?? "";
