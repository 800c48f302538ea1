import { soundOf } from "./sound.ts";
import { isSameToken, type SpeechToken } from "./tokens.ts";

/** Of a pair of tokens, in hundredths. */
const same = 300;
const sameCommon = 220;
const alike = -60;
const unlike = -350;
/** "America's" may be "America is". */
const possessive = 200;

/** Words that stand everywhere place a passage less surely. */
const common = new Set(
  "the a an and or of to in on at is are was were be i you he she it we they that this for with as but so".split(
    " ",
  ),
);

/** How well tokens go together: a line of scores for each row, to be read at the kind of a column. */
export interface PairScores {
  kinds: Int32Array;
  lineOf: (row: number) => Int16Array;
}

/** Every kind of token on one side is compared with every kind on the other once, when a row first asks. */
export const pairScores = (one: readonly SpeechToken[], other: readonly SpeechToken[]): PairScores => {
  const numbers = new Map<string, number>();
  const [mine, theirs] = [kindsOf(one, numbers), kindsOf(other, numbers)];
  const lines = new Map<number, Int16Array>();
  return {
    kinds: theirs.places,
    lineOf: (row) => {
      const place = mine.places[row] ?? 0;
      const known = lines.get(place);
      if (known !== undefined) return known;
      const kind = mine.kinds[place];
      const line = Int16Array.from(theirs.kinds, (each) =>
        kind === undefined ? unlike : pairScore(kind, each),
      );
      lines.set(place, line);
      return line;
    },
  };
};

/** A token with numbers for what makes it like another; -1 where it has none. */
interface Kind {
  token: SpeechToken;
  text: number;
  beginning: number;
  end: number;
  sound: number;
  isFigure: boolean;
  hasOthers: boolean;
}

const kindsOf = (
  tokens: readonly SpeechToken[],
  numbers: Map<string, number>,
): { places: Int32Array; kinds: Kind[] } => {
  const known = new Map<string, number>();
  const kinds: Kind[] = [];
  const places = Int32Array.from(tokens, (token) => {
    const key = token.others.length === 0 ? token.text : [token.text, ...token.others].join("|");
    const place = known.get(key) ?? kinds.length;
    if (place === kinds.length) {
      known.set(key, place);
      kinds.push(kindOf(token, numbers));
    }
    return place;
  });
  return { places, kinds };
};

const kindOf = (token: SpeechToken, numbers: Map<string, number>): Kind => {
  const { text } = token;
  const numberOf = (key: string): number => {
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  };
  const sound = text.length > 1 ? soundOf(text) : "";
  return {
    token,
    text: numberOf(`=${text}`),
    beginning: text.length >= 4 ? numberOf(`^${text.slice(0, 4)}`) : -1,
    end: text.length > 4 ? numberOf(`$${text.slice(-5)}`) : -1,
    sound: sound.length > 1 ? numberOf(`~${sound}`) : -1,
    isFigure: /\d/.test(text),
    hasOthers: token.others.length > 0 || text.endsWith("'s"),
  };
};

const pairScore = (one: Kind, other: Kind): number => {
  if (one.text === other.text) return common.has(one.token.text) ? sameCommon : same;
  if (one.hasOthers || other.hasOthers) {
    if (isSameToken(one.token, other.token)) return same;
    const [mine, theirs] = [one.token.text, other.token.text];
    if (mine === `${theirs}'s` || theirs === `${mine}'s`) return possessive;
  }
  return isAlike(one, other) ? alike : unlike;
};

const isAlike = (one: Kind, other: Kind): boolean =>
  (one.beginning === other.beginning && one.beginning >= 0) ||
  (one.end === other.end && one.end >= 0) ||
  (one.sound === other.sound && one.sound >= 0) ||
  (one.isFigure && other.isFigure);
