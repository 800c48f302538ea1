import { brotliCompressSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pseudoLanguage } from "../../src/catalogue/marked.ts";
import { json } from "../../src/platform/database/database.ts";
import { noBrowser, openBrowser } from "./pages-browser.ts";
import { fillPodcast } from "./pages-listen-newsroom.ts";
import { violations } from "./pages-look.ts";
import { type NewsroomSite, openNewsroomSite } from "./pages-site.ts";

let site: NewsroomSite;
let made: Awaited<ReturnType<typeof fillPodcast>>;
let origin: string;
let browser: Browser;
/** What the content policy stopped, and what went wrong in any page. */
const complaints: string[] = [];

/** A grey still under each key that the newsroom's pictures have. */
const drawPictures = async (): Promise<void> => {
  const pictures = await site.db.selectFrom("picture").select(["file_key", "width", "height"]).execute();
  for (const { file_key: key, width, height } of pictures) {
    const still = sharp({ create: { width, height, channels: 3, background: "#667" } });
    await site.files.put(key, await still.jpeg().toBuffer(), "image/jpeg");
  }
};

beforeAll(async () => {
  site = await openNewsroomSite();
  await drawPictures();
  made = await fillPodcast(site.db, site);
  if (noBrowser !== null) return;
  origin = await site.listen();
  browser = await openBrowser();
});
afterAll(async () => {
  if (noBrowser === null) await browser.close();
  await site.close();
});

const open = async (path: string, options: Parameters<Browser["newPage"]>[0] = {}): Promise<Page> => {
  const page = await browser.newPage(options);
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`${path}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`${path}: ${error.message}`));
  await page.goto(origin + path);
  return page;
};

/** Whole seconds as the dock shows them. */
const heard = async (page: Page): Promise<number> =>
  Number(await page.locator(".newsreel-dock input[type=range]").inputValue());

/** Waits until the sound has gone on. */
const goesOn = async (page: Page): Promise<number> => {
  const before = await heard(page);
  await page.waitForFunction(
    (from) =>
      Number(document.querySelector<HTMLInputElement>(".newsreel-dock input[type=range]")?.value) > from,
    before,
  );
  expect(await page.getByRole("button", { name: "Pause", exact: true }).count()).toBe(1);
  return await heard(page);
};

const episode = (): string => `/episode/${made.first.slug}`;

const setLanguage = async (language: string): Promise<void> => {
  const value = json(language);
  await site.db
    .insertInto("setting")
    .values({ name: "site.language", value })
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ value }))
    .execute();
};

describe.skipIf(noBrowser !== null)("what islands say", () => {
  test("is of the catalogue: in the podcast player, and where a moment is made", async () => {
    await setLanguage(pseudoLanguage);
    const page = await open(episode());
    const labels = async (inside: string): Promise<string[]> =>
      await page
        .locator(`${inside} [aria-label], ${inside}[aria-label], ${inside} [aria-valuetext]`)
        .evaluateAll((elements) =>
          elements.flatMap((element) => [element.ariaLabel ?? "", element.ariaValueText ?? ""]),
        );
    await page.locator("[data-listen-play]").first().click();
    await page.locator(".newsreel-dock").waitFor();
    await page.locator("[data-share-offer]").click();
    await page.locator(".newsreel-share .main").waitFor();
    const said = [...(await labels(".newsreel-dock")), ...(await labels(".newsreel-share"))];
    const buttons = await page.locator(".newsreel-share :is(button, .rows span)").allTextContents();
    const words = [...said, ...buttons].filter((text) => /\p{L}/u.test(text));
    expect(words.length).toBeGreaterThan(15);
    expect(words.filter((text) => !/^⟦.*⟧$/u.test(text))).toEqual([]);
    await page.close();
    await setLanguage("en");
  });
});

describe.skipIf(noBrowser !== null)("nothing that stands on a page moves", () => {
  const kinds: readonly (readonly [string, number, () => string])[] = [
    ["the front page", 1440, () => "/"],
    ["a film", 1440, () => "/film/the-harbour-letter"],
    ["a transcript", 360, () => "/film/the-harbour-letter/transcript"],
    ["an episode", 360, () => episode()],
  ];
  test.each(kinds)("while the type, the pictures and the script of %s come late", async (_, width, path) => {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.route(/\.woff2|\/picture\/|\/mark\/|\/assets\/.*\.js/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 250));
      await route.continue();
    });
    await page.addInitScript(() => {
      const moved: string[] = [];
      Object.assign(globalThis, { moved });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { sources } = entry as PerformanceEntry & { sources: readonly { node: Node | null }[] };
          moved.push(
            ...sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 200) : "")),
          );
        }
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(origin + path(), { waitUntil: "networkidle" });
    expect(await page.evaluate(() => (globalThis as unknown as { moved: string[] }).moved)).toEqual([]);
    await page.close();
  });
});

describe.skipIf(noBrowser !== null)("what is heard", () => {
  test("goes on over three pages, back and forward, with address, title, focus and words right on each", async () => {
    const page = await open(episode());
    await page.getByRole("link", { name: /^(Listen|Pause) / }).click();
    await page.locator(".newsreel-dock").waitFor();
    await goesOn(page);
    await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }));
    const stays = async (title: RegExp, path: string): Promise<void> => {
      await page.waitForFunction((part) => location.pathname === part, path);
      await page.waitForFunction((part) => new RegExp(part).test(document.title), title.source);
      expect(await page.evaluate(() => "sameDocument" in globalThis)).toBe(true);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
      expect(await page.locator(".newsreel-dock [role=status]").textContent()).toMatch(title);
      expect(await page.locator("link[rel=canonical]").getAttribute("href")).toContain(path);
      expect(await page.locator("main").count()).toBe(1);
      await goesOn(page);
    };
    await page.getByRole("navigation", { name: "Breadcrumb" }).getByRole("link", { name: /Again/ }).click();
    await stays(/The Letter, Again/, `/podcast/${made.show}`);
    await page.getByRole("link", { name: "Podcasts" }).first().click();
    await stays(/Podcasts/, "/podcasts");
    await page.locator("a.wordmark").click();
    await stays(/./, "/");
    await page.goBack();
    await stays(/Podcasts/, "/podcasts");
    await page.goBack();
    await stays(/The Letter, Again/, `/podcast/${made.show}`);
    await page.goBack();
    await stays(/A letter in the ledger/, episode());
    // The words of the page that came back go along with the sound.
    await page.locator(".transcript a[aria-current]").waitFor();
    await page.goForward();
    await stays(/The Letter, Again/, `/podcast/${made.show}`);
    await page.close();
  });

  test("begins where a sentence, a chapter or a sound bite is, and the sentence that is said is marked", async () => {
    const page = await open(episode());
    const sentence = page.locator(".transcript a[data-s]").nth(8);
    const [start = 0] = ((await sentence.getAttribute("data-s")) ?? "").split(",").map(Number);
    await sentence.click();
    await page.locator(".newsreel-dock").waitFor();
    await page.waitForFunction(
      (from) =>
        Number(document.querySelector<HTMLInputElement>(".newsreel-dock input[type=range]")?.value) >= from,
      Math.floor(start / 1000),
    );
    expect(await sentence.getAttribute("aria-current")).toBe("true");
    await page.getByRole("link", { name: /What became of it/ }).click();
    await page.waitForFunction(
      () => Number(document.querySelector<HTMLInputElement>(".newsreel-dock input[type=range]")?.value) >= 80,
    );
    await page.waitForFunction(() =>
      document.querySelector(".newsreel-dock .what span")?.textContent?.includes("What became of it"),
    );
    expect(new URL(page.url()).pathname).toBe(episode());
    await page.close();
  });

  test("is told by keys alone: play, skip, speed, pause and close", async () => {
    const page = await open(episode());
    await page.getByRole("link", { name: /^(Listen|Pause) / }).focus();
    await page.keyboard.press("Enter");
    await page.locator(".newsreel-dock").waitFor();
    await goesOn(page);
    const names: string[] = [];
    await page.locator(".newsreel-dock .what a").focus();
    for (let step = 0; step < 6; step += 1) {
      await page.keyboard.press("Tab");
      names.push(await page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? ""));
    }
    expect(names).toEqual([
      "Back 15 seconds",
      "Pause",
      "On 30 seconds",
      "Speed",
      "Close the player",
      "Place in the episode",
    ]);
    await page.getByRole("button", { name: "On 30 seconds" }).press("Enter");
    expect(await heard(page)).toBeGreaterThanOrEqual(30);
    await page.getByRole("button", { name: "Back 15 seconds" }).press("Enter");
    expect(await heard(page)).toBeLessThan(30);
    await page.getByRole("combobox", { name: "Speed" }).selectOption("2");
    await page.locator(".newsreel-dock").press("k");
    await page.getByRole("button", { name: "Play", exact: true }).waitFor();
    await page.getByRole("button", { name: "Play", exact: true }).press("Escape");
    expect(await page.locator(".newsreel-dock").count()).toBe(0);
    // With nothing to go on with, links are the browser's own again.
    await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }));
    await page.locator("a.wordmark").click();
    await page.waitForURL(`${origin}/`);
    expect(await page.evaluate(() => "sameDocument" in globalThis)).toBe(false);
    await page.close();
  });

  test("is remembered on this device, and goes on there the next time", async () => {
    const page = await open(episode());
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.getByRole("link", { name: /^(Listen|Pause) / }).click();
    await page.locator(".newsreel-dock").waitFor();
    await page.getByRole("button", { name: "On 30 seconds" }).click();
    await page.getByRole("button", { name: "Pause", exact: true }).click();
    await page.reload();
    expect(await page.locator("[data-listen-at]").textContent()).toMatch(/Goes on at 0:3\d/);
    await page.getByRole("link", { name: /^(Listen|Pause) / }).click();
    await page.locator(".newsreel-dock").waitFor();
    await page.waitForFunction(
      () => Number(document.querySelector<HTMLInputElement>(".newsreel-dock input[type=range]")?.value) >= 30,
    );
    await page.close();
  });

  test("a page that cannot be fetched is gone to as browsers do", async () => {
    const page = await open(episode());
    await page.getByRole("link", { name: /^(Listen|Pause) / }).click();
    await page.locator(".newsreel-dock").waitFor();
    await page.evaluate(() => {
      Object.assign(globalThis, { sameDocument: true, fetch: () => Promise.reject(new Error("offline")) });
    });
    await page.getByRole("link", { name: "Podcasts" }).first().click();
    await page.waitForURL(`${origin}/podcasts`);
    await page.getByRole("heading", { name: "Podcasts" }).waitFor();
    expect(await page.evaluate(() => "sameDocument" in globalThis)).toBe(false);
    await page.close();
  });
});

describe.skipIf(noBrowser !== null)("pages of podcasts", () => {
  const kinds = [
    ["all podcasts", () => "/podcasts"],
    ["a show", () => `/podcast/${made.show}`],
    ["an episode", episode],
  ] as const;

  for (const [scheme, width] of [
    ["light", 1440],
    ["dark", 360],
  ] as const)
    test.each(kinds)(
      `%s: axe finds nothing, ${scheme}, ${width} pixels wide, while it plays, too`,
      async (_, path) => {
        const page = await open(path(), { colorScheme: scheme, viewport: { width, height: 900 } });
        expect(await violations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
        await page
          .getByRole("link", { name: /^(Listen|Pause) / })
          .first()
          .click();
        await page.locator(".newsreel-dock").waitFor();
        await goesOn(page);
        expect(await violations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
        await page.close();
      },
    );

  test("say all without script, and the browser itself plays the file", async () => {
    const page = await open(episode(), { javaScriptEnabled: false });
    expect(await page.locator("noscript audio, audio").count()).toBe(1);
    expect(await page.locator(".transcript a").count()).toBeGreaterThan(10);
    await page.close();
  });

  test("break nothing: no page complained", () => {
    expect(complaints).toEqual([]);
  });
});

test("the file of an episode answers HEAD and ranges, with its true length and type", async () => {
  const path = `/audio/${made.first.recordingId}/episode.m4a`;
  const { bytes } = await site.db
    .selectFrom("enclosure")
    .select("bytes")
    .where("cut_id", "=", made.first.cutId)
    .executeTakeFirstOrThrow();
  const head = await site.ask(path, { method: "HEAD" });
  expect([head.status, head.headers.get("content-length"), head.headers.get("content-type")]).toEqual([
    200,
    String(bytes),
    "audio/x-m4a",
  ]);
  const part = await site.ask(path, { headers: { range: "bytes=100-199" } });
  expect([part.status, part.headers.get("content-range")]).toEqual([206, `bytes 100-199/${bytes}`]);
  expect((await part.arrayBuffer()).byteLength).toBe(100);
  expect((await site.ask("/audio/000000000000/episode.m4a")).status).toBe(404);
});

test("before anything plays an episode's page asks for at most 15 KB of script", async () => {
  const html = await site.text(episode());
  const islands = Array.from(
    html.matchAll(/<script type="module" src="([^"]+)"/g),
    ([, address]) => address ?? "",
  );
  const seen = new Set<string>();
  let bytes = 0;
  const take = async (address: string): Promise<void> => {
    if (seen.has(address)) return;
    seen.add(address);
    const code = Buffer.from(await (await site.ask(address)).arrayBuffer());
    bytes += brotliCompressSync(code).byteLength;
    for (const [, name = ""] of code.toString().matchAll(/(?:from|^import|;import)\s*"\.\/([^"]+)"/g))
      await take(`/assets/${name}`);
  };
  for (const island of islands) await take(island);
  console.log(`${bytes} bytes of script in ${seen.size} files`);
  expect(islands.length).toBe(3);
  expect(bytes).toBeLessThanOrEqual(15_000);
});

test("an episode tells search engines what it is, and of which show", async () => {
  const html = await site.text(episode());
  const told = Array.from(
    html.matchAll(/<script type="application\/ld\+json">(.+?)<\/script>/g),
    ([, text]) => JSON.parse(text ?? "{}"),
  ) as Record<string, unknown>[];
  expect(told.find((one) => one["@type"] === "PodcastEpisode")).toMatchObject({
    name: "A letter in the ledger",
    timeRequired: "PT2M",
    episodeNumber: 1,
    partOfSeries: { "@type": "PodcastSeries", name: "The Letter, Again" },
    associatedMedia: {
      "@type": "AudioObject",
      contentUrl: `https://newsreel.test/audio/${made.first.recordingId}/episode.m4a`,
    },
    hasPart: [{ "@type": "Clip", name: "In the ledger", startOffset: 8, endOffset: 14 }],
  });
  expect(html).toContain(`href="/podcast/${made.show}/feed.rss"`);
  expect(html).toContain("The ledger is kept in the harbour office.");
});
