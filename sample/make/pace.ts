import { readFileSync } from "node:fs";
import type { TimedWord, WordsLine } from "./format.ts";
import { seeded } from "./random.ts";
import { sentencesOf } from "./sentences.ts";

/** Milliseconds of silence after a sentence, and before somebody else speaks or a paragraph begins. */
const betweenSentences = 420;
const betweenTurns = 900;

/**
 * A text without sound: turns begin with a line `@ slug of a person` or `@ =name as written`; paragraphs are set apart by
 * empty lines. Each paragraph is a turn. Words get times at the pace of somebody who speaks calmly, about 150 a minute.
 */
export const paceText = (file: string, language: string, seed: number): WordsLine[] => {
  const random = seeded(seed);
  const lines: WordsLine[] = [];
  let now = 600;
  let turn = 0;
  for (const { speaker, name, paragraph } of paragraphsOf(readFileSync(file, "utf8"))) {
    turn += 1;
    for (const sentence of sentencesOf(paragraph, language)) {
      const words = sentence.split(" ").map((text): TimedWord => {
        const start = now;
        const length = Math.round(
          (110 + 47 * text.replaceAll(/[^\p{L}\p{N}]/gu, "").length) * (0.92 + random() * 0.16),
        );
        now += length + (/[,;:—]$/.test(text) ? 190 : 22);
        return [text, start, start + length];
      });
      lines.push({ turn, speaker, name, words });
      now += betweenSentences;
    }
    now += betweenTurns;
  }
  return lines;
};

interface Paragraph {
  readonly speaker: string | null;
  readonly name: string | null;
  readonly paragraph: string;
}

const paragraphsOf = (text: string): Paragraph[] => {
  const found: Paragraph[] = [];
  let speaker: string | null = null;
  let name: string | null = null;
  for (const block of text.split(/\n\s*\n|\n(?=@ )|(?<=^@ .*)\n/m).map((each) => each.trim())) {
    const who = /^@ (=?)(.+)$/.exec(block);
    if (who !== null) {
      speaker = who[1] === "=" ? null : (who[2] ?? null);
      name = who[1] === "=" ? (who[2] ?? null) : null;
    } else if (block !== "") {
      found.push({ speaker, name, paragraph: block });
    }
  }
  return found;
};
