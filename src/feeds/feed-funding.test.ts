import { expect, test } from "vitest";
import type { FundingCredit } from "../newsroom/funder/funding.ts";
import { feedFunding } from "./feed-funding.ts";

const credit: FundingCredit = {
  id: "a",
  wording: "Support: A & B",
  wordingPlayer: "",
  wordingFeed: "Paid for by A & B <fund>.",
  role: "funder",
  scope: "site",
  seriesId: null,
  recordingId: null,
  storyId: null,
  firstDay: "2026-01-01",
  lastDay: null,
  position: 0,
  learnMore: null,
  funder: {
    id: "f",
    slug: "a-b",
    name: "A & B",
    kind: "organization",
    url: "https://ab.example.org/?a=1&b=2",
    mark: null,
  },
};

test("feeds say who paid in their own words, with the funder's address", () => {
  expect(feedFunding([credit])).toBe(
    '<p><small>Paid for by <a href="https://ab.example.org/?a=1&amp;b=2" rel="sponsored">A &amp; B</a> &lt;fund&gt;.</small></p>',
  );
});

test("where nobody paid nothing is said", () => {
  expect(feedFunding([])).toBe("");
});
