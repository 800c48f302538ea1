import { languageOf } from "./language.ts";
import { foldAccents } from "./tokens.ts";

const list = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Words (as tokens: without accents) whose loss turns a sentence into its contrary. */
const negations = new Map<string, ReadonlySet<string>>(
  Object.entries({
    en: list(
      "not no never none nobody nothing nowhere neither nor without hardly scarcely barely seldom rarely nope nah unless cannot noone",
    ),
    de: list(
      "nicht nichts kein keine keinen keinem keiner keines nie niemals niemand niemanden niemandem nirgends nirgendwo weder ohne kaum nein",
    ),
    es: list("no ni nunca jamas nadie nada ningun ninguno ninguna ningunos ningunas sin tampoco apenas sino"),
    zh: list("不 没 沒 无 無 未 别 勿 非"),
    ja: list("不 無 未 非"),
    fr: list("ne n pas jamais rien personne aucun aucune nul nulle ni sans guere non plus"),
  }),
);

export const isNegation = (token: string, language: string): boolean => {
  const words = negations.get(languageOf(language));
  return words?.has(foldAccents(token)) === true || (languageOf(language) === "fr" && token.startsWith("n'"));
};

const opposite = /^(?:un|in|im|il|ir|dis|non|de|a)$/;

/** "happy" and "unhappy", "careful" and "careless". */
export const areOpposites = (one: string, other: string): boolean => {
  const [longer, shorter] = one.length >= other.length ? [one, other] : [other, one];
  if (shorter.length >= 4 && longer.endsWith(shorter))
    return opposite.test(longer.slice(0, longer.length - shorter.length));
  return stemOf(one) === stemOf(other) && /less(?:ly)?$/.test(one) !== /less(?:ly)?$/.test(other);
};

const stemOf = (word: string): string => word.replace(/(?:ful|less)(?:ly)?$/, "");

const numberWords = list(
  "half dozen dozens double triple twice thrice hundreds thousands millions billions trillions quarter quarters thirds percent " +
    "million billion zwei drei vier fuenf sechs sieben acht neun zehn elf zwoelf hundert tausend millionen prozent " +
    "dos tres cuatro cinco seis siete ocho nueve diez cien mil millones deux trois quatre cinq sept huit neuf dix cent mille",
);
/** Spelled out these are seldom figures: "one of us", "first of all", "a second". */
const softNumbers = list("1 1st 2nd");

export const isNumber = (token: string, word: string): boolean =>
  softNumbers.has(token) ? /\d/.test(word) : /\d/.test(token) || numberWords.has(foldAccents(token));

const dates = list(
  "january february april june july september october november december monday tuesday wednesday thursday friday saturday sunday " +
    "januar februar maerz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag " +
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miercoles jueves viernes " +
    "sabado domingo janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre lundi mardi mercredi jeudi " +
    "vendredi samedi dimanche",
);
/** Months only with a capital: "we may march". */
const capitalDates = list("march may august");

export const isDate = (token: string, isCapital: boolean): boolean =>
  dates.has(foldAccents(token)) || (isCapital && capitalDates.has(token));
