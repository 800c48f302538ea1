/** Made-up speech for pages: common English words by Zipf's law, the same for the same seed. */

const words =
  `the of and to in a is that was he for it with as his on be at by had not are but from or have an they which one you were her all she there
would their we him been has when who will more no if out so said what up its about into than them can only other new some could time these two may then
do first any my now such like our over man me even most made after also did many before must through back years where much your way well down should because each
just those people how too little state good very make world still own see men work long get here between both life being under never day same another know while
last might us great old year off come since against go came right used take three states himself few house use during without again place around however home small
found thought went say part once general high upon school every does got united left number course war until always away something fact water though less public put
think almost hand enough far took head yet government system better set told nothing night end why called eyes find going look asked later knew point next week room
evidence letter minister harbour engine signal witness record flight morning report crew silence window island winter station ledger captain promise`
    .split(/\s+/)
    .filter((word) => word !== "");

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const anyWord = (random: () => number): string =>
  words[Math.min(words.length - 1, Math.floor(words.length ** random()) - 1)] ?? "the";

/** A sentence of 5 to 23 words. */
export const sentenceFrom = (random: () => number): string => {
  const length = 5 + Math.floor(random() * 19);
  const said = Array.from({ length }, () => anyWord(random));
  const text = said.join(" ");
  const comma = said.length > 10 ? text.replace(` ${said[5]} `, ` ${said[5]}, `) : text;
  return `${comma.charAt(0).toUpperCase()}${comma.slice(1)}${random() < 0.1 ? "?" : "."}`;
};
