import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { walkByTab } from "./keyboard-walk.ts";
import { noBrowser, openBrowser } from "./pages-browser.ts";
import { lookAt, violations } from "./pages-look.ts";
import { openWholeSite, pageKinds, type WholeSite } from "./pages-whole.ts";

let whole: WholeSite;
let origin: string;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  if (noBrowser !== null) return;
  whole = await openWholeSite();
  origin = await whole.site.listen();
  browser = await openBrowser();
  page = await browser.newPage({ reducedMotion: "reduce", viewport: { width: 1280, height: 800 } });
}, 60_000);
afterAll(async () => {
  if (noBrowser !== null) return;
  await browser.close();
  await whole.site.close();
});

const looks = [
  { colorScheme: "light", width: 1280 },
  { colorScheme: "dark", width: 320 },
] as const;

/** What axe finds in the page as it stands, by day and wide, by night and narrow. */
const found = async (): Promise<readonly string[]> => {
  const problems: string[] = [];
  for (const look of looks) {
    await lookAt(page, look);
    problems.push(...(await violations(page)).map((problem) => `${look.colorScheme}: ${problem}`));
  }
  await lookAt(page, looks[0]);
  return problems;
};

describe.skipIf(noBrowser !== null)("by keyboard alone", () => {
  test.each(pageKinds)(
    "%s: every stop is seen, in the order of the page, and none holds on",
    async (kind) => {
      await page.goto(origin + whole.pages[kind]);
      const stops = await walkByTab(page);
      expect(stops.length).toBeGreaterThan(0);
      expect(stops.filter(({ marked, covered, inOrder }) => !marked || covered !== "" || !inOrder)).toEqual(
        [],
      );
      if (kind.startsWith("an embedded")) return;
      expect(stops[0]?.name).toBe("A Skip to content");
      await page.locator(".skip").focus();
      await page.keyboard.press("Enter");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
    },
  );

  test("a moment is shared from a sentence of the transcript; Escape gives the focus back", async () => {
    await page.goto(origin + whole.pages["a film"]);
    const sentence = page.locator(".transcript a[href*='/transcript/']").first();
    await sentence.focus();
    await page.keyboard.press("s");
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    expect(await found()).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await dialog.isVisible()).toBe(false);
    expect(await sentence.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test("a newsletter is asked for, and what is not right is where the focus is", async () => {
    await page.goto(origin + whole.pages.newsletters);
    await page.locator("main input[name=address]").focus();
    await page.keyboard.type("not an address");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("address");
    expect(await found()).toEqual([]);
  });
});

describe.skipIf(noBrowser !== null)("axe finds nothing", () => {
  test("in suggestions, nor with one chosen", async () => {
    await page.goto(origin + whole.pages.search);
    const field = page.locator("main [role=combobox]").first();
    await field.pressSequentially("harb", { delay: 20 });
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("ArrowDown");
    expect(await found()).toEqual([]);
  });

  test.each(["a story's history", "a podcast", "all podcasts", "an episode", "an embedded moment"] as const)(
    "on %s",
    async (kind) => {
      await page.goto(origin + whole.pages[kind]);
      expect(await found()).toEqual([]);
    },
  );

  test("on what was taken off, and on a page that failed", async () => {
    await whole.site.db.updateTable("moment").set({ withdrawn_at: new Date() }).execute();
    const gone = await page.goto(origin + whole.pages["a moment"]);
    expect(gone?.status()).toBe(410);
    expect(await found()).toEqual([]);
    // Nothing else of the newsroom is asked for after this.
    await whole.site.db.destroy();
    const failed = await page.goto(`${origin}/films`);
    expect(failed?.status()).toBe(500);
    expect(await found()).toEqual([]);
  });
});
