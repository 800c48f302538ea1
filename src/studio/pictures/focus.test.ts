import { expect, test } from "vitest";
import { moved, percent, shownAt } from "./focus.ts";

test("a point stays inside the picture", () => {
  expect(moved({ x: 0.5, y: 0.98 }, 0.02, 0.1)).toEqual({ x: 0.52, y: 1 });
  expect(moved({ x: 0, y: 0 }, -0.1, 0.3)).toEqual({ x: 0, y: 0.3 });
  expect(percent(0.333)).toBe(33);
});

test.each([
  [null, "50% 50%"],
  [{ x: 0.1, y: 0.9 }, "0% 100%"],
  [{ x: 0.5, y: 0.34 }, "50% 50%"],
])("%o is cropped as the site crops it", (focus, expected) => {
  expect(shownAt(focus)).toBe(expected);
});
