import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../../test/support/database.ts";
import { captioned, encodedCut } from "../../../test/support/gate-trial.ts";
import { momentOf, quotingParagraph } from "../../../test/support/quoted-story.ts";
import { byNewsroom, recordingWithWords, spoken } from "../../../test/support/recording.ts";
import { contentOf, paragraphOf, personId, publishedStory, staffBy } from "../../../test/support/story.ts";
import { newId } from "../../kit/id.ts";
import { withdrawMoment } from "../moment/withdraw-moment.ts";
import { type Cursor, readCursor } from "../recording/listed.store.ts";
import { parseQuery } from "../search/parse-query.ts";
import { searchWorks } from "../search/search-works.store.ts";
import { addTopic } from "../topic/add-topic.ts";
import { listPublicStories } from "./list-stories.store.ts";
import { publishStory } from "./publish-story.ts";
import { quotedIn, storiesQuoting } from "./quoted-in.store.ts";
import { saveStory } from "./save-story.ts";
import { findStoryPage } from "./story-page.store.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => await database.close());

const day = "2026-03-01";
const soon = (): Date => new Date(Date.now() + 60_000);

const newTopic = async (): Promise<{ id: string; slug: string; name: string }> => {
  const topic = await addTopic(byNewsroom(database.db), { name: `Topic ${newId()}` });
  if (!topic.ok) throw new Error(topic.problem);
  return topic.value;
};

describe("a list of stories", () => {
  test("goes a page at a time from the latest to the first, missing none and telling none twice", async () => {
    const { id: topicId } = await newTopic();
    const made: string[] = [];
    for (let at = 0; at < 7; at += 1)
      made.push((await publishedStory(database.db, { topics: [topicId] })).storyId);
    // Two of the same instant are told apart by their ids.
    const at = new Date("2026-01-01T12:00:00.123Z");
    await database.db
      .updateTable("story")
      .set({ first_published_at: at })
      .where("id", "in", made.slice(2, 5))
      .execute();
    const listed: string[] = [];
    let after: string | undefined;
    do {
      const page = await listPublicStories(database.db, { topicId, limit: 2, ...(after && { after }) });
      expect(page.cards.length).toBeLessThanOrEqual(2);
      listed.push(...page.cards.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(listed).toHaveLength(7);
    expect(new Set(listed)).toEqual(new Set(made));
    expect(listed.slice(0, 2)).toEqual([made[6], made[5]]);
  });

  test("begins anew where the cursor is not one of ours", async () => {
    const { id: topicId } = await newTopic();
    const story = await publishedStory(database.db, { topics: [topicId] });
    for (const after of ["", "x", "2026-99-99T00:00:00.000000_000000000000", "'; drop table story"])
      expect((await listPublicStories(database.db, { topicId, limit: 5, after })).cards).toMatchObject([
        { id: story.storyId },
      ]);
  });

  test("shows of each what a card needs, with the picture as the story has it", async () => {
    const topic = await newTopic();
    const person = await personId(database.db, "Ada Byron");
    const picture = newId();
    const file = {
      file_key: picture,
      media_type: "image/jpeg",
      width: 90,
      height: 60,
      focus_x: 0.5,
      focus_y: 0.5,
    };
    await database.db
      .insertInto("picture")
      .values({ id: picture, alt: "Its own words", credit: "Ada", ...file })
      .execute();
    await publishedStory(database.db, {
      headline: "An official resigns at noon",
      shortHeadline: "Official resigns",
      standfirst: "What was said",
      label: "Flashback",
      form: "analysis",
      language: "pt-BR",
      topics: [topic.id],
      contributors: [{ person, role: "Words" }],
      leadPicture: { picture, alt: "The story's words" },
    });
    const { cards } = await listPublicStories(database.db, { topicId: topic.id, limit: 1 });
    expect(cards).toMatchObject([
      {
        headline: "An official resigns at noon",
        shortHeadline: "Official resigns",
        standfirst: "What was said",
        label: "Flashback",
        form: "analysis",
        language: "pt-BR",
        topics: [{ id: topic.id, slug: topic.slug, name: topic.name }],
        contributors: [{ role: "Words", person: { id: person, name: "Ada Byron" } }],
        picture: {
          id: picture,
          alt: "The story's words",
          credit: "Ada",
          width: 90,
          focus: { x: 0.5, y: 0.5 },
        },
      },
    ]);
    expect(cards[0]).not.toHaveProperty("leadPicture");
  });
});

test("a story's page has its public history: what went out when, and why", async () => {
  const editor = await staffBy(database.db, "editor");
  const story = await publishedStory(database.db, { headline: "First" });
  const content = contentOf({ ...story.content, headline: "Second", blocks: story.content.body.blocks });
  const saved = await saveStory(editor, () => new Date(), {
    storyId: story.storyId,
    content,
    basedOn: story.revisionId,
  });
  if (!saved.ok) throw new Error(JSON.stringify(saved.problem));
  await publishStory(editor, () => new Date(), { storyId: story.storyId, note: "The name was misspelt" });
  const page = await findStoryPage(database.db, story.slug, day);
  expect(page).toMatchObject({
    revisionNumber: 2,
    content: { headline: "Second" },
    publications: [
      { number: 1, note: "" },
      { number: 2, note: "The name was misspelt" },
    ],
  });
});

test("“quoted in” tells the stories with the words and their times; “said by” those that quote a person", async () => {
  const ada = await personId(database.db, "Ada Byron");
  const [first, second] = spoken(
    "Ada: we landed at noon and all was well",
    "Ada: nobody of us saw the ship at sea",
  );
  if (first === undefined || second === undefined) throw new Error("no words");
  const speaker = { id: ada, name: null };
  const film = await recordingWithWords(database.db, [
    { ...first, speaker },
    { ...second, speaker },
  ]);
  const [one, two] = [
    await momentOf(database.db, film, { of: "words", first: 1, last: 8 }),
    await momentOf(database.db, film, { of: "words", first: 9, last: 16 }),
  ];
  const story = await publishedStory(database.db, {
    blocks: [
      quotingParagraph("saw the ship", { source: { type: "moment", moment: two }, speaker: ada }, "q1"),
      quotingParagraph("all was well", { source: { type: "moment", moment: one }, speaker: ada }, "q2"),
    ],
  });
  const query = { recordingId: film.recordingId, manner: "quotation", limit: 5 } as const;
  const { uses } = await quotedIn(database.db, query);
  expect(uses).toMatchObject([
    {
      story: { id: story.storyId },
      moments: [
        { manner: "quotation", momentId: one, text: "all was well", start: 1000 },
        { manner: "quotation", momentId: two, text: "saw the ship", start: 6000 },
      ],
    },
  ]);
  expect(await storiesQuoting(database.db, ada, [story.storyId])).toEqual(uses);
  const none = { uses: [], next: null, previous: null };
  expect(await quotedIn(database.db, { ...query, manner: "excerpt" })).toEqual(none);
  expect(await quotedIn(database.db, { ...query, recordingId: newId() })).toEqual(none);
});

test("stories that play a recording are named a page at a time, forth and back, each once; none for a moment that was withdrawn", async () => {
  const { db } = database;
  const film = await recordingWithWords(
    db,
    spoken("Ada: we landed at noon and all was well", "Ada: nobody of us saw the ship at sea"),
  );
  await encodedCut(db, film.cutId);
  await captioned(db, film.cutId);
  const [one, gone] = [
    await momentOf(db, film, { of: "words", first: 1, last: 8 }),
    await momentOf(db, film, { of: "words", first: 9, last: 16 }),
  ];
  const playing = async (...moments: readonly string[]): Promise<string> => {
    const blocks = moments.map((moment, at) => ({ kind: "excerpt", id: `e${at}`, moment }) as const);
    return (await publishedStory(db, { blocks })).storyId;
  };
  const made: string[] = [];
  for (const moments of [[one], [one, gone], [gone], [one], [one, one]]) made.push(await playing(...moments));
  expect((await withdrawMoment(byNewsroom(db), () => new Date(), gone, "A mistake")).ok).toBe(true);
  const [first, second, , fourth, fifth] = made;
  const pageFrom = async (cursor: Cursor | null) => {
    const query = { recordingId: film.recordingId, manner: "excerpt", limit: 2, cursor } as const;
    const { uses, ...places } = await quotedIn(db, query);
    return {
      ids: uses.map(({ story }) => story.id),
      moments: uses.map((use) => use.moments.length),
      ...places,
    };
  };
  const latest = await pageFrom(null);
  expect(latest).toMatchObject({ ids: [fifth, fourth], moments: [2, 1], previous: null });
  const earlier = await pageFrom(readCursor("after", latest.next));
  expect(earlier).toMatchObject({ ids: [second, first], moments: [1, 1], next: null });
  expect(await pageFrom(readCursor("before", earlier.previous))).toMatchObject({
    ids: [fifth, fourth],
    previous: null,
  });
});

describe("a search among works", () => {
  const found = async (text: string): Promise<[string, string, string][]> =>
    (await searchWorks(database.db, parseQuery(text), { limit: 5, now: soon() })).map(({ work, because }) => [
      work.kind,
      work.title,
      because,
    ]);

  test("finds stories by headline, text, people and topics, among films", async () => {
    const topic = await addTopic(byNewsroom(database.db), { name: "Cartography" });
    if (!topic.ok) throw new Error(topic.problem);
    const person = await personId(database.db, "Gerhard Mercator");
    await publishedStory(database.db, {
      headline: "The mapmaker of Duisburg",
      topics: [topic.value.id],
      contributors: [{ person, role: "By" }],
      blocks: [paragraphOf("He engraved his projections on copperplates.")],
    });
    await recordingWithWords(database.db, spoken("Ada: yes"), { title: "Duisburg at night" });
    expect(await found("copperplate")).toEqual([["story", "The mapmaker of Duisburg", "summary"]]);
    expect(await found("mercator")).toEqual([["story", "The mapmaker of Duisburg", "person"]]);
    expect(await found("cartography")).toEqual([["story", "The mapmaker of Duisburg", "topic"]]);
    expect((await found("duisburg")).toSorted(([one], [other]) => one.localeCompare(other))).toEqual([
      ["film", "Duisburg at night", "title"],
      ["story", "The mapmaker of Duisburg", "title"],
    ]);
  });

  test("leaves stories out where a kind of recording is asked for, and keeps to years and topics", async () => {
    await publishedStory(database.db, { headline: "Kilimanjaro in the morning" });
    const year = new Date().getUTCFullYear();
    expect(await found("kilimanjaro")).toHaveLength(1);
    expect(await found("kilimanjaro kind:film")).toEqual([]);
    expect(await found(`kilimanjaro from:${year}`)).toHaveLength(1);
    expect(await found(`kilimanjaro to:${year - 1}`)).toEqual([]);
    expect(await found("kilimanjaro topic:cartography")).toEqual([]);
  });
});
