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

/** How well token `row` of the one goes with token `column` of the other; each pair of kinds is looked at once. */
export const pairScores = (
  one: readonly SpeechToken[],
  other: readonly SpeechToken[],
): ((row: number, column: number) => number) => {
  const [mine, theirs] = [kindsOf(one), kindsOf(other)];
  const scores = Array.from({ length: mine.tokens.length }, () => new Int16Array(theirs.tokens.length));
  return (row, column) => {
    const [kind, otherKind] = [mine.kinds[row] ?? 0, theirs.kinds[column] ?? 0];
    const known = scores[kind]?.[otherKind] ?? 0;
    if (known !== 0) return known;
    const [token, otherToken] = [mine.tokens[kind], theirs.tokens[otherKind]];
    const score = token === undefined || otherToken === undefined ? unlike : pairScore(token, otherToken);
    const line = scores[kind];
    if (line !== undefined) line[otherKind] = score;
    return score;
  };
};

const kindsOf = (tokens: readonly SpeechToken[]): { kinds: Int32Array; tokens: SpeechToken[] } => {
  const places = new Map<string, number>();
  const different: SpeechToken[] = [];
  const kinds = Int32Array.from(tokens, (token) => {
    const key = [token.text, ...token.others].join("|");
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, different.length);
    return different.push(token) - 1;
  });
  return { kinds, tokens: different };
};

const pairScore = (one: SpeechToken, other: SpeechToken): number => {
  if (isSameToken(one, other)) return common.has(one.text) ? sameCommon : same;
  if (one.text === `${other.text}'s` || other.text === `${one.text}'s`) return possessive;
  return isAlike(one.text, other.text) ? alike : unlike;
};

const isAlike = (one: string, other: string): boolean =>
  (one.length >= 4 && one.slice(0, 4) === other.slice(0, 4)) ||
  (one.length > 4 && other.length > 4 && one.slice(-5) === other.slice(-5)) ||
  (/\d/.test(one) && /\d/.test(other)) ||
  (one.length > 1 && soundOf(one).length > 1 && soundOf(one) === soundOf(other));
