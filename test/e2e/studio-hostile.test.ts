import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Client } from "../../src/api/client/client.ts";
import { keepPassword } from "../../src/newsroom/staff/sign-in/credentials.store.ts";
import { makeToken } from "../../src/newsroom/staff/sign-in/own-tokens.ts";
import { hashPassword } from "../../src/newsroom/staff/sign-in/password-hash.ts";
import { startSession } from "../../src/newsroom/staff/sign-in/session.store.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { staffBy } from "../support/story.ts";
import { brief, fillWithHostileWords, hostile, scriptsAsAddresses } from "./hostile-newsroom.ts";
import { noBrowser, openBrowser } from "./pages-browser.ts";
import { studioClient } from "./studio-client.ts";
import { openStudio, type StudioSite } from "./studio-site.ts";

// Words that would be a page of their own, in every place where somebody types words; and a session that was left open.

const password = "four rather plain words";

let database: TestDatabase;
let studio: StudioSite;
let browser: Browser;
let page: Page;
let client: Client;
let storyId: string;
let recordingId: string;
const violations: string[] = [];

beforeAll(async () => {
  if (noBrowser !== null) return;
  database = await testDatabase();
  studio = await openStudio(database.db);
  const by = await staffBy(database.db, "administrator", hostile);
  const staffId = by.actor.staffId ?? "";
  const now = new Date();
  const session = async (begun: Date): Promise<string> => {
    const from = { address: "192.0.2.1", agent: hostile };
    const who = { staffId, method: "password", isProved: true, from, now: begun } as const;
    const made = await database.db.transaction().execute(async (trx) => await startSession(trx, who));
    return made.token;
  };
  client = studioClient(studio.origin, `newsroom=${await session(now)}`);
  ({ storyId, recordingId } = await fillWithHostileWords(by, client));
  await makeToken(by, () => now, staffId, { name: hostile, scopes: ["newsroom.see"], days: 1 });
  const hash = await hashPassword(password);
  await database.db.transaction().execute(async (trx) => await keepPassword(trx, staffId, hash, now));
  // Left open for a while: no proof of who sits before it now.
  const token = await session(new Date(now.getTime() - 11 * 60_000));
  browser = await openBrowser();
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(30_000);
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
    made: document.querySelectorAll(".harm, img[src=x], svg[onload], a[href^='javascript:' i]").length,
  }));

/** Goes there, waits until hostile words are seen and looks what they have done. */
const harmAt = async (path: string, within = "body") => {
  await page.goto(`${studio.origin}/studio${path}`);
  await page.locator(within).getByText('<b class="harm">').first().waitFor({ state: "attached" });
  await page.locator(".skeleton").first().waitFor({ state: "detached" });
  return await harm();
};

const none = { ran: null, made: 0 };

describe.skipIf(noBrowser !== null)("the studio", () => {
  test.each([
    "",
    "/stories",
    "/stories?view=board",
    "/recordings",
    "/pictures",
    "/series",
    "/podcasts",
    "/people",
    "/topics",
    "/front",
    "/menus",
    "/policies",
    "/letters",
    "/funders",
    "/funders?view=donors",
    "/addresses",
    "/jobs",
    "/health",
    "/audit",
    "/staff",
    "/account",
  ])("%s shows hostile words as words", async (path) => {
    expect(await harmAt(path, "main")).toEqual(none);
  });

  test.each(["transcript", "people", "facts", "cuts", "uses", "poster"])(
    "a recording's %s show hostile words as words",
    async (view) => {
      expect(await harmAt(`/recordings/${recordingId}?view=${view}`, "main")).toEqual(none);
    },
  );

  test.each(["Settings", "Brand"])("%s shows hostile words in its fields alone", async (title) => {
    await page.goto(`${studio.origin}/studio/${title.toLowerCase()}`);
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    await page.locator(".skeleton").first().waitFor({ state: "detached" });
    expect(await harm()).toEqual(none);
  });

  test("a story, its editor and all that is said of it show hostile words as words", async () => {
    expect(await harmAt(`/stories/${storyId}`, ".ProseMirror")).toEqual(none);
    const looked = async (part: string): Promise<void> => {
      await page.locator(".skeleton").first().waitFor({ state: "detached" });
      expect([part, await harm()]).toEqual([part, none]);
    };
    for (const panel of ["Comments", "Facts", "Quotations", "Outline", "Publish"]) {
      await page.getByRole("button", { name: panel, exact: true }).first().click();
      await looked(panel);
    }
    for (const part of ["Fact-check", "History", "Notices"]) {
      await page.getByRole("radio", { name: part }).click();
      await looked(part);
    }
  });

  test("forms of what is hostile show it in their fields", async () => {
    for (const [path, opener] of [
      ["/people", page.getByRole("row").filter({ hasText: '<b class="harm">' })],
      ["/topics", page.getByRole("button", { name: /^Change/ })],
    ] as const) {
      await page.goto(`${studio.origin}/studio${path}`);
      await opener.first().click();
      const name = page.getByRole("dialog").getByLabel("Name", { exact: true });
      await name.waitFor();
      expect(await name.inputValue()).toContain("<b class");
      expect(await harm()).toEqual(none);
    }
  });

  test("addresses that cannot be brought in are told as words", async () => {
    await page.goto(`${studio.origin}/studio/letters`);
    await page.getByRole("button", { name: `What can be done with ${brief}` }).click();
    await page.getByRole("menuitem", { name: "Bring in…" }).click();
    const form = page.getByRole("dialog");
    await form.getByLabel(/^Addresses/).fill(`${hostile}\n"${brief}"@example.org,2026-03-01`);
    await form.getByLabel("What they agreed to").fill(hostile);
    await form.getByLabel("Where they agreed").fill(hostile);
    await form.getByRole("button", { name: "Bring them in" }).click();
    await form.getByText(/Line 1/).waitFor();
    expect(await harm()).toEqual(none);
  });

  test("a file of a hostile name is asked about in words", async () => {
    await page.goto(`${studio.origin}/studio/recordings`);
    const file = {
      name: `${brief.replaceAll("/", "")}.mp4`,
      mimeType: "video/mp4",
      buffer: Buffer.from("x"),
    };
    await page.locator("input[type=file]").setInputFiles(file);
    await page.getByRole("dialog", { name: "What is this file?" }).waitFor();
    expect(await harm()).toEqual(none);
  });

  test("what is pasted comes in as words, and nothing of it runs", async () => {
    await page.goto(`${studio.origin}/studio/stories/${storyId}`);
    const body = page.getByRole("textbox", { name: "Story", exact: true });
    await body.click();
    await page.keyboard.press("Control+End");
    await body.evaluate((of, words) => {
      const clipboardData = new DataTransfer();
      const link = `<a href="javascript:document.documentElement.dataset.harm=1">a link</a>`;
      const frame = `<iframe srcdoc="<script>parent.document.documentElement.dataset.harm=1</script>"></iframe>`;
      clipboardData.setData(
        "text/html",
        `<p>Pasted ${link}${frame}<style>*{display:none}</style>${words}</p>`,
      );
      of.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, hostile);
    await body.getByText("a link").waitFor();
    expect(await body.locator("iframe, script, style").count()).toBe(0);
    expect(await harm()).toEqual(none);
  });

  test("an address that would be a script is refused wherever one can be typed", async () => {
    for (const [what, ask] of Object.entries(scriptsAsAddresses(client))) {
      const { ok } = await ask();
      expect([what, ok]).toEqual([what, false]);
    }
  });

  test("whoever makes a token in a session that was left open shows once more who they are", async () => {
    await client.signOut();
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
