import { brotliCompressSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { pseudoLanguage } from "../../src/catalogue/marked.ts";
import { json } from "../../src/platform/database/database.ts";
import type { TestDatabase } from "../support/database.ts";
import { spoken } from "../support/recording.ts";
import { currentFrame, openPlayerBrowser, takeFrames, waitForEnd } from "./player-browser.ts";
import { openFilmNewsroom } from "./player-film.ts";
import type { BroughtFilm, PlayerNewsroom } from "./player-newsroom.ts";

let database: TestDatabase;
let newsroom: PlayerNewsroom;
let browser: Awaited<ReturnType<typeof openPlayerBrowser>>;
let film: BroughtFilm;

/** Each sentence lasts as many half seconds as it has words; a second of silence lies between them. */
const sentences = spoken(
  "ADA MARSH: I went to the window and I saw the boats turning round.",
  "ADA MARSH: I knew then that the letter had been sent.",
  "TOMAS REY: They asked me for the ledger and I said no.",
  "TOMAS REY: They asked me again, and I said that it was in the safe.",
  "TOMAS REY: It was in my coat.",
);

beforeAll(async () => {
  ({ database, newsroom, film } = await openFilmNewsroom());
  browser = await openPlayerBrowser();
  const cues = sentences.map(({ start, end, text }) => ({ start: start ?? 0, end: end ?? 0, text }));
  await newsroom.addWords(film, { cues, sentences });
  await database.db
    .insertInto("chapter")
    .values([
      { id: "chapter00001", cut_id: film.cutId, start_units: 0, title: "The window" },
      { id: "chapter00002", cut_id: film.cutId, start_units: 500, title: "The ledger" },
    ])
    .execute();
}, 180_000);

afterEach(async () => await browser?.closePages());
afterAll(async () => {
  await browser?.close();
  await newsroom?.close();
  await database?.close();
});

/** The film's page, at a time of it. */
const openFilm = async (page: Page, query = ""): Promise<void> => {
  await page.goto(`${newsroom.address}/film/${film.slug}${query}`);
};

const press = async (page: Page): Promise<void> => {
  await page.click("[data-play]");
  await page.waitForSelector(".screen[data-shown]");
  await expect.poll(() => clockOf(page)).toBeGreaterThan(0.1);
};

interface Playing {
  readonly currentTime: number;
  readonly paused: boolean;
  readonly muted: boolean;
}

const player = (page: Page): Promise<Playing> =>
  page.evaluate(() => {
    const { currentTime, paused, muted } = document.querySelector("newsreel-video") as HTMLElement & Playing;
    return { currentTime, paused, muted };
  });

const clockOf = async (page: Page): Promise<number> => (await player(page)).currentTime;

/** The captions that are on the screen. */
const captionsOn = (page: Page): Promise<string> =>
  page.evaluate(
    () => document.querySelector("newsreel-video")?.shadowRoot?.querySelector(".captions")?.textContent ?? "",
  );

const bytesOf = async (page: Page, act: () => Promise<void>): Promise<number> => {
  let bytes = 0;
  const waiting: Promise<void>[] = [];
  page.on("response", (answer) => {
    if (/\/assets\/.*\.js$/.test(answer.url())) {
      waiting.push(answer.body().then((body) => void (bytes += brotliCompressSync(body).length)));
    }
  });
  await act();
  await Promise.all(waiting);
  page.removeAllListeners("response");
  return bytes;
};

describe("the player on a film's page", () => {
  test("costs next to nothing before it is asked to play, and then comes whole", async () => {
    const page = await browser.newPage();
    expect(await bytesOf(page, () => openFilm(page))).toBeLessThan(15_000);
    expect(await bytesOf(page, () => press(page))).toBeLessThan(215_000);
  });

  test("keeps the poster until the first frame is there, and begins at the time in the address", async () => {
    const page = await browser.newPage();
    await openFilm(page, "?t=20");
    await press(page);
    const frames = await takeFrames(page);
    const first = frames.find(({ visible }) => visible)?.number ?? -1;
    expect(first).toBeGreaterThanOrEqual(500);
    expect(first).toBeLessThanOrEqual(502);
  });

  test("speaks the language of the site in all of its controls", async () => {
    const say = async (language: string): Promise<void> => {
      const value = json(language);
      await database.db
        .insertInto("setting")
        .values({ name: "site.language", value })
        .onConflict((conflict) => conflict.column("name").doUpdateSet({ value }))
        .execute();
    };
    await say(pseudoLanguage);
    const page = await browser.newPage();
    await openFilm(page);
    await press(page);
    const labels = await page
      .locator("media-controller [aria-label]")
      .evaluateAll((elements) => elements.map((element) => element.ariaLabel ?? ""));
    expect(labels.length).toBeGreaterThan(8);
    expect(labels.filter((label) => !/^⟦.*⟧$/u.test(label))).toEqual([]);
    await say("en");
  });

  test("obeys the keys that people know, while it has the focus", async () => {
    const page = await browser.newPage();
    await openFilm(page, "?t=20");
    await press(page);
    await page.keyboard.press("k");
    expect(await player(page)).toMatchObject({ paused: true });
    const at = await clockOf(page);
    const moves = async (key: string): Promise<number> => {
      const before = await clockOf(page);
      await page.keyboard.press(key);
      return Math.round((await clockOf(page)) - before);
    };
    expect(await moves("l")).toBe(10);
    expect(await moves("j")).toBe(-10);
    expect(await moves("ArrowRight")).toBe(5);
    expect(await moves("ArrowLeft")).toBe(-5);
    expect(Math.abs((await clockOf(page)) - at)).toBeLessThan(0.1);
    await page.keyboard.press("5");
    expect(await clockOf(page)).toBeCloseTo(30, 0);
    await expect.poll(() => currentFrame(page)).toBe(750);
    await page.keyboard.press("m");
    expect(await player(page)).toMatchObject({ muted: true });
    await page.keyboard.press("Space");
    await expect.poll(() => player(page)).toMatchObject({ paused: false });
    // Elsewhere on the page they are the page's own.
    await page.getByRole("link", { name: "Newsreel" }).first().focus();
    await page.keyboard.press("k");
    expect(await player(page)).toMatchObject({ paused: false });
  });

  test("shows captions where the reader wants them, and remembers that", async () => {
    const page = await browser.newPage();
    await openFilm(page, "?t=9.5");
    await press(page);
    expect(await captionsOn(page)).toBe("");
    await page.keyboard.press("c");
    await expect.poll(() => captionsOn(page)).toBe(sentences[1]?.text);
    await openFilm(page, "?t=9.5");
    await press(page);
    await expect.poll(() => captionsOn(page)).toBe(sentences[1]?.text);
  });

  test("has a seek bar that speaks its time, and targets that a thumb can hit", async () => {
    const page = await browser.newPage();
    await openFilm(page, "?t=20");
    await press(page);
    await page.keyboard.press("k");
    const bar = page.getByRole("slider", { name: /seek/i });
    await bar.focus();
    await page.keyboard.press("Home");
    await expect.poll(() => bar.getAttribute("aria-valuetext")).toBe("0 seconds of 1 minute");
    await page.keyboard.press("ArrowUp");
    await expect.poll(() => bar.getAttribute("aria-valuetext")).toBe("5 seconds of 1 minute");
    await bar.hover({ position: { x: 300, y: 10 } });
    await expect
      .poll(() => page.locator("media-time-range").getAttribute("mediapreviewchapter"))
      .toMatch(/^The (window|ledger)$/);
    await expect
      .poll(() => page.locator("media-time-range").getAttribute("mediapreviewimage"))
      .toContain("/storyboard.jpg");
    const small = await page.evaluate(() =>
      [
        ...document.querySelectorAll(
          ".newsreel-row > :not(.newsreel-room, media-time-display), media-time-range",
        ),
      ]
        .filter((element) => {
          const { width, height } = element.getBoundingClientRect();
          return width > 0 && (width < 24 || height < 24);
        })
        .map((element) => element.localName),
    );
    expect(small).toEqual([]);
  });

  test("comes back to where the reader left it, on this device", async () => {
    const page = await browser.newPage();
    await openFilm(page, "?t=27");
    await press(page);
    await page.keyboard.press("k");
    await openFilm(page);
    await press(page);
    expect(await clockOf(page)).toBeGreaterThan(26);
    expect(await page.textContent(".newsreel-note")).toMatch(/From where you left it, 0:[2-5]\d/);
    await page.getByRole("button", { name: "Start again" }).click();
    await expect.poll(() => clockOf(page)).toBeLessThan(5);
  });

  test("says in plain words that the connection was lost, and goes on where it was", async () => {
    const page = await browser.newPage();
    await openFilm(page, "?t=10");
    await page.route("**/master.m3u8", (route) => route.abort());
    await page.click("[data-play]");
    await page.waitForSelector(".newsreel-note button", { timeout: 30_000 });
    expect(await page.textContent(".newsreel-note")).toContain("The connection was lost");
    await page.unroute("**/master.m3u8");
    await page.getByRole("button", { name: "Try again" }).click();
    await page.waitForSelector(".screen[data-shown]");
    await expect.poll(() => clockOf(page)).toBeGreaterThan(10);
  });

  test("plays an excerpt whole though the browser's cache ends an answer early", async () => {
    const page = await browser.newPage();
    const cutShort: string[] = [];
    await page.route(/\.mp4$/, async (route) => {
      const url = route.request().url();
      if (cutShort.includes(url)) return await route.continue();
      const answer = await route.fetch();
      const body = await answer.body();
      if (body.length <= 4096) return await route.fulfill({ response: answer, body });
      cutShort.push(url);
      await route.fulfill({ response: answer, body: body.subarray(0, 4096) });
    });
    const moment = await newsroom.makeMoment(film, 575, 590);
    await page.goto(`${newsroom.address}/moment/${moment}`);
    await page.click("[data-play]");
    await waitForEnd(page, 30_000);
    // The picture's file and the sound's.
    expect(cutShort).toHaveLength(2);
    expect(await currentFrame(page)).toBe(589);
  });

  test("plays from a chapter or a time that is pressed elsewhere on the page", async () => {
    const page = await browser.newPage();
    await openFilm(page);
    await page.getByRole("link", { name: /The ledger/ }).click();
    await page.waitForSelector(".screen[data-shown]");
    await expect.poll(() => clockOf(page)).toBeGreaterThan(20);
    expect(new URL(page.url()).pathname).toBe(`/film/${film.slug}`);
  });
});

describe("the transcript beside the player", () => {
  test("marks the sentence that is spoken, and plays from one that is pressed", async () => {
    const page = await browser.newPage();
    await openFilm(page, "?t=9");
    await press(page);
    const current = page.locator("[data-transcript] [aria-current]");
    await expect.poll(() => current.textContent()).toBe(sentences[1]?.text);
    await page.click("#s4");
    await expect.poll(() => current.textContent()).toBe(sentences[3]?.text);
    expect(await clockOf(page)).toBeGreaterThanOrEqual((sentences[3]?.start ?? 0) / 1000);
  });

  test("turns selected words into a moment of whole sentences, with its link", async () => {
    const page = await browser.newPage();
    await openFilm(page);
    await page.evaluate(() => {
      const [from, to] = ["#s1", "#s2"].map((id) => document.querySelector(id)?.firstChild);
      if (from && to) getSelection()?.setBaseAndExtent(from, 5, to, 10);
      document.dispatchEvent(new PointerEvent("pointerup"));
    });
    const panel = page.getByRole("dialog", { name: "Share this moment" });
    await expect.poll(() => panel.textContent()).toContain("taken to whole sentences");
    expect(await panel.locator("blockquote").textContent()).toBe(
      `${sentences[0]?.text} ${sentences[1]?.text}`,
    );
    await panel.getByRole("button", { name: "Make a link" }).click();
    const link = await panel.getByRole("textbox", { name: "Link" }).inputValue();
    expect(await panel.getByRole("textbox", { name: /Code/ }).inputValue()).toContain("<iframe");
    const answer = await fetch(`${newsroom.address}${new URL(link).pathname}`);
    expect([answer.status, await answer.text()]).toEqual([
      200,
      expect.stringContaining("I saw the boats turning round"),
    ]);
  });

  test("offers the same by keyboard alone", async () => {
    const page = await browser.newPage();
    await openFilm(page);
    await page.locator("#s3").focus();
    await page.keyboard.press("s");
    const panel = page.getByRole("dialog", { name: "Share this moment" });
    await panel.getByRole("button", { name: "End a sentence later" }).focus();
    await page.keyboard.press("Enter");
    expect(await panel.locator("blockquote").textContent()).toBe(
      `${sentences[2]?.text} ${sentences[3]?.text}`,
    );
    await page.keyboard.press("Escape");
    expect(await panel.isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("s3");
  });
});
