import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCaptionsCheck, runCaptionsConvert } from "./captions.ts";
import { runTranscriptAlign } from "./transcript.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "captions-"));
});
afterAll(() => rm(folder, { recursive: true }));

const file = async (name: string, text: string): Promise<string> => {
  await writeFile(join(folder, name), text);
  return join(folder, name);
};

const said = async (
  run: (say: (line: string) => void) => Promise<number>,
): Promise<{ code: number; lines: string[] }> => {
  const lines: string[] = [];
  const code = await run((line) => lines.push(line.replaceAll(`${folder}/`, "")));
  return { code, lines };
};

const srt =
  "1\n00:00:01,000 --> 00:00:03,000\nGood evening.\n\n2\n00:00:03,000 --> 00:00:05,000\nHere is the news.\n";

describe("captions convert", () => {
  test("by the files' names, saying what it did", async () => {
    const from = await file("a.srt", srt);
    const to = join(folder, "a.vtt");
    expect(await said((say) => runCaptionsConvert(from, to, say))).toEqual({
      code: 0,
      lines: ["a.vtt: 2 cues, WebVTT."],
    });
    expect(await readFile(to, "utf8")).toBe(
      "WEBVTT\n\n1\n00:00:01.000 --> 00:00:03.000\nGood evening.\n\n2\n00:00:03.000 --> 00:00:05.000\nHere is the news.\n",
    );
  });

  test("a recogniser's words become captions", async () => {
    const from = await file(
      "w.json",
      JSON.stringify({
        result: [
          { word: "good", start: 0.5, end: 0.9 },
          { word: "evening", start: 1, end: 1.4 },
        ],
      }),
    );
    const to = join(folder, "w.srt");
    expect((await said((say) => runCaptionsConvert(from, to, say))).code).toBe(0);
    expect(await readFile(to, "utf8")).toContain("00:00:00,500 --> ");
  });

  test("what cannot be read or written is refused with the reason", async () => {
    const from = await file("b.srt", "no captions here");
    expect(await said((say) => runCaptionsConvert(from, join(folder, "b.vtt"), say))).toMatchObject({
      code: 1,
      lines: [expect.stringContaining("No captions")],
    });
    expect(await said((say) => runCaptionsConvert(from, join(folder, "b.doc"), say))).toMatchObject({
      code: 1,
      lines: [expect.stringContaining(".vtt")],
    });
    expect(
      await said((say) => runCaptionsConvert(join(folder, "none.srt"), join(folder, "b.vtt"), say)),
    ).toMatchObject({ code: 1 });
  });
});

describe("captions check", () => {
  test("sound captions", async () => {
    const path = await file("sound.srt", srt);
    expect(await said((say) => runCaptionsCheck(path, say))).toEqual({
      code: 0,
      lines: ["2 cues, 0 errors, 0 warnings."],
    });
  });

  test("each finding names line and cue; errors give exit code 1", async () => {
    const path = await file(
      "bad.srt",
      srt.replace("00:00:03,000 --> 00:00:05", "00:00:02,500 --> 00:00:05") + "\nbroken --> 2\n",
    );
    const { code, lines } = await said((say) => runCaptionsCheck(path, say));
    expect(code).toBe(1);
    expect(lines).toEqual([
      expect.stringContaining("bad.srt:9: error:"),
      "bad.srt:6: error: cue 2 at 00:00:02: It begins 0.5 s before the cue above it ends: they overlap.",
      "2 cues, 2 errors, 0 warnings.",
    ]);
  });

  test("warnings alone do not fail", async () => {
    const path = await file(
      "long.srt",
      srt.replace("Good evening.", "Good evening to all of you who are watching at home."),
    );
    const { code, lines } = await said((say) => runCaptionsCheck(path, say));
    expect([code, lines.length]).toEqual([0, 3]);
  });
});

describe("transcript align", () => {
  test("a correct text takes the times of a recogniser's words", async () => {
    const words = await file(
      "heard.json",
      JSON.stringify({
        words: [
          { text: "good", start: 0.5, end: 0.9 },
          { text: "even", start: 1, end: 1.4 },
          { text: "all", start: 2, end: 2.5 },
        ],
      }),
    );
    const text = await file("text.txt", "ANN: Good evening, all.\n");
    const out = join(folder, "aligned.json");
    const { code, lines } = await said((say) =>
      runTranscriptAlign({ words, text, out, language: "en" }, say),
    );
    expect([code, lines]).toEqual([0, ["aligned.json: 3 words, 66.7% heard and placed, 1 times guessed."]]);
    expect(JSON.parse(await readFile(out, "utf8"))).toMatchObject({
      unit: "millisecond",
      words: [
        { text: "Good", start: 500, end: 900, speaker: "ANN" },
        { text: "evening,", start: 1000, guessed: true },
        { text: "all.", start: 2000, end: 2500 },
      ],
    });
  });

  test("or of captions", async () => {
    const words = await file("c.srt", srt);
    const text = await file("c.txt", "Good evening! Here is the news.");
    const { code, lines } = await said((say) =>
      runTranscriptAlign({ words, text, out: join(folder, "c.json"), language: "en" }, say),
    );
    expect([code, lines[0]]).toEqual([0, "c.json: 6 words, 100.0% heard and placed, 6 times guessed."]);
  });

  test("what cannot be used is refused with the reason", async () => {
    const words = await file("empty.json", "{}");
    const text = await file("e.txt", "");
    const { code, lines } = await said((say) =>
      runTranscriptAlign({ words, text, out: join(folder, "e.json"), language: "en" }, say),
    );
    expect([code, lines[0]]).toEqual([1, expect.stringContaining("no words")]);
  });
});
