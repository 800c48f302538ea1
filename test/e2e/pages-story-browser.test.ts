import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Block } from "../../src/content/block.ts";
import { publishedStory } from "../support/story.ts";
import { noBrowser, openBrowser } from "./pages-browser.ts";
import { lookAt, overflow, overflowOfLargeText, violations } from "./pages-look.ts";
import { type NewsroomSite, openNewsroomSite } from "./pages-site.ts";
import { fillStories, paragraph, words } from "./pages-stories.ts";

const path = "/story/she-kept-the-letter";

let site: NewsroomSite;
let origin: string;
let browser: Browser;
/** One for most tests: what pages have in common is fetched once. */
let shared: Page;

/** A grey still under each key that the newsroom's pictures have. */
const drawPictures = async (): Promise<void> => {
  const pictures = await site.db.selectFrom("picture").select(["file_key", "width", "height"]).execute();
  for (const { file_key: key, width, height } of pictures) {
    const still = sharp({ create: { width, height, channels: 3, background: "#667" } });
    await site.files.put(key, await still.jpeg().toBuffer(), "image/jpeg");
  }
};

const hostile: readonly Block[] = [
  paragraph("p1", words("</p><script>document.title = 'run'</script><b onclick=run()>x</b>")),
  {
    kind: "legacy",
    id: "x1",
    html: "<svg onload=\"document.title='run'\"><p>Old <a href='javascript:run()'>page</a><iframe src='https://example.org'></iframe>",
  },
  {
    kind: "embed",
    id: "m1",
    url: "https://www.youtube.com.example.org/watch?v=dQw4w9WgXcQ",
    title: '"><script>',
  },
  {
    kind: "table",
    id: "t1",
    caption: "A table with a caption",
    header: Array.from({ length: 30 }, (_, at) => [words(`Column ${at}`)]),
    rows: [],
  },
  paragraph("p2", words("x".repeat(3000))),
];

beforeAll(async () => {
  if (noBrowser !== null) return;
  site = await openNewsroomSite();
  await fillStories(site.db);
  await publishedStory(site.db, { headline: "Hostile </title><script>", blocks: hostile }, "hostile");
  await publishedStory(
    site.db,
    {
      headline: "Ten thousand blocks",
      blocks: Array.from({ length: 10_000 }, (_, at) =>
        paragraph(`p${at}`, words(`Paragraph ${at} of many.`)),
      ),
    },
    "long",
  );
  await drawPictures();
  origin = await site.listen();
  browser = await openBrowser();
  shared = await browser.newPage();
});

afterAll(async () => {
  if (noBrowser !== null) return;
  await browser.close();
  await site.close();
});

const pages = [path, `${path}/history`, "/stories", "/corrections", "/", "/film/the-harbour-letter"];
const [narrow, wide] = [
  { colorScheme: "dark", width: 360 },
  { colorScheme: "light", width: 1440 },
] as const;

describe.skipIf(noBrowser !== null)("axe finds nothing", () => {
  test("a phone's first page waits for no type and the next is set in ours; a desk's is at once", async () => {
    const isOurs = async (page: Page): Promise<boolean> =>
      await page.evaluate(() => getComputedStyle(document.body).fontFamily.includes('"Source Serif",'));
    const phone = await browser.newPage({ viewport: { width: 390, height: 800 } });
    const refused: string[] = [];
    phone.on("console", (message) => message.type() === "error" && refused.push(message.text()));
    await phone.goto(origin + path);
    expect(await isOurs(phone)).toBe(false);
    await phone.waitForFunction(() => localStorage.getItem("newsreel:face") !== null);
    expect(await isOurs(phone)).toBe(false);
    await phone.reload();
    expect(await isOurs(phone)).toBe(true);
    expect(refused).toEqual([]);
    await phone.setViewportSize({ width: 1440, height: 900 });
    await phone.evaluate(() => localStorage.clear());
    await phone.reload();
    expect(await isOurs(phone)).toBe(true);
    await phone.close();
  });

  test.each(pages)("on %s, by day and by night, narrow and wide", async (address) => {
    await lookAt(shared, narrow);
    await shared.goto(origin + address);
    expect(await violations(shared)).toEqual([]);
    await lookAt(shared, wide);
    expect(await violations(shared)).toEqual([]);
  });

  test.each([narrow, wide])(
    "in what a quotation's mark opens, $colorScheme, $width pixels wide",
    async (look) => {
      await lookAt(shared, look);
      await shared.goto(origin + path);
      for (const mark of await shared.locator(".check-mark").all()) {
        await mark.click();
        expect(await violations(shared)).toEqual([]);
        await shared.keyboard.press("Escape");
      }
    },
  );
});

describe.skipIf(noBrowser !== null)("a story in a browser", () => {
  test.each([path, "/story/hostile", `${path}/history`, "/corrections"])(
    "%s fits 320 pixels, and text of twice the size, without scrolling sideways",
    async (address) => {
      await lookAt(shared, { colorScheme: "light", width: 320 });
      await shared.goto(origin + address);
      expect(await overflow(shared)).toBeLessThanOrEqual(0);
      expect(await overflowOfLargeText(shared)).toBeLessThanOrEqual(0);
    },
  );

  test("a quotation's mark opens and closes by keyboard, and the focus comes back to it", async () => {
    const page = shared;
    await lookAt(page, wide);
    await page.goto(origin + path);
    const mark = page.locator(".check-mark").first();
    await mark.focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator("#check-q1").isVisible()).toBe(true);
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
    expect(await focused()).toContain("The Harbour Letter");
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Hear it said");
    await page.keyboard.press("Escape");
    expect(await page.locator("#check-q1").isVisible()).toBe(false);
    expect(await mark.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test("the panel stands inside the window, on a phone too", async () => {
    for (const width of [360, 1440]) {
      const page = shared;
      await page.setViewportSize({ width, height: 780 });
      await page.goto(origin + path);
      for (const mark of await page.locator(".check-mark").all()) {
        await mark.click();
        const box = await page.locator(".check:popover-open").boundingBox();
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
        expect(box?.y).toBeGreaterThanOrEqual(0);
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(780);
        await page.keyboard.press("Escape");
      }
    }
  });

  test("the page stands still when the panel opens, wherever in the window its mark is", async () => {
    const page = shared;
    await page.setViewportSize({ width: 1280, height: 560 });
    await page.goto(origin + path);
    const mark = page.locator(".check-mark").first();
    for (const part of [0.1, 0.3, 0.45, 0.55, 0.7, 0.9]) {
      const before = await mark.evaluate((element, at) => {
        scrollBy({ top: element.getBoundingClientRect().top - innerHeight * at, behavior: "instant" });
        return scrollY;
      }, part);
      await mark.evaluate((element) => {
        if (element instanceof HTMLElement) element.click();
      });
      expect(await page.locator(".check:popover-open").isVisible()).toBe(true);
      expect([part, await page.evaluate(() => scrollY)]).toEqual([part, before]);
      await page.keyboard.press("Escape");
    }
  });

  test("all of it is there without script: the marks open, moments lead to their pages", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(origin + path);
    await page.locator(".check-mark").first().click();
    expect(await page.locator("#check-q1").isVisible()).toBe(true);
    await page.locator("#check-q1 [data-quotation-play]").click();
    expect(new URL(page.url()).pathname).toMatch(/^\/moment\//);
    await page.goBack();
    await page.locator(".excerpt [data-play]").click();
    expect(new URL(page.url()).pathname).toMatch(/^\/moment\//);
    await page.goBack();
    expect(await page.locator("[data-embed-load]").getAttribute("href")).toContain("youtube.com/watch");
    await context.close();
  });

  test("the player's code is fetched when somebody plays, in the quotation's panel or in the excerpt, and not before", async () => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(origin + path, { waitUntil: "networkidle" });
    expect(asked.some((name) => name.includes("mount-"))).toBe(false);
    await page.locator(".check-mark").first().click();
    await page.locator("#check-q1 [data-quotation-play]").click();
    await page.locator("#check-q1 media-controller").waitFor();
    expect(asked.some((name) => name.includes("mount-"))).toBe(true);
    await page.keyboard.press("Escape");
    await page.locator(".excerpt [data-play]").focus();
    await page.keyboard.press("Enter");
    await page.locator(".excerpt media-controller").waitFor();
    await page.close();
  });

  test("nothing is asked of another site before a press; then the frame of that one alone", async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    await page.route(/^https:/, async (route) => {
      asked.push(route.request().url());
      await route.fulfill({ contentType: "text/html", body: "<p>Theirs</p>" });
    });
    await page.goto(origin + path, { waitUntil: "networkidle" });
    await page.locator("[data-embed-load]").scrollIntoViewIfNeeded();
    expect(asked).toEqual([]);
    await page.locator("[data-embed-load]").click();
    await expect.poll(() => asked).toEqual(["https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ"]);
    await page.close();
  });

  test("a gallery is scrolled by keyboard", async () => {
    const page = await browser.newPage({ viewport: { width: 800, height: 900 } });
    await page.goto(origin + path);
    const row = page.locator(".gallery ul");
    await row.focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => row.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
    await page.close();
  });

  test("a hostile body is shown as words, and the browser has nothing to complain of", async () => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(String(error)));
    await page.goto(`${origin}/story/hostile`);
    expect(await page.title()).toBe("Hostile </title><script> | Newsreel");
    expect(await page.locator("iframe, svg[onload], main script, a[href^='javascript']").count()).toBe(0);
    expect(await page.locator(".story > p").first().textContent()).toContain("<script>");
    for (const address of pages) await page.goto(origin + address);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("ten thousand blocks are all there", async () => {
    const page = await browser.newPage();
    await page.goto(`${origin}/story/long`);
    expect(await page.locator(".story > p").count()).toBe(10_000);
    await page.close();
  });

  test("no line begins with the mark of a quotation", async () => {
    const page = await browser.newPage();
    await page.goto(origin + path);
    const alone: number[] = [];
    for (let width = 320; width < 720; width += 16) {
      await page.setViewportSize({ width, height: 900 });
      const isAlone = await page.locator(".check-mark").evaluateAll((marks) =>
        marks.some((mark) => {
          const before = document.createRange();
          const text = mark.previousSibling as Text;
          before.setStart(text, text.length - 1);
          before.setEnd(text, text.length);
          return before.getBoundingClientRect().right > mark.getBoundingClientRect().right;
        }),
      );
      if (isAlone) alone.push(width);
    }
    expect(alone).toEqual([]);
    await page.close();
  });

  test("it prints without what cannot be pressed on paper", async () => {
    const page = await browser.newPage();
    await page.goto(origin + path);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".check-mark").first().isVisible()).toBe(false);
    expect(await page.locator(".excerpt .screen").isVisible()).toBe(false);
    expect(await page.locator(".excerpt figcaption").isVisible()).toBe(true);
    expect(await page.locator(".story > p").first().isVisible()).toBe(true);
    // What kind of notice it is, and of which day.
    expect(await page.locator(".notice .facts").first().isVisible()).toBe(true);
    await page.close();
  });
});
