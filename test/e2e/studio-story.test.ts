import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RoleName } from "../../src/newsroom/staff/permission.ts";
import { startSession } from "../../src/newsroom/staff/sign-in/session.store.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { staffBy } from "../support/story.ts";
import { axeFindingsInBoth as findings } from "./axe.ts";
import { noBrowser, openBrowser } from "./pages-browser.ts";
import { fillNewsroom, idOf } from "./pages-newsroom.ts";
import { openStudio, type StudioSite } from "./studio-site.ts";

// A reporter makes a story, finds what was said, loses the line; a colleague writes in the same story.

let database: TestDatabase;
let studio: StudioSite;
let browser: Browser;
let reporter: BrowserContext;
let editor: BrowserContext;
let page: Page;
let address: string;
let reporterId: string;

beforeAll(async () => {
  if (noBrowser !== null) return;
  database = await testDatabase();
  studio = await openStudio(database.db, database.connection);
  await fillNewsroom(database.db);
  browser = await openBrowser();
  reporter = await signedIn("reporter", "Tomás Rey");
  editor = await signedIn("editor", "Inês Vidal");
  page = await reporter.newPage();
});

afterAll(async () => {
  await browser?.close();
  await studio?.close();
  await database?.close();
});

const signedIn = async (role: RoleName, name: string): Promise<BrowserContext> => {
  const { actor } = await staffBy(database.db, role, name);
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(30_000);
  if (role === "reporter") reporterId = actor.staffId ?? "";
  await begin(context, actor.staffId ?? "");
  return context;
};

/** A session as sign-in makes one. */
const begin = async (context: BrowserContext, staffId: string): Promise<void> => {
  const from = { address: null, agent: null };
  const { token } = await database.db
    .transaction()
    .execute(
      async (trx) =>
        await startSession(trx, { staffId, method: "password", isProved: true, from, now: new Date() }),
    );
  await context.addCookies([{ name: "newsroom", value: token, url: studio.origin }]);
};

const body = (of: Page) => of.getByRole("textbox", { name: "Story", exact: true });
const saved = async (of: Page): Promise<void> =>
  await of.getByRole("status", { name: "How it is saved" }).getByText("Saved", { exact: true }).waitFor();

/** What is typed from now on is on its way, and comes when all is typed. @returns lets it go */
const holdSaving = async (of: Page): Promise<() => Promise<void>> => {
  const typed = Promise.withResolvers<null>();
  await of.route(drafts, async (route) => {
    if (route.request().method() === "PUT") await typed.promise;
    await route.continue();
  });
  return async () => {
    typed.resolve(null);
    await of.unrouteAll({ behavior: "wait" });
  };
};

const drafts = "**/api/stories/*/draft";

/** Types on where the cursor is, as somebody does who counts as writing, however slow the machine is. @returns ends it */
const goesOnTyping = (of: Page): (() => Promise<void>) => {
  const over = new AbortController();
  const typing = (async (): Promise<void> => {
    while (!over.signal.aborted) {
      await of.keyboard.type("!");
      await of.waitForTimeout(500);
    }
  })();
  return async () => {
    over.abort();
    await typing;
  };
};

const typeAtEnd = async (of: Page, text: string): Promise<void> => {
  await body(of).locator("p").last().click();
  await of.keyboard.press("Control+End");
  await of.keyboard.press("Enter");
  await of.keyboard.type(text);
};

/** The text of the newest revision. */
const draftText = async (): Promise<string> => {
  const row = await database.db
    .selectFrom("story")
    .innerJoin("story_revision", "story_revision.id", "story.draft_revision_id")
    .select("story_revision.content")
    .where("story_revision.headline", "=", "What the clerk kept")
    .executeTakeFirstOrThrow();
  return JSON.stringify(row.content);
};

describe.skipIf(noBrowser !== null)("a story in the studio", () => {
  test("a headline makes a story, and it is opened with the caret in its text", async () => {
    await page.goto(`${studio.origin}/studio/stories`);
    await page.getByRole("button", { name: "New story" }).click();
    await page.getByRole("dialog").getByLabel("Headline").fill("What the clerk kept");
    await page.keyboard.press("Enter");
    await body(page).and(page.locator(":focus")).waitFor();
    await page.waitForURL((at) => at.search === "");
    address = page.url();
    expect(await page.title()).toMatch(/^What the clerk kept/);
  });

  test("what is typed is saved by itself", async () => {
    await page.keyboard.type("The letter lay in the safe.");
    await page.keyboard.press("Enter");
    await expect.poll(draftText).toContain("The letter lay in the safe.");
    await saved(page);
  });

  test("the archive is searched beside the page; one key puts words in", async () => {
    await page.getByRole("button", { name: "Archive" }).click();
    await page.getByLabel("Search the spoken words").fill("a promise is a thing you keep");
    await page.getByRole("button", { name: "Select the words" }).first().click();
    await page.getByRole("group", { name: /promise is a thing/ }).waitFor();
    await page.keyboard.press("q");
    await page.getByText("We had a promise").last().waitFor();
    await page.getByRole("group", { name: /promise is a thing/ }).focus();
    await page.keyboard.press("Enter");
    await page.locator(".story-moment-words").waitFor();
    await expect.poll(draftText).toContain('"excerpt"');
    expect(await draftText()).toContain('"quotation"');
  });

  test("nothing on the screen is found by axe, light and dark", async () => {
    expect(await findings(page)).toEqual([]);
  });

  test("what is said of the story beside its text is set by keyboard alone, and saved as the text is", async () => {
    await page.getByRole("button", { name: "Facts", exact: true }).press("Enter");
    await page.getByLabel("Find somebody by name").fill("Ada Marsh");
    await page.getByRole("button", { name: /^Ada Marsh/ }).waitFor();
    await page.keyboard.press("Enter");
    await page.locator("summary", { hasText: "Choose topics" }).press("Enter");
    await page.getByRole("checkbox", { name: "Government" }).press("Space");
    await page.getByLabel("Short headline").fill("The clerk");
    await expect.poll(draftText).toContain('"shortHeadline":"The clerk"');
    const draft = JSON.parse(await draftText()) as { contributors: unknown; topics: unknown };
    expect(draft).toMatchObject({
      contributors: [{ person: idOf("ada"), role: "By" }],
      topics: [idOf("government")],
    });
    expect(await findings(page)).toEqual([]);
  });

  test("a document is brought in where it is put into the story; a file that is none is refused", async () => {
    await typeAtEnd(page, "/document");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Bring a document in" }).click();
    const dialog = page.getByRole("dialog", { name: "Bring a document in" });
    const choose = async (text: string): Promise<void> => {
      const asked = page.waitForEvent("filechooser");
      await dialog.getByRole("button", { name: "Choose a file" }).click();
      const file = { name: "clerks_letter.pdf", mimeType: "application/pdf", buffer: Buffer.from(text) };
      await (await asked).setFiles(file);
      await dialog.getByRole("button", { name: "Bring it in" }).click();
    };
    await choose("<script>alert(1)</script>");
    await dialog.getByText("It is not a PDF").waitFor();
    expect(await findings(page)).toEqual([]);
    await dialog.getByLabel("Source", { exact: true }).fill("National Archives");
    await choose("%PDF-1.7\n1 0 obj\n<< /Type /Pages /Kids [] /Count 2 >>\nendobj\n%%EOF");
    await dialog.waitFor({ state: "detached" });
    await page.getByText("Clerks letter").first().waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Insert" }).click();
    await expect.poll(draftText).toContain('"kind":"document"');
  });

  test("without a line one types on; it is sent when the line is back", async () => {
    await reporter.setOffline(true);
    await typeAtEnd(page, "Typed without a line.");
    await page.getByText(/^No connection\. What you type is kept/).waitFor();
    await reporter.setOffline(false);
    await expect.poll(draftText).toContain("Typed without a line.");
    await saved(page);
  });

  test("a server that is gone for a while is waited for", async () => {
    await page.route("**/api/stories/**", async (route) => await route.fulfill({ status: 502, body: "" }));
    await typeAtEnd(page, "Typed while the server was away.");
    await page.getByText(/^No connection\. What you type is kept/).waitFor();
    // It is tried again by itself too, and then nothing is left to press: pressed while it is away, it asks at once.
    const asked = page.waitForRequest((request) => request.method() === "PUT");
    await page.getByRole("button", { name: "Try now" }).click();
    await asked;
    await page.unroute("**/api/stories/**");
    await expect.poll(draftText).toContain("Typed while the server was away.");
  });

  test("a colleague's words come into the open story, and both stand", async () => {
    const other = await editor.newPage();
    await other.goto(address);
    await body(other).getByText("The letter lay in the safe.").click();
    await other.keyboard.press("End");
    await other.keyboard.type(" It was in his coat.");
    await typeAtEnd(page, "And nobody asked.");
    await body(page).getByText("It was in his coat.").waitFor();
    await page.getByText("Also in this story: Inês Vidal").waitFor();
    await page.locator('.story-others[data-others="Inês Vidal"]').waitFor();
    await expect.poll(draftText).toMatch(/It was in his coat\..*And nobody asked\./);
    await other.close();
  });

  test("who writes in a block is seen by whoever comes to it, is asked for it, and hands it over", async () => {
    const words = "The letter lay in the safe.";
    await body(page).getByText(words).click();
    await page.keyboard.press("End");
    await page.keyboard.type(" Nobody knew.");
    const rest = goesOnTyping(page);
    const other = await editor.newPage();
    await other.goto(address);
    await body(other).getByText(words).click();
    await other.getByText("Tomás Rey is writing here").waitFor();
    expect(await findings(other)).toEqual([]);
    await other.getByRole("button", { name: "Ask to take over" }).click();
    await other.getByText("Tomás Rey has been asked to hand this over").waitFor();
    await rest();
    await page.getByText("Inês Vidal asks to write where you write").waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByRole("button", { name: "Hand it over" }).click();
    await other.getByText("Tomás Rey has handed it over: write on.").waitFor();
    await body(other).getByText(words).click();
    await other.keyboard.press("End");
    await other.keyboard.type(" But one did.");
    await expect.poll(draftText).toMatch(/Nobody knew\..* But one did\./);
    await page.getByText("Inês Vidal is writing here").waitFor();
    await other.close();
    await page.getByText("Inês Vidal is writing here").waitFor({ state: "detached" });
    const actions = await database.db
      .selectFrom("audit")
      .select("action")
      .where("action", "like", "block.%")
      .execute();
    expect(actions.map(({ action }) => action)).toEqual(["block.asked", "block.handed"]);
  });

  test("whoever may not write suggests other words; they are taken up as an edit, which can be undone", async () => {
    const checker = await signedIn("fact-checker", "Ada Marsh");
    const other = await checker.newPage();
    await other.goto(address);
    await body(other).getByText("And nobody asked.").click({ clickCount: 3 });
    expect(await other.getByRole("button", { name: "Insert" }).count()).toBe(0);
    await other.keyboard.press("Control+Alt+s");
    await other.getByLabel("In other words").fill("And nobody asked for it.");
    expect(await findings(other)).toEqual([]);
    await other.keyboard.press("Control+Enter");
    await other.locator(".threads ins").waitFor();
    await checker.close();
    await typeAtEnd(page, "Zigzag.");
    await saved(page);
    await page.reload();
    await body(page).locator(".story-marked").click();
    await page.getByRole("button", { name: "Accept what Ada Marsh suggests" }).click();
    await body(page).getByText("And nobody asked for it.").waitFor();
    await body(page).focus();
    await page.keyboard.press("Control+z");
    await body(page).getByText("And nobody asked.").waitFor();
    // What was typed before the page was loaded anew is gone back over too.
    await page.keyboard.press("Control+z");
    await body(page).getByText("Zigzag.").waitFor({ state: "detached" });
    await saved(page);
  });

  test("words are commented on where they stand; whoever presses them is led to what was said", async () => {
    await body(page).getByText("And nobody asked.").click({ clickCount: 3 });
    await page.keyboard.press("Control+Alt+m");
    await page.keyboard.type("Who was there to ask?");
    // What is typed outlives a look at something else.
    await page.getByRole("button", { name: "Outline", exact: true }).click();
    await page.getByRole("button", { name: "Comments", exact: true }).click();
    await page.getByLabel("Comment on these words").press("Control+Enter");
    await page.locator(".thread blockquote", { hasText: "And nobody asked." }).waitFor();
    await body(page).locator(".story-marked.is-comment").click();
    await page.locator(".thread.now", { hasText: "Who was there to ask?" }).waitFor();
    expect(await page.locator(".thread.now").count()).toBe(1);
  });

  test("two who change the same words are shown both, and choose", async () => {
    await reporter.setOffline(true);
    await body(page).getByText("The letter lay in the safe.").click();
    await page.keyboard.press("Home");
    await page.keyboard.type("She said: ");
    const other = await editor.newPage();
    await other.goto(address);
    await body(other).getByText("The letter lay in the safe.").click();
    await other.keyboard.press("Home");
    await other.keyboard.type("He wrote: ");
    await expect.poll(draftText).toContain("He wrote: ");
    await other.close();
    await reporter.setOffline(false);
    // Where a try fails just then, the next comes within half a minute.
    await page.getByRole("button", { name: "Choose", exact: true }).click({ timeout: 40_000 });
    const dialog = page.getByRole("dialog");
    await dialog.getByText(/He wrote: /).waitFor();
    expect(await findings(page)).toEqual([]);
    await dialog.getByRole("radio", { name: "Keep both" }).click();
    await dialog.getByRole("button", { name: "Save these" }).click();
    await expect.poll(draftText).toContain("She said: ");
    expect(await draftText()).toContain("He wrote: ");
  });

  test("a session that ends in mid-sentence takes nothing of it, even where the page is loaded anew", async () => {
    const sent = await holdSaving(page);
    await typeAtEnd(page, "Typed after the session.");
    await database.db
      .updateTable("session")
      .set({ ended_at: new Date(), ended_because: "a test" })
      .where("ended_at", "is", null)
      .execute();
    await sent();
    // Whoever types goes on typing, and signs in when they want to.
    await page.getByText(/^Your session has ended/).waitFor();
    await page.keyboard.type(" It is kept.");
    expect(await findings(page)).toEqual([]);
    await body(page).getByText("Typed after the session. It is kept.").waitFor();
    await page.getByRole("button", { name: "Sign in again" }).click();
    await page.getByRole("heading", { name: "Sign in again" }).waitFor();
    expect(await draftText()).not.toContain("Typed after the session.");
    await begin(reporter, reporterId);
    await page.reload();
    await body(page).getByText("Typed after the session.").waitFor();
    await expect.poll(draftText).toContain("Typed after the session. It is kept.");
  });

  test("what somebody typed in this browser and could not save waits for them, and is nobody else's", async () => {
    const other = await staffBy(database.db, "editor", "Ola Lund");
    await body(page).locator("p").last().click();
    // Somebody else signs in in another window.
    await begin(reporter, other.actor.staffId ?? "");
    const sent = await holdSaving(page);
    await typeAtEnd(page, "The reporter’s alone.");
    await sent();
    await page.getByText(/^Your session has ended/).waitFor();
    await page.reload();
    await body(page).getByText("Typed after the session.").waitFor();
    expect(await body(page).getByText("The reporter’s alone.").count()).toBe(0);
    expect(await draftText()).not.toContain("The reporter’s alone.");
    await begin(reporter, reporterId);
    await page.reload();
    await body(page).getByText("The reporter’s alone.").waitFor();
    await expect.poll(draftText).toContain("The reporter’s alone.");
  });
});
