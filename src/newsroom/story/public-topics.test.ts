import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { byNewsroom, recordingWithWords } from "../../../test/support/recording.ts";
import { savedStory, staffBy } from "../../../test/support/story.ts";
import { publishRecording } from "../recording/publish-recording.ts";
import { withdrawRecording } from "../recording/withdraw-recording.ts";
import { withdrawStory } from "./withdraw-story.ts";
import { publishStory } from "./publish-story.ts";
import { addTopic } from "../topic/add-topic.ts";
import { findLiveTopic, findPublicTopic, findTopic, listPublicTopics } from "../topic/topic.store.ts";

const clock = () => new Date();

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => await database.close());

const topicOf = async (name: string, parent?: string) => {
  const added = await addTopic(byNewsroom(database.db), {
    name,
    ...(parent === undefined ? {} : { parent }),
  });
  if (!added.ok) throw new Error(added.problem);
  return added.value;
};

/** Of these, the topics that readers are shown, in lists and by their addresses. */
const shown = async (...slugs: readonly string[]): Promise<string[]> => {
  const listed = new Set((await listPublicTopics(database.db)).map(({ slug }) => slug));
  const found: string[] = [];
  for (const slug of slugs) {
    const isFound = (await findPublicTopic(database.db, slug)) !== null;
    expect(isFound).toBe(listed.has(slug));
    if (isFound) found.push(slug);
  }
  return found;
};

test("a topic shows from the day on which it, or one below it, has a public work; staff see it before", async () => {
  const above = await topicOf("Harbours");
  const below = await topicOf("Ferries", above.slug);
  expect(await shown(above.slug, below.slug)).toEqual([]);
  expect(await findTopic(database.db, below.slug)).not.toBeNull();
  const film = await recordingWithWords(database.db, [], { publish: false, topicIds: [below.id] });
  const draft = await savedStory(await staffBy(database.db, "editor"), { topics: [above.id] });
  expect(await shown(above.slug, below.slug)).toEqual([]);
  await publishStory(await staffBy(database.db, "editor"), clock, { storyId: draft.storyId });
  expect(await shown(above.slug, below.slug)).toEqual([above.slug]);
  await publishRecording(byNewsroom(database.db), clock, film.recordingId);
  expect(await shown(above.slug, below.slug)).toEqual([above.slug, below.slug]);
  await withdrawRecording(byNewsroom(database.db), film.recordingId, "A test");
  expect(await shown(above.slug, below.slug)).toEqual([above.slug]);
});

test("a topic that was live answers by its address for ever, one that never was does not", async () => {
  const { db } = database;
  const editor = await staffBy(db, "editor");
  const above = await topicOf("Lighthouses");
  const below = await topicOf("Lamps", above.slug);
  const never = await topicOf("Foghorns");
  const isLive = async (slug: string): Promise<boolean> => (await findLiveTopic(db, slug)) !== null;
  const { storyId } = await savedStory(editor, { topics: [below.id] });
  await recordingWithWords(db, [], { publish: false, topicIds: [never.id] });
  expect(await isLive(above.slug)).toBe(false);
  await publishStory(editor, clock, { storyId });
  await withdrawStory(editor, clock, { storyId, reason: "A test" });
  expect(await shown(above.slug, below.slug)).toEqual([]);
  expect([await isLive(above.slug), await isLive(below.slug)]).toEqual([true, true]);
  expect(await isLive(never.slug)).toBe(false);
});
