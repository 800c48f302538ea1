import type { Sentence } from "./word.ts";

/** A person who may be speaking. */
export interface KnownSpeaker {
  readonly id: string;
  readonly name: string;
}

/**
 * Names as written become people: whoever's whole name is written, or the last or first name if only one has it
 * ("BORMAN"), letter case aside. Where nobody is named at all and only one may be speaking, it is that one.
 */
export const linkSpeakers = (sentences: readonly Sentence[], people: readonly KnownSpeaker[]): Sentence[] => {
  const only =
    people.length === 1 && sentences.every((one) => one.speaker.name === null) ? people[0] : undefined;
  return sentences.map((sentence) => {
    if (sentence.speaker.id !== null) return sentence;
    const person = only ?? findNamed(people, sentence.speaker.name);
    return person === undefined ? sentence : { ...sentence, speaker: { id: person.id, name: person.name } };
  });
};

const findNamed = (people: readonly KnownSpeaker[], written: string | null): KnownSpeaker | undefined => {
  if (written === null) return undefined;
  const name = plain(written);
  const bearers = [
    (person: string) => person === name,
    (person: string) => person.split(" ").at(-1) === name,
    (person: string) => person.split(" ")[0] === name,
  ]
    .map((bears) => people.filter((person) => bears(plain(person.name))))
    .find((found) => found.length > 0);
  return bearers?.length === 1 ? bearers[0] : undefined;
};

const plain = (name: string): string => name.normalize("NFKC").trim().replaceAll(/\s+/g, " ").toLowerCase();
