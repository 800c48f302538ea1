import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fillOwn, fillPolicies } from "./pages-own.ts";
import { noBrowser, openBrowser } from "./pages-browser.ts";
import { lookAt, overflow, violations } from "./pages-look.ts";
import { type NewsroomSite, openNewsroomSite } from "./pages-site.ts";

let site: NewsroomSite;
let origin: string;
let browser: Browser;
/** One for all pages: what they have in common is fetched once. */
let shared: Page;

const pages = [
  "/",
  "/policies",
  "/policy/standards",
  "/policy/standards/version/1",
  "/film/the-harbour-letter",
  "/nothing",
];

beforeAll(async () => {
  if (noBrowser !== null) return;
  site = await openNewsroomSite();
  await fillPolicies(site.db);
  await fillOwn(site.db);
  const pictures = await site.db.selectFrom("picture").select(["file_key", "width", "height"]).execute();
  for (const { file_key: key, width, height } of pictures) {
    const still = sharp({ create: { width, height, channels: 3, background: "#667" } });
    await site.files.put(key, await still.jpeg().toBuffer(), "image/jpeg");
  }
  origin = await site.listen();
  browser = await openBrowser();
  shared = await browser.newPage();
});

afterAll(async () => {
  if (noBrowser !== null) return;
  await browser.close();
  await site.close();
});

const looks = [
  { colorScheme: "dark", width: 320 },
  { colorScheme: "light", width: 320 },
  { colorScheme: "light", width: 1440 },
  { colorScheme: "dark", width: 1440 },
] as const;

describe.skipIf(noBrowser !== null)("in a newsroom's own colours, with its own menus", () => {
  test.each(pages)("axe finds nothing on %s, by day and by night, narrow and wide", async (path) => {
    await lookAt(shared, looks[0]);
    await shared.goto(origin + path);
    for (const look of looks) {
      await lookAt(shared, look);
      expect([look, await violations(shared)]).toEqual([look, []]);
      expect(await overflow(shared)).toBeLessThanOrEqual(0);
    }
  });

  test("the page is in the colours that were chosen, by day and by night, and in the room", async () => {
    const accentOn = async (colorScheme: "light" | "dark"): Promise<string> => {
      const page = await browser.newPage({ colorScheme });
      await page.goto(`${origin}/policies`);
      const accent = await page.evaluate(() =>
        getComputedStyle(document.documentElement).getPropertyValue("--accent"),
      );
      await page.close();
      return accent.trim();
    };
    expect(await accentOn("light")).toBe("#0b4f8a");
    expect(await accentOn("dark")).not.toBe("#0b4f8a");
    expect(await accentOn("dark")).not.toBe("#eaa883");
  });

  test("the menu of a small screen opens and closes by keyboard, without script", async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 360, height: 800 },
    });
    const page = await context.newPage();
    await page.goto(`${origin}/policies`);
    const standards = page.locator(".masthead nav a", { hasText: "How we work" });
    expect(await standards.isVisible()).toBe(false);
    for (let stop = 0; stop < 3; stop += 1) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await standards.isVisible()).toBe(true);
    await page.keyboard.press("Enter");
    expect(await standards.isVisible()).toBe(false);
    await page.keyboard.press("Enter");
    for (let stop = 0; stop < 3; stop += 1) await page.keyboard.press("Tab");
    await Promise.all([page.waitForURL("**/policy/standards"), page.keyboard.press("Enter")]);
    await context.close();
  });

  test("the menu of a wide screen stands open, and its links are reached by keyboard", async () => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${origin}/policies`);
    expect(await page.locator(".masthead nav a").first().isVisible()).toBe(true);
    expect(await page.locator(".masthead summary").isVisible()).toBe(false);
    for (let stop = 0; stop < 3; stop += 1) await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Documentaries");
    await page.close();
  });

  test("the logo is seen, as large as it was meant", async () => {
    const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
    await page.goto(`${origin}/policies`);
    const box = await page.locator(".wordmark img").boundingBox();
    expect([box?.width, box?.height]).toEqual([160, 40]);
    await page.close();
  });

  test("an older version is reached from the list, and leads back", async () => {
    const page = await browser.newPage();
    await page.goto(`${origin}/policy/standards`);
    await page.getByRole("link", { name: "Version 1" }).click();
    await page.getByRole("link", { name: "Read it as it stands now" }).click();
    expect(new URL(page.url()).pathname).toBe("/policy/standards");
    await page.close();
  });
});
