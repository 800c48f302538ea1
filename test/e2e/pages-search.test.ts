import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publishedStory } from "../support/story.ts";
import { noBrowser, openBrowser } from "./pages-browser.ts";
import { type NewsroomSite, openNewsroomSite } from "./pages-site.ts";

let site: NewsroomSite;
beforeAll(async () => {
  site = await openNewsroomSite();
  const { storyId } = await publishedStory(
    site.db,
    { headline: "The ledger that was never kept" },
    "the-ledger",
  );
  // The site's own day.
  const then = new Date("2026-11-20T12:00:00Z");
  await site.db
    .updateTable("story")
    .set({ first_published_at: then, published_at: then })
    .where("id", "=", storyId)
    .execute();
});
afterAll(async () => await site.close());

const mainOf = async (path: string): Promise<string> =>
  /<main[\s\S]*<\/main>/.exec(await site.text(path))?.[0] ?? "";

test("search is for readers: no search engine keeps any answer of it", async () => {
  for (const path of ["/search", "/search?q=harbour", "/search?kind=story&q=ledger"])
    expect(await site.text(path)).toContain('name="robots" content="noindex"');
});

test("one question finds people, topics, works and sentences", async () => {
  expect(await mainOf("/search?q=ada+marsh")).toContain('href="/person/ada-marsh"');
  expect(await mainOf("/search?q=sea")).toContain('href="/topic/the-sea"');
  const ledger = await mainOf("/search?q=ledger");
  expect(ledger).toContain('href="/story/the-ledger"');
  expect(ledger).toContain('class="hits"');
});

test("stories alone, without script: a link chooses them, and words keep the choice", async () => {
  const all = await mainOf("/search?q=ledger");
  const path =
    /href="(\/search\?q=ledger&amp;kind=story)"/.exec(all)?.[1]?.replaceAll("&amp;", "&") ?? "none";
  const stories = await mainOf(path);
  expect(stories).toContain('href="/story/the-ledger"');
  expect(stories).not.toContain("data-hit");
  expect(stories).toContain('type="hidden" name="kind" value="story"');
  expect(stories).not.toMatch(/href="\/film\/(?!s)/);
});

test("a year and a person narrow", async () => {
  const film = await mainOf("/search?q=the&year=1890");
  expect(film).not.toContain("data-hit");
  expect(await mainOf("/search?q=the&speaker=ada-marsh")).toContain("Ada Marsh");
});

test("where nothing answers there are ways on", async () => {
  const empty = await mainOf("/search?q=qqqqzzzz&kind=interview");
  expect(empty).toContain('href="/search?q=qqqqzzzz"');
  expect(empty).toContain('href="/topic/the-sea"');
  expect(await mainOf("/search?q=qqqqzzzz&kind=story")).toContain('href="/stories"');
});

test("an address that is nearly right leads to what was meant, and one that is not to a search", async () => {
  for (const near of ["/film/harbour-letter", "/story/the-harbour-letter", "/harbour-letter"]) {
    const answer = await site.ask(near);
    expect(answer.status).toBe(404);
    expect([near, await answer.text()]).toEqual([
      near,
      expect.stringMatching(/Did you mean[\s\S]*href="\/film\/the-harbour-letter"[\s\S]*<search>/),
    ]);
  }
  for (const far of ["/film/qqqqzzzz", "/film/sealed", "/wp-login.php", "/nothing/%00", "/film/%E0%A4%A"]) {
    const text = await mainOf(far);
    expect(text).not.toContain("Did you mean");
    expect(text).toContain("<search>");
  }
});

test("suggestions are short, kept by nobody, and bounded", async () => {
  const answer = await site.ask("/search/suggest?q=harb");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  const lines = (await answer.json()) as { name: string; path: string }[];
  expect(lines.map(({ path }) => path)).toContain("/film/the-harbour-letter");
  for (const { path } of lines) expect((await site.ask(path)).status).toBe(200);
  expect(await (await site.ask("/search/suggest")).json()).toEqual([]);
  const origin = await site.listen();
  const statuses = new Set<number>();
  for (let count = 0; count < 260; count += 1) {
    const { status } = await fetch(`${origin}/search/suggest?q=a`);
    statuses.add(status);
  }
  expect(statuses).toEqual(new Set([200, 429]));
});

describe.skipIf(noBrowser !== null)("the search box", () => {
  let browser: Browser;
  let own: NewsroomSite;
  let page: Page;
  beforeAll(async () => {
    own = await openNewsroomSite();
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
    await page.goto(`${await own.listen()}/search`);
  });
  afterAll(async () => {
    await browser.close();
    await own.close();
  });

  test("is a combobox: arrows choose, the field keeps the focus, Escape closes, Enter opens", async () => {
    const field = page.getByRole("combobox");
    await field.fill("harb");
    const option = page.getByRole("option").first();
    await option.waitFor();
    expect(await field.getAttribute("aria-expanded")).toBe("true");
    await page.keyboard.press("ArrowDown");
    expect(await option.getAttribute("aria-selected")).toBe("true");
    expect(await field.getAttribute("aria-activedescendant")).toBe(await option.getAttribute("id"));
    expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("q");
    await page.keyboard.press("ArrowUp");
    expect(await field.getAttribute("aria-activedescendant")).toBeNull();
    await page.keyboard.press("Escape");
    expect(await field.getAttribute("aria-expanded")).toBe("false");
    expect(await field.inputValue()).toBe("harb");
    await field.pressSequentially("o", { delay: 30 });
    await option.waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/film/the-harbour-letter");
  });
});
