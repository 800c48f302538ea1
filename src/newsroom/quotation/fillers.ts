import { languageOf } from "./language.ts";
import type { SpokenWord } from "./spoken.ts";
import type { SpeechToken } from "./tokens.ts";

interface Fillers {
  /** Sounds that are never anything else. */
  sounds: ReadonlySet<string>;
  /** Phrases that are fillers where a pause or comma stands on one side. */
  phrases: readonly string[];
  /** Words that are fillers only where set off on both sides ("it was, like, huge"). */
  setOff: readonly string[];
}

const of = (sounds: string, phrases: string, setOff: string): Fillers => ({
  sounds: new Set(sounds.split(" ")),
  phrases: phrases.split(","),
  setOff: setOff.split(","),
});

const fillers = new Map<string, Fillers>(
  Object.entries({
    en: of(
      "um umm uh uhh uhm er erm err ah ahh eh hm hmm mm mmm mhm oh huh",
      "you know,i mean,uh huh,mm hmm",
      "like,well,so,right,ok,yeah,you see,sort of,kind of,look,anyway,basically",
    ),
    de: of(
      "aeh aehm ah ahm eh ehm hm hmm oh mhm uh uhm tja",
      "sag ich mal,sagen wir mal,weisst du,wissen sie",
      "also,ja,halt,na ja,sozusagen,ne,naja,nun,gut,okay,eben",
    ),
    es: of("eh em ehm mm hm ah", "o sea,es decir", "este,pues,bueno,digamos,vamos,sabes,entonces,mira"),
    fr: of(
      "euh heu euhm hm ah oh hum bah",
      "tu vois,vous voyez,tu sais,vous savez",
      "hein,ben,enfin,quoi,bon,donc,alors,voila,du coup,disons",
    ),
  }),
);

const fillersOf = (language: string): Fillers => {
  const known = fillers.get(languageOf(language));
  return known ?? of("hm hmm mm", "", "");
};

/** Which of the spoken tokens [from, to) are fillers; the rest are words. */
export const findFillers = (
  tokens: readonly SpeechToken[],
  words: readonly SpokenWord[],
  from: number,
  to: number,
  language: string,
): boolean[] => {
  const list = fillersOf(language);
  const found = Array.from({ length: to - from }, (_, at) => isSound(list, tokens, from + at));
  const isFiller = (at: number): boolean => found[at - from] === true;
  const mark = (phrases: readonly string[], sides: number): void => {
    const beginnings = new Set(phrases.map((phrase) => phrase.split(" ")[0]));
    for (let at = from; at < to; at += 1) {
      if (!beginnings.has(tokens[at]?.text)) continue;
      const phrase = phrases.find((each) => standsAt(tokens, at, to, each));
      if (phrase === undefined || isFiller(at)) continue;
      const end = at + phrase.split(" ").length;
      const isOpen = isFiller(at - 1) || hasPause(words, tokens[at - 1], tokens[at]);
      const isClosed = isFiller(end) || hasPause(words, tokens[end - 1], tokens[end]);
      if (Number(isOpen) + Number(isClosed) >= sides) found.fill(true, at - from, end - from);
    }
  };
  mark(list.phrases, 1);
  mark(list.setOff, 2);
  return found;
};

/** But not the nought of "four oh one". */
const isSound = (list: Fillers, tokens: readonly SpeechToken[], at: number): boolean => {
  const text = tokens[at]?.text ?? "";
  return list.sounds.has(text) && !(text === "oh" && /^\d/.test(tokens[at + 1]?.text ?? ""));
};

const hasPauseMark = (word: string): boolean => /[^\p{L}\p{M}\p{N}'’”"%]$/u.test(word);

const standsAt = (tokens: readonly SpeechToken[], at: number, to: number, phrase: string): boolean => {
  const texts = phrase.split(" ");
  return (
    phrase !== "" &&
    at + texts.length <= to &&
    texts.every((text, offset) => tokens[at + offset]?.text === text)
  );
};

/** Milliseconds of silence that are heard as a comma. */
const pause = 300;

/** A comma, a dash, the end of a sentence or a silence stands between two tokens, or one of them is missing. */
export const hasPause = (
  words: readonly SpokenWord[],
  one: SpeechToken | undefined,
  other: SpeechToken | undefined,
): boolean => {
  const [before, after] = [words[one?.last ?? -1], words[other?.first ?? -1]];
  if (before === undefined || after === undefined) return true;
  if (before === after) return false;
  if (before.sentence !== after.sentence || hasPauseMark(before.text)) return true;
  return before.end !== null && after.start !== null && after.start - before.end >= pause;
};
