import { expect, test } from "vitest";
import { type NoticeFact, noticesOf, saidAt } from "./notices.ts";

const notice = (told: Partial<NoticeFact>): NoticeFact => ({
  label: "Correction",
  text: "It was 1968.",
  language: "en",
  start: 10,
  end: 20,
  whole: false,
  href: "#notice",
  ...told,
});

const isSaid = (told: Partial<NoticeFact>, times: readonly number[], began = 0): boolean[] =>
  times.map((time) => saidAt([notice(told)], time, began).length === 1);

test("a notice is said while its stretch plays", () => {
  expect(isSaid({}, [0, 9.99, 10, 19.99, 20, 30])).toEqual([false, false, true, true, false, false]);
});

test("of a short stretch it stays until it can have been read, of a long text longer", () => {
  expect(isSaid({ end: 10.4 }, [10.4, 14.9, 15])).toEqual([true, true, false]);
  expect(isSaid({ end: 10.4, text: "x".repeat(150) }, [17.9, 18.1])).toEqual([true, false]);
});

test("one on the whole is said where playing began", () => {
  const whole = { start: 0, end: 7200, whole: true };
  expect(isSaid(whole, [0, 4.9, 5.1, 3600])).toEqual([true, true, false, false]);
  expect(isSaid(whole, [0, 3600, 3604.9, 3605.1], 3600)).toEqual([false, true, true, false]);
});

test("what the page says is taken as it is; what is not sound is left out", () => {
  const sound = notice({});
  expect(noticesOf(JSON.stringify([sound, { ...sound, start: "10" }, null, 7, {}]))).toEqual([sound]);
  expect(noticesOf("<")).toEqual([]);
  expect(noticesOf(undefined)).toEqual([]);
});
