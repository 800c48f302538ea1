import { expect, test } from "vitest";
import { creditsInForce, type FundingCredit } from "./funding.ts";

const credit = (id: string, part: Partial<FundingCredit>): FundingCredit => ({
  id,
  wording: `Support: ${id}`,
  scope: "site",
  seriesId: null,
  recordingId: null,
  firstDay: "2020-01-01",
  lastDay: null,
  position: 0,
  funder: { id: `funder-${id}`, slug: id, name: id, url: null },
  ...part,
});

const film = { recordingId: "film", seriesId: "space" };

test("the work's own funders come first, then the series', then the site's", () => {
  const all = [
    credit("site", {}),
    credit("series", { scope: "series", seriesId: "space" }),
    credit("second", { scope: "recording", recordingId: "film", position: 2 }),
    credit("first", { scope: "recording", recordingId: "film", position: 1 }),
  ];
  expect(creditsInForce(all, "2026-01-01", film).map((one) => one.id)).toEqual([
    "first",
    "second",
    "series",
    "site",
  ]);
});

test("another work's credit is not shown", () => {
  const other = credit("other", { scope: "recording", recordingId: "another" });
  expect(creditsInForce([other], "2026-01-01", film)).toEqual([]);
});

test("a credit is in force from its first day to its last, both included", () => {
  const one = credit("one", { firstDay: "2026-02-01", lastDay: "2026-02-03" });
  const shownOn = (day: string) => creditsInForce([one], day, film).length;
  expect(["2026-01-31", "2026-02-01", "2026-02-03", "2026-02-04"].map(shownOn)).toEqual([0, 1, 1, 0]);
});

test("the same funder with the same words is named once", () => {
  const funder = { id: "same", slug: "same", name: "Same", url: null };
  const all = [
    credit("a", { funder, wording: "Support by Same" }),
    credit("b", { funder, wording: "Support by Same", scope: "recording", recordingId: "film" }),
  ];
  expect(creditsInForce(all, "2026-01-01", film).map((one) => one.id)).toEqual(["b"]);
});
