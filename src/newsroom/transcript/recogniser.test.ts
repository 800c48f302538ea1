import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRecogniser } from "./recogniser.ts";

const brief = (value: unknown): unknown => {
  const read = readRecogniser(typeof value === "string" ? value : JSON.stringify(value));
  if (!read.ok) return read.problem;
  return [read.value.shape, ...read.value.words.map((word) => [word.text, word.start, word.end])];
};

const two = [
  ["Hello", 500, 900],
  ["world.", 1000, 1400],
];

describe("each maker's shape is told by what is in it", () => {
  test.each([
    [
      "Whisper",
      {
        text: "",
        segments: [
          {
            start: 0.5,
            end: 1.4,
            text: " Hello world.",
            words: [
              { word: " Hello", start: 0.5, end: 0.9, probability: 0.9 },
              { word: " world.", start: 1, end: 1.4 },
            ],
          },
        ],
        language: "en",
      },
    ],
    [
      "whisper.cpp",
      {
        transcription: [
          { offsets: { from: 500, to: 900 }, text: " Hello" },
          { offsets: { from: 1000, to: 1400 }, text: " world." },
        ],
      },
    ],
    [
      "Vosk",
      {
        result: [
          { conf: 1, word: "Hello", start: 0.5, end: 0.9 },
          { conf: 1, word: "world.", start: 1, end: 1.4 },
        ],
        text: "Hello world.",
      },
    ],
    [
      "Vosk",
      [
        { text: "" },
        { result: [{ word: "Hello", start: 0.5, end: 0.9 }] },
        { result: [{ word: "world.", start: 1, end: 1.4 }] },
      ],
    ],
    [
      "AWS Transcribe",
      {
        results: {
          transcripts: [],
          items: [
            {
              type: "pronunciation",
              start_time: "0.5",
              end_time: "0.9",
              alternatives: [{ confidence: "0.99", content: "Hello" }],
            },
            {
              type: "pronunciation",
              start_time: "1.0",
              end_time: "1.4",
              alternatives: [{ confidence: "0.9", content: "world" }],
            },
            { type: "punctuation", alternatives: [{ confidence: "0.0", content: "." }] },
          ],
        },
      },
    ],
    [
      "Google",
      {
        results: [
          {
            alternatives: [
              {
                transcript: "x",
                words: [
                  { startTime: "0.500s", endTime: "0.900s", word: "Hello" },
                  {
                    startTime: { seconds: "1", nanos: 0 },
                    endTime: { seconds: 1, nanos: 400_000_000 },
                    word: "world.",
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
    [
      "Deepgram",
      {
        results: {
          channels: [
            {
              alternatives: [
                {
                  words: [
                    { word: "hello", punctuated_word: "Hello", start: 0.5, end: 0.9, confidence: 0.9 },
                    { word: "world", punctuated_word: "world.", start: 1, end: 1.4 },
                  ],
                },
              ],
            },
          ],
        },
      },
    ],
    [
      "Rev",
      {
        monologues: [
          {
            speaker: 0,
            elements: [
              { type: "text", value: "Hello", ts: 0.5, end_ts: 0.9 },
              { type: "punct", value: " " },
              { type: "text", value: "world", ts: 1, end_ts: 1.4 },
              { type: "punct", value: "." },
            ],
          },
        ],
      },
    ],
    [
      "pocketsphinx",
      {
        b: 0,
        d: 2,
        t: "x",
        w: [
          { b: 0, d: 0.5, t: "<sil>", p: 1 },
          { b: 0.5, d: 0.4, t: "Hello(2)", p: 1 },
          { b: 0.9, d: 0.1, t: "[NOISE]" },
          { b: 1, d: 0.4, t: "world." },
        ],
      },
    ],
    [
      "a list of words",
      {
        words: [
          { text: "Hello", start: 500, end: 900, confidence: 0.9 },
          { text: "world.", start: 1000, end: 1400, confidence: 0.9 },
        ],
      },
    ],
    [
      "a list of words",
      {
        words: [
          { text: "Hello", start: 0.5, end: 0.9 },
          { text: "world.", start: 1, end: 1.4 },
        ],
      },
    ],
    [
      "a list of words",
      [
        { word: "Hello", startTime: 0.5, endTime: 0.9 },
        { word: "world.", startTime: 1, endTime: 1.4 },
      ],
    ],
  ])("%s", (shape, value) => {
    expect(brief(value)).toEqual([shape, ...two]);
  });

  test("JSON lines, one phrase each", () => {
    const line = (b: number, t: string): string => JSON.stringify({ b, d: 1, t, w: [{ b, d: 0.4, t }] });
    expect(brief(`${line(0.5, "Hello")}\n${line(1, "world.")}\n`)).toEqual(["pocketsphinx", ...two]);
  });

  test("phrases without words share their time out, as a guess", () => {
    const read = readRecogniser(JSON.stringify({ segments: [{ start: 0, end: 1, text: " one three" }] }));
    expect(read.ok && read.value.words.map(({ text, guessed }) => [text, guessed])).toEqual([
      ["one", true],
      ["three", true],
    ]);
    expect(brief({ fragments: [{ begin: "1.0", end: "2.0", lines: ["word"] }] })).toEqual([
      "aeneas",
      ["word", 1000, 2000],
    ]);
  });

  test("what holds no words is refused", () => {
    expect(brief("{")).toContain("not sound JSON");
    expect(brief({ words: [] })).toContain("no words");
    expect(brief({ hello: 1 })).toContain("no words");
  });
});

test("speakers make turns; doubt is kept; pieces of a word are joined", () => {
  const read = readRecogniser(
    JSON.stringify({
      segments: [
        {
          start: 0,
          end: 1,
          text: "x",
          speaker: "A",
          words: [
            { word: " twenty", start: 0, end: 0.3, probability: 0.2 },
            { word: "-one", start: 0.3, end: 0.6, probability: 0.9 },
          ],
        },
        {
          start: 1,
          end: 2,
          text: "x",
          speaker: "B",
          words: [{ word: " Yes", start: 1, end: 1.2, probability: 0.9 }],
        },
      ],
    }),
  );
  expect(read.ok && read.value.words).toMatchObject([
    { text: "twenty-one", start: 0, end: 600, unsure: true, speaker: "A", turn: 0 },
    { text: "Yes", start: 1000, unsure: false, speaker: "B", turn: 1 },
  ]);
});

test("any JSON at all is read or refused", () => {
  const isTaken = (source: string): boolean => {
    const read = readRecogniser(source);
    return read.ok ? read.value.words.length > 0 : read.problem !== "";
  };
  expect(fc.check(fc.property(fc.json({ maxDepth: 6 }), isTaken)).failed).toBe(false);
  const keys = fc.constantFrom(
    "words",
    "results",
    "segments",
    "start",
    "end",
    "text",
    "w",
    "b",
    "d",
    "t",
    "alternatives",
    "items",
  );
  const shaped = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: "small" },
      fc.double(),
      fc.string(),
      fc.array(tie("value"), { maxLength: 3 }),
      fc.dictionary(keys, tie("value"), { maxKeys: 4 }),
    ),
  })).value;
  expect(fc.check(fc.property(shaped, (value) => isTaken(JSON.stringify(value)))).failed).toBe(false);
});
