import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { byNewsroom, recordingWithWords } from "../../../test/support/recording.ts";
import { savedStory, staffBy } from "../../../test/support/story.ts";
import { publishRecording } from "../recording/publish-recording.ts";
import { withdrawRecording } from "../recording/withdraw-recording.ts";
import { publishStory } from "./publish-story.ts";
import { addTopic } from "../topic/add-topic.ts";
import { findPublicTopic, findTopic, listPublicTopics } from "../topic/topic.store.ts";

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
