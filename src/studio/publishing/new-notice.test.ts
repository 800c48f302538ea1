import { expect, test } from "vitest";
import { emptyNotice, isWhole, placesOf, saidOf, spanOf, weightOf } from "./new-notice.ts";

test("a correction says what was wrong; a clarification need not; neither goes without what is right", () => {
  const right = { ...emptyNotice, text: "It sank in 1938." };
  expect(isWhole(right)).toBe(false);
  expect(isWhole({ ...right, wasWrong: "It sank in 1937." })).toBe(true);
  expect(isWhole({ ...right, kind: "clarification" })).toBe(true);
  expect(isWhole({ ...emptyNotice, kind: "clarification" })).toBe(false);
});

test("what matters stands near the top, unless it is said otherwise", () => {
  expect(weightOf({ kind: "retraction", weight: null })).toBe("major");
  expect(weightOf({ kind: "update", weight: null })).toBe("minor");
  expect(weightOf({ kind: "update", weight: "major" })).toBe("major");
  const [first] = placesOf({ storyId: "s" }, { kind: "update", weight: null });
  expect(first).toContain("foot");
});

test("a stretch is sent in milliseconds, and a wrong one holds the notice back", () => {
  const notice = { ...emptyNotice, kind: "update" as const, text: "It is so." };
  expect(spanOf({ ...notice, from: "0:10", until: "0:20" })).toEqual({
    span: { start: 10_000, end: 20_000 },
  });
  expect(spanOf(notice)).toEqual({});
  expect(isWhole({ ...notice, from: "0:20", until: "0:10" })).toBe(false);
  expect(isWhole({ ...notice, from: "0:20" })).toBe(false);
});

test("nothing is sent that was not written", () => {
  expect(saidOf({ ...emptyNotice, kind: "update", text: " It is so. " })).toEqual({
    kind: "update",
    text: "It is so.",
    weight: "minor",
  });
});
