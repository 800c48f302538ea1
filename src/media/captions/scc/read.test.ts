import { describe, expect, test } from "vitest";
import { readScc } from "./read.ts";
import { timecodeToFrame } from "./timecode.ts";

const read = (...lines: string[]): ReturnType<typeof readScc> =>
  readScc(["Scenarist_SCC V1.0", "", ...lines].join("\n"));
const odd = (byte: number): number =>
  byte | (Array.from(byte.toString(2)).filter((bit) => bit === "1").length % 2 === 0 ? 0x80 : 0);
/** Letters as byte pairs with odd parity. */
const letters = (text: string): string => {
  const codes = Array.from(text, (letter) => odd(letter.charCodeAt(0)).toString(16).padStart(2, "0"));
  return Array.from(
    { length: Math.ceil(codes.length / 2) },
    (_, at) => `${codes[at * 2]}${codes[at * 2 + 1] ?? "80"}`,
  ).join(" ");
};
const texts = (...lines: string[]): string[] => read(...lines).cues.map((cue) => cue.text);
const millisecondsAt = (frame: number): number => Math.round((frame * 1001) / 30);

describe("timecodes", () => {
  test("drop-frame numbers leave out two at each minute but the tenth", () => {
    expect(timecodeToFrame("00:00:59;29", 30)).toBe(1799);
    expect(timecodeToFrame("00:01:00;02", 30)).toBe(1800);
    expect(timecodeToFrame("00:10:00;00", 30)).toBe(17_982);
    expect(timecodeToFrame("01:00:00;00", 30)).toBe(107_892);
    expect(timecodeToFrame("01:00:00:00", 30)).toBe(108_000);
    expect(timecodeToFrame("1:2:3", 30)).toBeNull();
  });

  test("an hour of drop-frame time is an hour to within 5 ms, of non-drop 3.6 s longer", () => {
    expect(Math.abs(millisecondsAt(107_892) - 3_600_000)).toBeLessThan(5);
    expect(millisecondsAt(108_000)).toBe(3_603_600);
  });
});

describe("pop-on", () => {
  test("loaded words are shown from End Of Caption to the erasure; doubled commands count once", () => {
    const { cues, problems } = read(
      `00:00:01:00\t9420 9420 94ae 94ae 9470 9470 ${letters("Hi there")} 942f 942f`,
      "",
      "00:00:03:00\t942c 942c",
    );
    expect(cues).toEqual([{ start: millisecondsAt(40), end: millisecondsAt(90), text: "Hi there" }]);
    expect(problems).toEqual([]);
  });

  test("rows stand from top to bottom, with indents and tabs as space that is trimmed", () => {
    expect(
      texts(
        `00:00:01:00\t9420 94ae 9454 97a2 ${letters("up")} 9470 ${letters("down")} 942f`,
        "00:00:05:00\t942c",
      ),
    ).toEqual(["up\ndown"]);
    expect(
      texts(
        `00:00:01:00\t9420 94ae 9470 ${letters("low")} 1340 ${letters("high")} 942f`,
        "00:00:05:00\t942c",
      ),
    ).toEqual(["high\nlow"]);
  });

  test("special and extended letters; an extended one replaces the plain one before it", () => {
    // ♪, é of the basic set (0x5c), then A with À put in its place; italics make a space.
    expect(
      texts(
        `00:00:01:00\t9420 94ae 9470 9137 91ae ${letters("caf\\")} 2080 c180 92b0 942f`,
        "00:00:05:00\t942c",
      ),
    ).toEqual(["♪ café À"]);
  });

  test("backspace and Delete to End of Row mend what is loaded", () => {
    expect(
      texts(`00:00:01:00\t9420 94ae 9470 ${letters("abcd")} 94a1 ${letters("xy")} 942f`, "00:00:05:00\t942c"),
    ).toEqual(["abcxy"]);
    expect(
      texts(`00:00:01:00\t9420 94ae 9470 ${letters("abcdef")} 9470 97a2 94a4 942f`, "00:00:05:00\t942c"),
    ).toEqual(["ab"]);
  });

  test("the next caption ends the one before; the last stays four seconds", () => {
    const { cues } = read(
      `00:00:01:00\t9420 94ae 9470 ${letters("one")} 942f`,
      `00:00:03:00\t9420 94ae 9470 ${letters("two")} 942f`,
    );
    expect(cues.map((cue) => cue.text)).toEqual(["one", "two"]);
    expect(cues[0]?.end).toBe(cues[1]?.start);
    expect((cues[1]?.end ?? 0) - (cues[1]?.start ?? 0)).toBe(4004);
  });
});

test("roll-up: each row once, from its first letter until the next begins", () => {
  const { cues } = read(
    `00:00:01:00\t9425 9425 94ad 94ad 9470 9470 ${letters("first row")}`,
    `00:00:03:00\t9425 9425 94ad 94ad 9470 9470 ${letters("second row")}`,
    "00:00:05:00\t942c 942c",
  );
  expect(cues.map((cue) => cue.text)).toEqual(["first row", "second row"]);
  expect(cues.map((cue) => cue.start)).toEqual([millisecondsAt(36), millisecondsAt(96)]);
  expect(cues[1]?.end).toBe(millisecondsAt(150));
});

test("paint-on: from the first letter until the erasure", () => {
  const { cues } = read(`00:00:01:00\t9429 9429 9470 9470 ${letters("painted")}`, "00:00:02:00\t942c");
  expect(cues).toEqual([{ start: millisecondsAt(34), end: millisecondsAt(60), text: "painted" }]);
});

test("the second channel is told apart, and said", () => {
  const { cues, problems } = read(
    `00:00:01:00\t9420 94ae 9470 ${letters("one")} 942f`,
    `00:00:02:00\t1c20 1cae 1c70 ${letters("uno")} 1c2f`,
    "00:00:03:00\t942c 1c2c",
  );
  expect(cues.map((cue) => cue.text)).toEqual(["one"]);
  expect(problems[0]?.message).toContain("second channel");
});

test("what cannot be read is named with its line", () => {
  const { problems } = read("nonsense 9420", `00:00:01:00\t9420 zz 94ae`);
  expect(problems.map((problem) => problem.line)).toEqual([3, 4]);
});
