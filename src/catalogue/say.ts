import { english, type Words } from "./english.ts";
import { markedFormat, markedWords, pseudoLanguage } from "./marked.ts";
import { german } from "./german.ts";
import { type Format, formatIn } from "./format.ts";

/** The interface in one language: its words by part, and how it writes days, numbers, lists and lengths of time. */
export interface Say extends Words {
  /** What the words are written in, BCP 47: of the document. */
  readonly language: string;
  /** The name under which the catalogue has these words: "de" of the words of de-AT. */
  readonly catalogued: string;
  readonly format: Format;
  /** Milliseconds as a running time: "45 s", "4 min", "1 h 52 min"; from a minute on rounded to minutes. */
  readonly runningTime: (milliseconds: number) => string;
}

/** A further language is a file beside english.ts and a line here. */
const languages: Readonly<Record<string, Words>> = { de: german, en: english };

/** Whether the catalogue has words under this name. */
export const isCatalogued = (name: string): boolean =>
  Object.hasOwn(languages, name) || name === pseudoLanguage;

const tongueOf = (language: string): string => language.split("-")[0] ?? "";

const made = new Map<string, Say>();

/** The interface in the language asked for (BCP 47), in English where there is none; times in this zone (IANA). */
export const sayIn = (language: string, zone: string): Say => {
  const key = `${language} ${zone}`;
  const say = made.get(key) ?? sayAnew(language, zone);
  made.set(key, say);
  return say;
};

const sayAnew = (language: string, zone: string): Say => {
  if (language === pseudoLanguage) {
    const say = sayWith(markedWords, "en", zone);
    return { ...say, catalogued: pseudoLanguage, format: markedFormat(say.format) };
  }
  const words = languages[tongueOf(language)];
  return words === undefined ? sayWith(english, "en", zone) : sayWith(words, language, zone);
};

/** With words that need not be among the languages. */
export const sayWith = (words: Words, language: string, zone: string): Say => ({
  ...words,
  language,
  catalogued: tongueOf(language),
  format: formatIn(language, zone),
  runningTime: (milliseconds) => runningTime(words.time, milliseconds),
});

const runningTime = (time: Words["time"], milliseconds: number): string => {
  if (milliseconds < 59_500) return time.seconds(Math.max(1, Math.round(milliseconds / 1000)));
  const all = Math.round(milliseconds / 60_000);
  const [hours, minutes] = [Math.floor(all / 60), all % 60];
  if (hours === 0) return time.minutes(minutes);
  return minutes === 0 ? time.hours(hours) : `${time.hours(hours)} ${time.minutes(minutes)}`;
};
