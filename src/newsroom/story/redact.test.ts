import fc from "fast-check";
import { expect, test } from "vitest";
import { timesBetween } from "./redact.ts";

const time = fc.option(fc.nat(1000), { nil: null });
const sentences = fc.array(fc.record({ start_milliseconds: time, end_milliseconds: time }), {
  maxLength: 12,
});

test("a sentence without a time lasts from the timed one before it to the timed one after it", () => {
  fc.assert(
    fc.property(sentences, (all) => {
      const expected = all.map((_, at) => ({
        start:
          all.slice(0, at).findLast(({ end_milliseconds }) => end_milliseconds !== null)?.end_milliseconds ??
          0,
        end:
          all.slice(at + 1).find(({ start_milliseconds }) => start_milliseconds !== null)
            ?.start_milliseconds ?? Number.POSITIVE_INFINITY,
      }));
      expect(timesBetween(all)).toEqual(expected);
    }),
  );
});

test("two hundred thousand sentences without times are looked at once, not each against all", () => {
  const all = Array.from({ length: 200_000 }, () => ({ start_milliseconds: null, end_milliseconds: null }));
  expect(timesBetween(all)).toHaveLength(all.length);
});
