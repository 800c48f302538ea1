import { expect, test } from "vitest";
import { bySeason, type DraftMember, hasNumbers, isInSeasons } from "./member-draft.ts";

const work = (id: string, season: number | null): DraftMember => ({
  id,
  season,
  title: id,
  kind: "film",
  state: "published",
  day: "2026-01-01",
});

test("seasons stand together, each in the order that was put; none is before the first", () => {
  const mixed = [work("a", 2), work("b", 1), work("c", 2), work("d", null)];
  expect(isInSeasons(mixed)).toBe(false);
  const put = bySeason(mixed);
  expect([put.map(({ id }) => id), isInSeasons(put)]).toEqual([["d", "b", "a", "c"], true]);
});

test("with no number at all, days say the order; of nothing, numbers will", () => {
  expect(hasNumbers([{ episodeNumber: null }])).toBe(false);
  expect(hasNumbers([{ episodeNumber: null }, { episodeNumber: 2 }])).toBe(true);
  expect(hasNumbers([])).toBe(true);
});
