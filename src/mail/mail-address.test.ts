import fc from "fast-check";
import { expect, test } from "vitest";
import { parseMailAddress } from "./mail-address.ts";

const keyOf = (text: string): string | null => {
  const parsed = parseMailAddress(text);
  return parsed.ok ? parsed.value.key : null;
};

test.each([
  ["ada@example.org", "ada@example.org"],
  ["  Ada.Lovelace+News@Example.ORG ", "ada.lovelace+news@example.org"],
  ["o'neil@sub.example.co.uk", "o'neil@sub.example.co.uk"],
  ["jörg@bücher.example", "jörg@xn--bcher-kva.example"],
  ["χρήστης@παράδειγμα.ελ", "χρήστης@xn--hxajbheg2az3al.xn--qxam"],
])("%s is an address", (text, key) => {
  expect(keyOf(text)).toBe(key);
});

test.each([
  "",
  "ada",
  "@example.org",
  "ada@",
  "ada@example",
  "ada@@example.org",
  "ada @example.org",
  "ada@exam ple.org",
  "a,b@example.org",
  "<ada@example.org>",
  "ada@-example.org",
  "ada@example..org",
  ".ada@example.org",
  "ada@127.0.0.1",
  "ada@[127.0.0.1]",
  "ada@example.org\nBcc: eve@example.org",
  "ada\u0000@example.org",
  `${"a".repeat(65)}@example.org`,
  `a@${"b.".repeat(126)}org`,
])("%j is none", (text) => {
  expect(keyOf(text)).toBeNull();
});

const label = fc.stringMatching(/^[a-z]([a-z0-9-]{0,10}[a-z0-9])?$/);
const addresses = fc
  .tuple(
    fc.stringMatching(/^[A-Za-z0-9_+'-]{1,20}(\.[A-Za-z0-9_+-]{1,10})?$/),
    fc.array(label, { minLength: 2, maxLength: 4 }),
  )
  .filter(([, labels]) => !labels.some((one) => one.startsWith("xn--")))
  .map(([local, labels]) => `${local}@${labels.join(".")}`);

test("whatever the case, an address is the same; spaces around it do not count", () => {
  fc.assert(
    fc.property(addresses, (address) => {
      expect(keyOf(address)).not.toBeNull();
      expect(keyOf(` ${address.toUpperCase()}\t`)).toBe(keyOf(address));
    }),
  );
});

test("nothing that is taken for an address can begin another header or another recipient", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.tuple(fc.string(), addresses).map((both) => both.join("")),
      ),
      (text) => {
        const parsed = parseMailAddress(text);
        if (!parsed.ok) return;
        expect(parsed.value.address).not.toMatch(/[\s,;:<>()[\]"\\\p{Cc}]/u);
        expect(keyOf(parsed.value.key)).toBe(parsed.value.key);
      },
    ),
    { numRuns: 500 },
  );
});
