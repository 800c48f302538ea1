import { writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { defineCommand } from "citty";
import { fail, ok, type Result } from "../kit/result.ts";
import { decodeText } from "../media/captions/encoding.ts";
import { readCaptions } from "../media/captions/read.ts";
import { alignWords, type Alignment } from "../newsroom/transcript/align.ts";
import { wordsFromCues } from "../newsroom/transcript/from-captions.ts";
import { readPlainText } from "../newsroom/transcript/plain-text.ts";
import { readRecogniser } from "../newsroom/transcript/recogniser.ts";
import type { NewWord } from "../newsroom/transcript/word.ts";
import { bytesOf } from "./own-file.ts";

type Say = (line: string) => void;

/**
 * Gives the words of a correct text the times of a recogniser's words, or of captions, and writes them as JSON: `words`
 * with text, start and end in milliseconds. The exit code: 0, or 1 where it failed.
 */
export const runTranscriptAlign = async (
  paths: { words: string; text: string; out: string; language: string },
  say: Say,
): Promise<number> => {
  const heard = await readHeard(paths.words, paths.language);
  const text = await readTyped(paths.text, paths.language);
  if (!heard.ok || !text.ok) {
    say(heard.ok ? (text.ok ? "" : text.problem) : heard.problem);
    return 1;
  }
  const alignment = alignWords(text.value, heard.value, paths.language);
  await writeFile(paths.out, writeAlignment(alignment));
  sayResult(paths.out, alignment, say);
  return 0;
};

/** Words with times: from a recogniser, or else from captions. */
const readHeard = async (path: string, language: string): Promise<Result<NewWord[]>> => {
  const bytes = await bytesOf(path);
  if (!bytes.ok) return bytes;
  const decoded = decodeText(bytes.value);
  const recognised = decoded.ok ? readRecogniser(decoded.value.text, language) : decoded;
  if (recognised.ok) return ok(recognised.value.words);
  const captions = readCaptions(bytes.value, basename(path));
  if (captions.ok) return ok(wordsFromCues(captions.value.cues, language));
  return fail(`${path}: ${path.endsWith(".json") ? recognised.problem : captions.problem}`);
};

const readTyped = async (path: string, language: string): Promise<Result<NewWord[]>> => {
  const bytes = await bytesOf(path);
  const decoded = bytes.ok ? decodeText(bytes.value) : bytes;
  if (!decoded.ok) return decoded;
  const { words } = readPlainText(decoded.value.text, language);
  return words.length === 0 ? fail(`${path} holds no words.`) : ok(words);
};

const writeAlignment = ({ words, placed, unsure }: Alignment): string => {
  const rows = words.map(({ text, start, end, speaker, guessed, unsure: isUnsure }) =>
    JSON.stringify({
      text,
      start,
      end,
      ...(speaker === null ? {} : { speaker }),
      ...(guessed ? { guessed } : {}),
      ...(isUnsure ? { unsure: true } : {}),
    }),
  );
  const head = JSON.stringify({ unit: "millisecond", placed: Number(placed.toFixed(4)), unsure }).slice(
    0,
    -1,
  );
  return `${head},"words":[\n${rows.join(",\n")}\n]}\n`;
};

const sayResult = (out: string, { words, placed, unsure }: Alignment, say: Say): void => {
  for (const { first, last, text } of unsure)
    say(
      `Unsure: words ${first + 1} to ${last + 1} were not heard; their times are guesses: "${text.slice(0, 100)}"`,
    );
  const guessed = words.filter((word) => word.guessed).length;
  say(
    `${out}: ${words.length} words, ${(placed * 100).toFixed(1)}% heard and placed, ${guessed} times guessed.`,
  );
};

export const transcriptAlignCommand = defineCommand({
  meta: {
    name: "align",
    description: "Give a correct text the times of a recogniser's words or of captions",
  },
  args: {
    words: { type: "positional", required: true, description: "a recogniser's JSON, or captions" },
    text: { type: "positional", required: true, description: "the correct text" },
    out: {
      type: "positional",
      required: true,
      description: "where the words with times are written, as JSON",
    },
    language: { type: "string", default: "en", description: "the language spoken, e.g. en, de, ja" },
  },
  run: async ({ args }) => {
    process.exitCode = await runTranscriptAlign(args, (line) => void process.stdout.write(`${line}\n`));
  },
});
