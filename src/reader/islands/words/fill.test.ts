import { expect, test } from "vitest";
import { fill } from "./fill.ts";

test("what is named is put in, wherever the language has it", () => {
  expect(fill("{time} von {length}", { time: "1:02", length: "4:00" })).toBe("1:02 von 4:00");
  expect(fill("{notice} ausblenden", { notice: "$& {time}" })).toBe("$& {time} ausblenden");
});
