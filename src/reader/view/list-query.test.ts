import { expect, test } from "vitest";
import { isThin, pagesBeside, readListQuery } from "./list-query.ts";

const read = (text: string) => readListQuery(new URLSearchParams(text));

test("what makes no sense in an address is as if it were not said", () => {
  expect(read("year=1969&topic=moon&after=1969-07-20_000000000000")).toMatchObject({
    year: 1969,
    topic: "moon",
    cursor: { side: "after", id: "000000000000" },
  });
  for (const text of ["year=19", "year=0000", "topic=a/b", "topic=%00", "after=x", "before='"])
    expect(read(text)).toEqual({ year: null, topic: null, cursor: null, place: {} });
});

test.each([
  ["", 0, false],
  ["", 24, false],
  ["year=1969", 24, false],
  ["topic=moon", 24, false],
  ["after=1969-07-20_000000000000", 24, false],
  ["year=1969", 2, true],
  ["after=1969-07-20_000000000000", 2, true],
  ["year=1969&topic=moon", 24, true],
  ["before=1969-07-20_000000000000", 24, true],
])("with “%s” and %i works, search engines are told to leave it alone: %s", (text, works, thin) => {
  expect(isThin(read(text), works)).toBe(thin);
});

test("a page links to those beside it", () => {
  const to = (query: object) => JSON.stringify(query);
  expect(pagesBeside({ next: "a", previous: null }, to)).toEqual({ earlier: '{"after":"a"}', later: null });
  expect(pagesBeside({ next: null, previous: "b" }, to)).toEqual({ earlier: null, later: '{"before":"b"}' });
});
