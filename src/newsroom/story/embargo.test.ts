import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../../test/support/database.ts";
import { insertPicture } from "../../../test/support/picture-row.ts";
import { momentOf, quotingParagraph } from "../../../test/support/quoted-story.ts";
import { byNewsroom, recordingWithWords, spoken } from "../../../test/support/recording.ts";
import {
  contentOf,
  paragraphOf,
  personId,
  publishedStory,
  savedStory,
  staffBy,
} from "../../../test/support/story.ts";
import type { StoryContent } from "../../content/story-content.ts";
import { newId } from "../../kit/id.ts";
import { findPublicDocument } from "../document/document.store.ts";
import { withdrawRecording } from "../recording/withdraw-recording.ts";
import { parseQuery } from "../search/parse-query.ts";
import { searchWorks } from "../search/search-works.store.ts";
import { addTopic } from "../topic/add-topic.ts";
import { listPublicStories } from "./list-stories.store.ts";
import { quotedIn, storiesQuoting } from "./quoted-in.store.ts";
import { publishStory } from "./publish-story.ts";
import { readReferences } from "./read-references.store.ts";
import { relatedWorks } from "./related.store.ts";
import { saveStory } from "./save-story.ts";
import { scheduleStory } from "./schedule-story.ts";
import { findStoryPage, readRevisionPage } from "./story-page.store.ts";
import { withdrawStory } from "./withdraw-story.ts";

let database: TestDatabase;
let film: { recordingId: string; cutId: string };
let ada: string;
let topic: string;
let picture: string;
let document: string;
let moment: string;

const day = "2026-03-01";
const clock = (): Date => new Date();

beforeAll(async () => {
  database = await testDatabase();
  const { db } = database;
  ada = await personId(db, "Ada Byron");
  const [first, ...rest] = spoken("Ada: we landed at noon and all was well", "Ada: nobody saw the ship");
  if (first === undefined) throw new Error("no words");
  film = await recordingWithWords(db, [{ ...first, speaker: { id: ada, name: null } }, ...rest]);
  moment = await momentOf(db, film, { of: "words", first: 1, last: 8 });
  const added = await addTopic(byNewsroom(db), { name: `Moon ${newId()}` });
  if (!added.ok) throw new Error(added.problem);
  topic = added.value.id;
  picture = await insertPicture(database.db);
  document = newId();
  const file = {
    file_key: `documents/${document}.pdf`,
    media_type: "application/pdf",
    bytes: 9,
    sha256: document,
  };
  await db
    .insertInto("document")
    .values({ id: document, title: "A letter", ...file })
    .execute();
});
afterAll(async () => await database.close());

/** A story that uses everything, of a headline that is nowhere else. */
const fields = (): Partial<Omit<StoryContent, "body">> & { blocks: StoryContent["body"]["blocks"] } => ({
  headline: `Samarkand${newId()}`,
  standfirst: "What happened at noon",
  label: "Flashback",
  contributors: [{ person: ada, role: "By" }],
  leadPicture: { picture, alt: "The harbour at noon", focus: { x: 0.2, y: 0.4 } },
  topics: [topic],
  blocks: [
    paragraphOf("It happened at noon.", "p1"),
    quotingParagraph("all was well", { source: { type: "moment", moment }, speaker: ada }),
    { kind: "document", id: "d1", document },
  ],
});

const quotingStories = async (recordingId: string): Promise<string[]> => {
  const { uses } = await quotedIn(database.db, { recordingId, manner: "quotation", limit: 1000 });
  return uses.map(({ story }) => story.id);
};

/** Every read of the public's that could tell of the story, and whether it does. */
const shownIn = async (story: { storyId: string; slug: string; content: StoryContent }) => {
  const { db } = database;
  const { storyId: id, slug, content } = story;
  const other = await linkingTo(id);
  const listed = async (query: { topicId?: string; personId?: string }): Promise<boolean> =>
    (await listPublicStories(db, { ...query, limit: 1000 })).cards.some((card) => card.id === id);
  const references = await readReferences(db, other.content, {
    revisionId: other.revisionId,
    audience: "public",
    day,
  });
  const related = await relatedWorks(db, { kind: "recording", id: film.recordingId }, day);
  const beside = await relatedWorks(db, { kind: "story", id: other.storyId }, day);
  const own = await relatedWorks(db, { kind: "story", id }, day);
  const found = await searchWorks(db, parseQuery(content.headline), {
    limit: 50,
    now: new Date("2090-01-01"),
  });
  return {
    page: (await findStoryPage(db, slug, day)) !== null,
    list: await listed({}),
    topic: await listed({ topicId: topic }),
    author: await listed({ personId: ada }),
    reference: references.works.has(id),
    quotedIn: (await quotingStories(film.recordingId)).includes(id),
    saidBy: (await storiesQuoting(db, ada, [id])).length > 0,
    relatedToFilm: related.stories.some(({ work }) => work.id === id),
    relatedToStory: beside.stories.some(({ work }) => work.id === id),
    ownRelated: own.stories.length + own.films.length > 0,
    search: found.some(({ work }) => work.id === id),
  };
};

/** A published story whose editor chose this one as related, whatever its state. */
const linkingTo = async (id: string) => {
  const editor = await staffBy(database.db, "editor");
  const other = await savedStory(editor, { ...fields(), related: [id] });
  const overrides = [{ gate: "links" as const, part: "related", reason: "It is to be tried" }];
  const { storyId } = other;
  const plain = await publishStory(editor, clock, { storyId });
  const published = plain.ok ? plain : await publishStory(editor, clock, { storyId, overrides });
  if (!published.ok) throw new Error(JSON.stringify(published.problem));
  return other;
};

type Shown = Awaited<ReturnType<typeof shownIn>>;
const all = (value: boolean): Shown => ({
  page: value,
  list: value,
  topic: value,
  author: value,
  reference: value,
  quotedIn: value,
  saidBy: value,
  relatedToFilm: value,
  relatedToStory: value,
  ownRelated: value,
  search: value,
});

describe("a story is everywhere when it is published, and nowhere", () => {
  test("published: everywhere", async () => {
    // Works related by equal ties are few: this one must be among the first.
    await database.db
      .updateTable("story")
      .set({ state: "withdrawn" })
      .where("state", "=", "published")
      .execute();
    expect(await shownIn(await publishedStory(database.db, fields()))).toEqual(all(true));
  });

  test("as a draft", async () => {
    expect(await shownIn(await savedStory(await staffBy(database.db, "editor"), fields()))).toEqual(
      all(false),
    );
  });

  test("as it is scheduled", async () => {
    const editor = await staffBy(database.db, "editor");
    const story = await savedStory(editor, fields());
    const at = new Date(Date.now() + 3_600_000);
    expect(await scheduleStory(editor, clock, { storyId: story.storyId, at })).toMatchObject({ ok: true });
    expect(await shownIn(story)).toEqual(all(false));
  });

  test("when it was withdrawn", async () => {
    const story = await publishedStory(database.db, fields());
    const editor = await staffBy(database.db, "editor");
    expect(await withdrawStory(editor, clock, { storyId: story.storyId, reason: "A mistake" })).toMatchObject(
      { ok: true },
    );
    expect(await shownIn(story)).toEqual(all(false));
  });

  test("when legal withholds what is published", async () => {
    const story = await publishedStory(database.db, fields());
    const { actor } = await staffBy(database.db, "legal");
    await database.db
      .insertInto("withholding")
      .values({
        id: newId(),
        revision_id: story.revisionId,
        reason: "An order",
        withheld_by: actor.staffId ?? "",
      })
      .execute();
    await database.db
      .updateTable("story_revision")
      .set({ withheld_at: new Date(), content: null, headline: "", plain_text: "" })
      .where("id", "=", story.revisionId)
      .execute();
    expect(await shownIn(story)).toEqual(all(false));
  });
});

test("of a published story with a newer draft, readers see the published words, topics and pictures alone", async () => {
  const editor = await staffBy(database.db, "editor");
  const story = await publishedStory(database.db, { ...fields(), topics: [], leadPicture: null });
  const secret = await insertPicture(database.db);
  const content = contentOf({
    headline: "Timbuktu",
    contributors: [{ person: ada, role: "By" }],
    topics: [topic],
    leadPicture: { picture: secret },
  });
  const saved = await saveStory(editor, clock, {
    storyId: story.storyId,
    content,
    basedOn: story.revisionId,
  });
  expect(saved).toMatchObject({ ok: true });
  const page = await findStoryPage(database.db, story.slug, day);
  expect([page?.content.headline, page?.topics]).toEqual([story.content.headline, []]);
  const onTopic = await listPublicStories(database.db, { topicId: topic, limit: 1000 });
  expect(onTopic.cards.some(({ id }) => id === story.storyId)).toBe(false);
  const found = await searchWorks(database.db, parseQuery("timbuktu"), {
    limit: 5,
    now: new Date("2090-01-01"),
  });
  expect(found).toEqual([]);
  const preview = saved.ok ? await readRevisionPage(database.db, saved.value.revisionId, day) : null;
  expect(preview).toMatchObject({ content: { headline: "Timbuktu" }, revisionNumber: 2 });
  expect(preview?.references.pictures.has(secret)).toBe(true);
});

test("a document goes out with the published story that uses it, and with no other", async () => {
  const own = newId();
  await sql`insert into document (id, file_key, media_type, bytes, sha256, title)
    values (${own}, ${own}, 'application/pdf', 9, ${own}, 'A letter')`.execute(database.db);
  const isOut = async (): Promise<boolean> => (await findPublicDocument(database.db, own)) !== null;
  const using = { ...fields(), blocks: [{ kind: "document" as const, id: "d1", document: own }] };
  const editor = await staffBy(database.db, "editor");
  const draft = await savedStory(editor, using);
  expect(await isOut()).toBe(false);
  const at = new Date(Date.now() + 3_600_000);
  expect(await scheduleStory(editor, clock, { storyId: draft.storyId, at })).toMatchObject({ ok: true });
  expect(await isOut()).toBe(false);
  const story = await publishedStory(database.db, using);
  expect(await isOut()).toBe(true);
  await withdrawStory(editor, clock, { storyId: story.storyId, reason: "A mistake" });
  expect(await isOut()).toBe(false);
});

describe("a recording that is not public", () => {
  const hidden = async () => {
    const other = await recordingWithWords(database.db, spoken("Ada: a secret word was said here"), {
      title: "The secret film",
    });
    const its = await momentOf(database.db, other, { of: "words", first: 1, last: 6 });
    const story = await publishedStory(database.db, {
      ...fields(),
      related: [other.recordingId],
      blocks: [
        quotingParagraph("a secret word", { source: { type: "moment", moment: its }, speakerName: "Ada" }),
      ],
    });
    await withdrawRecording(byNewsroom(database.db), other.recordingId, "A mistake");
    return { other, its, story };
  };

  test("is not named by the stories that use it, nor are its words shown", async () => {
    const { other, its, story } = await hidden();
    const page = await findStoryPage(database.db, story.slug, day);
    expect(page?.references.works.has(other.recordingId)).toBe(false);
    expect(page?.references.moments.has(its)).toBe(false);
    expect(page?.references.quotations.get("q1")).toMatchObject({ verdict: null, moment: null, mark: "" });
    expect(JSON.stringify([...(page?.references.works.values() ?? [])])).not.toContain("secret");
    // The page is made anew when that changes.
    expect(page?.keys).toContain(`recording:${other.recordingId}`);
  });

  test("is quoted nowhere, and nothing is related to it", async () => {
    const { other, story } = await hidden();
    expect(await quotingStories(other.recordingId)).toEqual([]);
    expect(await storiesQuoting(database.db, ada, [story.storyId])).toEqual([]);
    expect(await relatedWorks(database.db, { kind: "recording", id: other.recordingId }, day)).toEqual({
      films: [],
      stories: [],
    });
    const beside = await relatedWorks(database.db, { kind: "story", id: story.storyId }, day);
    expect(JSON.stringify(beside)).not.toContain("secret film");
  });
});
