import { expect, test } from "vitest";
import { rightsOn } from "./rights.ts";

test("without a last day everything may be streamed", () => {
  expect(rightsOn("2026-03-01", { rightsLastDay: null, excerptRightsLastDay: null })).toEqual({
    whole: true,
    excerpts: true,
  });
});

test("the last day itself is still allowed, the day after is not", () => {
  const days = { rightsLastDay: "2026-03-01", excerptRightsLastDay: "2026-06-30" };
  expect(rightsOn("2026-03-01", days)).toEqual({ whole: true, excerpts: true });
  expect(rightsOn("2026-03-02", days)).toEqual({ whole: false, excerpts: true });
  expect(rightsOn("2026-06-30", days)).toEqual({ whole: false, excerpts: true });
  expect(rightsOn("2026-07-01", days)).toEqual({ whole: false, excerpts: false });
});

test("excerpts may never end before the whole does", () => {
  expect(rightsOn("2026-03-01", { rightsLastDay: null, excerptRightsLastDay: "2025-01-01" }).excerpts).toBe(
    true,
  );
});
