import { expect, test } from "vitest";
import { decodeText, linesOf } from "./encoding.ts";

const decoded = (bytes: Uint8Array | number[]): { text: string; encoding: string; doubt?: string } => {
  const result = decodeText(Uint8Array.from(bytes));
  if (!result.ok) throw new Error(result.problem);
  return result.value;
};

const sample = "1\n00:00:01,000 --> 00:00:02,000\nCafé “naïf”\n";
const wide = (text: string, littleEndian: boolean): number[] =>
  Array.from(text).flatMap((letter) => {
    const code = letter.charCodeAt(0);
    return littleEndian ? [code & 255, code >> 8] : [code >> 8, code & 255];
  });

test("UTF-8 with and without a byte order mark", () => {
  const bytes = new TextEncoder().encode(sample);
  expect(decoded(bytes)).toEqual({ text: sample, encoding: "utf-8" });
  expect(decoded([0xef, 0xbb, 0xbf, ...bytes])).toEqual({ text: sample, encoding: "utf-8" });
});

test("UTF-16 in both orders, with and without a byte order mark", () => {
  expect(decoded([0xff, 0xfe, ...wide(sample, true)])).toEqual({ text: sample, encoding: "utf-16le" });
  expect(decoded([0xfe, 0xff, ...wide(sample, false)])).toEqual({ text: sample, encoding: "utf-16be" });
  expect(decoded(wide(sample, true))).toEqual({ text: sample, encoding: "utf-16le" });
  expect(decoded(wide(sample, false))).toEqual({ text: sample, encoding: "utf-16be" });
});

test("Windows-1252 is read with its quotation marks, and said to be a guess", () => {
  const bytes = Array.from(sample, (letter) => ({ "“": 0x93, "”": 0x94 })[letter] ?? letter.charCodeAt(0));
  const { text, encoding, doubt } = decoded(bytes);
  expect([text, encoding]).toEqual([sample, "windows-1252"]);
  expect(doubt).toContain("Windows-1252");
});

test("an XML declaration names other encodings", () => {
  const bytes = [...new TextEncoder().encode('<?xml version="1.0" encoding="windows-1251"?><a>'), 0xcf, 0xf0];
  expect(decoded(bytes).text).toMatch(/Пр$/);
});

test("one broken byte among many sound letters does not change the encoding", () => {
  const { text, encoding, doubt } = decoded([...new TextEncoder().encode("élève été naïveté où"), 0xff]);
  expect([text, encoding]).toEqual(["élève été naïveté où\uFFFD", "utf-8"]);
  expect(doubt).toContain("\uFFFD");
});

test("a few zero bytes do not make UTF-16", () => {
  expect(decoded(new TextEncoder().encode("WEBVTT\n\0\n00:00.000 --> 00:01.000\na\0b\n")).encoding).toBe(
    "utf-8",
  );
});

test("lines end in LF, CRLF or CR", () => {
  expect(linesOf("a\nb\r\nc\rd\n\ne")).toEqual(["a", "b", "c", "d", "", "e"]);
  expect(linesOf("a\n")).toEqual(["a"]);
});
