import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { recordingWithWords } from "../support/recording.ts";
import { noBrowser, openBrowser } from "./pages-browser.ts";
import { openWholeSite, pageKinds, type WholeSite } from "./pages-whole.ts";

let whole: WholeSite;
let origin: string;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  if (noBrowser !== null) return;
  whole = await openWholeSite();
  for (let at = 0; at < 30; at += 1)
    await recordingWithWords(whole.site.db, [], { kind: "interview", title: `Voice ${at}` });
  origin = await whole.site.listen();
  browser = await openBrowser();
  context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } });
  page = await context.newPage();
}, 60_000);
afterAll(async () => {
  if (noBrowser !== null) return;
  await browser.close();
  await whole.site.close();
});

const pathNow = (): string => new URL(page.url()).pathname;
const queryNow = (): string => new URL(page.url()).search;

const open = async (path: string): Promise<void> => {
  await page.goto(origin + path);
};

/** Presses something and waits for the page that it leads to. */
const press = async (name: string | RegExp, role: "link" | "button" = "link"): Promise<void> => {
  await page.getByRole(role, { name }).first().click();
  await page.waitForLoadState();
};

describe.skipIf(noBrowser !== null)("with script off", () => {
  test.each(pageKinds)(
    "%s reads whole: one heading, words, and nothing that waits for script",
    async (kind) => {
      await open(whole.pages[kind]);
      expect(await page.locator("h1").count()).toBe(1);
      expect((await page.locator("main").textContent())?.trim().length).toBeGreaterThan(20);
      expect(
        await page
          .locator("main button:visible:not(form button, [form], [popovertarget])")
          .evaluateAll(named),
      ).toEqual([]);
    },
  );

  test("a reader searches, narrows by kind and by year, and reads on where it was said", async () => {
    await open("/search");
    await page.getByLabel("Words spoken").first().fill("ledger");
    await press("Search", "button");
    expect(queryNow()).toContain("q=ledger");
    await press(/^Films/);
    expect(queryNow()).toContain("kind=film");
    const years = page.locator("main select[name=year]");
    await years.selectOption({ index: 1 });
    const year = await years.inputValue();
    await press("Narrow", "button");
    expect(queryNow()).toContain("kind=film");
    expect(queryNow()).toContain(`year=${year}`);
    await page.locator(".hits a[href*='/transcript/']").first().click();
    expect(pathNow()).toMatch(/^\/film\/[^/]+\/transcript\/\d+$/);
  });

  test("a reader pages through a list, there and back, and narrows it", async () => {
    await open("/interviews");
    await press("Earlier");
    expect(queryNow()).toContain("after=");
    await press("Later");
    expect(pathNow() + queryNow()).toBe("/interviews");
    await open("/films");
    await page.locator(".narrow select[name=year]").selectOption("2026");
    await page.locator(".narrow select[name=topic]").selectOption("the-sea");
    await page.locator(".narrow button").click();
    expect(queryNow()).toBe("?year=2026&topic=the-sea");
    expect(await page.locator("main h1").textContent()).toContain("2026");
  });

  test("a reader goes through a transcript, by its parts and its sentences, and shares what is said", async () => {
    await open(whole.pages["a film"]);
    await page.locator("a[href$='/transcript']").first().click();
    await page.locator("a[href*='/transcript?part=2']").first().click();
    expect(queryNow()).toBe("?part=2");
    await open(whole.pages["a sentence"]);
    await press("Make the moment", "button");
    expect(pathNow()).toMatch(/^\/moment\//);
    expect(await page.locator("main").textContent()).toContain("I knew then that the letter had been sent.");
  });

  test("notices, what a quotation rests on and how a story changed are there to read", async () => {
    await open(whole.pages["a story"]);
    expect(await page.getByText("The letter was sent on the ninth.").first().isVisible()).toBe(true);
    await page.locator(".check-mark").first().click();
    expect(await page.locator(".check:popover-open").isVisible()).toBe(true);
    await open(whole.pages["a story"]);
    await page.locator("a[href$='/history']").first().click();
    expect(pathNow()).toMatch(/\/history$/);
    await open(whole.pages.corrections);
    await page.locator("main a[href*='#notice-']").first().click();
    expect(new URL(page.url()).hash).toMatch(/^#notice-/);
  });

  test("what is shared has its link and its code to copy, and a film and an episode can be played", async () => {
    await open(whole.pages["a moment"]);
    const copied = await page
      .locator("main input, main textarea")
      .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
    expect(copied).toContainEqual(expect.stringContaining(whole.pages["a moment"]));
    expect(copied).toContainEqual(expect.stringContaining("<iframe"));
    await open(whole.pages["an episode"]);
    expect(await page.locator("audio, a[href^='/audio/']").count()).toBeGreaterThan(0);
  });

  test("a reader subscribes, is told what is not right, confirms, chooses and leaves", async () => {
    await open(whole.pages.newsletters);
    await page.getByLabel("Your mail address").first().fill("nobody");
    await press("Subscribe", "button");
    expect(await page.getByRole("alert").isVisible()).toBe(true);
    await page.getByLabel("Your mail address").first().fill("reader@example.org");
    await press("Subscribe", "button");
    expect(pathNow()).toBe("/newsletters/thanks");
    await open(whole.pages["a subscription to confirm"]);
    await page.locator("main form button").first().click();
    expect(pathNow()).toBe(whole.pages["a subscriber's choices"]);
    await open(whole.pages["a list to leave"]);
    await page.locator("main form button").first().click();
    expect(await page.locator("h1").count()).toBe(1);
  });

  test("the way back from what is not there is a search, and what was meant", async () => {
    await open("/film/harbour-letter");
    await press("The Harbour Letter");
    expect(pathNow()).toBe(whole.pages["a film"]);
  });
});

const named = (elements: readonly Element[]): string[] =>
  elements.map(({ outerHTML }) => outerHTML.slice(0, 100));
