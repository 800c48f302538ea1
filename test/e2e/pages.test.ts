import { brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { idOf } from "./pages-newsroom.ts";
import { type NewsroomSite, openNewsroomSite } from "./pages-site.ts";

let site: NewsroomSite;

beforeAll(async () => {
  site = await openNewsroomSite();
});

afterAll(() => site.close());

const film = "/film/the-harbour-letter";

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
    expect(html).toMatch(/^<!doctype html><html lang="en"[ >]/);
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
    expect(policy).toMatch(/script-src 'self' 'sha256-[^' ]+';/);
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
      expect(await site.text(path)).not.toMatch(/Sealed Until Noon/);
    }
    expect((await site.share({ cut: idOf("cut sealed"), from: 1, to: 2 })).status).toBe(404);
  });

  test("a moment of what was withdrawn is gone with it", async () => {
    const path = await site.sharedPath("ada-marsh", 2, 3);
    expect((await site.ask(path)).status).toBe(200);
    const ada = site.db.updateTable("recording").where("slug", "=", "ada-marsh");
    await ada.set({ state: "withdrawn" }).execute();
    for (const address of [
      path,
      `/embed${path}`,
      "/interview/ada-marsh",
      "/interview/ada-marsh/transcript/2",
    ]) {
      expect((await site.ask(address)).status).toBe(410);
    }
    expect(await site.text(film)).not.toContain("/interview/ada-marsh");
    await ada.set({ state: "published" }).execute();
  });
});

describe("assets and health", () => {
  test("styles and code are kept for ever under the name that carries their hash", async () => {
    const html = await site.text("/");
    const address = /<style data-sheet="([^"]+)"/.exec(html)?.[1] ?? "";
    const answer = await site.ask(address);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("text/css; charset=utf-8");
    expect(answer.headers.get("cache-control")).toContain("immutable");
  });

  test("health is said while the database answers", async () => {
    expect(await site.text("/health")).toBe("ok\n");
  });
});
