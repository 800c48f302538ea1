import fc from "fast-check";
import { expect, test } from "vitest";
import { type FrontPlace, nextChange, onShelf } from "./place.ts";

const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 22, 12, minute));

const place = (id: string, told: Partial<FrontPlace> = {}): FrontPlace => ({
  id,
  shelf: "films",
  position: 1,
  kind: "film",
  workId: id,
  slug: id,
  title: id,
  firstAt: at(0),
  lastAt: null,
  placedAt: at(0),
  placedBy: null,
  ...told,
});

const ids = (places: readonly FrontPlace[]): string[] => places.map(({ id }) => id);

test("a place stands from its first instant up to its last, which is not part of it", () => {
  const short = place("short", { firstAt: at(10), lastAt: at(20) });
  const standingAt = (minute: number) => ids(onShelf([short], "films", at(minute)));
  expect([9, 10, 19, 20].map(standingAt)).toEqual([[], ["short"], ["short"], []]);
});

test("of two at one position the one that was placed later is the first; a work stands once", () => {
  const places = [
    place("old"),
    place("new", { placedAt: at(5) }),
    place("second", { position: 2 }),
    place("again", { position: 3, workId: "old" }),
    place("elsewhere", { shelf: "lead" }),
  ];
  expect(ids(onShelf(places, "films", at(30)))).toEqual(["new", "old", "second"]);
});

test("until the next change nothing on the page is another, and then something is", () => {
  const minute = fc.integer({ min: 0, max: 40 });
  const anyPlaces = fc.array(
    fc.record({ first: minute, lasting: fc.option(fc.integer({ min: 1, max: 20 })) }),
    {
      minLength: 1,
      maxLength: 6,
    },
  );
  fc.assert(
    fc.property(anyPlaces, minute, (told, now) => {
      const places = told.map(({ first, lasting }, number) =>
        place(`p${number}`, { firstAt: at(first), lastAt: lasting === null ? null : at(first + lasting) }),
      );
      const standingAt = (instant: Date) => ids(onShelf(places, "films", instant)).join();
      const next = nextChange(places, at(now));
      const end = next === null ? 60 : (next.getTime() - at(0).getTime()) / 60_000;
      for (let later = now; later < end; later += 1) expect(standingAt(at(later))).toBe(standingAt(at(now)));
      expect(next === null || next > at(now)).toBe(true);
    }),
  );
});
