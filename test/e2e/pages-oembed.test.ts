import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { oembedRoutes } from "../../src/feeds/oembed.ts";
import { siteAddresses } from "../../src/reader/view/addresses.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { fillNewsroom, idOf } from "./pages-newsroom.ts";
import { openSite, type Site } from "./pages-site.ts";

let database: TestDatabase;
let site: Site;
let moment: string;

beforeAll(async () => {
  database = await testDatabase();
  await fillNewsroom(database.db);
  const oembed = oembedRoutes({
    db: database.db,
    clock: () => new Date("2026-11-22T12:00:00Z"),
    publicUrl: "https://newsreel.test",
    addresses: siteAddresses,
  });
  site = await openSite(database.db, [oembed]);
  const shared = await site.ask("/moment", {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: `cut=${idOf("cut the-harbour-letter")}&from=5&to=6`,
  });
  moment = shared.headers.get("location") ?? "";
});

afterAll(async () => {
  await site.close();
  await database.close();
});

const ask = async (url: string, rest = ""): Promise<Response> =>
  await site.ask(`/oembed?url=${encodeURIComponent(url)}${rest}`);

describe("oEmbed", () => {
  test("a page's discovery links lead to what it says of itself", async () => {
    for (const path of ["/film/the-harbour-letter", moment]) {
      const html = await (await site.ask(path)).text();
      const links = Array.from(html.matchAll(/<link rel="alternate" type="([^"]+)" href="([^"]+)"/g));
      expect(links.map(([, type]) => type)).toEqual(["application/json+oembed", "text/xml+oembed"]);
      for (const [, , href] of links) {
        const answer = await site.ask(
          (href ?? "").replaceAll("&amp;", "&").replace("https://newsreel.test", ""),
        );
        expect(answer.status).toBe(200);
        expect(await answer.text()).toContain(`https://newsreel.test/embed${path}`);
      }
    }
  });

  test("tells of a film, within the size asked", async () => {
    const answer = await ask("https://newsreel.test/film/the-harbour-letter", "&maxwidth=400&maxheight=300");
    expect(answer.headers.get("content-type")).toContain("application/json");
    expect(await answer.json()).toMatchObject({
      type: "video",
      version: "1.0",
      title: "The Harbour Letter",
      width: 400,
      height: 273,
      provider_name: "Newsreel",
      thumbnail_width: 320,
      thumbnail_height: 180,
    });
  });

  test("tells of a moment by its words, in XML too", async () => {
    const answer = await ask(`http://newsreel.test${moment}`, "&format=xml");
    expect(answer.headers.get("content-type")).toBe("text/xml; charset=utf-8");
    const xml = await answer.text();
    expect(xml).toContain("<title>“I knew then that the letter had been sent.");
    expect(xml).toContain(`&lt;iframe src=&quot;https://newsreel.test/embed${moment}&quot;`);
  });

  test.each([
    ["https://newsreel.test/film/nothing"],
    ["https://newsreel.test/film/sealed"],
    ["https://newsreel.test/moment/zzzzzzzzzzzz"],
    ["https://newsreel.test/films"],
    ["https://newsreel.test/film/%00"],
    ["https://newsreel.test/film/%E0%A4%A"],
    ["https://elsewhere.test/film/the-harbour-letter"],
    ["javascript:alert(1)"],
    ["no address"],
  ])("knows nothing of %s", async (url) => {
    const answer = await ask(url);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe("There is nothing to embed at this address.\n");
  });

  test("another format is not implemented, and no address is a mistake", async () => {
    expect((await ask("https://newsreel.test/film/the-harbour-letter", "&format=yaml")).status).toBe(501);
    expect((await site.ask("/oembed")).status).toBe(400);
  });

  test("a preview is private, whether or not there is one", async () => {
    const answer = await ask("https://newsreel.test/preview/anything");
    expect(answer.status).toBe(401);
    expect(await answer.text()).not.toContain("<");
  });

  test("a withdrawn moment is gone", async () => {
    await database.db.updateTable("moment").set({ withdrawn_at: new Date() }).execute();
    expect((await ask(`https://newsreel.test${moment}`)).status).toBe(410);
  });
});
