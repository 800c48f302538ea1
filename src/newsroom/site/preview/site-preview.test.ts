import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../../../test/support/database.ts";
import { savedStory, staffBy } from "../../../../test/support/story.ts";
import { newId } from "../../../kit/id.ts";
import type { By } from "../../staff/change.ts";
import { listPublicStories } from "../../story/list-stories.store.ts";
import { scheduleStory } from "../../story/schedule-story.ts";
import { readBrand } from "../brand/brand.store.ts";
import { standardPalette } from "../brand/palette.ts";
import { readMenus } from "../menu/menu.store.ts";
import { readSiteSettings } from "../setting.store.ts";
import { asIf } from "./as-if.ts";
import { makeSitePreview } from "./make-site-preview.ts";
import { readSitePreview, type SiteChange, type SitePreview, signSitePreview } from "./site-preview.ts";

const secret = "a secret of thirty-two characters";
const noon = new Date("2026-03-02T12:00:00Z");
const later = (minutes: number): Date => new Date(noon.getTime() + minutes * 60_000);

const renamed: SiteChange = { of: "settings", values: { "site.name": "The Tide" } };
const preview: SitePreview = {
  page: "front",
  at: later(90),
  change: renamed,
  expiresAt: later(60),
  madeBy: "bcdefghj0123",
};

test("a link holds what is looked at until its instant, and not after", () => {
  const token = signSitePreview(secret, preview);
  expect(token).toMatch(/^[\w-]+\.[\w-]+$/);
  expect(readSitePreview(secret, token, later(59))).toEqual({ ok: true, value: preview });
  expect(readSitePreview(secret, token, later(60))).toEqual({ ok: false, problem: "expired" });
});

test("a link that was changed, or signed by another secret, or any other text shows nothing", () => {
  const token = signSitePreview(secret, preview);
  expect(readSitePreview("another secret of many characters", token, noon).ok).toBe(false);
  fc.assert(
    fc.property(fc.nat(token.length - 1), fc.constantFrom("a", "0", ".", "_"), (at, character) => {
      const changed = token.slice(0, at) + character + token.slice(at + 1);
      return changed === token || !readSitePreview(secret, changed, noon).ok;
    }),
  );
  fc.assert(fc.property(fc.string(), (text) => !readSitePreview(secret, text, noon).ok));
});

let database: TestDatabase;
let editor: By;
let administrator: By;
beforeAll(async () => {
  database = await testDatabase();
  editor = await staffBy(database.db, "editor");
  administrator = await staffBy(database.db, "administrator");
});
afterAll(async () => await database.close());

test("what is scheduled until an instant is out at it, what comes later is not, and nothing of it is kept", async () => {
  const scheduled = async (slug: string, at: Date): Promise<void> => {
    const { storyId } = await savedStory(editor, {}, slug);
    expect(await scheduleStory(editor, () => noon, { storyId, at })).toMatchObject({ ok: true });
  };
  await scheduled("by-then", later(60));
  await scheduled("after-that", later(120));
  const rows = async () => await database.db.selectFrom("outbox").select("id").execute();
  const before = await rows();
  const out = await asIf(database.db, { at: later(90), change: null }, async (trx) =>
    (await listPublicStories(trx, { limit: 9 })).cards.map((card) => [card.slug, card.publishedAt]),
  );
  expect(out).toEqual({ ok: true, value: [["by-then", later(60)]] });
  expect((await listPublicStories(database.db, { limit: 9 })).cards).toEqual([]);
  expect(await rows()).toEqual(before);
  expect(await database.db.selectFrom("publication").selectAll().execute()).toEqual([]);
});

test("name, colours and menus are as they would be, and stay as they are", async () => {
  const stood = async () => [
    (await readSiteSettings(database.db))["site.name"],
    await readBrand(database.db),
    await readMenus(database.db),
  ];
  const before = await stood();
  const palette = { ...standardPalette, light: { ...standardPalette.light, accent: "#f5b7a0" } };
  const entry = { id: "abcdefgh0123", label: "Ours", pictureId: null, entries: [] };
  const section = { type: "section", section: "films" } as const;
  const name = await asIf(
    database.db,
    { at: null, change: renamed },
    async (trx) => (await readSiteSettings(trx))["site.name"],
  );
  // Too near to be read: it is shown, and whoever chose it is told beside it.
  const brand = await asIf(
    database.db,
    { at: null, change: { of: "brand", palette, typeface: "plain" } },
    async (trx) => (await readBrand(trx)).palette?.light.accent,
  );
  const menu = await asIf(
    database.db,
    { at: null, change: { of: "menu", name: "main", entries: [{ ...entry, target: section }] } },
    async (trx) => (await readMenus(trx)).main?.map(({ label }) => label),
  );
  expect([name, brand, menu].map((made) => made.ok && made.value)).toEqual(["The Tide", "#f5b7a0", ["Ours"]]);
  expect(await stood()).toEqual(before);
});

test("a fault while it is looked at keeps nothing either", async () => {
  const failing = asIf(database.db, { at: null, change: renamed }, () => Promise.reject(new Error("no")));
  await expect(failing).rejects.toThrow("no");
  expect((await readSiteSettings(database.db))["site.name"]).not.toBe("The Tide");
});

test("whoever may not save something, or could not, gets no link to it", async () => {
  const ask = async (by: By, change: SiteChange | null) => {
    const made = await makeSitePreview(by, () => noon, secret, { page: "front", at: null, change });
    return made.ok ? "made" : made.problem;
  };
  expect(await ask(editor, null)).toBe("made");
  expect(await ask(await staffBy(database.db, "viewer"), null)).toContain("story.preview");
  expect(await ask(editor, renamed)).toContain("setting.change");
  expect(await ask(administrator, renamed)).toBe("made");
  expect(await ask(administrator, { of: "settings", values: { "site.zone": "Mars/Base" } })).toContain(
    "no time zone",
  );
  const entries = Array.from({ length: 60 }, () => ({
    id: newId(),
    label: Array.from({ length: 20 }, newId).join(" "),
    target: null,
    pictureId: null,
    entries: [],
  }));
  expect(await ask(administrator, { of: "menu", name: "legal", entries })).toContain("too much");
});
