import { type Chance, chanceFrom } from "./random.ts";

/** Words by frequency, the commonest first. */
export interface Vocabulary {
  readonly words: readonly string[];
  /** Ranks of those that are names, with a capital letter. */
  readonly names: readonly number[];
}

/** What English says most, in this order: so that stop words stand where they stand in speech. */
const commonEnglish =
  "the and to of a i in that it you was is for we on he they with be this have at but as are not so had there were what all my from one or if by his an up about out them who when just would which like their she do been can her now then me your some no into know could how him because very our more did over time will people well think going said these other than get down back see two only first go has really way those right even also after where any most good day make us before work years come through its much being here made world many long still should too own life never something again last man got every little went say off came great around might while same always kind look take new want does used thing things why three course lot part another different away once place old home night found under year".split(
    " ",
  );

const commonGerman =
  "die der und in das den von zu ist mit sich des auf für nicht im dem eine es als auch an war ich hat aus er sie wir dass bei nach so wie oder um am einen über noch nur man wenn vor zum haben sind durch mehr sein aber zur kann was alle wird hier schon da mir bis wieder sehr gegen vom unter zwischen immer unser doch ihre jetzt dann mich ganz damals wurde hatte waren einer einem diese ohne etwas zwei keine ihm ihn uns denn".split(
    " ",
  );

const onsets =
  "b br c ch cl cr d dr f fl fr g gl gr h j k l m n p pl pr qu r s sc sh sl sm sn sp st str t th tr v w z".split(
    " ",
  );
const vowels = "a e i o u ai ea ee ie oa ou".split(" ");
const endings = "b ck d ft g l ll m n nd ng nk nt p r rd rm rn s ss st t th x".split(" ");
const inflections = ["", "", "s", "ed", "ing", "er", "ly", "ness"];
const nameEndings = ["ov", "ova", "sky", "man", "son", "ez", "ard", "ini", "berg", "well"];

const syllable = (chance: Chance): string => chance.pick(onsets) + chance.pick(vowels);

/** Two or three syllables and an ending; common words are shorter than rare ones. */
const stemFor = (chance: Chance, rank: number): string => {
  const syllables = rank < 2000 ? chance.between(1, 2) : chance.between(2, 3);
  return Array.from({ length: syllables }, () => syllable(chance)).join("") + chance.pick(endings);
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * Real function words, then made-up words in families (a stem with its inflections, so that stemming has work to do);
 * one word in 25 is a name.
 */
const vocabularyOf = (common: readonly string[], size: number, seed: number): Vocabulary => {
  const chance = chanceFrom(seed);
  const words = [...common];
  const names: number[] = [];
  const known = new Set(words);
  const add = (word: string, isName: boolean): void => {
    if (words.length >= size || known.has(word.toLowerCase())) return;
    known.add(word.toLowerCase());
    if (isName) names.push(words.length);
    words.push(word);
  };
  while (words.length < size) {
    const stem = stemFor(chance, words.length);
    if (chance.next() < 0.04) add(capital(stem + chance.pick(nameEndings)), true);
    else for (const inflection of pickSome(chance)) add(stem + inflection, false);
  }
  return { words, names };
};

const pickSome = (chance: Chance): string[] =>
  Array.from({ length: chance.between(1, 4) }, () => chance.pick(inflections));

export const english = (size: number, seed: number): Vocabulary => vocabularyOf(commonEnglish, size, seed);

export const german = (size: number, seed: number): Vocabulary => vocabularyOf(commonGerman, size, seed);
