import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RoleName } from "../../src/newsroom/staff/permission.ts";
import { keepPassword } from "../../src/newsroom/staff/sign-in/credentials.store.ts";
import { hashPassword } from "../../src/newsroom/staff/sign-in/password-hash.ts";
import { startSession } from "../../src/newsroom/staff/sign-in/session.store.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { staffBy } from "../support/story.ts";
import { axeFindingsInBoth as findings } from "./axe.ts";
import { noBrowser, openBrowser } from "./pages-browser.ts";
import { fillNewsroom, idOf } from "./pages-newsroom.ts";
import { openSite, type Site } from "./pages-site.ts";
import { studioClient } from "./studio-client.ts";
import { personForm, policyForm, transcriptForm } from "./studio-forms.ts";
import { openStudio, type StudioSite } from "./studio-site.ts";
import { outlivesAll } from "./typed-outlives.ts";

// What runs beside stories and recordings: topics, settings, brand, menus, policies, the front page, jobs.

let database: TestDatabase;
let studio: StudioSite;
let site: Site;
let browser: Browser;
let page: Page;
let reporter: BrowserContext;

beforeAll(async () => {
  if (noBrowser !== null) return;
  database = await testDatabase();
  studio = await openStudio(database.db, database.connection);
  await fillNewsroom(database.db);
  site = await openSite(database.db);
  browser = await openBrowser();
  page = await (await signedIn("administrator")).newPage();
  reporter = await signedIn("reporter");
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
  await studio?.close();
  await database?.close();
});

const signedIn = async (role: RoleName): Promise<BrowserContext> => {
  const { actor } = await staffBy(database.db, role);
  return await contextOf(actor.staffId ?? "");
};

const contextOf = async (staffId: string): Promise<BrowserContext> => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(30_000);
  await context.addCookies([{ name: "newsroom", value: await begin(staffId), url: studio.origin }]);
  return context;
};

/** @returns the session's token */
const begin = async (staffId: string): Promise<string> => {
  const from = { address: null, agent: null };
  const session = { staffId, method: "password", isProved: true, from, now: new Date() } as const;
  const { token } = await database.db.transaction().execute(async (trx) => await startSession(trx, session));
  return token;
};

const go = async (of: Page, path: string, title: string): Promise<void> => {
  await of.goto(`${studio.origin}/studio${path}`);
  await of.getByRole("heading", { level: 1, name: title }).waitFor();
  await of.locator(".skeleton").first().waitFor({ state: "detached" });
};

const said = async (of: Page, text: string | RegExp): Promise<void> =>
  await of.locator(".toasts").getByText(text).first().waitFor();

/** The public page as it would be with what is not saved; the preview is put away again. */
const previewed = async (of: Page): Promise<string> => {
  const button = of.getByRole("button", { name: "Preview", exact: true });
  await button.click();
  const link = of.getByRole("dialog").getByRole("link", { name: "Open it in a tab" });
  const { pathname } = new URL((await link.getAttribute("href")) ?? "");
  await of.keyboard.press("Escape");
  await of.getByRole("dialog").waitFor({ state: "detached" });
  expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
  return await (await site.ask(pathname)).text();
};

const screens = [
  ["/front", "Front page"],
  ["/topics", "Topics"],
  ["/people", "People"],
  ["/letters", "Newsletters"],
  ["/menus", "Menus"],
  ["/policies", "Policies"],
  ["/brand", "Brand"],
  ["/settings", "Settings"],
  ["/jobs", "Jobs"],
  ["/health", "Health"],
  ["/funders", "Funders"],
  ["/series", "Series"],
  ["/podcasts", "Podcasts"],
  ["/addresses", "Addresses"],
  ["/documents", "Documents"],
] as const;

describe.skipIf(noBrowser !== null)("the rest of the desk", () => {
  test("each screen has no fault that axe finds, light and dark, and fits a phone", async () => {
    for (const [path, title] of screens) {
      await go(page, path, title);
      expect([title, ...(await findings(page))]).toEqual([title]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    }
  });

  test("somebody is thanked, and stands in the calendar; a series has a work, put in by its title", async () => {
    await go(page, "/funders", "Funders");
    await page.getByRole("button", { name: "Thank somebody" }).click();
    const dialog = page.getByRole("dialog");
    expect(await findings(page)).toEqual([]);
    await dialog.getByLabel("Words", { exact: true }).fill("With the help of many");
    await dialog.getByRole("button", { name: "Save", exact: true }).click();
    await said(page, /It is kept/);
    await page.getByRole("button", { name: /^With the help of many/ }).waitFor();
    expect(await findings(page)).toEqual([]);
    await go(page, "/series", "Series");
    await page.getByRole("button", { name: "Add a series" }).click();
    await dialog.getByLabel("Title", { exact: true }).fill("The coast at night");
    await dialog.getByRole("button", { name: "Save", exact: true }).click();
    await said(page, /The coast at night is added/);
    await page.getByRole("button", { name: "What can be done with The coast at night" }).click();
    await page.getByRole("menuitem", { name: "Works and their order…" }).click();
    await dialog.getByLabel("Add a work by its title").fill("Night Signal");
    await dialog.getByRole("button", { name: "Night Signal" }).click();
    expect(await findings(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Save the order" }).click();
    await said(page, /new order/);
  });

  test("a topic has another name, and the public page too", async () => {
    const topic = await database.db.selectFrom("topic").select(["slug", "name"]).executeTakeFirstOrThrow();
    await go(page, "/topics", "Topics");
    await page.getByRole("button", { name: `Change ${topic.name}`, exact: true }).click();
    const dialog = page.getByRole("dialog");
    expect(await findings(page)).toEqual([]);
    await dialog.getByLabel("Name", { exact: true }).fill("Light and signals");
    await dialog.getByRole("button", { name: "Save", exact: true }).click();
    await said(page, "Light and signals is saved.");
    const answered = await site.ask(`/topic/${topic.slug}`);
    expect(await answered.text()).toContain("Light and signals");
  });

  test("a topic is moved by the keyboard alone", async () => {
    const before = await page.getByRole("row").allTextContents();
    await page.getByRole("row").first().focus();
    await page.keyboard.press("Alt+ArrowDown");
    await said(page, /is moved/);
    await expect.poll(async () => await page.getByRole("row").allTextContents()).not.toEqual(before);
  });

  test("the newsroom has another name on its front page; what cannot be is said at its field", async () => {
    await go(page, "/settings", "Settings");
    await page.getByLabel("The newsroom's name").fill("The Harbour Light");
    await page.getByLabel(/^The time zone/).fill("Mars/Base");
    await page.getByRole("button", { name: "Save settings" }).click();
    await page.getByText(/it is no time zone/).waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByLabel(/^The time zone/).fill("Europe/Lisbon");
    await page.getByRole("button", { name: "Save settings" }).click();
    await said(page, /It is saved/);
    expect(await (await site.ask("/")).text()).toContain("The Harbour Light");
  });

  test("what is typed in a form outlives what is saved elsewhere, and is not saved over it unseen", async () => {
    await go(page, "/settings", "Settings");
    const name = page.getByLabel("The newsroom's name");
    await name.fill("Typed here");
    const elsewhere = await page.evaluate(async () => {
      const read = await fetch("/api/settings");
      const headers = {
        "content-type": "application/json",
        "x-newsreel": "1",
        "if-match": read.headers.get("etag") ?? "",
      };
      const body = JSON.stringify({ values: { "site.name": "Saved elsewhere" } });
      return (await fetch("/api/settings", { method: "PATCH", headers, body })).status;
    });
    expect(elsewhere).toBe(200);
    await page.getByText("Somebody else has saved this meanwhile").waitFor();
    expect(await name.inputValue()).toBe("Typed here");
    await page.getByRole("button", { name: "Save settings" }).click();
    await page.locator(".notice.bad").waitFor();
    expect(await (await site.ask("/")).text()).toContain("Saved elsewhere");
    await page.getByRole("button", { name: "Show what stands now" }).click();
    expect(await name.inputValue()).toBe("Saved elsewhere");
    await name.fill("The Harbour Light");
    await page.getByRole("button", { name: "Save settings" }).click();
    await said(page, /It is saved/);
    expect(await (await site.ask("/")).text()).toContain("The Harbour Light");
  });

  test("colours that cannot be read are refused with their figures", async () => {
    await go(page, "/brand", "Brand");
    await page.getByLabel("Accent", { exact: true }).first().fill("#ffdddd");
    await page.getByText(/pairs? (is|are) too near/).waitFor();
    await page.getByRole("button", { name: "Save the brand" }).click();
    await page.getByText(/accent #ffdddd on paper .* is 1\.\d\d:1; it needs 4\.5:1/).waitFor();
    // The colours themselves are shown as they are.
    const shown = /^color-contrast: <(?:u style|span class="swatch")/;
    expect((await findings(page)).filter((finding) => !shown.test(finding))).toEqual([]);
    const sheet = /href="(\/preview\/site\/[^"]+\.css)"/.exec(await previewed(page))?.[1] ?? "";
    expect(await (await site.ask(sheet)).text()).toContain("--accent:#ffdddd");
  });

  test("a menu is begun, put in order by the keyboard and stands on the public page", async () => {
    await go(page, "/menus", "Menus");
    await page.getByRole("button", { name: "Say it yourself" }).click();
    for (const [to, words] of [
      ["films", "Our films"],
      ["stories", "Our stories"],
    ] as const) {
      await page.getByRole("button", { name: "Add an entry" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByLabel("Leads to").fill(to);
      await dialog.getByLabel("Words").fill(words);
      await dialog.getByRole("button", { name: "Done" }).click();
    }
    await page.getByRole("row", { name: "Our stories" }).focus();
    await page.keyboard.press("Alt+ArrowUp");
    expect(await findings(page)).toEqual([]);
    expect(await previewed(page)).toContain("Our stories");
    expect(await (await site.ask("/")).text()).not.toContain("Our stories");
    await page.getByRole("button", { name: "Save the menu" }).click();
    await said(page, /The menu is saved/);
    const front = await (await site.ask("/")).text();
    expect(front.indexOf("Our stories")).toBeGreaterThan(0);
    expect(front.indexOf("Our films")).toBeGreaterThan(front.indexOf("Our stories"));
  });

  test("a policy is drafted, then put in force: readers see it from then on", async () => {
    await go(page, "/policies", "Policies");
    await page.getByRole("button", { name: "New policy" }).click();
    await page.getByLabel("Title").fill("How we work");
    await page.getByLabel("Words", { exact: true }).fill("We read everything twice.");
    await page.getByRole("button", { name: "Save as a draft" }).click();
    await said(page, /Saved as version 1/);
    expect((await site.ask("/policy/standards")).status).toBe(404);
    await page.getByRole("button", { name: "Put in force" }).click();
    await said(page, "Version 1 is in force.");
    expect(await findings(page)).toEqual([]);
    expect(await (await site.ask("/policy/standards")).text()).toContain("We read everything twice.");
  });

  test("a work is placed on the front page, and taken back", async () => {
    await go(page, "/front", "Front page");
    await page.getByRole("button", { name: "Place a work on “Lead”" }).click();
    const dialog = page.getByRole("dialog");
    const choose = dialog.getByRole("button", { name: /^Choose/ }).first();
    await choose.waitFor();
    expect(await findings(page)).toEqual([]);
    await choose.click();
    await dialog.getByRole("button", { name: "Place a work", exact: true }).click();
    await said(page, /is placed/);
    await page.getByRole("button", { name: /^Take “.*” back$/ }).click();
    await said(page, /is taken back/);
  });

  test("what is typed in a form outlives a cut line, a killed server, a colleague, and the end of a session", async () => {
    const [writer, colleague] = [await staffBy(database.db, "editor"), await staffBy(database.db, "editor")];
    const staffId = writer.actor.staffId ?? "";
    const password = "four rather plain words";
    const hash = await hashPassword(password);
    await database.db
      .transaction()
      .execute(async (trx) => await keepPassword(trx, staffId, hash, new Date()));
    const client = studioClient(studio.origin, `newsroom=${await begin(colleague.actor.staffId ?? "")}`);
    const typing = {
      page: await (await contextOf(staffId)).newPage(),
      studio,
      password,
      endSession: async () =>
        void (await database.db
          .updateTable("session")
          .set({ ended_at: new Date(), ended_because: "a test" })
          .where("staff_id", "=", staffId)
          .where("ended_at", "is", null)
          .execute()),
    };
    const forms = [
      personForm(studio.origin, client, idOf("ada"), "Ada Marsh"),
      await policyForm(studio.origin, client),
      await transcriptForm(studio.origin, client, database.db),
    ];
    for (const form of forms) expect(await outlivesAll(form, typing)).toBe("Typed after the session.");
    await typing.page.context().close();
  }, 60_000);

  test("a reporter may look, and is refused what is not theirs", async () => {
    const phone = await reporter.newPage();
    await go(phone, "/topics", "Topics");
    await phone.getByText(/You may look/).waitFor();
    expect(await phone.getByRole("button", { name: "Add a topic" }).count()).toBe(0);
    await go(phone, "/settings", "Settings");
    expect(await phone.getByLabel("The newsroom's name").isDisabled()).toBe(true);
    const answers = await phone.evaluate(async () => {
      const ask = async (path: string, method: string) =>
        (
          await fetch(`/api${path}`, {
            method,
            headers: { "content-type": "application/json", "if-match": "*", "x-newsreel": "1" },
            body: "{}",
          })
        ).status;
      return [await ask("/settings", "PATCH"), await ask("/menus/main", "PUT"), await ask("/front", "POST")];
    });
    expect(answers).toEqual([403, 403, 403]);
  });
});
