import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { By } from "../../src/newsroom/staff/change.ts";
import type { RoleName } from "../../src/newsroom/staff/permission.ts";
import { startSession } from "../../src/newsroom/staff/sign-in/session.store.ts";
import { saveStory } from "../../src/newsroom/story/save-story.ts";
import { findStory } from "../../src/newsroom/story/story.store.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { setHouse } from "../support/gate-trial.ts";
import { quotingParagraph } from "../support/quoted-story.ts";
import { paragraphOf, savedStory, staffBy } from "../support/story.ts";
import { axeFindings } from "./axe.ts";
import { noBrowser, openBrowser } from "./pages-browser.ts";
import { openStudio, type StudioSite } from "./studio-site.ts";

// A gate holds an editor back, a checker signs, the editor publishes and corrects; a reporter looks on.

let database: TestDatabase;
let studio: StudioSite;
let browser: Browser;
let storyId: string;
let writer: By;

const letter = {
  source: { type: "link", url: "https://archive.example.org/letter", title: "A letter of 1937" },
  speakerName: "Ada Marsh",
} as const;

const story = {
  headline: "The harbour that closed itself",
  blocks: [paragraphOf("The port lost 9 ships that winter.", "p1"), quotingParagraph("all is well", letter)],
};

beforeAll(async () => {
  if (noBrowser !== null) return;
  database = await testDatabase();
  studio = await openStudio(database.db);
  writer = await staffBy(database.db, "reporter", "Tomás Rey");
  storyId = (await savedStory(writer, story, "harbour")).storyId;
  await setHouse(database.db, "story.approvals", "editor, fact-checker");
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await studio?.close();
  await database?.close();
});

/** The story's publishing screen, as a member of staff sees it. */
const openAs = async (role: RoleName, name: string, width: number): Promise<Page> => {
  const { actor } = await staffBy(database.db, role, name);
  const context = await browser.newContext({ viewport: { width, height: 844 }, reducedMotion: "reduce" });
  context.setDefaultTimeout(30_000);
  const from = { address: null, agent: null };
  const session = {
    staffId: actor.staffId ?? "",
    method: "password",
    isProved: true,
    from,
    now: new Date(),
  } as const;
  const { token } = await database.db.transaction().execute(async (trx) => await startSession(trx, session));
  await context.addCookies([{ name: "newsroom", value: token, url: studio.origin }]);
  const page = await context.newPage();
  await page.goto(`${studio.origin}/studio/stories/${storyId}/publish`);
  await page.getByRole("heading", { level: 2, name: "Send it out" }).waitFor();
  return page;
};

/** What axe finds on a phone in the dark and at a desk by day, and how far the screen stands out of it. */
const findings = async (page: Page): Promise<string[]> => {
  const found: string[] = [];
  for (const [width, colorScheme] of [
    [1440, "light"],
    [390, "dark"],
  ] as const) {
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ colorScheme });
    found.push(...(await axeFindings(page)));
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (beyond > 0) found.push(`${beyond} pixels too broad at ${width}`);
  }
  return found;
};

const show = async (page: Page, panel: string): Promise<void> =>
  await page.getByRole("radio", { name: panel, exact: true }).click();

const publishButton = (page: Page) => page.getByRole("button", { name: "Publish now…" });

describe.skipIf(noBrowser !== null)("a story's way to its readers", () => {
  let editor: Page;

  test("a gate holds the editor back, and says what to do", async () => {
    editor = await openAs("editor", "Edith Hale", 390);
    await editor.getByText("2 things hold this revision back.").waitFor();
    await editor.getByText(/nobody has signed its source/).waitFor();
    expect(await publishButton(editor).isDisabled()).toBe(true);
    expect(await findings(editor)).toEqual([]);
  });

  test("a fact-checker signs the source, ticks the figure, and signs the revision", async () => {
    const page = await openAs("fact-checker", "Faye Okoro", 390);
    await show(page, "Fact-check");
    await page.getByText("Checked: 0 of 2").waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByRole("button", { name: /^Sign the source: all is well/ }).click();
    await page.getByText("Faye Okoro has held it against its source").waitFor();
    await page.getByRole("button", { name: /^Tick: The port lost 9 ships/ }).click();
    await page.getByText("Checked: 2 of 2").waitFor();
    await show(page, "Not ticked");
    await page.getByText("Everything is ticked").waitFor();
    await show(page, "Publish");
    expect(await publishButton(page).count()).toBe(0);
    await page.getByRole("button", { name: "Sign as fact-checker" }).click();
    await page.getByRole("button", { name: "Sign it" }).click();
    await page.getByText(/^Faye Okoro, today/).waitFor();
    await page.context().close();
  });

  test("a reporter may not publish, by no way", async () => {
    const page = await openAs("reporter", "Rosa Lind", 390);
    expect(await publishButton(page).count()).toBe(0);
    const status = await page.evaluate(async (id) => {
      const headers = { "content-type": "application/json", "x-newsreel": "1" };
      const body = JSON.stringify({ revisionId: "0".repeat(12) });
      return (await fetch(`/api/stories/${id}/publish`, { method: "POST", headers, body })).status;
    }, storyId);
    expect(status).toBe(403);
    await page.context().close();
  });

  test("the editor is told what will happen, and publishes", async () => {
    await editor.reload();
    await publishButton(editor).click();
    const dialog = editor.getByRole("alertdialog", { name: "Publish now?" });
    await dialog.getByText(/Everybody can read “The harbour that closed itself”/).waitFor();
    expect(await findings(editor)).toEqual([]);
    await dialog.getByRole("button", { name: "Publish now", exact: true }).click();
    await editor.getByText("Readers see this revision.").waitFor();
    expect((await findStory(database.db, storyId))?.state).toBe("published");
  });

  test("a change voids the approvals; what changed since is shown by word", async () => {
    const draft = (await findStory(database.db, storyId))?.draftRevisionId ?? "";
    const read = await database.db
      .selectFrom("story_revision")
      .select("content")
      .where("id", "=", draft)
      .executeTakeFirstOrThrow();
    const content = JSON.parse(JSON.stringify(read.content).replace("9 ships", "8 ships"));
    const saved = await saveStory(writer, () => new Date(), { storyId, content, basedOn: draft });
    expect(saved.ok).toBe(true);
    await editor.reload();
    await editor.getByText("Faye Okoro signed revision 1.").waitFor();
    await editor
      .getByRole("listitem")
      .filter({ hasText: "Faye Okoro signed revision 1." })
      .getByRole("button", { name: "What changed since" })
      .click();
    const dialog = editor.getByRole("dialog", { name: "What changed from revision 1 to 2" });
    expect(await dialog.locator("ins").textContent()).toContain("8");
    expect(await dialog.locator("del").textContent()).toContain("9");
    expect(await findings(editor)).toEqual([]);
    await dialog.getByRole("button", { name: "Close" }).click();
    await show(editor, "History");
    await editor.getByText("Readers see it").waitFor();
    expect(await findings(editor)).toEqual([]);
  });

  test("what holds a correction back is said in place; once it is signed, both go out together", async () => {
    await show(editor, "Notices");
    await editor.getByRole("button", { name: "Correct this…" }).click();
    const dialog = editor.getByRole("dialog", { name: "Correct this" });
    await dialog.getByLabel("What was wrong").fill("The port was said to have lost 9 ships.");
    await dialog.getByLabel("What is right").fill("The port lost 8 ships.");
    expect(await findings(editor)).toEqual([]);
    await dialog.getByRole("button", { name: "Look at it" }).click();
    await dialog.getByText("Revision 2 is published with it, within a second.").waitFor();
    await dialog.getByRole("button", { name: "Publish with the notice" }).click();
    await dialog.getByText(/No fact-checker has approved this revision/).waitFor();
    expect((await findStory(database.db, storyId))?.publishedRevisionId).not.toBe(
      (await findStory(database.db, storyId))?.draftRevisionId,
    );
    const checker = await openAs("fact-checker", "Fred Amis", 390);
    await checker.getByRole("button", { name: "Sign as fact-checker" }).click();
    await checker.getByRole("button", { name: "Sign it" }).click();
    await checker.getByText(/^Fred Amis, today/).waitFor();
    await checker.context().close();
    await dialog.getByRole("button", { name: "Publish with the notice" }).click();
    await dialog.waitFor({ state: "detached" });
    await editor.getByText("The port lost 8 ships.").waitFor();
    expect(await findings(editor)).toEqual([]);
    const now = await findStory(database.db, storyId);
    expect(now?.publishedRevisionId).toBe(now?.draftRevisionId);
  });
});
