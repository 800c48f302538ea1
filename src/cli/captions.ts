import { writeFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import { defineCommand } from "citty";
import { fail, ok, type Result } from "../kit/result.ts";
import type { Cue, ReadCaptions } from "../media/captions/cue.ts";
import { lintCaptions } from "../media/captions/lint.ts";
import { readCaptions } from "../media/captions/read.ts";
import { writeCaptions, writtenFormats, type WrittenFormat } from "../media/captions/write.ts";
import { readRecogniser } from "../newsroom/transcript/recogniser.ts";
import { sentencesFromWords } from "../newsroom/transcript/sentences.ts";
import { captionsFromSentences } from "../newsroom/transcript/to-captions.ts";
import { bytesOf } from "./own-file.ts";

/** Where a command says what it did, a line at a time. */
export type Say = (line: string) => void;

/** Reads captions in one format and writes them in another, both told by the files. The exit code: 0, or 1 where it failed. */
export const runCaptionsConvert = async (from: string, to: string, say: Say): Promise<number> => {
  const format = writtenFormats.find((name) => `.${name}` === extname(to).toLowerCase());
  if (format === undefined) {
    say(`Captions are written as ${writtenFormats.map((name) => `.${name}`).join(", ")}: name ${to} so.`);
    return 1;
  }
  const read = await readFileCaptions(from);
  if (!read.ok) return failed(read.problem, say);
  await writeFile(to, writeCaptions(read.value.cues, format, languageOf(read.value)));
  sayProblems(from, read.value, say);
  say(`${to}: ${countOf(read.value.cues.length, "cue")}, ${nameOf(format)}.`);
  return 0;
};

const languageOf = ({ language }: ReadCaptions): { language?: string } =>
  language === undefined ? {} : { language };

const failed = (problem: string, say: Say): number => {
  say(problem);
  return 1;
};

const nameOf = (format: WrittenFormat): string =>
  ({ vtt: "WebVTT", txt: "plain text" })[format as string] ?? format.toUpperCase();

const countOf = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? "" : "s"}`;

const readFileCaptions = async (path: string): Promise<Result<ReadCaptions>> => {
  const bytes = await bytesOf(path);
  if (!bytes.ok) return bytes;
  const read = readCaptions(bytes.value, basename(path));
  const made = read.ok ? read : captionsFromRecogniser(bytes.value);
  return made.ok ? made : fail(`${path}: ${read.ok ? "" : read.problem}`);
};

/** A recogniser's words make captions, too. */
const captionsFromRecogniser = (bytes: Uint8Array): Result<ReadCaptions> => {
  const heard = readRecogniser(new TextDecoder().decode(bytes));
  if (!heard.ok) return heard;
  const language = heard.value.language ?? "en";
  const { cues } = captionsFromSentences(sentencesFromWords(heard.value.words, language), language);
  return ok({ format: "json", cues, lines: cues.map(() => 0), problems: [], language });
};

/** Reads captions and says what is wrong with them. The exit code is 1 where something breaks them. */
export const runCaptionsCheck = async (path: string, say: Say): Promise<number> => {
  const read = await readFileCaptions(path);
  if (!read.ok) return failed(read.problem, say);
  sayProblems(path, read.value, say);
  const { cues, lines, problems } = read.value;
  const findings = lintCaptions(cues);
  for (const { cue, severity, message } of findings)
    say(`${path}${lineOf(lines[cue - 1] ?? 0)} ${severity}: cue ${cue}${start(cues[cue - 1])}: ${message}`);
  const errors = problems.length + findings.filter((finding) => finding.severity === "error").length;
  const warnings = findings.filter((finding) => finding.severity === "warning").length;
  say(`${countOf(cues.length, "cue")}, ${countOf(errors, "error")}, ${countOf(warnings, "warning")}.`);
  return errors === 0 ? 0 : 1;
};

const sayProblems = (path: string, { problems }: ReadCaptions, say: Say): void => {
  for (const { line, message } of problems) say(`${path}${lineOf(line)} error: ${message}`);
};

const lineOf = (line: number): string => (line === 0 ? ":" : `:${line}:`);

const start = (cue: Cue | undefined): string => {
  if (cue === undefined) return "";
  const seconds = Math.floor(cue.start / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return ` at ${parts.map((part) => String(part).padStart(2, "0")).join(":")}`;
};

const print: Say = (line) => void process.stdout.write(`${line}\n`);

const convert = defineCommand({
  meta: { name: "convert", description: "Turn captions into another format, told by the file's name" },
  args: {
    in: { type: "positional", required: true, description: "SRT, WebVTT, SBV, TTML, DFXP, SCC or JSON" },
    out: {
      type: "positional",
      required: true,
      description: "a name ending in .vtt .srt .sbv .ttml .dfxp .json or .txt",
    },
  },
  run: async ({ args }) => {
    process.exitCode = await runCaptionsConvert(args.in, args.out, print);
  },
});

const check = defineCommand({
  meta: {
    name: "check",
    description: "Say what is wrong with captions: broken lines, overlaps, pace, length",
  },
  args: { file: { type: "positional", required: true, description: "the captions" } },
  run: async ({ args }) => {
    process.exitCode = await runCaptionsCheck(args.file, print);
  },
});

export const captionsCommand = defineCommand({
  meta: { name: "captions", description: "Convert and check caption files" },
  subCommands: { convert, check },
});
