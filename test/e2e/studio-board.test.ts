import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { idFrom } from "../../src/kit/id.ts";
import { startSession } from "../../src/newsroom/staff/sign-in/session.store.ts";
import { beginThread } from "../../src/newsroom/story/comment/say-comment.ts";
import { findOnBoard } from "../../src/newsroom/story/desk/board.store.ts";
import { findActor } from "../../src/newsroom/staff/actor.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { axeFindingsInBoth as findings } from "./axe.ts";
import { noBrowser, openBrowser } from "./pages-browser.ts";
import { openStudio, type StudioSite } from "./studio-site.ts";

// A pitch goes over the board, by keys and by dragging, to a colleague who finds it waiting; so does a comment.

let database: TestDatabase;
let studio: StudioSite;
let browser: Browser;
let editor: Page;
let checker: Page;

const checkerId = "aaaaaaaaaaaa";

beforeAll(async () => {
  if (noBrowser !== null) return;
  database = await testDatabase();
  studio = await openStudio(database.db);
  const row = { id: checkerId, handle: "ines", name: "Inês Vidal", role: "fact-checker" };
  await database.db.insertInto("staff").values(row).execute();
  browser = await openBrowser();
  editor = await (await signedIn(idFrom("staff", "admin"), 1440)).newPage();
  checker = await (await signedIn(checkerId, 390)).newPage();
});

afterAll(async () => {
  await browser?.close();
  await studio?.close();
  await database?.close();
});

const signedIn = async (staffId: string, width: number): Promise<BrowserContext> => {
  const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: "reduce" });
  context.setDefaultTimeout(30_000);
  const from = { address: null, agent: null };
  const { token } = await database.db
    .transaction()
    .execute(
      async (trx) =>
        await startSession(trx, { staffId, method: "password", isProved: true, from, now: new Date() }),
    );
  await context.addCookies([{ name: "newsroom", value: token, url: studio.origin }]);
  return context;
};

const column = (page: Page, name: string): Locator =>
  page.getByRole("grid", { name: new RegExp(`^${name}`) });
const card = (page: Page, place: string, headline: string): Locator =>
  column(page, place).getByRole("row", { name: headline });

describe.skipIf(noBrowser !== null)("the board", () => {
  test("a headline and a line make a pitch", async () => {
    await editor.goto(`${studio.origin}/studio/stories`);
    await editor.getByRole("button", { name: "Pitch", exact: true }).click();
    const dialog = editor.getByRole("dialog", { name: "Pitch a story" });
    await dialog.getByLabel("Headline").fill("The lighthouse");
    await dialog.getByLabel("What it is about, in a line").fill("Who keeps the light?");
    expect(await findings(editor)).toEqual([]);
    await dialog.getByRole("button", { name: "Make the pitch" }).click();
    await card(editor, "Pitches", "The lighthouse").getByText("Who keeps the light?").waitFor();
    expect(await findings(editor)).toEqual([]);
  });

  test("it is moved by keys alone", async () => {
    await card(editor, "Pitches", "The lighthouse")
      .getByRole("button", { name: /elsewhere$/ })
      .focus();
    await editor.keyboard.press("Enter");
    await editor.keyboard.press("Tab");
    await editor.keyboard.press("Enter");
    await editor.getByText("“The lighthouse” is under", { exact: false }).first().waitFor();
    const [story] = await database.db.selectFrom("story").select("stage").execute();
    expect(story?.stage).not.toBe("pitch");
  });

  test("it is dragged to where facts are checked", async () => {
    const story = editor.getByRole("row", { name: "The lighthouse" });
    await story.locator(".small").first().dragTo(column(editor, "Check"));
    await card(editor, "Check", "The lighthouse").waitFor();
    const stored = await database.db.selectFrom("story").select("stage").execute();
    expect(stored).toEqual([{ stage: "check" }]);
  });

  test("it is given to somebody, who finds it waiting", async () => {
    await card(editor, "Check", "The lighthouse")
      .getByRole("button", { name: /^What can be done/ })
      .click();
    await editor.getByRole("menuitem", { name: "Owner, day, waiting…" }).click();
    const dialog = editor.getByRole("dialog", { name: "The lighthouse" });
    await dialog.getByRole("button", { name: "Waits for" }).click();
    await editor.getByRole("option", { name: /^Inês Vidal/ }).click();
    await dialog.getByLabel("What for").fill("three figures");
    await dialog.getByLabel("Due").fill("2020-02-02");
    expect(await findings(editor)).toEqual([]);
    await dialog.getByRole("button", { name: "Save" }).click();
    await card(editor, "Check", "The lighthouse")
      .getByText(/^late by \d+ days$/)
      .waitFor();
    await checker.goto(`${studio.origin}/studio`);
    await checker.getByRole("link", { name: "The lighthouse" }).first().waitFor();
    await checker.getByText("Waits for Inês Vidal: three figures").first().waitFor();
    expect(await findings(checker)).toEqual([]);
    await checker.goto(`${studio.origin}/studio/stories?whose=waiting`);
    await card(checker, "Check", "The lighthouse").waitFor();
    expect(await checker.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    expect(await findings(checker)).toEqual([]);
  });

  test("who is named in a comment finds it", async () => {
    const { id } = await database.db.selectFrom("story").select("id").executeTakeFirstOrThrow();
    expect((await findOnBoard(database.db, id))?.place).toBe("check");
    const actor = await findActor(database.db, undefined);
    if (!actor.ok) throw new Error(actor.problem);
    const by = { db: database.db, actor: actor.value, via: "test" };
    await beginThread(by, () => new Date(), { storyId: id, text: "Is it so, @ines?" });
    await checker.goto(`${studio.origin}/studio`);
    await checker.getByText("Is it so, @ines?").waitFor();
  });
});
