import { expect, test } from "vitest";
import { spokenTime } from "./lengths.ts";

test("a time is spoken in words, also at the very beginning", () => {
  expect([0, 1, 61, 3600, 3754.2].map((seconds) => spokenTime(seconds, "en"))).toEqual([
    "0 seconds",
    "1 second",
    "1 minute, 1 second",
    "1 hour",
    "1 hour, 2 minutes, 34 seconds",
  ]);
});

test("each language has words and an order of its own", () => {
  expect(spokenTime(3754.2, "de")).toBe("1 Stunde, 2 Minuten und 34 Sekunden");
});
