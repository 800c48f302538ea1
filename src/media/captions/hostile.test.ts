import * as fc from "fast-check";
import { expect, test } from "vitest";
import { lintCaptions } from "./lint.ts";
import { readCaptions } from "./read.ts";
import { writeCaptions, writtenFormats } from "./write.ts";

const names = ["a.vtt", "a.srt", "a.sbv", "a.ttml", "a.dfxp", "a.scc", "a.json", "a.txt", "a"];

const seeds = [
  "WEBVTT - x\n\nSTYLE\n::cue { }\n\nREGION\nid:a lines:3\n\n1\n00:00:01.000 --> 00:00:02.000 region:a line:5%,end\n<v Ann>one <i>two</i> &amp; <00:00:01.500>three\n\nNOTE x\n",
  "1\n00:00:01,000 --> 00:00:02,000\n<i>one</i>\ntwo\n\n2\n00:00:03,000 --> 00:00:04,000\n{\\an8}three\n",
  "[SUBTITLE]\n0:00:01.000,0:00:02.000\none[br]two\n\n0:00:03.000,0:00:04.000\nthree\n",
  '<?xml version="1.0" encoding="UTF-8"?>\n<tt xmlns="http://www.w3.org/ns/ttml" xml:lang="en"><head><styling><style xml:id="s"/></styling></head><body><div><p begin="1s" end="00:00:02.5">one<br/><span begin="0.2s">two</span>&nbsp;</p><!-- x --><p dur="5f">three</p></div></body></tt>',
  "Scenarist_SCC V1.0\n\n00:00:01;00\t9420 9420 94ae 94f2 c1c2 9137 92a1 942c 942f\n\n00:00:05;00\t9425 94ad 9470 c180 94ad\n",
  '{"fragments":[{"begin":"0.000","end":"2.680","lines":["one","two"],"id":"f1","language":"en"}]}',
].map((text) => new TextEncoder().encode(text));

/**
 * Reads under each name, and does with the cues what is done with cues. What is wrong with the outcome, or null. A
 * parser that hangs fails by its time.
 */
const faultIn = (bytes: Uint8Array): string | null => {
  for (const name of names) {
    const from = process.cpuUsage();
    const read = readCaptions(bytes, name);
    if (!read.ok && read.problem === "") return `${name}: refused without a reason`;
    if (read.ok) {
      const { cues, lines } = read.value;
      if (lines.length !== cues.length) return `${name}: ${cues.length} cues, ${lines.length} lines`;
      if (cues.some((cue) => !Number.isFinite(cue.start + cue.end))) return `${name}: a time is no number`;
      lintCaptions(cues);
      for (const format of writtenFormats) writeCaptions(cues, format);
    }
    if (process.cpuUsage(from).user > 2_000_000) return `${name}: took more than 2 s`;
  }
  return null;
};

test("any bytes at all are read or refused, never a crash", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
      expect(faultIn(bytes)).toBeNull();
    }),
    { numRuns: 150 },
  );
});

test("any text at all is read or refused", () => {
  const pieces = fc.constantFrom(
    "\n",
    "\r",
    "\0",
    " ",
    "-->",
    "WEBVTT",
    "00:00:01.000",
    ",",
    "<",
    ">",
    "&",
    "<p ",
    "begin='1s'",
    "{",
    "1",
    "\uFEFF",
    "<v ",
    "[",
    "9420",
    "STYLE",
    "\t",
  );
  const text = fc.array(fc.oneof(pieces, fc.string({ maxLength: 6, unit: "binary" })), { maxLength: 80 });
  fc.assert(
    fc.property(text, (parts) => {
      expect(faultIn(new TextEncoder().encode(parts.join("")))).toBeNull();
    }),
    { numRuns: 150 },
  );
});

test("damaged files are read as far as they are sound", () => {
  const edit = fc.record({ at: fc.nat(2000), cut: fc.nat(20), put: fc.uint8Array({ maxLength: 6 }) });
  fc.assert(
    fc.property(fc.constantFrom(...seeds), fc.array(edit, { minLength: 1, maxLength: 6 }), (seed, edits) => {
      let bytes = [...seed];
      for (const { at, cut, put } of edits) bytes = bytes.toSpliced(at % (bytes.length + 1), cut, ...put);
      expect(faultIn(Uint8Array.from(bytes))).toBeNull();
    }),
    { numRuns: 250 },
  );
});

test("long files of one thing take no longer than their length", () => {
  const many = [
    "<",
    "&",
    "<p ",
    "<p><span>",
    "-->\n",
    "[",
    "{",
    "1:",
    "00:00:01.000 --> ",
    " ",
    "\n",
    "<!--",
    "00:",
    "begin='",
    "(",
    "<v a>",
    "- ",
    "9420 ",
    "WEBVTT\n",
    "0:00:01,0:00:02\n",
    '["',
  ];
  for (const piece of many) {
    for (const start of [
      "",
      "WEBVTT\n\n00:01.000 --> 00:02.000\n",
      "1\n00:00:01,000 --> 00:00:02,000\n",
      "<tt>",
      "Scenarist_SCC V1.0\n\n",
    ]) {
      const bytes = new TextEncoder().encode(start + piece.repeat(Math.ceil(30_000 / piece.length)));
      for (const name of names.slice(0, 6)) {
        const from = process.cpuUsage();
        readCaptions(bytes, name);
        expect(
          process.cpuUsage(from).user / 1000,
          `${JSON.stringify(start + piece)} as ${name}`,
        ).toBeLessThan(1500);
      }
    }
  }
}, 120_000);

test("a long name of a cue that is all signs takes no longer than its length", () => {
  const name = `a${"!".repeat(200_000)}a`;
  const bytes = new TextEncoder().encode(`WEBVTT\n\n${name}\n00:00:01,000 --> 00:00:02,000\nHello\n`);
  const from = process.cpuUsage();
  const read = readCaptions(bytes, "a.vtt");
  expect(process.cpuUsage(from).user / 1000).toBeLessThan(1500);
  expect(read.ok && read.value.cues[0]?.id).toBe(name);
});
