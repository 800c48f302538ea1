import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { brotliDecompressSync } from "node:zlib";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { fillNewsroom, idOf } from "./pages-newsroom.ts";
import { openSite, type Site } from "./pages-site.ts";

let database: TestDatabase;
let site: Site;

beforeAll(async () => {
  database = await testDatabase();
  await fillNewsroom(database.db);
  site = await openSite(database.db);
});

afterAll(async () => {
  await site.close();
  await database.close();
});

const film = "/film/the-harbour-letter";

const text = async (path: string, init?: RequestInit): Promise<string> =>
  await (await site.ask(path, init)).text();

const share = async (fields: Record<string, string | number>, headers: Record<string, string> = {}) =>
  await site.ask("/moment", {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
    body: new URLSearchParams(
      Object.entries(fields).map(([name, value]) => [name, String(value)]),
    ).toString(),
  });

const sharedPath = async (slug: string, from: number, to: number): Promise<string> => {
  const answer = await share({ cut: idOf(`cut ${slug}`), from, to });
  expect(answer.status).toBe(303);
  return answer.headers.get("location") ?? "";
};

describe("every page", () => {
  test.each([
    "/",
    "/films",
    "/interviews",
    "/topic/the-sea",
    film,
    "/film/winter-station",
    "/film/what-the-ledger-said",
    "/film/night-signal",
    "/interview/ada-marsh",
    "/interview/tomas-rey",
    "/episode/after-the-letter",
    `${film}/transcript`,
    `${film}/transcript?part=3`,
    `${film}/transcript/5`,
    "/interview/ada-marsh/transcript/2",
    `/embed${film}`,
    "/embed/episode/after-the-letter",
    "/search",
    "/search?q=promise",
  ])("%s is whole: 200, one h1, a title, a canonical address, nothing from elsewhere", async (path) => {
    const answer = await site.ask(path);
    expect(answer.status).toBe(200);
    const html = await answer.text();
    expect(html).toMatch(/^<!doctype html><html lang="en">/);
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    expect(html).toMatch(/<title>[^<]+<\/title>/);
    expect(html).toContain('<link rel="canonical" href="https://newsreel.test/');
    const loaded = Array.from(
      html.matchAll(/<(?:script|img|link rel="(?:stylesheet|icon)")[^>]* (?:src|href)="([^"]+)"/g),
    );
    for (const [, address] of loaded) expect(address).toMatch(/^\//);
    const ids = Array.from(html.matchAll(/ id="([^"]+)"/g), ([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(html).not.toMatch(/undefined|\[object Object\]|NaN/);
  });

  test("has the headers of a careful site; only an embed may be framed by others", async () => {
    const page = await site.ask(film);
    const policy = page.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).toContain("object-src 'none'");
    expect(page.headers.get("x-content-type-options")).toBe("nosniff");
    expect(page.headers.get("referrer-policy")).toBe("strict-origin-when-cross-origin");
    expect(page.headers.get("strict-transport-security")).toContain("max-age=");
    const plain = await site.ask("/films");
    expect(plain.headers.get("content-security-policy")).not.toContain("unsafe-inline");
    const embed = await site.ask(`/embed${film}`);
    expect(embed.headers.get("content-security-policy")).not.toContain("frame-ancestors");
  });

  test("is compressed as asked, and answered with 304 where the reader has it", async () => {
    const plain = await site.ask(film);
    const packed = await site.ask(film, { headers: { "accept-encoding": "gzip, br" } });
    expect(packed.headers.get("content-encoding")).toBe("br");
    expect(brotliDecompressSync(await packed.arrayBuffer()).toString()).toBe(await plain.text());
    const tag = packed.headers.get("etag") ?? "";
    expect(tag).toMatch(/^"[\w-]{22}"$/);
    expect(tag).not.toBe(plain.headers.get("etag"));
    const again = await site.ask(film, { headers: { "accept-encoding": "gzip, br", "if-none-match": tag } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
    expect(again.headers.get("etag")).toBe(tag);
  });

  test("answers HEAD with the headers of GET and no body", async () => {
    const head = await site.ask(film, { method: "HEAD" });
    const get = await site.ask(film);
    expect(head.status).toBe(200);
    expect(await head.text()).toBe("");
    for (const name of ["etag", "content-length", "content-type"]) {
      expect(head.headers.get(name)).toBe(get.headers.get(name));
    }
  });
});

describe("addresses that are not quite right", () => {
  test("a slash at the end leads to the page without it, and never to another host", async () => {
    const answer = await site.ask("/films/?after=x");
    expect(answer.status).toBe(301);
    expect(answer.headers.get("location")).toBe("/films?after=x");
    expect((await site.ask("//elsewhere.example/")).headers.get("location")).toBe("/elsewhere.example");
  });

  test.each([
    "/nothing",
    "/film/nothing",
    "/interview/the-harbour-letter",
    "/film/%00",
    "/film/%E0%A4%A",
    `${film}/transcript/99999`,
    `${film}/transcript/0`,
    `${film}/transcript/99999999999999999999`,
    `${film}/transcript?part=99`,
    `${film}/transcript?part=x`,
    "/topic/nothing",
    "/moment/zzzzzzzzzzzz",
    "/moment/nothing",
    "/embed/moment/zzzzzzzzzzzz",
    "/embed/story/x",
    "/assets/nothing.css",
  ])("%s is not found, and the page helps", async (path) => {
    const answer = await site.ask(path);
    expect(answer.status).toBe(404);
    const html = await answer.text();
    expect(html).toContain("<search>");
    expect(html).toContain("The Harbour Letter");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(html).toContain('name="robots" content="noindex"');
  });

  test("an over-long address is refused", async () => {
    expect((await site.ask(`/search?q=${"a".repeat(5000)}`)).status).toBe(414);
  });

  test("a method that a page does not take is refused, and those it takes are named", async () => {
    const answer = await site.ask(film, { method: "DELETE" });
    expect(answer.status).toBe(405);
    expect(answer.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
    expect((await site.ask("/moment")).status).toBe(405);
    expect((await site.ask("/moment")).headers.get("allow")).toBe("POST, OPTIONS");
  });
});

describe("what is not published", () => {
  test.each([
    "/film/sealed",
    "/film/sealed/transcript",
    "/film/sealed/transcript/1",
    "/embed/film/sealed",
    `/media/${idOf("cut sealed")}/master.m3u8`,
    `/media/${idOf("cut sealed")}/captions.en.vtt`,
    `/media/${idOf("cut sealed")}/v360.mp4`,
    `/picture/${idOf("picture sealed")}`,
  ])("%s answers as what never was", async (path) => {
    const sealed = await site.ask(path);
    const never = await site.ask(path.replace("sealed", "nothing").replace(/[0-9a-z]{12}/, "zzzzzzzzzzzz"));
    expect(sealed.status).toBe(404);
    expect(await sealed.text()).toBe(await never.text());
    expect([...sealed.headers]).toEqual([...never.headers]);
  });

  test("is in no list, and cannot be shared", async () => {
    for (const path of ["/", "/films", "/topic/government", "/film/nothing"]) {
      expect(await text(path)).not.toMatch(/Sealed Until Noon/);
    }
    expect((await share({ cut: idOf("cut sealed"), from: 1, to: 2 })).status).toBe(404);
  });

  test("a moment of what was withdrawn is gone with it", async () => {
    const path = await sharedPath("ada-marsh", 2, 3);
    expect((await site.ask(path)).status).toBe(200);
    const ada = database.db.updateTable("recording").where("slug", "=", "ada-marsh");
    await ada.set({ state: "withdrawn" }).execute();
    for (const address of [
      path,
      `/embed${path}`,
      "/interview/ada-marsh",
      "/interview/ada-marsh/transcript/2",
    ]) {
      expect((await site.ask(address)).status).toBe(404);
    }
    expect(await text(film)).not.toContain("/interview/ada-marsh");
    await ada.set({ state: "published" }).execute();
  });
});

describe("a film's page", () => {
  test("carries the player's facts, the chapters and the transcript's first part", async () => {
    const html = await text(`${film}?t=1:30`);
    expect(html).toContain(`data-src="/media/${idOf("cut the-harbour-letter")}/master.m3u8"`);
    expect(html).toContain('data-rate="24/1"');
    expect(html).toContain('data-length="6720"');
    expect(html).toContain('data-at="90"');
    expect(html).toContain('data-part="1" data-parts="3"');
    expect(html).toContain('<a id="s1" href="/film/the-harbour-letter/transcript/1" data-s="1000,5800">');
    expect(html).toContain('href="/film/the-harbour-letter?t=1344"');
    expect(html).not.toContain('id="s81"');
  });

  test("links the interviews made for it, and the same words in them, both ways", async () => {
    expect(await text(film)).toContain('<a class="also" href="/interview/ada-marsh/transcript/2">');
    const interview = await text("/interview/ada-marsh");
    expect(interview).toContain('<a class="also" href="/film/the-harbour-letter/transcript/4">');
    expect(interview).toContain("Made for the film");
  });

  test("tells search engines of the film and its chapters, and no text of ours can end the script", async () => {
    const title = "</script><script>alert(1)</script>";
    const recording = database.db.updateTable("recording").where("slug", "=", "the-harbour-letter");
    await recording.set({ title }).execute();
    const html = await text(film);
    await recording.set({ title: "The Harbour Letter" }).execute();
    expect(html).not.toContain("<script>alert");
    const blocks = Array.from(html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs));
    const video = JSON.parse(blocks[0]?.[1] ?? "") as Record<string, unknown>;
    expect(video).toMatchObject({ "@type": "VideoObject", name: title, duration: "PT1H52M" });
    expect(video["hasPart"]).toHaveLength(5);
    expect((video["hasPart"] as object[])[1]).toMatchObject({
      "@type": "Clip",
      startOffset: 1344,
      endOffset: 2688,
    });
    expect(JSON.parse(blocks[1]?.[1] ?? "")).toMatchObject({ "@type": "BreadcrumbList" });
  });

  test("an address that is none of the web is shown, not linked", async () => {
    const recording = database.db.updateTable("recording").where("slug", "=", "winter-station");
    await recording.set({ watch_url: "javascript:alert(1)" }).execute();
    const html = await text("/film/winter-station");
    await recording.set({ watch_url: "https://example.org/winter" }).execute();
    expect(html).not.toContain("javascript:");
    expect(html).toContain("Watch at the station");
  });

  test("says why it does not play", async () => {
    expect(await text("/film/winter-station")).toContain('href="https://example.org/winter"');
    expect(await text("/film/what-the-ledger-said")).toContain("ended on 31 January 2025");
    expect(await text("/film/night-signal")).toContain("still being prepared");
    for (const slug of ["winter-station", "what-the-ledger-said", "night-signal"]) {
      expect(await text(`/film/${slug}`)).not.toContain("data-player");
    }
  });

  test("says in which language a title and its words are", async () => {
    const html = await text("/interview/tomas-rey");
    expect(html).toContain('<h1 lang="pt">Tomás Rey');
    expect(html).toMatch(/data-transcript[^>]* lang="pt"/);
  });
});

describe("a transcript", () => {
  test("is read part by part", async () => {
    const first = await text(`${film}/transcript`);
    expect(first).toContain('<a rel="next" href="/film/the-harbour-letter/transcript?part=2">');
    const third = await text(`${film}/transcript?part=3`);
    expect(third).toContain('id="s161"');
    expect(third).toContain('<a rel="prev" href="/film/the-harbour-letter/transcript?part=2">');
    expect(third).not.toContain('rel="next"');
  });

  test("leads to the sentence that is spoken at a time", async () => {
    const answer = await site.ask(`${film}/transcript?t=0:02`);
    expect(answer.status).toBe(302);
    expect(answer.headers.get("location")).toBe("/film/the-harbour-letter/transcript#s1");
    const late = await site.ask(`${film}/transcript?t=99:00:00`);
    expect(late.headers.get("location")).toMatch(/part=3#s170$/);
  });

  test("a sentence's page says it, marks it in its place, and offers to share it", async () => {
    const html = await text(`${film}/transcript/85`);
    expect(html).toContain(
      '<link rel="canonical" href="https://newsreel.test/film/the-harbour-letter/transcript/85"',
    );
    expect(html).toMatch(/id="s85"[^>]* aria-current="true"/);
    expect(html).toContain('data-part="2"');
    expect(html).toContain('<form class="share" method="post" action="/moment">');
    expect(html).toContain('name="from" value="85"');
  });

  test("a sentence that was corrected away is gone, not unknown", async () => {
    const { db } = database;
    await db
      .updateTable("sentence")
      .set({ until_version: 2 })
      .where("cut_id", "=", idOf("cut ada-marsh"))
      .where("number", "=", 20)
      .execute();
    expect((await site.ask("/interview/ada-marsh/transcript/20")).status).toBe(410);
    expect((await site.ask("/interview/ada-marsh/transcript/2000")).status).toBe(404);
  });
});

describe("a moment", () => {
  test("is made by a form without script, and is the same when made again", async () => {
    const path = await sharedPath("the-harbour-letter", 5, 6);
    expect(await sharedPath("the-harbour-letter", 5, 6)).toBe(path);
    const html = await text(path);
    expect(html).toContain("I knew then that the letter had been sent. We had a promise");
    expect(html).toContain(`data-src="${path}/master.m3u8"`);
    expect(html).toMatch(/data-start="[\d.]+" data-end="[\d.]+" data-units="\d+,\d+"/);
    expect(html).toContain('<meta name="twitter:card" content="player"');
    expect(html).toContain(`<meta property="og:url" content="https://newsreel.test${path}"`);
    expect(html).toContain("Ada Marsh");
    expect(html).toContain(`&lt;iframe src=&quot;https://newsreel.test/embed${path}&quot;`);
    expect(html).toContain('type="application/json+oembed"');
    expect((await site.ask(`/embed${path}`)).status).toBe(200);
  });

  test("is made by words too, and told to a script in JSON", async () => {
    const answer = await share(
      { cut: idOf("cut the-harbour-letter"), first: 30, last: 40 },
      { accept: "application/json" },
    );
    expect(answer.status).toBe(200);
    const made = (await answer.json()) as Record<string, string>;
    expect(made["url"]).toBe(`https://newsreel.test/moment/${made["id"]}`);
    expect(made["embed"]).toContain("<iframe");
    expect(made["text"]).not.toBe("");
  });

  test.each([
    [{}, 422],
    [{ cut: "x", from: 1, to: 2 }, 422],
    [{ cut: idOf("cut the-harbour-letter"), from: 1, to: "2e99" }, 422],
    [{ cut: idOf("cut the-harbour-letter"), from: 1, to: 170 }, 422],
    [{ cut: idOf("cut the-harbour-letter"), from: 5000, to: 5001 }, 422],
    [{ cut: "zzzzzzzzzzzz", from: 1, to: 2 }, 404],
  ])("%j is refused with %i and a reason", async (fields, status) => {
    const answer = await share(fields);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain("<h1>");
  });

  test("a form that is too long is refused", async () => {
    expect((await share({ cut: "x".repeat(20_000), from: 1, to: 2 })).status).toBe(413);
  });

  test("that the newsroom withdrew answers that it is gone", async () => {
    const path = await sharedPath("the-harbour-letter", 8, 9);
    await database.db
      .updateTable("moment")
      .set({ withdrawn_at: new Date(), withdrawn_reason: "A slip" })
      .where("id", "=", path.split("/")[2] ?? "")
      .execute();
    for (const address of [path, `/embed${path}`]) {
      const answer = await site.ask(address);
      expect(answer.status).toBe(410);
      expect(await answer.text()).not.toContain("A slip");
    }
  });

  test("of a film whose rights ended can be read, and plays while excerpts may", async () => {
    const path = await sharedPath("what-the-ledger-said", 1, 2);
    expect(await text(path)).toContain("data-player");
    const recording = database.db.updateTable("recording").where("slug", "=", "what-the-ledger-said");
    await recording.set({ excerpt_rights_last_day: "2026-11-21" }).execute();
    const html = await text(path);
    expect(html).not.toContain("data-player");
    expect(html).toContain("can be read, but not played");
  });
});

describe("search", () => {
  test("finds sentences, marks the words, and names speaker, work and time", async () => {
    const html = await text('/search?q="the+letter+had+been+sent"');
    expect(html).toContain('<a href="/film/the-harbour-letter/transcript/5">I knew then that <mark>');
    expect(html).toContain("<strong>Ada Marsh</strong>");
    expect(html).toContain('href="/film/the-harbour-letter?t=20.6"');
    expect(html).toMatch(/<li class="hit" data-hit[^>]* data-src="\/media\/[0-9a-z]{12}\/master.m3u8"/);
    expect(html).toContain('<a class="hit-play" data-hit-play');
  });

  test("keeps what was asked in the form, and narrows by it", async () => {
    const html = await text("/search?q=promise&kind=interview&speaker=ada-marsh&from=2025&to=2026");
    expect(html).toContain('name="q" type="search" value="promise"');
    expect(html).toContain('<option value="interview" selected');
    expect(html).toContain('name="from" value="2025"');
    expect(html).toContain("/interview/ada-marsh/transcript/");
    expect(html).not.toContain('href="/film/the-harbour-letter/transcript/6"');
  });

  test("offers no play where the work does not play here", async () => {
    const html = await text("/search?q=livro");
    expect(html).toContain("/interview/tomas-rey/transcript/1");
    expect(html).not.toContain("data-hit-play");
    expect(html).toMatch(/<blockquote lang="pt">/);
  });

  test("never finds what is not published", async () => {
    expect(await text("/search?q=unmistakable")).not.toMatch(/embargoed|Sealed/);
    expect(await text("/search?q=unmistakable")).toContain("Nobody says this");
  });

  test.each(["%00", "%22", "*", "-", "film:", "'; drop table recording", "%F0%9F%8E%AC", "a".repeat(500)])(
    "any text is answered: %s",
    async (asked) => {
      expect((await site.ask(`/search?q=${asked}&after=x&from=abc&topic=nothing`)).status).toBe(200);
    },
  );
});

describe("assets and health", () => {
  test("styles and code are kept for ever under the name that carries their hash", async () => {
    const html = await text("/");
    const address = /<link rel="stylesheet" href="([^"]+)"/.exec(html)?.[1] ?? "";
    const answer = await site.ask(address);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("text/css; charset=utf-8");
    expect(answer.headers.get("cache-control")).toContain("immutable");
  });

  test("health is said while the database answers", async () => {
    expect(await text("/health")).toBe("ok\n");
  });
});
