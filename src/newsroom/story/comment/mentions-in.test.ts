import { expect, test } from "vitest";
import { mentionsIn } from "./mentions-in.ts";

test.each([
  ["@ada look at this", ["ada"]],
  ["Is this right, @ada.marsh? Ask @tom-2.", ["ada.marsh", "tom-2"]],
  ["@ada and @ada again", ["ada"]],
  ["(@ada)", ["ada"]],
  ["write to ada@example.org", []],
  ["@ alone, @Ada in capitals", []],
])("%s names %j", (text, handles) => {
  expect(mentionsIn(text)).toEqual(handles);
});
