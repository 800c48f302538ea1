import fc from "fast-check";
import { expect, test } from "vitest";
import { foldRevisions, type HistoryLine } from "./fold-revisions.ts";
import type { RevisionSummary } from "./story-facts.ts";

const minute = 60_000;

const revision = (
  number: number,
  by: string,
  at: number,
  more: Partial<RevisionSummary> = {},
): RevisionSummary => ({
  id: `r${number}`,
  number,
  basedOnId: null,
  restoredFromId: null,
  headline: "",
  language: "en",
  note: "",
  madeBy: { id: by, name: by },
  madeAt: new Date(at * minute).toISOString(),
  withheldAt: null,
  ...more,
});

const shown = (lines: readonly HistoryLine[]): unknown[] =>
  lines.map((line) =>
    line.is === "one" ? line.revision.number : line.revisions.map(({ number }) => number),
  );

test("what one person's editor saved in one go is one line; another person, a pause or a note ends it", () => {
  const history = [
    revision(9, "a", 100),
    revision(8, "a", 99),
    revision(7, "a", 98),
    revision(6, "b", 97),
    revision(5, "b", 50),
    revision(4, "b", 49),
    revision(3, "b", 48, { note: "As the lawyer asked" }),
    revision(2, "b", 47),
    revision(1, "b", 46),
  ];
  expect(shown(foldRevisions(history, new Set()))).toEqual([[9, 8, 7], 6, 5, 4, 3, 2, 1]);
});

test("what readers saw, what goes out, what is looked at stays a line of its own", () => {
  const history = [5, 4, 3, 2, 1].map((number) => revision(number, "a", number));
  expect(shown(foldRevisions(history, new Set(["r5"])))).toEqual([5, [4, 3, 2, 1]]);
  expect(shown(foldRevisions(history, new Set(["r3"])))).toEqual([5, 4, 3, 2, 1]);
});

test("nothing is left out, and the order stays", () => {
  const some = fc.array(
    fc.record({
      by: fc.constantFrom("a", "b"),
      gap: fc.integer({ min: 0, max: 40 }),
      note: fc.constantFrom("", "", "x"),
    }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(some, (given) => {
      let at = 10_000;
      const history = given.map(({ by, gap, note }, index) =>
        revision(given.length - index, by, (at -= gap), { note }),
      );
      const flat = foldRevisions(history, new Set()).flatMap((line) =>
        line.is === "one" ? [line.revision] : line.revisions,
      );
      expect(flat).toEqual(history);
    }),
  );
});
