import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fillOwn, fillPolicies } from "./pages-own.ts";
import { noBrowser, openBrowser } from "./pages-browser.ts";
import { type NewsroomSite, openNewsroomSite } from "./pages-site.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let site: NewsroomSite;
let origin: string;
let browser: Browser;

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
});

afterAll(async () => {
  if (noBrowser !== null) return;
  await browser.close();
  await site.close();
});

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
}

const violations = async (page: Page): Promise<string[]> => {
  // The content policy keeps page scripts out, but not what the browser's own driver evaluates.
  await page.evaluate(axe);
  return await page.evaluate(async () => {
    const run = (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run;
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const results = await run({ runOnly: { type: "tag", values: tags } });
    return results.violations.flatMap((violation) =>
      violation.nodes.map(
        (node) => `${violation.id}: ${node.html.slice(0, 160)} (${node.failureSummary.slice(0, 200)})`,
      ),
    );
  });
};

describe.skipIf(noBrowser !== null)("in a newsroom's own colours, with its own menus", () => {
  for (const [scheme, width] of [
    ["light", 1440],
    ["dark", 1440],
    ["light", 320],
    ["dark", 320],
  ] as const) {
    test.each(pages)(`axe finds nothing on %s, ${scheme}, ${width} pixels wide`, async (path) => {
      const page = await browser.newPage({ colorScheme: scheme, viewport: { width, height: 900 } });
      await page.goto(origin + path);
      expect(await violations(page)).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
      await page.close();
    });
  }

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
