import { expect, test } from "vitest";
import { readInstantPlace } from "./instant-place.ts";

test("a place on a day that no calendar has, or of another form, is none", () => {
  expect(readInstantPlace("2026-03-01T09:00:00.123456Z_00000000000a")).toEqual({
    at: "2026-03-01T09:00:00.123456Z",
    id: "00000000000a",
  });
  const none = [
    "2026-02-30T09:00:00.000000Z_00000000000a",
    "0000-01-01T09:00:00.000000Z_00000000000a",
    "2026-03-01T99:00:00.000000Z_00000000000a",
    "2026-03-01 09:00:00_00000000000a",
    undefined,
  ];
  expect(none.map(readInstantPlace)).toEqual(none.map(() => null));
});
