import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { noBrowser, openBrowser } from "./pages-browser.ts";
import { lookAt, overflow, overflowOfLargeText, violations } from "./pages-look.ts";
import { fillNewsroom, idOf } from "./pages-newsroom.ts";
import { fillPolicies } from "./pages-own.ts";
import { fillLetters, fillSupport, type SubscriberLinks } from "./pages-support.ts";
import { openSite, type Site } from "./pages-site.ts";

let database: TestDatabase;
let site: Site;
let origin: string;
let browser: Browser;
/** One for all pages: what they have in common is fetched once. */
let page: Page;
/** What the page asked for, and what the browser had to complain of. */
const asked: string[] = [];
const complaints: string[] = [];
let moment: string;
let links: SubscriberLinks;

const film = "/film/the-harbour-letter";

const kinds: readonly (readonly [string, () => string])[] = [
  ["the front page", () => "/"],
  ["an index", () => "/films"],
  ["interviews", () => "/interviews"],
  ["a topic", () => "/topic/the-sea"],
  ["all topics", () => "/topics"],
  ["a list narrowed down", () => "/films?year=2026&topic=the-sea"],
  ["somebody who speaks", () => "/person/ada-marsh"],
  ["somebody who made films", () => "/person/ines-vidal"],
  ["no series yet", () => "/series"],
  ["a film", () => film],
  ["a film shown elsewhere", () => "/film/winter-station"],
  ["a film whose rights ended", () => "/film/what-the-ledger-said"],
  ["a film in the making", () => "/film/night-signal"],
  ["an interview in another language", () => "/interview/tomas-rey"],
  ["an episode", () => "/episode/after-the-letter"],
  ["a transcript", () => `${film}/transcript?part=2`],
  ["a sentence", () => `${film}/transcript/5`],
  ["a moment", () => moment],
  ["an embed", () => `/embed${film}`],
  ["search", () => "/search"],
  ["what was found", () => "/search?q=promise"],
  ["all policies", () => "/policies"],
  ["a policy", () => "/policy/standards"],
  ["an older version of a policy", () => "/policy/standards/version/1"],
  ["those who pay", () => "/support"],
  ["newsletters", () => "/newsletters"],
  ["thanks to whoever subscribes", () => "/newsletters/thanks"],
  ["what a subscriber gets", () => links.settings],
  ["a subscription to confirm", () => links.confirm],
  ["a list to leave", () => links.leave],
  ["what is not there", () => "/nothing"],
];

const share = async (): Promise<string> => {
  const answer = await site.ask("/moment", {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: `cut=${idOf("cut the-harbour-letter")}&from=5&to=6`,
  });
  return answer.headers.get("location") ?? "";
};

/** A grey still under each key that the newsroom's pictures have. */
const drawPictures = async (): Promise<void> => {
  const pictures = await database.db.selectFrom("picture").select(["file_key", "width", "height"]).execute();
  for (const { file_key: key, width, height } of pictures) {
    const still = sharp({ create: { width, height, channels: 3, background: "#667" } });
    await site.files.put(key, await still.jpeg().toBuffer(), "image/jpeg");
  }
};

beforeAll(async () => {
  if (noBrowser !== null) return;
  database = await testDatabase();
  await fillNewsroom(database.db);
  await fillPolicies(database.db);
  await fillSupport(database.db);
  links = await fillLetters(database.db);
  site = await openSite(database.db);
  await drawPictures();
  moment = await share();
  origin = await site.listen();
  browser = await openBrowser();
  page = await browser.newPage();
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("404")) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
});

afterAll(async () => {
  if (noBrowser !== null) return;
  await browser.close();
  await site.close();
  await database.close();
});

describe.skipIf(noBrowser !== null)("every page", () => {
  test.each(kinds)(
    "%s: axe finds nothing by day and by night; fits 320 pixels, and text of twice the size, without scrolling sideways",
    async (_, path) => {
      await lookAt(page, { colorScheme: "dark", width: 320 });
      await page.goto(origin + path());
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(await violations(page)).toEqual([]);
      expect(await overflowOfLargeText(page)).toBeLessThanOrEqual(0);
      await lookAt(page, { colorScheme: "light", width: 1440 });
      expect(await violations(page)).toEqual([]);
    },
  );

  test("has no complaint of the browser: no script or style that the policy refuses", () => {
    expect(complaints).toEqual([]);
  });

  test("asks nobody else for anything, and reads without script", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    plain.on("request", (request) => asked.push(request.url()));
    for (const [, path] of kinds) {
      await plain.goto(origin + path(), { waitUntil: "domcontentloaded" });
      expect(await plain.locator("h1").count()).toBe(1);
    }
    expect(asked.length).toBeGreaterThan(2 * kinds.length);
    expect(asked.filter((address) => !address.startsWith(origin))).toEqual([]);
    await context.close();
  });
});

describe.skipIf(noBrowser !== null)("by keyboard alone", () => {
  test("the first stop skips to the content, and every stop is seen", async () => {
    await lookAt(page, { colorScheme: "light", width: 1440 });
    await page.goto(origin + film);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe("Skip to content");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
    const stops: string[] = [];
    for (let stop = 0; stop < 12; stop += 1) {
      await page.keyboard.press("Tab");
      const here = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        const box = element.getBoundingClientRect();
        const style = getComputedStyle(element);
        const seen =
          box.width > 0 && box.bottom > 0 && box.top < innerHeight && style.outlineStyle !== "none";
        return { name: element.textContent?.trim() ?? "", seen };
      });
      expect(here).toMatchObject({ seen: true });
      stops.push(here.name);
    }
    expect(stops).toContain("Play the film");
    expect(stops).toContain("Nobody had been told why.");
  });

  test("a moment is made from a sentence's page without script", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(`${origin}${film}/transcript/5`);
    await plain.locator("select[name=to]").focus();
    await plain.keyboard.press("ArrowDown");
    await plain.keyboard.press("Tab");
    const [answer] = await Promise.all([
      plain.waitForResponse((response) => response.request().method() === "POST"),
      plain.keyboard.press("Enter").catch(() => undefined),
    ]);
    expect(answer.status()).toBe(303);
    expect(answer.headers()["location"]).toBe(moment);
    await context.close();
  });
});
