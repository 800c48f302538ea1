import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../../test/support/database.ts";
import { byNewsroom, recordingWithWords } from "../../../test/support/recording.ts";
import { publishedStory, savedStory, staffBy } from "../../../test/support/story.ts";
import { linkTranslation, unlinkTranslation } from "./link-translation.ts";
import { publishStory } from "./publish-story.ts";
import { listTranslations } from "./translation.store.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => await database.close());

const languagesOf = async (storyId: string): Promise<string[]> =>
  (await listTranslations(database.db, { storyId })).map(({ language }) => language);

test("each of a group names all of it, the original first, and only what is public", async () => {
  const by = byNewsroom(database.db);
  const editor = await staffBy(database.db, "editor");
  const english = await publishedStory(database.db, { language: "en" });
  const german = await publishedStory(database.db, { language: "de" });
  const spanish = await savedStory(editor, { language: "es" });
  expect(await linkTranslation(by, english, german)).toMatchObject({ ok: true });
  expect(await linkTranslation(by, german, spanish)).toMatchObject({ ok: true });
  expect(await languagesOf(english.storyId)).toEqual(["en", "de"]);
  expect(await languagesOf(german.storyId)).toEqual(["en", "de"]);
  expect(await languagesOf(spanish.storyId)).toEqual([]);
  expect((await publishStory(editor, () => new Date(), { storyId: spanish.storyId })).ok).toBe(true);
  for (const { storyId } of [english, german, spanish])
    expect(await languagesOf(storyId)).toEqual(["en", "de", "es"]);
  expect(await unlinkTranslation(by, german)).toMatchObject({ ok: true });
  expect(await languagesOf(german.storyId)).toEqual([]);
  expect(await languagesOf(spanish.storyId)).toEqual(["en", "es"]);
  expect(await unlinkTranslation(by, english)).toMatchObject({ ok: true });
  expect(await languagesOf(spanish.storyId)).toEqual([]);
});

test("what cannot be a translation is refused", async () => {
  const by = byNewsroom(database.db);
  const [story, same, german] = [
    await publishedStory(database.db),
    await publishedStory(database.db),
    await publishedStory(database.db, { language: "de" }),
  ];
  const film = await recordingWithWords(database.db, [], { language: "de" });
  const interview = await recordingWithWords(database.db, [], { kind: "interview" });
  const refused = { ok: false };
  expect(await linkTranslation(by, story, story)).toMatchObject(refused);
  expect(await linkTranslation(by, story, same)).toMatchObject(refused);
  expect(await linkTranslation(by, story, film)).toMatchObject(refused);
  expect(await linkTranslation(by, film, interview)).toMatchObject(refused);
  expect(await linkTranslation(by, story, { storyId: "000000000000" })).toMatchObject(refused);
  expect(await linkTranslation(by, story, german)).toMatchObject({ ok: true });
  // It says so already, whichever way round.
  expect(await linkTranslation(by, german, story)).toMatchObject({ ok: true });
  expect(await linkTranslation(by, same, german)).toMatchObject(refused);
  const viewer = await staffBy(database.db, "viewer");
  expect(await unlinkTranslation(viewer, story)).toMatchObject(refused);
});
