import { describe, expect, test } from "vitest";
import { readCaptions } from "../../src/media/captions/read.ts";
import { readCommand, type Command } from "../../src/media/captions/scc/command.ts";
import { readPairs } from "../../src/media/captions/scc/pairs.ts";
import { fixture, hasFixtures } from "./captions-fixtures.ts";

/** The oracle's names of commands. */
const names: Readonly<Record<string, string>> = {
  "resume caption loading": "RCL",
  "end of caption": "EOC",
  "erase displayed memory": "EDM",
  "erase non-displayed memory": "ENM",
};

/** The oracle takes a transparent space (0x11 0x39) for a preamble code. */
const nameOf = (command: Command): string => {
  if (command.does === "misc") return `{${names[command.name] ?? command.name}}`;
  if (command.does === "place") return `{R${command.row}:C${command.column}}`;
  return command.does === "transparent space" ? "{R2:C16:UL}" : `{${command.does}}`;
};

interface Event {
  /** Seconds and frames of the timecode as the oracle writes it. */
  time: string;
  commands: string[];
}

const oracle = (): Event[] =>
  fixture("captions/scc/plan9-decoded.608")
    .toString()
    .split("\n")
    .flatMap((line) => {
      const [, time, rest] = /^(\S+) - (.*?)\s*$/.exec(line) ?? [];
      return time === undefined || rest === undefined || !rest.startsWith("{")
        ? []
        : [{ time, commands: rest.match(/\{[^}]*\}|"[^"]*(?:"(?! \{|$)[^"]*)*"/g) ?? [] }];
    });

const two = (value: number): string => String(value).padStart(2, "0");
const frames = 24;
const timecode = (frame: number): string => {
  const seconds = Math.floor(frame / frames);
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60, frame % frames]
    .map(two)
    .join(":");
};

/** Our commands with the frame of each; letters that follow each other are one text. */
const decoded = (): { time: string; name: string }[] => {
  // The oracle was made as if a second had 24 frames, and never drops one.
  const { pairs } = readPairs(fixture("captions/scc/plan9.scc").toString().replaceAll(";", ":"), frames);
  const found: { time: string; name: string }[] = [];
  let isText = false;
  for (const pair of pairs) {
    const command = readCommand(pair.first, pair.second);
    const last = found.at(-1);
    if (command.does === "text" && isText && last !== undefined)
      last.name = last.name.slice(0, -1) + `${command.text}"`;
    else if (command.does === "text") found.push({ time: timecode(pair.frame), name: `"${command.text}"` });
    else if (command.does !== "nothing") found.push({ time: timecode(pair.frame), name: nameOf(command) });
    isText = command.does === "text" || (isText && command.does === "nothing");
  }
  return found;
};

describe.skipIf(!hasFixtures)("78 minutes of CEA-608 agree with a reference decoder", () => {
  test("every command, every letter, and the frame at which each burst begins", () => {
    const expected = oracle();
    const found = decoded();
    expect(expected.length).toBeGreaterThan(3400);
    expect(found.map((event) => event.name)).toEqual(expected.flatMap((event) => event.commands));
    let at = 0;
    for (const event of expected) {
      expect(found[at]?.time).toBe(event.time);
      at += event.commands.length;
    }
  });

  test("the captions shown are the texts loaded, between display and erasure", () => {
    const read = readCaptions(fixture("captions/scc/plan9.scc"), "plan9.scc");
    if (!read.ok) throw new Error(read.problem);
    const { cues, problems } = read.value;
    expect(problems).toEqual([]);
    const loaded = oracle().flatMap(({ commands }) => {
      const texts = commands
        .filter((command) => command.startsWith('"'))
        .map((text) => text.slice(1, -1).trim());
      return texts.length === 0 ? [] : [texts.filter((text) => text !== "").join("\n")];
    });
    expect(cues.map((cue) => cue.text)).toEqual(loaded);
    for (const [index, cue] of cues.entries()) {
      expect(cue.end).toBeGreaterThan(cue.start);
      expect(cue.start).toBeGreaterThanOrEqual(cues[index - 1]?.end ?? 0);
    }
    // 00:00:25;12 in drop-frame time of 30000/1001 frames a second.
    expect(cues[0]).toEqual({ start: 25_425, end: 29_429, text: "Criswell Predicts..." });
  });
});
