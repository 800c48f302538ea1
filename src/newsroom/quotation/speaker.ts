import type { SpeakerName } from "./spoken.ts";

const titles = new Set(
  "mr mrs ms miss mx dr prof professor sir dame lord lady president senator sen representative rep governor gov mayor judge justice chief general gen colonel captain minister secretary herr frau monsieur madame senor senora the hon rev father sister jr sr".split(
    " ",
  ),
);

const nameParts = (name: string): string[] =>
  name
    .normalize("NFD")
    .replaceAll(/\p{M}+/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== "" && !titles.has(part));

/** What a machine calls somebody whom it does not know: "Speaker 2", "spk_0", "A". */
const isLabel = (name: string): boolean =>
  /^(?:speaker|spk|sprecher(?:in)?|locuteur|hablante|unknown|voice|man|woman|male|female|s)?[\s_-]*(?:\d+|[a-z]|unknown)?$/i.test(
    name.trim(),
  );

/** Whether the transcript says who speaks. */
export const isKnownSpeaker = ({ id, name }: SpeakerName): boolean =>
  id !== null || (name !== null && !isLabel(name));

/** Whether two can be told to be the same person or not: both have an id, or both a name. */
export const areComparable = (one: SpeakerName, other: SpeakerName): boolean =>
  (one.id !== null && other.id !== null) || (one.name !== null && other.name !== null);

/** One and the same in a transcript. */
export const sameSpeaker = (one: SpeakerName, other: SpeakerName): boolean =>
  one.id !== null && other.id !== null ? one.id === other.id : one.name === other.name;

/**
 * Whether the person named may be the one who speaks: the same person by id; else all parts of the shorter name are in the
 * longer ("Roberts", "Chief Justice John Roberts"), titles, accents and case aside.
 */
export const isSpeaker = (named: SpeakerName, speaker: SpeakerName): boolean => {
  if (named.id !== null && speaker.id !== null) return named.id === speaker.id;
  if (named.name === null || speaker.name === null) return false;
  const [one, other] = [nameParts(named.name), nameParts(speaker.name)];
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  if (shorter.length === 0) return named.name.trim().toLowerCase() === speaker.name.trim().toLowerCase();
  return shorter.every((part) => longer.some((each) => isSamePart(part, each)));
};

/** "J" may be "John". */
const isSamePart = (one: string, other: string): boolean =>
  one === other ||
  (one.length === 1 && other.startsWith(one)) ||
  (other.length === 1 && one.startsWith(other));
