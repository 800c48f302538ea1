import { expect, test } from "vitest";
import { draftOf, entriesOf, entryAt } from "./menu-draft.ts";

const entry = (id: string, to: string | null) => ({ id, label: id, to, pictureId: null });
const menu = {
  name: "foot" as const,
  entries: [
    { ...entry("about", null), entries: [entry("who", "policy:mission"), entry("how", "policy:ethics")] },
    { ...entry("films", "films"), entries: [] },
  ],
};

test("a menu is one list while it is edited, and is kept as it was", () => {
  const draft = draftOf(menu);
  expect(draft.map(({ id, isUnder }) => [id, isUnder])).toEqual([
    ["about", false],
    ["who", true],
    ["how", true],
    ["films", false],
  ]);
  expect(entriesOf(draft)).toEqual(menu.entries);
});

test("what is under nothing that can hold it stands on its own", () => {
  const [about, who, how, films] = draftOf(menu);
  if (!about || !who || !how || !films) throw new Error("The menu has four entries.");
  expect(entriesOf([films, who, about, how]).map(({ label, entries }) => [label, entries.length])).toEqual([
    ["films", 0],
    ["who", 0],
    ["about", 1],
  ]);
});

test("a problem is found at its entry", () => {
  const draft = draftOf(menu);
  expect(entryAt(draft, "/entries/0/entries/1/to")).toBe("how");
  expect(entryAt(draft, "/entries/1/to")).toBe("films");
  expect(entryAt(draft, "/other")).toBeNull();
});
