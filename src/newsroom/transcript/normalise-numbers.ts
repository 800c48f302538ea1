import type { Token } from "./normalise-token.ts";

const units =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const tens = "twenty thirty forty fifty sixty seventy eighty ninety";
const small = new Map([
  ...units.split(" ").map((word, value): [string, number] => [word, value]),
  ...tens.split(" ").map((word, index): [string, number] => [word, (index + 2) * 10]),
]);
const scales = new Map([
  ["hundred", 100],
  ["thousand", 1000],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
]);
const ordinals = new Map(
  "first:1 second:2 third:3 fourth:4 fifth:5 sixth:6 seventh:7 eighth:8 ninth:9 tenth:10 eleventh:11 twelfth:12 thirteenth:13 fourteenth:14 fifteenth:15 sixteenth:16 seventeenth:17 eighteenth:18 nineteenth:19 twentieth:20 thirtieth:30 fortieth:40 fiftieth:50 sixtieth:60 seventieth:70 eightieth:80 ninetieth:90 hundredth:100"
    .split(" ")
    .map((pair): [string, number] => [pair.split(":")[0] ?? "", Number(pair.split(":")[1])]),
);

const digitOf = (text: string | undefined): string | null => {
  const value = small.get(text ?? "");
  if (value !== undefined) return value < 10 ? String(value) : null;
  return /^\d{1,3}$/.test(text ?? "") ? (text ?? "") : null;
};

const digitsFrom = (tokens: readonly Token[], from: number): string[] => {
  const digits: string[] = [];
  for (let at = from; at < tokens.length; at += 1) {
    const digit = digitOf(tokens[at]?.text);
    if (digit === null) break;
    digits.push(digit);
  }
  return digits;
};

/** "three point one four" is 3.14. */
export const joinPoints = (tokens: readonly Token[]): Token[] => {
  const read: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    if (token === undefined) break;
    const whole = small.get(token.text) ?? (/^\d{1,3}$/.test(token.text) ? token.text : null);
    const digits = whole !== null && tokens[at + 1]?.text === "point" ? digitsFrom(tokens, at + 2) : [];
    const last = tokens[at + 1 + digits.length];
    if (digits.length === 0 || last === undefined) {
      read.push(token);
      at += 1;
    } else {
      read.push({ text: `${whole}.${digits.join("")}`, first: token.first, last: last.last });
      at += 2 + digits.length;
    }
  }
  return read;
};

/** "twenty one" and "21" become the same token; so do "nineteen sixty nine" and "1969", "twenty first" and "21st". */
export const readNumbers = (tokens: readonly Token[]): Token[] => {
  const read: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    const number = readNumber(tokens, at);
    const first = tokens[at];
    const last = tokens[at + number.length - 1];
    if (first === undefined) break;
    if (number.length === 0 || last === undefined) {
      read.push(first);
      at += 1;
    } else {
      read.push({ text: number.text, first: first.first, last: last.last });
      at += number.length;
    }
  }
  return read;
};

interface Reading {
  text: string;
  /** How many tokens it took; 0 for no number. */
  length: number;
}

interface Sum {
  /** Thousands and more that are finished. */
  total: number;
  /** What is being counted below the next thousand. */
  current: number;
  length: number;
  /** The value of the last part, which says what may follow. */
  last: number;
  /** The last scale of a thousand or more, and how many tokens the number had then. */
  scale: number;
  finished: number;
}

const readNumber = (tokens: readonly Token[], from: number): Reading => {
  const year = readYear(tokens, from);
  if (year !== null) return year;
  const sum: Sum = {
    total: 0,
    current: 0,
    length: 0,
    last: Number.POSITIVE_INFINITY,
    scale: Number.POSITIVE_INFINITY,
    finished: 0,
  };
  while (addPart(sum, tokens, from)) {
    // addPart moves on.
  }
  return finish(sum, tokens, from);
};

const textAt = (tokens: readonly Token[], at: number): string => tokens[at]?.text ?? "";

/** Takes the next word of a number into the sum; false where the number has ended. */
const addPart = (sum: Sum, tokens: readonly Token[], from: number): boolean => {
  const at = from + sum.length;
  const text = textAt(tokens, at);
  const scale = scales.get(text);
  if (scale !== undefined) return addScale(sum, scale);
  const hasAnd = text === "and" && sum.length > 0 && sum.last >= 100;
  const part = partAt(tokens, hasAnd ? at + 1 : at);
  if (part === null || !mayFollow(sum, part)) return false;
  if (hasAnd) sum.length += 1;
  sum.current += part;
  sum.last = part;
  sum.length += 1;
  return true;
};

/** The value of a word below a hundred, or of digits that begin a number ("5 million"). */
const partAt = (tokens: readonly Token[], at: number): number | null => {
  const text = textAt(tokens, at);
  const word = small.get(text);
  if (word !== undefined) return word;
  return /^\d{1,3}(\.\d+)?$/.test(text) ? Number(text) : null;
};

/** After "twenty" comes a digit; after "hundred" or "thousand" anything smaller. */
const mayFollow = (sum: Sum, part: number): boolean => {
  if (sum.length === 0) return true;
  if (sum.last >= 100) return part < sum.last;
  return sum.last >= 20 && sum.last % 10 === 0 && part > 0 && part < 10;
};

const addScale = (sum: Sum, scale: number): boolean => {
  if (sum.length === 0 || sum.current === 0) return false;
  if (scale === 100) {
    if (sum.current >= 100) return false;
    sum.current *= 100;
    sum.length += 1;
  } else if (scale < sum.scale) {
    sum.length += 1;
    Object.assign(sum, { total: sum.total + sum.current * scale, current: 0, scale, finished: sum.length });
  } else {
    // "five million, six million": the six belongs to a number of its own.
    Object.assign(sum, { current: 0, length: sum.finished, last: 0 });
    return false;
  }
  sum.last = scale;
  return true;
};

const finish = (sum: Sum, tokens: readonly Token[], from: number): Reading => {
  const value = sum.total + sum.current;
  const ordinal = ordinals.get(textAt(tokens, from + sum.length));
  const joins =
    ordinal !== undefined && (sum.length === 0 || (sum.last >= 20 && sum.last % 10 === 0 && ordinal < 10));
  if (joins) return { text: ordinalText(value + ordinal), length: sum.length + 1 };
  return { text: String(Math.round(value * 1000) / 1000), length: sum.length };
};

const ordinalText = (value: number): string => {
  const lastTwo = value % 100;
  const ending = lastTwo > 10 && lastTwo < 14 ? "th" : (["th", "st", "nd", "rd"][value % 10] ?? "th");
  return `${value}${ending}`;
};

/** "nineteen sixty nine", "twenty seventeen", "nineteen oh five". */
const readYear = (tokens: readonly Token[], at: number): Reading | null => {
  const century = small.get(textAt(tokens, at));
  if (century === undefined || century < 11 || century > 20) return null;
  const next = textAt(tokens, at + 1);
  const decade = small.get(next);
  const unit = small.get(textAt(tokens, at + 2));
  const isUnit = unit !== undefined && unit > 0 && unit < 10;
  if ((next === "oh" || next === "o") && isUnit) return { text: String(century * 100 + unit), length: 3 };
  if (decade === undefined || decade < 10) return null;
  const joins = decade >= 20 && isUnit;
  return { text: String(century * 100 + decade + (joins ? unit : 0)), length: joins ? 3 : 2 };
};
