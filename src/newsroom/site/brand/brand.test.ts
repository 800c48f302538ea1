import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../../../test/support/database.ts";
import { newsroomItself } from "../../staff/actor.ts";
import type { By } from "../../staff/change.ts";
import { siteKey } from "../../staff/keys.ts";
import { brandSheet } from "./brand-sheet.ts";
import { findMarkSource, readBrand } from "./brand.store.ts";
import { changeBrand, changeMark, forgetBrand } from "./change-brand.ts";
import { contrast, readColour, writeColour } from "./colour.ts";
import { readFileSync } from "node:fs";
import { forStrong, strengthened } from "./strong.ts";
import { lightened, pairsOf, standardPalette, tooNear } from "./palette.ts";

const colour = (text: string) => readColour(text) ?? [0, 0, 0];

describe("contrast", () => {
  // Figures of WCAG's own examples and of its definition.
  test.each([
    ["#000000", "#ffffff", 21],
    ["#ffffff", "#ffffff", 1],
    ["#767676", "#ffffff", 4.54],
    ["#777777", "#ffffff", 4.48],
    ["#ff0000", "#ffffff", 4],
  ] as const)("of %s on %s is %f", (one, other, ratio) => {
    expect(contrast(colour(one), colour(other))).toBeCloseTo(ratio, 1);
    expect(contrast(colour(other), colour(one))).toBeCloseTo(ratio, 1);
  });

  test("the design's own colours can be read", () => {
    expect(tooNear(standardPalette)).toEqual([]);
    expect(pairsOf(standardPalette)).toHaveLength(16);
  });

  test("a colour is written as it is read", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
        const text = `#${number.toString(16).padStart(6, "0")}`;
        expect(writeColour(colour(text))).toBe(text);
      }),
    );
    expect(writeColour(colour("f60"))).toBe("#ff6600");
    expect(readColour("#12")).toBeNull();
    expect(readColour("red; }")).toBeNull();
  });

  test("any accent can be lightened until it is read by night", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
        const accent = `#${number.toString(16).padStart(6, "0")}`;
        expect(contrast(colour(lightened(accent, "#171614")), colour("#171614"))).toBeGreaterThan(5.9);
      }),
    );
  });
});

describe("more contrast", () => {
  test("any palette can be made strong: words, marks and what is raised at 7:1, by day and by night", () => {
    const any = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, "0")}`);
    const light = fc.record({ paper: any, ink: any, accent: any });
    fc.assert(
      fc.property(fc.record({ light, dark: light }), (palette) => {
        const near = pairsOf(strengthened(palette)).filter(
          ({ over, under, ratio }) => ratio < forStrong && !/soft|mark/.test(over + under),
        );
        expect(near).toEqual([]);
      }),
    );
  });

  test("the design's own sheet has what is derived from its palette", () => {
    const { light, dark } = strengthened(standardPalette);
    const sheet = readFileSync("src/reader/styles/parts/tokens.css", "utf8");
    const strong = sheet.slice(sheet.indexOf("prefers-contrast: more"));
    expect([light.paper, light.ink, dark.paper, dark.ink]).toEqual([
      "#ffffff",
      "#000000",
      "#000000",
      "#ffffff",
    ]);
    expect(strong).toContain(`--accent: ${light.accent};`);
    expect(strong).toContain(`--accent: ${dark.accent};`);
  });
});

describe("a brand", () => {
  let database: TestDatabase;
  let by: By;
  beforeAll(async () => {
    database = await testDatabase();
    by = { db: database.db, actor: newsroomItself, via: "test" };
  });
  afterAll(async () => await database.close());

  test("that nobody chose adds no sheet", async () => {
    expect(brandSheet(await readBrand(database.db))).toBe("");
  });

  test("that cannot be read is refused with the figures, and nothing is kept", async () => {
    const changed = await changeBrand(by, { light: { accent: "#f5b7a0" }, dark: {} });
    expect(changed.ok ? "" : changed.problem).toContain(
      "light: accent #f5b7a0 on paper #faf8f4 is 1.62:1; it needs 4.5:1",
    );
    const dark = await changeBrand(by, { light: {}, dark: { ink: "#444444" } });
    expect(dark.ok ? "" : dark.problem).toContain("dark: ink #444444 on paper #171614 is");
    expect((await readBrand(database.db)).palette).toBeNull();
    expect(await changeBrand(by, { light: { accent: "blue" }, dark: {} })).toMatchObject({ ok: false });
    expect(await changeBrand(by, { light: {}, dark: {}, typeface: "comic" })).toMatchObject({ ok: false });
  });

  test("of one accent has one for the night, and a sheet that sets both; every page is made anew", async () => {
    const changed = await changeBrand(by, { light: { accent: "#0b4f8a" }, dark: {}, typeface: "plain" });
    expect(changed).toMatchObject({ ok: true, value: { palette: { light: { accent: "#0b4f8a" } } } });
    const sheet = brandSheet(await readBrand(database.db));
    expect(sheet).toContain(":root{--paper:#faf8f4;--ink:#1c1a17;--accent:#0b4f8a;--accent-ink:#faf8f4");
    expect(sheet).toContain("@media (prefers-color-scheme:dark)");
    expect(sheet).toContain("--serif:var(--sans)");
    expect(sheet).toContain(
      "@media (prefers-contrast:more){:root{--paper:#ffffff;--ink:#000000;--accent:#0b4f8a",
    );
    const told = await database.db
      .selectFrom("outbox")
      .select("keys")
      .where("event", "=", "brand.changed")
      .execute();
    expect(told).toEqual([{ keys: [siteKey] }]);
    await forgetBrand(by);
    expect(brandSheet(await readBrand(database.db))).toBe("");
  });

  test("keeps of a drawing what is drawn alone", async () => {
    const svg = `<svg viewBox="0 0 120 40" onload="x()"><script>x()</script><a href="https://evil.example"><rect/></a>
      <style>*{fill:url(https://evil.example)}</style><rect width="9" height="9" fill="url(https://evil.example)"/><path d="M0 0h9"/></svg>`;
    expect(await changeMark(by, "logo", { svg })).toMatchObject({ ok: true });
    const source = await findMarkSource(database.db, "logo");
    const kept = source !== null && "svg" in source ? source.svg : "";
    expect(kept).toContain('d="M0 0h9"');
    expect(kept).not.toMatch(/script|onload|evil|style/);
    expect((await readBrand(database.db)).marks).toMatchObject([
      { kind: "logo", form: "drawing", width: 120, height: 40 },
    ]);
    expect(await changeMark(by, "logo", { svg: "<p>no drawing" })).toMatchObject({ ok: false });
    expect(await changeMark(by, "icon", { pictureId: "nothinghere0" })).toMatchObject({ ok: false });
    await changeMark(by, "logo", null);
    expect((await readBrand(database.db)).marks).toEqual([]);
  });
});
