import { type CustomTypesConfig, types } from "pg";

type ReadText = (text: string) => unknown;

/** node-postgres types only the oids that it names itself. */
const standardParser = types.getTypeParser as (oid: number, format?: "text" | "binary") => ReadText;

const int8 = 20;
const int8Array = 1016;
const date = 1082;
const dateArray = 1182;
const textArray = 1009;

/** A bigint column as a number; beyond 2^53 it is a fault, never a rounded value. */
const wholeNumber = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is beyond the whole numbers that fit`);
  return value;
};

const readTexts = standardParser(textArray) as (text: string) => (string | null)[];

/** bigint is a number, a date is 'YYYY-MM-DD' (a day has no zone); everything else as node-postgres reads it. */
const parsers = new Map<number, ReadText>([
  [int8, wholeNumber],
  [int8Array, (text) => readTexts(text).map((item) => (item === null ? null : wholeNumber(item)))],
  [date, (text) => text],
  [dateArray, readTexts],
]);

export const pgTypes: CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    (format === "binary" ? undefined : parsers.get(oid)) ?? standardParser(oid, format),
};
