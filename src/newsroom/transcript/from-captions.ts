import type { Cue } from "../../media/captions/cue.ts";
import { splitWords } from "../../kit/text.ts";
import { spreadWords } from "./guess-times.ts";
import type { NewWord } from "./word.ts";

/** Words of one speaker in one cue. `begins` says that the source marks a new speaker here, named or not. */
interface Piece {
  speaker: string | null;
  begins: boolean;
  text: string;
}

/**
 * The words of captions, as one text across the cues. A word's time is its cue's, shared out by length: guessed.
 * Speakers come from voice tags, "NAME:", ">> NAME:" and, where two talk in one cue, dashes. Descriptions of sound
 * ("[applause]", "♪") are not words that were said, and stay in the captions alone.
 */
export const wordsFromCues = (cues: readonly Cue[], language: string): NewWord[] => {
  const words: NewWord[] = [];
  const state = { speaker: null as string | null, turn: 0 };
  cues.forEach((cue, index) => {
    const pieces = piecesOf(cue, cues[index - 1]);
    const texts = pieces.map((piece) => splitWords(piece.text, language));
    const times = spreadWords(texts.flat(), cue.start, cue.end);
    let at = 0;
    pieces.forEach((piece, order) => {
      turnTo(state, piece, words.length > 0);
      for (const text of texts[order] ?? [])
        words.push({ text, ...timeOf(times[at++], cue), ...state, ...untouched });
    });
  });
  return words;
};

const untouched = { checked: false, unsure: false, guessed: true };

const timeOf = (time: { start: number; end: number } | undefined, cue: Cue): { start: number; end: number } =>
  time ?? { start: cue.start, end: cue.end };

const turnTo = (state: { speaker: string | null; turn: number }, piece: Piece, hasWords: boolean): void => {
  if (!piece.begins) return;
  // The same name said again goes on with the turn; an unnamed change of speaker never does.
  if (piece.speaker !== null && piece.speaker === state.speaker) return;
  if (hasWords) state.turn += 1;
  state.speaker = piece.speaker;
};

const piecesOf = (cue: Cue, previous: Cue | undefined): Piece[] => {
  const lines = newLines(cue, previous);
  if (cue.voices !== undefined) return voicePieces(cue, cue.voices);
  const text = lines.join("\n");
  if (cue.speaker !== undefined)
    return [{ speaker: cue.speaker, begins: true, text: withoutSounds(text.replace(/^(>>|[-–])\s*/, "")) }];
  return linePieces(lines).map(({ speaker, begins, text: words }) => ({
    speaker,
    begins,
    text: withoutSounds(words),
  }));
};

const voicePieces = (cue: Cue, voices: NonNullable<Cue["voices"]>): Piece[] =>
  voices.map((voice, index) => ({
    speaker: voice.speaker,
    begins: true,
    text: withoutSounds(cue.text.slice(voice.at, voices[index + 1]?.at).replace(/^\s*[-–]\s*/, "")),
  }));

/** Rolling captions show a line again above the next one: it was said once. */
const newLines = (cue: Cue, previous: Cue | undefined): string[] => {
  const lines = cue.text.split("\n");
  const shown = previous?.text.split("\n").at(-1);
  if (previous === undefined || Math.abs(cue.start - previous.end) > 50 || lines[0] !== shown) return lines;
  if (lines.length > 1) return lines.slice(1);
  return cue.end - cue.start <= 20 ? [] : lines;
};

const linePieces = (lines: readonly string[]): Piece[] => {
  const dashes = lines.filter((line) => /^\s*[-–]\s*\S/u.test(line)).length;
  const pieces: Piece[] = [];
  for (const line of lines) {
    const piece = readLine(line, dashes > 1);
    const last = pieces.at(-1);
    if (piece.begins || last === undefined) pieces.push(piece);
    else last.text += `\n${piece.text}`;
  }
  return pieces;
};

const label = String.raw`(?:\[?(\p{Lu}[\p{Lu}\p{M}\p{N}.'’ -]{1,38}?)(?:\s*\([^()]{1,20}\))?\]?:(?=\s|$))`;
const arrowed = new RegExp(
  String.raw`^\s*(?:>>+|&gt;&gt;)\s*(?:(\p{Lu}[\p{L}\p{M}\p{N}.'’ -]{1,38}?):(?=\s|$))?`,
  "u",
);
const labelled = new RegExp(String.raw`^\s*[-–—]?\s*${label}`, "u");

/** What a line says of its speaker; one that says nothing goes on with the words before it. */
const readLine = (line: string, isDialogue: boolean): Piece => {
  const arrow = arrowed.exec(line);
  if (arrow !== null && line.includes(">>")) return named(line, arrow);
  const name = labelled.exec(line);
  if (name !== null) return named(line, name);
  if (/^\s*[-–]\s+\S/u.test(line) || (isDialogue && /^\s*[-–]\S/u.test(line)))
    return { speaker: null, begins: true, text: line.replace(/^\s*[-–]\s*/u, "") };
  return { speaker: null, begins: false, text: line };
};

const named = (line: string, found: RegExpExecArray): Piece => ({
  speaker: found[1]?.trim() ?? null,
  begins: true,
  text: line.slice(found[0].length),
});

/** Brackets and notes describe sound; round brackets do where they hold a whole line. */
const withoutSounds = (text: string): string =>
  text
    .replaceAll(/\[[^[\]]{0,200}\]/g, " ")
    .split("\n")
    .filter((line) => !/^\s*[-–—]?\s*\([^()]*\)\s*$/u.test(line))
    .join("\n")
    .replaceAll(/[♪♫#]+(?=\s|$)|[♪♫]/gu, " ");
