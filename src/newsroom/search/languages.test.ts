import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../../test/support/database.ts";
import { recordingWithWords, spoken } from "../../../test/support/recording.ts";
import { parseQuery } from "./parse-query.ts";
import { searchSpoken } from "./search.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => await database.close());

const record = async (language: string, ...lines: readonly string[]): Promise<void> => {
  const { cutId } = await recordingWithWords(database.db, spoken(...lines.map((line) => `Ada: ${line}`)), {
    language,
  });
  await database.db.updateTable("sentence").set({ language }).where("cut_id", "=", cutId).execute();
};

const search = async (text: string) =>
  await searchSpoken(database.db, parseQuery(text), {
    limit: 20,
    after: null,
    now: new Date(Date.now() + 60_000),
  });

const found = async (text: string): Promise<[string, string[]][]> =>
  (await search(text)).hits.map((hit) => [
    hit.text,
    hit.marks.map(({ start, end }) => hit.text.slice(start, end)),
  ]);

test.each([
  ["de", "Die Häuser der Raumfahrer standen leer.", "haus raumfahrer", ["Häuser", "Raumfahrer"]],
  ["de", "Wir gingen über die große Straße.", "STRASSE", ["Straße"]],
  ["fr", "Les étoiles montaient lentement vers l’espace.", "étoile montait", ["étoiles", "montaient"]],
  ["fr", "Nous rêvions de l’océan Pacifique.", "l'océan", ["océan"]],
  ["es", "Las naciones cantaban canciones.", "canción nación", ["naciones", "canciones"]],
  ["ru", "Мы видели Землю из корабля.", "земля корабль", ["Землю", "корабля"]],
  ["pt-BR", "Os foguetes voaram.", "foguete", ["foguetes"]],
])("%s: %s is found by its own stems", async (language, sentence, query, marks) => {
  await record(language, sentence);
  expect(await found(query)).toEqual([[sentence, expect.arrayContaining(marks)]]);
});

test("Japanese is found by its words, as they stand in the sentence", async () => {
  await record("ja", "宇宙飛行士は月に着陸しました。", "私たちは月を見ました。");
  expect(await found("宇宙飛行士")).toEqual([["宇宙飛行士は月に着陸しました。", ["宇宙飛行士"]]]);
  expect(await found("月に着陸")).toEqual([["宇宙飛行士は月に着陸しました。", ["月に着陸"]]]);
  expect(await found("月")).toHaveLength(2);
  expect(await found("飛行")).toHaveLength(1);
});

test("Chinese is found by its words, in a row or apart", async () => {
  await record("zh", "我们计划在明年登陆火星。");
  expect(await found("登陆火星")).toEqual([["我们计划在明年登陆火星。", ["登陆火星"]]]);
  expect(await found("火星 计划")).toEqual([["我们计划在明年登陆火星。", ["计划", "火星"]]]);
  expect(await found('"火星登陆"')).toEqual([]);
});

test("a word that is a stop word in one language alone is asked for in the others", async () => {
  await record("en", "The war was long.", "The world was young.");
  await record("de", "Er war in der Welt.");
  expect((await found("world war language:en")).map(([text]) => text)).toEqual([]);
  expect((await found("war")).map(([text]) => text).toSorted()).toEqual([
    "Er war in der Welt.",
    "The war was long.",
  ]);
});
