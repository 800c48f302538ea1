const sounds = new Map<string, string>();

/**
 * A rough key of how a word sounds to an English ear: "Kowalski" and "Kovalsky" have one, as have "Catherine" and "Katharine".
 * Vowels count only at the beginning.
 */
export const soundOf = (word: string): string => {
  const known = sounds.get(word);
  if (known !== undefined) return known;
  if (sounds.size > 50_000) sounds.clear();
  const key = changes.reduce((text, [from, to]) => text.replaceAll(from, to), word.slice(0, 60));
  sounds.set(word, key);
  return key;
};

const changes: readonly [RegExp, string][] = [
  [/[^a-z0-9]/g, ""],
  [/^(?:kn|gn|pn)/g, "n"],
  [/^wr/g, "r"],
  [/^ps/g, "s"],
  [/tsch|tch|cz|sch|ch|sh|ti(?=[ao])|ci(?=[ao])/g, "x"],
  [/ph/g, "f"],
  [/gh(?=[^aeiou]|$)/g, ""],
  [/ck|q/g, "k"],
  [/c(?=[eiy])/g, "s"],
  [/c/g, "k"],
  [/g(?=[eiy])/g, "j"],
  [/x/g, "x"],
  [/z/g, "s"],
  [/w/g, "v"],
  [/(?<=^.*)[hy](?!$)/g, "h"],
  [/^[aeiouhy]+/g, "a"],
  [/(?<=.)[aeiouhy]+/g, ""],
  [/(.)\1+/g, "$1"],
];

/** Whether two runs of words may be one name, heard and written differently. */
export const soundsAlike = (one: readonly string[], other: readonly string[]): boolean => {
  const [first, second] = [one, other].map((words) => soundOf(words.join("")));
  if (first === undefined || second === undefined || first.length < 2 || second.length < 2) return false;
  return first === second || (Math.min(first.length, second.length) >= 4 && isNear(first, second));
};

/** One letter put in, left out or changed. */
const isNear = (one: string, other: string): boolean => {
  const [longer, shorter] = one.length >= other.length ? [one, other] : [other, one];
  if (longer.length - shorter.length > 1) return false;
  let at = 0;
  while (at < shorter.length && longer[at] === shorter[at]) at += 1;
  const rest = longer.slice(at + 1);
  return rest === shorter.slice(at) || rest === shorter.slice(at + 1);
};
