import { expect, test } from "vitest";
import { creditsInForce, type FundingCredit, wordingIn } from "./funding.ts";

const credit = (id: string, part: Partial<FundingCredit>): FundingCredit => ({
  id,
  wording: `Support: ${id}`,
  wordingPlayer: "",
  wordingFeed: "",
  role: "funder",
  scope: "site",
  seriesId: null,
  recordingId: null,
  storyId: null,
  firstDay: "2020-01-01",
  lastDay: null,
  position: 0,
  learnMore: null,
  funder: { id: `funder-${id}`, slug: id, name: id, kind: "organization", url: null, mark: null },
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
  const funder = {
    id: "same",
    slug: "same",
    name: "Same",
    kind: "organization",
    url: null,
    mark: null,
  } as const;
  const all = [
    credit("a", { funder, wording: "Support by Same" }),
    credit("b", { funder, wording: "Support by Same", scope: "recording", recordingId: "film" }),
  ];
  expect(creditsInForce(all, "2026-01-01", film).map((one) => one.id)).toEqual(["b"]);
});

test("a story's credit stands on that story alone", () => {
  const one = credit("one", { scope: "story", storyId: "noon" });
  const shownOn = (page: Parameters<typeof creditsInForce>[2]) =>
    creditsInForce([one], "2026-01-01", page).length;
  expect(shownOn({ recordingId: null, seriesId: null, storyId: "noon" })).toBe(1);
  expect(shownOn({ recordingId: null, seriesId: null, storyId: "other" })).toBe(0);
  expect(shownOn(film)).toBe(0);
});

test("the player and feeds say their own words, or those of the page", () => {
  const one = credit("one", { wordingPlayer: "With the help of One" });
  expect([wordingIn(one, "page"), wordingIn(one, "player"), wordingIn(one, "feed")]).toEqual([
    "Support: one",
    "With the help of One",
    "Support: one",
  ]);
});
