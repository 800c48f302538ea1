import { TOTP } from "otpauth";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { axeFindingsInBoth as findings } from "./axe.ts";
import { noBrowser, openBrowser } from "./pages-browser.ts";
import { openStudio, type StudioSite } from "./studio-site.ts";

// A newsroom's first hour: somebody opens the printed link, invites a colleague, who comes by password and code.

let database: TestDatabase;
let studio: StudioSite;
let browser: Browser;
let administrator: BrowserContext;
let reporter: BrowserContext;

const password = "four rather plain words";

beforeAll(async () => {
  if (noBrowser !== null) return;
  database = await testDatabase();
  studio = await openStudio(database.db);
  browser = await openBrowser();
  // Colours that are on their way from one to the other are no finding.
  const reducedMotion = "reduce";
  administrator = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion });
  reporter = await browser.newContext({ viewport: { width: 390, height: 844 }, reducedMotion });
  for (const context of [administrator, reporter]) context.setDefaultTimeout(30_000);
});

afterAll(async () => {
  await browser?.close();
  await studio?.close();
  await database?.close();
});

/** A page whose machine has a passkey store that always agrees. */
const pageWithPasskeys = async (context: BrowserContext): Promise<Page> => {
  const page = await context.newPage();
  const driver = await context.newCDPSession(page);
  await driver.send("WebAuthn.enable");
  await driver.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return page;
};

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });

describe.skipIf(noBrowser !== null)("the first hour of a newsroom", () => {
  let page: Page;
  let first: string;
  let invitation: string;

  test("nobody can sign in yet, and the door says how somebody can", async () => {
    page = await pageWithPasskeys(administrator);
    await page.goto(`${studio.origin}/studio`);
    await heading(page, "This newsroom has nobody yet").waitFor();
    expect(await findings(page)).toEqual([]);
  });

  test("the printed link makes the first administrator, with a passkey", async () => {
    first = await studio.firstLink();
    await page.goto(first);
    await heading(page, "Welcome to Newsreel").waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByLabel("Your name").fill("Ada Marsh");
    await page.getByLabel("Mail address").fill("ada@newsroom.example");
    await page.getByRole("button", { name: "Make a passkey" }).click();
    await heading(page, /Ada Marsh/).waitFor();
    expect(await findings(page)).toEqual([]);
  });

  test("the same link works no second time", async () => {
    const other = await administrator.newPage();
    await other.goto(first);
    await heading(other, "This link does not work").waitFor();
    expect(await findings(other)).toEqual([]);
    await other.close();
  });

  test("she signs out, and in again by her passkey alone", async () => {
    await page.getByRole("button", { name: /^Ada Marsh/ }).click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await heading(page, "Sign in").waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByRole("button", { name: "Sign in with a passkey" }).click();
    await heading(page, /Ada Marsh/).waitFor();
  });

  test("she invites a reporter by a link that she copies", async () => {
    await page.keyboard.press("Control+k");
    await page.keyboard.type("Staff");
    await page.keyboard.press("Enter");
    await heading(page, "Staff").waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByRole("button", { name: "Invite somebody" }).click();
    const dialog = page.getByRole("dialog", { name: "Invite somebody" });
    await dialog.getByLabel("Name", { exact: true }).fill("Tomás Rey");
    expect(await dialog.getByLabel("Handle").inputValue()).toBe("tomas.rey");
    expect(await findings(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Make the link" }).click();
    invitation = await page.getByLabel("Link", { exact: true }).inputValue();
    expect(await findings(page)).toEqual([]);
    await page.getByRole("button", { name: "Done", exact: true }).click();
    await page.getByText("Invited", { exact: true }).waitFor();
  });

  test("her other screens have no fault that axe finds, light and dark", async () => {
    for (const [path, title] of [
      ["/roles", "Roles"],
      ["/audit", "Audit"],
      ["/account", "Your account"],
      ["/stories", "Stories"],
    ] as const) {
      await page.goto(`${studio.origin}/studio${path}`);
      await heading(page, title).waitFor();
      await page.locator(".skeleton").first().waitFor({ state: "detached" });
      expect(await findings(page)).toEqual([]);
    }
  });

  test("he comes by password, sets up codes, and is asked for one the next time", async () => {
    const phone = await reporter.newPage();
    await phone.goto(invitation);
    await heading(phone, /^Join/).waitFor();
    await phone.getByRole("button", { name: "Use a password instead" }).click();
    await phone.getByLabel("Password", { exact: true }).fill(password);
    await phone.getByLabel("Password, once more").fill(password);
    expect(await findings(phone)).toEqual([]);
    await phone.getByRole("button", { name: "Set the password" }).click();
    await heading(phone, /Tomás Rey/).waitFor();
    await phone.goto(`${studio.origin}/studio/account`);
    await phone.getByRole("button", { name: "Set it up" }).click();
    const secret = await phone.getByLabel("Or type this key into it:").inputValue();
    expect(await findings(phone)).toEqual([]);
    const code = () => new TOTP({ secret }).generate();
    await phone.getByLabel("Then type the six digits").fill(code());
    await phone.getByRole("button", { name: "Turn it on" }).click();
    const recovery = (await phone.locator(".codes li").first().textContent()) ?? "";
    expect(await findings(phone)).toEqual([]);
    await phone.getByRole("button", { name: "I have kept them" }).click();
    await reporter.clearCookies();
    await phone.goto(`${studio.origin}/studio`);
    await phone.getByRole("button", { name: "Sign in with a password" }).click();
    await phone.getByLabel("Handle or mail address").fill("tomas.rey");
    await phone.getByLabel("Password", { exact: true }).fill(password);
    await phone.getByRole("button", { name: "Sign in", exact: true }).click();
    await phone.getByLabel("Code", { exact: true }).waitFor();
    expect(await findings(phone)).toEqual([]);
    // The code of a moment ago is taken once: now one of those that were kept.
    await phone.getByRole("button", { name: "Use a recovery code instead" }).click();
    await phone.getByLabel("Recovery code").fill(recovery);
    await phone.getByRole("button", { name: "Sign in", exact: true }).click();
    await heading(phone, /Tomás Rey/).waitFor();
    expect(await phone.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });

  test("his screens fit a phone without scrolling sideways", async () => {
    const phone = reporter.pages()[0];
    for (const path of ["", "/stories", "/stories?view=board", "/roles", "/account"]) {
      await phone?.goto(`${studio.origin}/studio${path}`);
      await phone?.getByRole("heading", { level: 1 }).waitFor();
      await phone?.locator(".skeleton").first().waitFor({ state: "detached" });
      expect(await phone?.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    }
  });

  test("he sees no staff and no audit", async () => {
    const phone = reporter.pages()[0];
    await phone?.getByRole("button", { name: "Open the menu" }).click();
    const menu = phone?.getByRole("dialog", { name: "Studio" });
    await menu?.getByRole("link", { name: "Roles" }).waitFor();
    expect(await menu?.getByRole("link", { name: "Staff" }).count()).toBe(0);
    expect(await menu?.getByRole("link", { name: "Audit" }).count()).toBe(0);
  });

  test("by plain HTTP under another name than this machine's own the door says why nobody gets in, and what to do", async () => {
    const guest = await reporter.newPage();
    // Somebody opens it over the network by the machine's name.
    await guest.goto(`${studio.origin.replace("localhost", "plain.newsreel.test")}/studio`);
    await guest.getByText("Sign in at the newsroom’s own address").waitFor();
    await guest.getByText(/ssh -L \d+:localhost:\d+/).waitFor();
    expect(await guest.getByLabel("Password").count()).toBe(0);
    expect(await findings(guest)).toEqual([]);
    // The newsroom itself was told that name.
    const plain = await openStudio(database.db, undefined, "plain.newsreel.test");
    for (const address of [`${plain.origin}/studio`, await plain.firstLink()]) {
      await guest.goto(address);
      await guest.getByText("Signing in needs HTTPS").waitFor();
      await guest.getByText(/PUBLIC_URL=https:/).waitFor();
      expect(await guest.getByLabel("Password").count()).toBe(0);
    }
    await guest.close();
    await plain.close();
  });

  test("a session that ends in mid-sentence is begun again in place, and what was typed is sent", async () => {
    await page.goto(`${studio.origin}/studio/staff`);
    await page.getByRole("button", { name: "Invite somebody" }).click();
    const dialog = page.getByRole("dialog", { name: "Invite somebody" });
    await dialog.getByLabel("Name", { exact: true }).fill("Inês Vidal");
    await database.db
      .updateTable("session")
      .set({ ended_at: new Date(), ended_because: "a test" })
      .where("ended_at", "is", null)
      .execute();
    await dialog.getByRole("button", { name: "Make the link" }).click();
    await page.getByRole("heading", { name: "Sign in again" }).waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByRole("button", { name: "Sign in with a passkey" }).click();
    await page.getByLabel("Link", { exact: true }).waitFor();
    const made = await database.db
      .selectFrom("staff")
      .select("name")
      .where("handle", "=", "ines.vidal")
      .execute();
    expect(made).toEqual([{ name: "Inês Vidal" }]);
  });
});
