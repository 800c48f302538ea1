import { execFileSync } from "node:child_process";
import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { TestDatabase } from "../support/database.ts";
import { spoken } from "../support/recording.ts";
import { currentFrame, openPlayerBrowser, takeFrames, waitForEnd } from "./player-browser.ts";
import { openFilmNewsroom } from "./player-film.ts";
import type { BroughtFilm, PlayerNewsroom } from "./player-newsroom.ts";

let database: TestDatabase;
let newsroom: PlayerNewsroom;
let browser: Awaited<ReturnType<typeof openPlayerBrowser>>;
let film: BroughtFilm;

const sentences = spoken(
  "ADA MARSH: I went to the window.",
  "ADA MARSH: The letter had been sent.",
  "TOMAS REY: They asked me for the ledger.",
  "ADA MARSH: Sentence three here.",
  "TOMAS REY: Sentence four here.",
  "ADA MARSH: Sentence five here.",
  "TOMAS REY: Sentence six here.",
  "ADA MARSH: Sentence seven here.",
);

beforeAll(async () => {
  ({ database, newsroom, film } = await openFilmNewsroom());
  browser = await openPlayerBrowser();
  const cues = sentences.map(({ start, end, text }) => ({ start: start ?? 0, end: end ?? 0, text }));
  await newsroom.addWords(film, { cues, sentences });
}, 180_000);

afterEach(async () => await browser?.closePages());
afterAll(async () => {
  await browser?.close();
  await newsroom?.close();
  await database?.close();
});

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds wrong in the page, by rule and element. */
const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: tester } = globalThis as unknown as {
      axe: {
        run: (context: Document) => Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }>;
      };
    };
    const { violations: found } = await tester.run(document);
    return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${JSON.stringify(target)}`));
  });
};

test("a search hit plays in its place, exactly its own words", async () => {
  const page = await browser.newPage();
  await page.goto(`${newsroom.address}/search?q=letter`);
  // Before the page's scripts have come the same link leads to the film.
  await page.waitForSelector("[role=combobox]");
  await page.locator("[data-hit-play]").first().click();
  await page.waitForSelector(".screen[data-shown]");
  await waitForEnd(page, 30_000);
  const numbers = (await takeFrames(page)).filter(({ visible }) => visible).map(({ number }) => number);
  const [start, end] = [(sentences[1]?.start ?? 0) / 40, (sentences[1]?.end ?? 0) / 40];
  expect(numbers[0]).toBe(Math.floor(start));
  expect(Math.min(...numbers)).toBe(Math.floor(start));
  expect(Math.max(...numbers)).toBe(Math.ceil(end) - 1);
  expect(await currentFrame(page)).toBe(Math.ceil(end) - 1);
});

test("answers come while one types, and the field keeps the focus", async () => {
  const page = await browser.newPage();
  await page.goto(`${newsroom.address}/search`);
  await page.getByRole("searchbox").or(page.locator("input[name=q]")).first().focus();
  await page.keyboard.type("ledger");
  await page.waitForSelector("[data-hit]");
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe("ledger");
  expect(new URL(page.url()).searchParams.get("q")).toBe("ledger");
});

test("what is typed before the scripts have come, after the words of the page, is answered too", async () => {
  const page = await browser.newPage();
  const typed = Promise.withResolvers<void>();
  await page.route(/\/assets\/search-/, async (route) => {
    await typed.promise;
    await route.continue();
  });
  await page.goto(`${newsroom.address}/search`);
  await page.locator("input[name=q]").first().focus();
  await page.keyboard.type("ledger");
  typed.resolve();
  await page.waitForSelector("[data-hit]");
  expect(new URL(page.url()).searchParams.get("q")).toBe("ledger");
});

test("the transcript follows the speech until the reader scrolls, and again when asked", async () => {
  const page = await browser.newPage({ viewport: { width: 1200, height: 480 }, reducedMotion: "reduce" });
  await page.goto(`${newsroom.address}/film/${film.slug}?t=1`);
  // Small enough that the transcript cannot show all its sentences at once.
  await page.evaluate(() => {
    const transcript = document.querySelector<HTMLElement>("[data-transcript]");
    transcript?.style.setProperty("flex", "none");
    transcript?.style.setProperty("block-size", "200px");
  });
  await page.click("[data-play]");
  await page.waitForSelector(".screen[data-shown]");
  const top = (): Promise<number> =>
    page.evaluate(() => document.querySelector("[data-transcript]")?.scrollTop ?? -1);
  await page.click("#s6", { force: true });
  await expect.poll(top).toBeGreaterThan(100);
  await page.locator("[data-transcript]").hover();
  await page.mouse.wheel(0, -2000);
  await expect.poll(top).toBe(0);
  await page.waitForTimeout(3000);
  expect(await top()).toBe(0);
  await page.getByRole("button", { name: "Follow the speech" }).click();
  await expect.poll(top).toBeGreaterThan(100);
});

test("a moment plays in a page of another site", async () => {
  const id = await newsroom.makeMoment(film, 100, 130);
  const html = `<!doctype html><title>Elsewhere</title><iframe src="${newsroom.address}/embed/moment/${id}" width="640" height="408" allow="fullscreen"></iframe>`;
  const elsewhere = createServer((_request, answer) =>
    answer.setHeader("content-type", "text/html").end(html),
  );
  elsewhere.listen(0, "127.0.0.1");
  await once(elsewhere, "listening");
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`);
  const frame = page.frameLocator("iframe");
  await frame.locator("[data-play]").click();
  await frame.locator(".newsreel-note").getByText("Play again").waitFor({ timeout: 30_000 });
  const inner = page.frames().find((one) => one.url().includes("/embed/"));
  const shown = await inner?.evaluate(() => {
    const { recorder } = globalThis as unknown as {
      recorder: { frames: { number: number; visible: boolean }[] };
    };
    return recorder.frames.filter(({ visible }) => visible).map(({ number }) => number);
  });
  expect([shown?.[0], Math.max(...(shown ?? []))]).toEqual([100, 129]);
  elsewhere.close();
  elsewhere.closeAllConnections();
});

test("a recording without picture plays, and its moment ends at its end", async () => {
  const path = join(newsroom.folder, "talk.wav");
  execFileSync(newsroom.ffmpeg.ffmpeg, [
    "-hide_banner",
    "-loglevel",
    "error",
    "-f",
    "lavfi",
    "-i",
    "sine=330:duration=20:sample_rate=48000",
    path,
  ]);
  const talk = await newsroom.bringIn(path, { kind: "episode", title: "A Talk", sentences });
  const seconds = (time: number): number => Math.round((time * talk.rate.numerator) / talk.rate.denominator);
  const id = await newsroom.makeMoment(talk, seconds(5), seconds(7));
  const page = await browser.newPage();
  await page.goto(`${newsroom.address}/moment/${id}`);
  // There is nothing to look at, so its room is low, before it plays and then.
  const room = async () => await page.locator(".screen").boundingBox();
  const before = await room();
  expect((before?.height ?? 0) / (before?.width ?? 1)).toBeLessThan(0.4);
  await page.click("[data-play]");
  await page.waitForSelector("newsreel-video");
  expect(await room()).toEqual(before);
  await page.waitForFunction(
    () => (document.querySelector("newsreel-video") as { ended?: boolean } | null)?.ended === true,
    null,
    { timeout: 30_000 },
  );
  const [clock, length] = await page.evaluate(() => {
    const host = document.querySelector("newsreel-video") as HTMLElement & {
      currentTime: number;
      duration: number;
    };
    return [host.currentTime, host.duration];
  });
  expect(length).toBeCloseTo(2, 3);
  // Its controls stay: they hide nothing.
  await page.waitForTimeout(2500);
  expect(await page.locator(".newsreel-bar").evaluate((bar) => getComputedStyle(bar).opacity)).toBe("1");
  expect(clock).toBeCloseTo(2, 3);
});

test.each([
  ["a desk, by day", { viewport: { width: 1280, height: 800 }, colorScheme: "light" }],
  ["a phone, by night", { viewport: { width: 320, height: 640 }, colorScheme: "dark", hasTouch: true }],
] as const)("while a film plays axe finds nothing wrong, on %s", async (_name, options) => {
  const page = await browser.newPage({ ...options });
  await page.goto(`${newsroom.address}/film/${film.slug}`);
  await page.click("[data-play]");
  await page.waitForSelector(".screen[data-shown]");
  await page.keyboard.press("k");
  expect(await violations(page)).toEqual([]);
  await page.evaluate(() => document.querySelector<HTMLElement>("media-settings-menu-button")?.click());
  await page.waitForTimeout(500);
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
