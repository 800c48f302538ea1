import { wordJoint } from "../../kit/text.ts";
import type { Cue } from "../../media/captions/cue.ts";
import type { Sentence, Word } from "./word.ts";

/** Characters of a line, lines of a caption, and the longest that one stands, as broadcasters have them. Milliseconds. */
const lineLength = 37;
const mostLines = 2;
const longest = 7000;
/** A caption stands at least so long where the next leaves room. */
const shortest = 1200;

/**
 * Captions from a transcript's words: at most two lines of 37 characters, none across sentences, times from the words.
 * Sentences without times give none. The speaker is named where the turn changes.
 */
export const captionsFromTranscript = (sentences: readonly Sentence[], language: string): Cue[] => {
  const cues = sentences.flatMap((sentence, at) =>
    sentenceCues(sentence, sentences[at - 1], wordJoint(language)),
  );
  return cues.map((cue, at) => ({ ...cue, end: Math.max(cue.start + 1, comfortableEnd(cue, cues[at + 1])) }));
};

const sentenceCues = (sentence: Sentence, before: Sentence | undefined, joint: string): Cue[] => {
  const timed = sentence.words.filter((word) => word.start !== null && word.end !== null);
  const isNewTurn = before === undefined || before.turn !== sentence.turn;
  return groupWords(timed, joint).map((words, at): Cue => ({
    start: words[0]?.start ?? 0,
    end: words.at(-1)?.end ?? 0,
    text: breakLines(words, joint),
    ...(isNewTurn && at === 0 && sentence.speaker.name !== null ? { speaker: sentence.speaker.name } : {}),
  }));
};

const groupWords = (words: readonly Word[], joint: string): Word[][] => {
  const groups: Word[][] = [];
  for (const word of words) {
    const group = groups.at(-1);
    const fits =
      group !== undefined &&
      countLines([...group, word], joint) <= mostLines &&
      (word.end ?? 0) - (group[0]?.start ?? 0) <= longest;
    if (fits) group.push(word);
    else groups.push([word]);
  }
  return groups;
};

const breakLines = (words: readonly Word[], joint: string): string => {
  const lines: string[] = [];
  for (const { text } of words) {
    const line = lines.at(-1);
    if (line === undefined || line.length + joint.length + text.length > lineLength) lines.push(text);
    else lines[lines.length - 1] = line + joint + text;
  }
  return lines.join("\n");
};

const countLines = (words: readonly Word[], joint: string): number => breakLines(words, joint).split("\n").length;

const comfortableEnd = (cue: Cue, next: Cue | undefined): number => {
  const wanted = Math.max(cue.end, cue.start + shortest);
  return next === undefined ? wanted : Math.min(wanted, Math.max(cue.start, next.start));
};
