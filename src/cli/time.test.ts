import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseTime, showExactTime, showTime, showWait } from "./time.ts";

test.each([
  ["62", 62_000],
  ["62.5", 62_500],
  ["1:02", 62_000],
  ["01:02,25", 62_250],
  ["1:00:02.040", 3_602_040],
  ["0", 0],
])("%s is %d ms", (text, milliseconds) => {
  expect(parseTime(text)).toEqual({ ok: true, value: milliseconds });
});

test.each(["", "1:60", "a", "1:2:3:4", "-5", "1:", ":30"])("“%s” is refused, naming it", (text) => {
  const parsed = parseTime(text);
  expect(!parsed.ok && parsed.problem).toContain(`“${text}”`);
});

test("what is shown is read again", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000 }), (tenths) => {
      expect(parseTime(showTime(tenths * 100, true))).toEqual({ ok: true, value: tenths * 100 });
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400_000_000 }), (milliseconds) => {
      expect(parseTime(showExactTime(milliseconds))).toEqual({ ok: true, value: milliseconds });
    }),
  );
});

test("a wait is told in round figures", () => {
  expect([0.2, 40, 180, 4800].map(showWait)).toEqual(["1 s", "40 s", "3 min", "1 h 20 min"]);
});
