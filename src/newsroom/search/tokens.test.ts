import * as fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../../test/support/database.ts";
import { readVector } from "./marks.ts";
import { folded, tokenRanges, tokensOf } from "./tokens.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => await database.close());

const databaseWords = async (texts: readonly string[]): Promise<string[][]> => {
  const { rows } = await sql<{ words: string }>`
    select search.exact_words(text)::text as words from unnest(${texts}::text[]) with ordinality as given (text, place)
    order by place`.execute(database.db);
  return rows.map(({ words }) => readVector(words));
};

test.each([
  ["Well-known U.S. and/or end.The", ["well", "known", "u", "s", "and", "or", "end", "the"]],
  ["don’t — “naïve” Straße, 3rd 1e5 12.5%", ["don", "t", "naive", "strasse", "3rd", "1e5", "12", "5"]],
  [
    "http://a.b/c?d=e#f user@host.org x_y",
    ["http", "a", "b", "c", "d", "e", "f", "user", "host", "org", "x", "y"],
  ],
  ["月に着陸 Apollo11号", ["月", "に", "着", "陸", "apollo11", "号"]],
])("%s has the same words here and in the database", async (text, words) => {
  expect((await databaseWords([text]))[0]).toEqual(words);
  expect(tokensOf(text).map(folded)).toEqual(words);
  expect(tokenRanges(text)).toHaveLength(words.length);
});

test("whatever is written in ordinary signs, both part it into the same words", async () => {
  const signs = Array.from("abzXé0 19.-_/’'\"“”„«»—…,;:!?&%+*#@()[]{}<>=~|^\\月のß￼ \n\t");
  const texts = fc.sample(fc.string({ unit: fc.constantFrom(...signs), maxLength: 30 }), {
    numRuns: 2000,
    seed: 7,
  });
  const words = await databaseWords(texts);
  expect(words).toEqual(texts.map((text) => tokensOf(text).map(folded)));
});
