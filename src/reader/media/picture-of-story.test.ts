import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../../test/support/database.ts";
import { publishedStory, savedStory, staffBy } from "../../../test/support/story.ts";
import { newId } from "../../kit/id.ts";
import { saveStory } from "../../newsroom/story/save-story.ts";
import { scheduleStory } from "../../newsroom/story/schedule-story.ts";
import { withdrawStory } from "../../newsroom/story/withdraw-story.ts";
import { findPublicPicture } from "./picture.store.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => await database.close());

const clock = (): Date => new Date();

const insertPicture = async (): Promise<string> => {
  const id = newId();
  const file = {
    file_key: `pictures/${id}.jpg`,
    media_type: "image/jpeg",
    width: 90,
    height: 60,
    sha256: id,
  };
  await database.db
    .insertInto("picture")
    .values({ id, alt: "A harbour", credit: "Ada", ...file })
    .execute();
  return id;
};

const isOut = async (picture: string): Promise<boolean> =>
  (await findPublicPicture(database.db, picture)) !== null;

test("a picture goes out with the published story that shows it: not with a draft, a scheduled or a withdrawn one", async () => {
  const picture = await insertPicture();
  const editor = await staffBy(database.db, "editor");
  const draft = await savedStory(editor, { leadPicture: { picture } });
  expect(await isOut(picture)).toBe(false);
  const at = new Date(Date.now() + 3_600_000);
  expect(await scheduleStory(editor, clock, { storyId: draft.storyId, at })).toMatchObject({ ok: true });
  expect(await isOut(picture)).toBe(false);
  const story = await publishedStory(database.db, { leadPicture: { picture } });
  expect(await isOut(picture)).toBe(true);
  await withdrawStory(editor, clock, { storyId: story.storyId, reason: "A mistake" });
  expect(await isOut(picture)).toBe(false);
});

test("a picture of a newer draft does not go out with the story that is published", async () => {
  const [shown, secret] = [await insertPicture(), await insertPicture()];
  const story = await publishedStory(database.db, { leadPicture: { picture: shown } });
  const saved = await saveStory(await staffBy(database.db, "editor"), clock, {
    storyId: story.storyId,
    content: { ...story.content, leadPicture: { picture: secret } },
    basedOn: story.revisionId,
  });
  expect(saved).toMatchObject({ ok: true });
  expect([await isOut(shown), await isOut(secret)]).toEqual([true, false]);
});
