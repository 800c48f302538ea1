import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addPerson } from "../../src/newsroom/person/add-person.ts";
import { keepPassword } from "../../src/newsroom/staff/sign-in/credentials.store.ts";
import { makeToken } from "../../src/newsroom/staff/sign-in/own-tokens.ts";
import { hashPassword } from "../../src/newsroom/staff/sign-in/password-hash.ts";
import { startSession } from "../../src/newsroom/staff/sign-in/session.store.ts";
import { addTopic } from "../../src/newsroom/topic/add-topic.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { paragraphOf, savedStory, staffBy } from "../support/story.ts";
import { noBrowser, openBrowser } from "./pages-browser.ts";
import { openStudio, type StudioSite } from "./studio-site.ts";

// Words that would be a page of their own, in every place where somebody types words; and a session that was left open.

const hostile = `<b class="harm">x</b><img src=x onerror="document.documentElement.dataset.harm=1"><script>document.documentElement.dataset.harm=1</script>"'><svg onload=alert(1)>`;
const password = "four rather plain words";

let database: TestDatabase;
let studio: StudioSite;
let browser: Browser;
let page: Page;
let storyId: string;
const violations: string[] = [];

beforeAll(async () => {
  if (noBrowser !== null) return;
  database = await testDatabase();
  studio = await openStudio(database.db);
  const by = await staffBy(database.db, "administrator", hostile);
  const staffId = by.actor.staffId ?? "";
  await addPerson(by, { name: hostile });
  await addTopic(by, { name: hostile, summary: hostile });
  const legacy = { kind: "legacy", id: "old", html: hostile } as const;
  const story = await savedStory(by, {
    headline: hostile,
    standfirst: hostile,
    blocks: [paragraphOf(hostile), legacy],
  });
  ({ storyId } = story);
  const now = new Date();
  await makeToken(by, () => now, staffId, { name: hostile, scopes: ["newsroom.see"], days: 1 });
  // Left open for a while: no proof of who sits before it now.
  const begun = new Date(now.getTime() - 11 * 60_000);
  const hash = await hashPassword(password);
  const { token } = await database.db.transaction().execute(async (trx) => {
    await keepPassword(trx, staffId, hash, now);
    const from = { address: "192.0.2.1", agent: hostile };
    return await startSession(trx, { staffId, method: "password", isProved: true, from, now: begun });
  });
  browser = await openBrowser();
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(10_000);
  await context.addCookies([{ name: "newsroom", value: token, url: studio.origin }]);
  page = await context.newPage();
  page.on("console", (message) => {
    if (/Content Security Policy/i.test(message.text())) violations.push(message.text());
  });
  page.on("dialog", (dialog) => {
    violations.push(dialog.message());
    void dialog.dismiss();
  });
});

afterAll(async () => {
  await browser?.close();
  await studio?.close();
  await database?.close();
});

const harm = async () =>
  await page.evaluate(() => ({
    ran: document.documentElement.dataset["harm"] ?? null,
    made: document.querySelectorAll(".harm, img[src=x], svg[onload]").length,
  }));

describe.skipIf(noBrowser !== null)("the studio", () => {
  test.each(["/stories", "/people", "/topics", "/audit", "/staff", "/account"])(
    "%s shows hostile words as words",
    async (path) => {
      await page.goto(`${studio.origin}/studio${path}`);
      await page.getByText('<b class="harm">').first().waitFor({ state: "attached" });
      await page.locator(".skeleton").first().waitFor({ state: "detached" });
      expect(await harm()).toEqual({ ran: null, made: 0 });
    },
  );

  test("a story and its editor show hostile words as words", async () => {
    await page.goto(`${studio.origin}/studio/stories/${storyId}`);
    await page.locator(".ProseMirror").getByText('<b class="harm">').first().waitFor();
    expect(await harm()).toEqual({ ran: null, made: 0 });
  });

  test("whoever makes a token in a session that was left open shows once more who they are", async () => {
    await page.goto(`${studio.origin}/studio/account`);
    await page.getByRole("button", { name: "Make a token" }).click();
    const form = page.getByRole("dialog", { name: "Make a token" });
    await form.getByLabel("What it is for").fill("Nightly import");
    await form.locator(".ticks label").first().click();
    await form.getByRole("button", { name: "Make the token" }).click();
    const asked = page.getByRole("dialog", { name: "Is it you?" });
    await asked.getByRole("button", { name: "Sign in with a password" }).click();
    await asked.getByLabel("Password").fill(password);
    await asked.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.getByRole("dialog", { name: "Your token" }).waitFor();
    expect(await asked.count()).toBe(0);
    const open = database.db.selectFrom("session").select("id").where("ended_at", "is", null);
    expect(await open.execute()).toHaveLength(1);
  });

  test("nothing of it was so much as tried", () => {
    expect(violations).toEqual([]);
  });
});
