import { expect, test } from "vitest";
import { sayDue, sayWaiting } from "./board-story.ts";

test.each([
  ["2026-11-30", "late by a day"],
  ["2026-11-20", "late by 11 days"],
  ["2026-12-01", "due today"],
  ["2026-12-02", "due tomorrow"],
  ["2026-12-24", "due 24 Dec"],
  ["2027-01-02", "due 2 Jan 2027"],
])("on 1 December, %s is %s", (dueOn, text) => {
  expect(sayDue(dueOn, "2026-12-01").text).toBe(text);
});

test("whom it waits for is said by name or role, with the reason where there is one", () => {
  const ada = { id: "a", name: "Ada" };
  expect(sayWaiting({ waiting: { staff: ada, role: null, why: "a first reading" } })).toBe(
    "Waits for Ada: a first reading",
  );
  expect(sayWaiting({ waiting: { staff: null, role: "legal", why: "" } })).toBe("Waits for Legal");
  expect(sayWaiting({ waiting: null })).toBeNull();
});
