import { expect, test } from "vitest";
import { overrideOf, weigh, withOverride, withoutOwnApproval } from "./overrides.ts";
import type { GateFailure } from "./story-facts.ts";

const failure = (gate: string, part: string): GateFailure => ({
  gate,
  part,
  problem: "It lacks.",
  advice: "Mend it.",
  isNew: true,
  overridden: null,
});

const report = (...blocking: GateFailure[]) => ({ failures: blocking, blocking });

test("what is let through holds nothing back, and what fails no more is not sent along", () => {
  const overrides = withOverride(withOverride([], { gate: "links", part: "a", reason: "Seen." }), {
    gate: "pictures",
    part: "gone",
    reason: "Mended since.",
  });
  const { held, sent } = weigh(report(failure("links", "a"), failure("links", "b")), overrides);
  expect(held.map(({ part }) => part)).toEqual(["b"]);
  expect(sent).toEqual([{ gate: "links", part: "a", reason: "Seen." }]);
});

test("a second reason for the same takes the place of the first", () => {
  const overrides = withOverride([{ gate: "links", part: "a", reason: "First." }], {
    gate: "links",
    part: "a",
    reason: "Second.",
  });
  expect([overrides.length, overrideOf(overrides, failure("links", "a"))?.reason]).toEqual([1, "Second."]);
});

test("whoever signs as editor by publishing is not held back by the lack of that, but by all else", () => {
  const both = report(failure("approvals", "editor"), failure("approvals", "fact-checker"));
  expect(withoutOwnApproval(both, true).blocking.map(({ part }) => part)).toEqual(["fact-checker"]);
  expect(withoutOwnApproval(both, false).blocking).toHaveLength(2);
});
