import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Cue } from "../../src/media/captions/cue.ts";
import { addNotice, type NewNotice } from "../../src/newsroom/notice/add-notice.ts";
import type { TestDatabase } from "../support/database.ts";
import { byNewsroom, spoken } from "../support/recording.ts";
import { paragraphOf, publishedStory } from "../support/story.ts";
import { openPlayerBrowser } from "./player-browser.ts";
import { openFilmNewsroom } from "./player-film.ts";
import type { BroughtFilm, PlayerNewsroom } from "./player-newsroom.ts";

let database: TestDatabase;
let newsroom: PlayerNewsroom;
let browser: Awaited<ReturnType<typeof openPlayerBrowser>>;
let film: BroughtFilm;
let correction: string;
/** Seconds 20 to 30 of the film, of which the notice is on the first four. */
let moment: string;

const wrong = "The letter was sent in May.";
const right =
  "The letter was sent in March, as its postmark shows, and not in May; the harbour office holds the envelope.";
const sentences = spoken(
  "ADA MARSH: I went to the window.",
  "ADA MARSH: The letter had been sent.",
  "TOMAS REY: They asked me for the ledger.",
);
/** On the screen all the time. */
const cues: Cue[] = [
  { start: 0, end: 59_000, text: "The letter was sent in May,\nand nobody ever answered it." },
];

const noticed = async (
  notice: Omit<NewNotice, "on">,
  seconds?: readonly [number, number],
): Promise<string> => {
  const span = seconds && { start: seconds[0] * 1000, end: seconds[1] * 1000 };
  const on = { recordingId: film.recordingId, ...(span ? { span } : {}) };
  const added = await addNotice(byNewsroom(database.db), () => new Date("2026-03-10T12:00:00Z"), {
    ...notice,
    on,
  });
  if (!added.ok) throw new Error(added.problem);
  return added.value;
};

beforeAll(async () => {
  ({ database, newsroom, film } = await openFilmNewsroom());
  browser = await openPlayerBrowser();
  await newsroom.addWords(film, { cues, sentences });
  correction = await noticed({ kind: "correction", wasWrong: wrong, text: right }, [14, 24]);
  await noticed({ kind: "update", text: "The minister has answered." });
  moment = await newsroom.makeMoment(film, 500, 750);
  const excerpt = (id: string) => ({ kind: "excerpt", id, moment }) as const;
  const blocks = [paragraphOf("She told it."), excerpt("e1"), paragraphOf("Again."), excerpt("e2")];
  await publishedStory(database.db, { headline: "She told it", blocks }, "she-told-it");
}, 180_000);

afterEach(async () => await browser?.closePages());
afterAll(async () => {
  await browser?.close();
  await newsroom?.close();
  await database?.close();
});

const line = ".newsreel-notice:not([hidden])";

const press = async (page: Page | Frame): Promise<void> => {
  await page.locator("[data-play]").first().click();
  await page.waitForSelector(".screen[data-shown]");
};

const seek = async (page: Page | Frame, seconds: number): Promise<void> =>
  page.evaluate((to) => {
    (document.querySelector("newsreel-video") as HTMLElement & { currentTime: number }).currentTime = to;
  }, seconds);

/** The player's clock whenever the line comes or goes, as the page itself sees it. */
const noteTimes = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const times: { readonly isShown: boolean; readonly at: number }[] = [];
    Object.assign(globalThis, { times });
    new MutationObserver(() => {
      const isShown = document.querySelector(".newsreel-notice:not([hidden])") !== null;
      if (isShown === (times.at(-1)?.isShown ?? false)) return;
      const video = document.querySelector<HTMLElement & { currentTime?: number }>("newsreel-video");
      times.push({ isShown, at: video?.currentTime ?? Number.NaN });
    }).observe(document, { subtree: true, childList: true, attributeFilter: ["hidden"] });
  });
};

const timeOf = async (page: Page, wasShown: boolean): Promise<number> =>
  await page.evaluate(
    (isShown) =>
      (globalThis as unknown as { times: { isShown: boolean; at: number }[] }).times.findLast(
        (time) => time.isShown === isShown,
      )?.at ?? Number.NaN,
    wasShown,
  );

const shownText = async (page: Page | Frame): Promise<string> =>
  (await page.locator(line).count()) === 0 ? "" : await page.locator(line).innerText();

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds wrong in the page, by rule and element. */
const violations = async (page: Page | Frame): Promise<string[]> => {
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

test("a film's player says a notice while its stretch plays, and not before or after", async () => {
  const page = await browser.newPage();
  const asked: string[] = [];
  await noteTimes(page);
  await page.goto(`${newsroom.address}/film/${film.slug}?t=12.5`);
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await press(page);
  expect(await shownText(page)).toBe("");
  await page.waitForSelector(line);
  expect(await timeOf(page, true)).toBeGreaterThanOrEqual(13.99);
  expect(await timeOf(page, true)).toBeLessThan(24);
  expect(await shownText(page)).toContain(`Correction: ${right}`);
  // A mark where the stretch is, by hundredths of the film's minute.
  const mark = page.locator(".newsreel-marks span");
  expect(await mark.evaluate(({ style }) => [style.insetInlineStart, style.inlineSize])).toEqual([
    expect.stringMatching(/^23\.3/),
    expect.stringMatching(/^16\.6/),
  ]);
  await seek(page, 23);
  await page.waitForSelector(line, { state: "detached", timeout: 30_000 });
  expect(await timeOf(page, false)).toBeGreaterThanOrEqual(24);
  expect(asked.filter((path) => !/^\/(media|assets|words)\/|^\/brand\/icon-/.test(path))).toEqual([]);
});

test("it is read out once, reached by keyboard, and put away for good", async () => {
  const page = await browser.newPage({ reducedMotion: "reduce" });
  await page.goto(`${newsroom.address}/film/${film.slug}?t=14`);
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const region = target instanceof Element ? target.closest(".newsreel-spoken[role=status]") : null;
        if (region?.textContent) said.push(region.textContent);
      }
    }).observe(document, { childList: true, subtree: true });
  });
  await press(page);
  await page.waitForSelector(line);
  await page.keyboard.press("k");
  await seek(page, 5);
  await page.waitForSelector(line, { state: "detached" });
  await seek(page, 15);
  await page.waitForSelector(line);
  const said = await page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
  expect(new Set(said)).toEqual(new Set([`Correction: ${right}`]));
  expect(said).toHaveLength(1);
  const focused = (): Promise<string> =>
    page.evaluate(
      () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "",
    );
  const passed: string[] = [];
  while (passed.length < 30 && passed.at(-1) !== "Hide the correction") {
    await page.keyboard.press("Tab");
    passed.push(await focused());
  }
  expect(passed.slice(-2)).toEqual(["Read the correction", "Hide the correction"]);
  // What has the focus stays, though its time is over.
  await seek(page, 40);
  await page.waitForTimeout(400);
  expect(await shownText(page)).toContain(right);
  await page.keyboard.press("Enter");
  await page.waitForSelector(line, { state: "detached" });
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe("media-play-button");
  await seek(page, 15);
  await page.waitForTimeout(400);
  expect(await shownText(page)).toBe("");
});

test.each([320, 375, 1280])(
  "%i pixels wide it covers no captions, neither low nor high, and leads to the whole notice",
  async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 740 } });
    await page.goto(`${newsroom.address}/film/${film.slug}?t=15`);
    await press(page);
    await page.waitForSelector(line);
    await page.keyboard.press("k");
    await page.keyboard.press("c");
    const places = async () =>
      page.evaluate(() => {
        const captions = document
          .querySelector("newsreel-video")
          ?.shadowRoot?.querySelector(".captions span");
        const said = document.querySelector(".newsreel-notice");
        const [a, b] = [captions?.getBoundingClientRect(), said?.getBoundingClientRect()];
        return { top: a?.top ?? 0, bottom: b?.bottom ?? 0, words: captions?.textContent ?? "" };
      });
    await expect.poll(async () => (await places()).words).toContain("letter");
    const room = async (): Promise<number> => {
      const { top, bottom } = await places();
      return top - bottom;
    };
    // They rise above the controls, which came with the pause.
    await expect.poll(room).toBeGreaterThanOrEqual(0);
    const low = await places();
    await page.evaluate(() => {
      const video = document.querySelector("newsreel-video")?.shadowRoot?.querySelector("video");
      const track = [...(video?.textTracks ?? [])].find(({ mode }) => mode === "showing");
      for (const cue of track?.activeCues ?? []) if (cue instanceof VTTCue) cue.line = 0;
      track?.dispatchEvent(new Event("cuechange"));
    });
    // On a phone there is no room between the two.
    await expect.poll(async () => (await places()).top < low.top || width < 400).toBe(true);
    await expect.poll(room).toBeGreaterThanOrEqual(0);
    await page.locator(`${line} a`).click();
    expect(new URL(page.url()).hash).toBe(`#notice-${correction}`);
    expect(await page.locator(`#notice-${correction}`).innerText()).toContain(wrong);
  },
);

test("it is seen in full screen", async () => {
  const page = await browser.newPage();
  await page.goto(`${newsroom.address}/film/${film.slug}?t=15`);
  await press(page);
  await page.waitForSelector(line);
  await page.keyboard.press("f");
  await page.waitForFunction(() => document.fullscreenElement !== null);
  expect(
    await page.evaluate(() =>
      document.fullscreenElement?.contains(document.querySelector(".newsreel-notice")),
    ),
  ).toBe(true);
  await page.keyboard.press("f");
  await page.waitForFunction(() => document.fullscreenElement === null);
});

test("an excerpt says it by its own clock, and only the part that it plays", async () => {
  const page = await browser.newPage();
  await noteTimes(page);
  await page.goto(`${newsroom.address}/moment/${moment}`);
  await press(page);
  await page.waitForSelector(line);
  expect(await timeOf(page, true)).toBeLessThan(4);
  const mark = page.locator(".newsreel-marks span");
  expect(await mark.evaluate(({ style }) => [style.insetInlineStart, style.inlineSize])).toEqual([
    "0%",
    "40%",
  ]);
  await page.waitForSelector(line, { state: "detached", timeout: 30_000 });
  // It takes eight seconds to read.
  expect(await timeOf(page, false)).toBeGreaterThanOrEqual(7.9);
  expect(await page.locator(`#notice-${correction}`).innerText()).toContain(right);
});

test("a story has it in full under the first excerpt of the stretch, and in a line under the next", async () => {
  const page = await browser.newPage();
  await page.goto(`${newsroom.address}/story/she-told-it`);
  const excerpts = page.locator(".excerpt");
  expect(await excerpts.nth(0).locator(`#notice-${correction}`).innerText()).toContain(wrong);
  expect(await excerpts.nth(1).locator(".notice-line a").first().getAttribute("href")).toBe(
    `#notice-${correction}`,
  );
  await press(page);
  await page.waitForSelector(line);
  expect(await page.locator(`${line} a`).getAttribute("href")).toBe(`#notice-${correction}`);
  await page.keyboard.press("k");
  expect(await violations(page)).toEqual([]);
});

test("in a page of another site it is said too, and leads to our page", async () => {
  const html = `<!doctype html><html lang="en"><title>Elsewhere</title><iframe title="A moment" src="${newsroom.address}/embed/moment/${moment}" width="640" height="408" allow="fullscreen"></iframe>`;
  const elsewhere = createServer((_request, answer) =>
    answer.setHeader("content-type", "text/html").end(html),
  );
  elsewhere.listen(0, "127.0.0.1");
  await once(elsewhere, "listening");
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`);
  const inner = page.frames().find((one) => one.url().includes("/embed/"));
  if (inner === undefined) throw new Error("There is no frame.");
  await press(inner);
  await inner.waitForSelector(line);
  const link = inner.locator(`${line} a`);
  expect([await link.getAttribute("href"), await link.getAttribute("target")]).toEqual([
    `http://localhost/film/${film.slug}#notice-${correction}`,
    "_blank",
  ]);
  expect(await violations(inner)).toEqual([]);
  elsewhere.close();
  elsewhere.closeAllConnections();
});

test("without script it stands beside the player as text, in an embed too", async () => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  for (const path of [
    `/film/${film.slug}`,
    `/moment/${moment}`,
    `/embed/moment/${moment}`,
    `/embed/film/${film.slug}`,
  ]) {
    await page.goto(`${newsroom.address}${path}`);
    expect(`${path} ${await page.locator("body").innerText()}`).toContain(right);
  }
});

test("search engines are told of it with the film, the moment and the story's excerpt", async () => {
  for (const path of [`/film/${film.slug}`, `/moment/${moment}`, "/story/she-told-it"]) {
    const html = await (await fetch(newsroom.address + path)).text();
    const told = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
      ([, json]) => json,
    );
    const found = objectsIn(told.map((json) => JSON.parse(json ?? "null") as unknown)).find(
      (one) => one["@type"] === "VideoObject",
    );
    expect([path, found?.["correction"]]).toEqual([
      path,
      expect.arrayContaining([
        {
          "@type": "CorrectionComment",
          name: "Correction",
          text: right,
          datePublished: "2026-03-10T12:00:00.000Z",
        },
      ]),
    ]);
  }
});

/** Every object in what was told, however deep. */
const objectsIn = (told: unknown): Record<string, unknown>[] =>
  typeof told !== "object" || told === null
    ? []
    : [told as Record<string, unknown>, ...Object.values(told).flatMap(objectsIn)];

test.each([
  ["a desk, by day", { viewport: { width: 1280, height: 900 }, colorScheme: "light" }],
  ["a phone, by night", { viewport: { width: 320, height: 640 }, colorScheme: "dark", hasTouch: true }],
] as const)("while it is said axe finds nothing wrong, on %s", async (_name, options) => {
  const page = await browser.newPage({ ...options });
  for (const path of [`/film/${film.slug}?t=15`, `/moment/${moment}`]) {
    await page.goto(newsroom.address + path);
    await press(page);
    await page.waitForSelector(line);
    await page.keyboard.press("k");
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  }
});
