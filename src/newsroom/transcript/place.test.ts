import * as fc from "fast-check";
import { expect, test } from "vitest";
import { placeBetween } from "./place.ts";

test("the first version counts from 1", () => {
  expect(placeBetween([null, null, null])).toEqual([1, 2, 3]);
});

test("what stays keeps its place; what comes between takes places between", () => {
  expect(placeBetween([1, null, 2, null, null, 3])).toEqual([1, 1.5, 2, 2 + 1 / 3, 2 + 2 / 3, 3]);
});

test("what was moved forward gets a new place", () => {
  expect(placeBetween([3, 1, 2])).toEqual([3, 4, 5]);
});

test("where no room is left all are counted anew", () => {
  const tight = 1 + Number.EPSILON;
  expect(placeBetween([1, null, tight])).toEqual([1, 2, 3]);
});

test("places always rise, one for each sentence", () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.double({ min: 0, max: 1e6, noNaN: true, noDefaultInfinity: true }))),
      (stands) => {
        const places = placeBetween(stands);
        expect(places).toHaveLength(stands.length);
        for (const [at, place] of places.entries())
          expect(place).toBeGreaterThan(places[at - 1] ?? Number.NEGATIVE_INFINITY);
      },
    ),
  );
});
