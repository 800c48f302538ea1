import { expect, test } from "vitest";
import { readImport } from "./read-import.ts";

const agreed = { wording: "Write to me", source: "the fair", now: new Date("2026-04-01T00:00:00Z") };

test("a table as programs write it is read: a head, quotation marks, a mark of its encoding", () => {
  const table = '\uFEFF"Mail address",Agreed\r\n"one@example.org","2026-03-01"\r\ntwo@example.org,\r\n';
  const read = readImport(table, agreed);
  expect(read).toMatchObject({
    value: [
      { line: 2, address: "one@example.org", agreedAt: new Date("2026-03-01T00:00:00Z") },
      { line: 3, address: "two@example.org", agreedAt: agreed.now },
    ],
  });
});

test.each(["address", '"E-mail address"', "email", "Adresse"])(
  "a table of one column may say what it is: %s",
  (head) => {
    expect(readImport(`${head}\none@example.org\n`, agreed)).toMatchObject({
      value: [{ line: 2, address: "one@example.org" }],
    });
  },
);

test("any other first line without a comma is an address that is told to be wrong, not a head", () => {
  expect(readImport("no address\n", agreed)).toMatchObject({ value: [{ line: 1, address: "no address" }] });
});

test("a day that is none is named with its line", () => {
  expect(readImport("one@example.org,2026-03-01\ntwo@example.org,soon", agreed)).toMatchObject({
    ok: false,
    problem: expect.stringContaining("Line 2"),
  });
});
