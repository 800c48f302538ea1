import type { Sentence } from "../../src/newsroom/transcript/word.ts";
import { type Chance, chanceFrom } from "../archive/random.ts";

const syllables = "ba ko ri men ta lo su ve da pin gra sho ul ter ma fi no stel".split(" ");
const speakers = ["Ada Stone", "Ben Hall", "Inês Vidal", "Jun Mori", "Noor Aziz"];

const wordFrom = (chance: Chance): string =>
  Array.from({ length: chance.between(1, 4) }, () => chance.pick(syllables)).join("");

/**
 * Hours of five people speaking, about 150 words a minute, from one seed: sentences of 3 to 30 words, turns of 1 to 6 sentences, one
 * word in forty doubted.
 */
export const speech = (hours: number, seed: number): Sentence[] => {
  const chance = chanceFrom(seed);
  const sentences: Sentence[] = [];
  let time = 1000;
  let turn = 0;
  let left = chance.between(1, 6);
  while (time < hours * 3_600_000) {
    if (left === 0) {
      turn += 1;
      left = chance.between(1, 6);
    }
    left -= 1;
    const start = time;
    const words = Array.from({ length: chance.between(3, 30) }, () => {
      const from = time;
      time += chance.between(180, 480);
      return {
        number: 0,
        text: wordFrom(chance),
        start: from,
        end: time,
        checked: false,
        unsure: chance.next() < 1 / 40,
        guessed: false,
      };
    });
    const name = speakers[turn % speakers.length] ?? "";
    const text = words.map((word) => word.text).join(" ");
    sentences.push({ number: 0, turn, speaker: { id: null, name }, text, start, end: time, words });
    time += chance.between(200, 1200);
  }
  return sentences;
};
