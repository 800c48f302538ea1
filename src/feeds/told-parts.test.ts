import { expect, test } from "vitest";
import { openToldParts, type ToldParts } from "./told-parts.ts";

/** Asks for two parts, and tells which of them were made for it. */
const asking = (parts: ToldParts) => async (day: string, meanwhile?: () => void) => {
  const made: string[] = [];
  const partOf = await parts.open().upToDate(day);
  for (const name of ["one", "two"])
    await partOf(name, async () => {
      made.push(name);
      meanwhile?.();
      return { text: name, keys: [`story:${name}`, "person:both"] };
    });
  return made;
};

const today = "2026-03-01";

test("a part is made once, and anew when something that it was made of has changed, or on another day", async () => {
  const parts = openToldParts();
  parts.hears(true);
  const ask = asking(parts);
  expect(await ask(today)).toEqual(["one", "two"]);
  expect(await ask(today)).toEqual([]);
  parts.changed(["story:two", "list:stories"]);
  expect(await ask(today)).toEqual(["two"]);
  parts.changed(["person:both"]);
  expect(await ask(today)).toEqual(["one", "two"]);
  expect(await ask("2026-03-02")).toEqual(["one", "two"]);
});

test("what changes while a feed is made, from its beginning on, is in no part that is kept", async () => {
  const parts = openToldParts();
  parts.hears(true);
  const ask = asking(parts);
  await ask(today, () => parts.changed(["story:another"]));
  expect(await ask(today)).toEqual(["one", "two"]);
  const opened = parts.open();
  parts.changed(["story:one"]);
  const partOf = await opened.upToDate(today);
  await partOf("one", async () => ({ text: "as it was", keys: ["story:one"] }));
  expect(await ask(today)).toEqual(["one"]);
});

test("while changes are not heard of nothing is kept, and nothing of before", async () => {
  const parts = openToldParts();
  const ask = asking(parts);
  expect([await ask(today), await ask(today)]).toEqual([
    ["one", "two"],
    ["one", "two"],
  ]);
  parts.hears(true);
  await ask(today);
  parts.hears(false);
  parts.hears(true);
  expect(await ask(today)).toEqual(["one", "two"]);
});
