import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../../test/support/database.ts";
import { momentOf, quotingParagraph } from "../../../test/support/quoted-story.ts";
import { byNewsroom, recordingWithWords, spoken } from "../../../test/support/recording.ts";
import { paragraphOf, personId, publishedStory } from "../../../test/support/story.ts";
import { newId } from "../../kit/id.ts";
import { addTopic } from "../topic/add-topic.ts";
import type { Related } from "./related.ts";
import { relatedWorks } from "./related.store.ts";
import { withdrawStory } from "./withdraw-story.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => await database.close());

const day = "2026-03-01";

const newTopic = async (): Promise<string> => {
  const topic = await addTopic(byNewsroom(database.db), { name: `Topic ${newId()}` });
  if (!topic.ok) throw new Error(topic.problem);
  return topic.value.id;
};

const film = async (title: string, summary = "") =>
  await recordingWithWords(database.db, spoken("Ada: we landed at noon and all was well"), {
    title,
    summary,
  });

const quoting = async (one: { recordingId: string; cutId: string }) =>
  quotingParagraph("all was well", {
    source: { type: "moment", moment: await momentOf(database.db, one, { of: "words", first: 1, last: 8 }) },
    speakerName: "Ada",
  });

const told = (related: readonly Related[]): [string, string[]][] =>
  related.map(({ work, why }) => [work.title, why.map(({ kind }) => kind)]);

describe("beside a story stand", () => {
  test("the film that it quotes, and other stories that quote it, each with the reason", async () => {
    const one = await film("The landing");
    const story = await publishedStory(database.db, { headline: "One", blocks: [await quoting(one)] });
    await publishedStory(database.db, { headline: "Other", blocks: [await quoting(one)] });
    const related = await relatedWorks(database.db, { kind: "story", id: story.storyId }, day);
    expect(related.films.map(({ work, why }) => [work.title, why])).toEqual([
      ["The landing", [{ kind: "moments", tie: "quoted-here", shared: [] }]],
    ]);
    expect(related.stories.map(({ work, why }) => [work.title, why])).toEqual([
      ["Other", [{ kind: "moments", tie: "moments-of", shared: ["The landing"] }]],
    ]);
  });

  test("the editor's choice before all, in the editor's order", async () => {
    const [quoted, first, second] = [await film("Quoted"), await film("First"), await film("Second")];
    const story = await publishedStory(database.db, {
      blocks: [await quoting(quoted)],
      related: [second.recordingId, first.recordingId],
    });
    const related = await relatedWorks(database.db, { kind: "story", id: story.storyId }, day);
    expect(told(related.films)).toEqual([
      ["Second", ["chosen"]],
      ["First", ["chosen"]],
      ["Quoted", ["moments"]],
    ]);
  });

  test("stories of the same people, then on the same topic", async () => {
    const [person, topic] = [await personId(database.db), await newTopic()];
    const contributors = [{ person, role: "By" }];
    const story = await publishedStory(database.db, { headline: "One", contributors, topics: [topic] });
    await publishedStory(database.db, { headline: "Topic", topics: [topic] });
    await publishedStory(database.db, { headline: "Person", contributors });
    const related = await relatedWorks(database.db, { kind: "story", id: story.storyId }, day);
    expect(told(related.stories)).toEqual([
      ["Person", ["people"]],
      ["Topic", ["topics"]],
    ]);
  });

  test("works that share rare words; common ones and the language's own tie nothing", async () => {
    const story = await publishedStory(database.db, {
      headline: "One",
      blocks: [paragraphOf("The zeppelin reached Samarkand because there would always be another harbour.")],
    });
    await publishedStory(database.db, {
      headline: "Other",
      blocks: [paragraphOf("A zeppelin over Samarkand.")],
    });
    await publishedStory(database.db, {
      headline: "Third",
      blocks: [paragraphOf("Because there would always be.")],
    });
    await film("Samarkand", "How the zeppelin came");
    const related = await relatedWorks(database.db, { kind: "story", id: story.storyId }, day);
    const why = [{ kind: "words", tie: null, shared: ["samarkand", "zeppelin"] }];
    expect(related.stories.map((one) => [one.work.title, one.why])).toEqual([["Other", why]]);
    expect(related.films.map((one) => [one.work.title, one.why])).toEqual([["Samarkand", why]]);
  });
});

test("a word that more works have than are few ties nothing, until they are gone", async () => {
  const { db } = database;
  const words = (headline: string, blocks = [paragraphOf("A xylophonist of Ouagadougou.")]) => ({
    headline,
    blocks,
  });
  const story = await publishedStory(db, words("One"));
  const others: string[] = [];
  for (let number = 0; number < 20; number += 1)
    others.push((await publishedStory(db, words(`Other ${number}`))).storyId);
  const tied = async () =>
    told((await relatedWorks(db, { kind: "story", id: story.storyId }, day)).stories).filter(([, why]) =>
      why.includes("words"),
    ).length;
  expect(await tied()).toBe(0);
  const [gone = ""] = others;
  const withdrawn = await withdrawStory(byNewsroom(db), () => new Date(), {
    storyId: gone,
    reason: "It was wrong.",
  });
  expect(withdrawn.ok).toBe(true);
  expect(await tied()).toBe(6);
});

test("beside a film stand the interviews made for it, and the stories that quote it", async () => {
  const one = await film("The voyage");
  const interview = await recordingWithWords(database.db, spoken("Ada: yes"), {
    kind: "interview",
    title: "Ada on the voyage",
  });
  await database.db
    .updateTable("recording")
    .set({ made_for_id: one.recordingId })
    .where("id", "=", interview.recordingId)
    .execute();
  await publishedStory(database.db, { headline: "The story", blocks: [await quoting(one)] });
  const related = await relatedWorks(database.db, { kind: "recording", id: one.recordingId }, day);
  expect(told(related.films)).toEqual([["Ada on the voyage", ["made-for"]]]);
  expect(told(related.stories)).toEqual([["The story", ["moments"]]]);
});
