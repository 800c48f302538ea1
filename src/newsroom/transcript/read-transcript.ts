import { fail, ok, type Result } from "../../kit/result.ts";
import { decodeText } from "../../media/captions/encoding.ts";
import { readCaptions } from "../../media/captions/read.ts";
import { alignWords } from "./align.ts";
import { wordsFromCues } from "./from-captions.ts";
import { timesFromMarks } from "./guess-times.ts";
import { readPlainText } from "./plain-text.ts";
import { readRecogniser } from "./recogniser.ts";
import type { NewWord } from "./word.ts";

/** What a file gave, and what should be said of it. */
export interface ReadTranscript {
  readonly origin: "captions" | "recogniser" | "text";
  /** BCP 47, where the file says. */
  readonly language: string | null;
  readonly words: readonly NewWord[];
  readonly remarks: readonly string[];
}

/**
 * Words from a file of whatever kind: a recogniser's JSON, captions, or plain text with speakers. Plain text takes its
 * times from `heard` (words of the same speech with times), else from the times that stand in it, else it has none.
 */
export const readTranscript = (
  bytes: Uint8Array,
  fileName: string,
  language: string,
  heard: readonly NewWord[],
): Result<ReadTranscript> => {
  const text = decodeText(bytes);
  if (!text.ok) return text;
  const recognised = /^\s*[[{]/.test(text.value.text) ? readRecogniser(text.value.text, language) : null;
  if (recognised?.ok === true) {
    const { words, language: told } = recognised.value;
    return ok({ origin: "recogniser", language: told ?? null, words, remarks: [] });
  }
  const captions = readCaptions(bytes, fileName);
  if (captions.ok) {
    const { cues, language: told, problems } = captions.value;
    const remarks = problems.map((problem) => `Line ${problem.line}: ${problem.message}`);
    return ok({
      origin: "captions",
      language: told ?? null,
      words: wordsFromCues(cues, told ?? language),
      remarks,
    });
  }
  if (recognised !== null) return recognised;
  return /\.(srt|vtt|sbv|ttml|dfxp|scc|xml)$/i.test(fileName)
    ? captions
    : readText(text.value.text, language, heard);
};

const readText = (source: string, language: string, heard: readonly NewWord[]): Result<ReadTranscript> => {
  const { words, marks } = readPlainText(source, language);
  if (words.length === 0) return fail("There are no words in it.");
  if (heard.length > 0) {
    const aligned = alignWords(words, heard, language);
    return ok({ origin: "text", language: null, words: aligned.words, remarks: alignmentRemarks(aligned) });
  }
  if (marks > 0) {
    return ok({
      origin: "text",
      language: null,
      words: timesFromMarks(words),
      remarks: ["The words' times are guesses from the times in the text."],
    });
  }
  return ok({
    origin: "text",
    language: null,
    words,
    remarks: ["The text has no times: bring in captions or a recogniser's words, then the text again."],
  });
};

const alignmentRemarks = ({ placed, unsure }: ReturnType<typeof alignWords>): string[] => [
  placed === 1
    ? "Every word was found in what was heard."
    : `${Math.round(placed * 1000) / 10}% of the words were found in what was heard; the others' times are guesses.`,
  ...unsure.slice(0, 5).map((stretch) => `Not sure where this is: “${stretch.text.slice(0, 80)}”`),
  ...(unsure.length > 5 ? [`… and ${unsure.length - 5} more such places.`] : []),
];
