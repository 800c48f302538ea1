import fc from "fast-check";
import { expect, test } from "vitest";
import { newId } from "../../kit/id.ts";
import { isGenuine, type LinkPurpose, readLink, signLink } from "./subscriber-link.ts";

const ada = { id: newId(), linkKey: "a key of Ada's alone" };
const eve = { id: newId(), linkKey: "a key of Eve's alone" };

const purposes: readonly LinkPurpose[] = [
  { what: "confirm", listIds: [newId(), newId()] },
  { what: "leave", listId: newId() },
  { what: "settings" },
  { what: "move", addressTag: "0123456789012345678901" },
];

test.each(purposes)("a link to $what is read as it was signed", (purpose) => {
  const link = readLink(signLink(ada, purpose));
  expect(link?.purpose).toEqual(purpose);
  expect(link !== null && isGenuine(link, ada)).toBe(true);
});

test("nobody opens another's with their own", () => {
  const link = readLink(signLink(eve, { what: "settings" }).replace(eve.id, ada.id));
  expect(link !== null && isGenuine(link, ada)).toBe(false);
});

test("a link to one thing is none to another", () => {
  const [, leave = purposes[0]] = purposes;
  const token = signLink(ada, leave ?? { what: "settings" });
  const forged = readLink(token.replace(/^leave/, "confirm"));
  expect(forged !== null && isGenuine(forged, ada)).toBe(false);
});

test("a token that was changed anywhere opens nothing, and no text is a fault", () => {
  const token = signLink(ada, { what: "leave", listId: newId() });
  fc.assert(
    fc.property(fc.nat(token.length - 1), fc.string({ minLength: 1, maxLength: 2 }), (at, put) => {
      const changed = token.slice(0, at) + put + token.slice(at + 1);
      const link = readLink(changed);
      expect(changed === token || link === null || !isGenuine(link, ada)).toBe(true);
    }),
  );
  fc.assert(fc.property(fc.string(), (text) => readLink(text) === null));
});
