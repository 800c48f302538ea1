import { expect, test } from "vitest";
import { boardStateOf } from "./story-line.ts";

test.each([
  ["draft", null, "draft"],
  ["draft", "2026-12-01T08:00:00Z", "scheduled"],
  ["published", "2026-12-01T08:00:00Z", "published"],
  ["withdrawn", null, "withdrawn"],
] as const)("%s with the time %s stands under %s", (state, scheduledAt, stands) => {
  expect(boardStateOf({ state, scheduledAt })).toBe(stands);
});
