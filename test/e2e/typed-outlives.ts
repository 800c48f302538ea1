import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { TypedForm } from "./studio-forms.ts";
import type { StudioSite } from "./studio-site.ts";

interface Typing {
  readonly page: Page;
  readonly studio: StudioSite;
  readonly password: string;
  /** Ends the session of whoever types. */
  readonly endSession: () => Promise<void>;
}

/**
 * Somebody types in a form while the line is cut, the server is killed, a colleague saves the same, their session ends: what they
 * typed stands there, the screen says what happens, and it can be saved afterwards.
 * @returns what was saved last
 */
export const outlivesAll = async (form: TypedForm, typing: Typing): Promise<string> => {
  await form.open(typing.page);
  await throughCutLine(form, typing);
  await throughKilledServer(form, typing);
  await besideColleague(form, typing);
  await throughEndedSession(form, typing);
  await asksBeforeLeaving(form, typing);
  return await form.kept();
};

/** It is saved, and stands in the newsroom. */
const saves = async (form: TypedForm, { page }: Typing, words: string): Promise<void> => {
  await form.save(page).click();
  await expect.poll(form.kept).toBe(words);
  await page
    .locator(".toasts")
    .getByText(/saved|Saved|kept/)
    .first()
    .waitFor();
};

/** What was saved may have closed its form. */
const isOpen = async (form: TypedForm, { page }: Typing): Promise<void> => {
  await page.waitForTimeout(300);
  await page.locator("[data-exiting]").waitFor({ state: "detached" });
  if ((await form.field(page).count()) === 0) await form.open(page);
  await form.field(page).waitFor();
};

const throughCutLine = async (form: TypedForm, typing: Typing): Promise<void> => {
  const { page } = typing;
  const words = "Typed without a line.";
  await form.field(page).fill("Typed with");
  await page.context().setOffline(true);
  await page.getByText("No connection. What you type stays here").waitFor();
  await form.field(page).fill(words);
  await form.save(page).click();
  await page.getByText("The newsroom cannot be reached.").first().waitFor();
  expect(await form.field(page).inputValue()).toBe(words);
  await page.context().setOffline(false);
  await page.getByText("No connection. What you type stays here").waitFor({ state: "detached" });
  await saves(form, typing, words);
};

const throughKilledServer = async (form: TypedForm, typing: Typing): Promise<void> => {
  const { page, studio } = typing;
  const words = "Typed while nobody answered.";
  await isOpen(form, typing);
  await form.field(page).fill("Typed while");
  await studio.kill();
  await form.field(page).fill(words);
  await form.save(page).click();
  await page.getByText("The newsroom cannot be reached.").first().waitFor();
  await page.getByText("The newsroom’s server does not answer.").waitFor();
  expect(await form.field(page).inputValue()).toBe(words);
  await studio.start();
  await page.getByText("The newsroom’s server does not answer.").waitFor({ state: "detached" });
  expect(await form.field(page).inputValue()).toBe(words);
  await saves(form, typing, words);
};

const besideColleague = async (form: TypedForm, typing: Typing): Promise<void> => {
  const { page } = typing;
  await isOpen(form, typing);
  await form.field(page).fill("Mine, not saved");
  await form.elsewhere("A colleague’s.");
  await page.getByText(form.told).waitFor();
  expect(await form.field(page).inputValue()).toBe("Mine, not saved");
  expect(await form.kept()).toBe("A colleague’s.");
  const words = "Mine, not saved";
  await form.goOn(page, words);
  await saves(form, typing, words);
};

const throughEndedSession = async (form: TypedForm, typing: Typing): Promise<void> => {
  const { page, endSession, password } = typing;
  const words = "Typed after the session.";
  await isOpen(form, typing);
  await form.field(page).fill("Typed after");
  await endSession();
  const asked = page.getByRole("dialog", { name: "Sign in again" });
  // Whoever types is not interrupted before something is asked of the newsroom.
  if ((await asked.count()) === 0) {
    await form.field(page).fill(words);
    await form.save(page).click();
  }
  await asked.getByRole("button", { name: "Sign in with a password" }).click();
  await asked.getByLabel("Password").fill(password);
  await asked.getByRole("button", { name: "Sign in", exact: true }).click();
  await asked.waitFor({ state: "detached" });
  if ((await form.kept()) !== words && (await form.field(page).inputValue()) !== words) {
    expect(await form.field(page).inputValue()).toBe("Typed after");
    await form.field(page).fill(words);
    await form.save(page).click();
  }
  await expect.poll(form.kept).toBe(words);
};

/** What no browser keeps is not left without being asked. */
const asksBeforeLeaving = async (form: TypedForm, typing: Typing): Promise<void> => {
  const { page } = typing;
  await isOpen(form, typing);
  await form.field(page).pressSequentially("!");
  // A press that misses the dialog takes nothing away.
  if ((await page.getByRole("dialog").count()) > 0) await page.mouse.click(3, 3);
  await form.field(page).waitFor();
  const asked = page.waitForEvent("dialog");
  const reloaded = page.reload().catch(() => null);
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.accept();
  await reloaded;
};
