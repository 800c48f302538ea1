import * as fc from "fast-check";
import { expect, test } from "vitest";
import { handleFrom } from "./handle-from.ts";

test.each([
  ["Inês Vidal", "ines.vidal"],
  ["  Ada   Marsh ", "ada.marsh"],
  ["Jean-Luc O’Hara", "jean.luc.o.hara"],
  ["王小明", ""],
])("%s is %s", (name, handle) => {
  expect(handleFrom(name)).toBe(handle);
});

test("whatever the name, the handle is one that the newsroom takes, or none", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (name) => {
      expect(handleFrom(name)).toMatch(/^([a-z0-9][a-z0-9._-]{0,63})?$/);
    }),
  );
});
