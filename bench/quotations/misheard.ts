import type { Chance } from "../archive/random.ts";

/**
 * Words as a poor recogniser would give them, one in three wrong: a letter or two changed, a word left out, one split in two, two
 * joined, another word in its place. In the speech of 2017 that we measure by, it is about one in five.
 */
export const misheard = (words: readonly string[], chance: Chance): string[] => {
  const heard: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    const how = chance.next();
    if (how >= 0.33) heard.push(word);
    else if (how < 0.12) heard.push(otherLetters(word, chance));
    else if (how < 0.17) continue;
    else if (how < 0.22 && word.length > 4)
      heard.push(word.slice(0, word.length >> 1), word.slice(word.length >> 1));
    else if (how < 0.27) heard.push(word + (words[(at += 1)] ?? ""));
    else heard.push(words[chance.between(0, words.length - 1)] ?? "");
  }
  return heard.length === 0 ? [...words] : heard;
};

const otherLetters = (word: string, chance: Chance): string => {
  const letters = word.split("");
  for (let change = 0; change < 2; change += 1)
    letters[chance.between(0, letters.length - 1)] = chance.pick("aeiourstlnm".split(""));
  return letters.join("");
};
