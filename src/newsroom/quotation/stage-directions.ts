import type { SpokenWord } from "./spoken.ts";

/** Words of one note: "[crowd cheering]". */
const longestNote = 5;
const lost = /inaudible|unintelligible|indistinct|crosstalk|redacted|bleep/i;
const sounds =
  /applause|laugh|cheer|chuckl|music|sigh|cough|pause|silence|gasp|boo|crying|sobs|clap|rires|applaudissements|beifall|lachen|gelächter|risas|aplausos/i;

/**
 * Whether the word at this place is a transcriber's note of something heard and not said: in square brackets, or in round ones
 * where it names a sound. What could not be understood was said.
 */
export const isDirection = (words: readonly SpokenWord[], at: number): boolean => {
  const from = noteStart(words, at);
  if (from === null) return false;
  const after = words.slice(at, from + longestNote).findIndex(({ text }) => /[\])]\W*$/.test(text));
  if (after < 0) return false;
  const note = words
    .slice(from, at + after + 1)
    .map(({ text }) => text)
    .join(" ");
  return !lost.test(note) && (note.startsWith("[") || sounds.test(note));
};

const noteStart = (words: readonly SpokenWord[], at: number): number | null => {
  for (let place = at; place >= 0 && place > at - longestNote; place -= 1) {
    const text = words[place]?.text ?? "";
    if (/^[[(]/.test(text)) return place;
    if (place < at && /[\])]/.test(text)) return null;
  }
  return null;
};
