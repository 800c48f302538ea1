import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "../../../test/support/database.ts";
import { byNewsroom, recordingWithWords, spoken } from "../../../test/support/recording.ts";
import { addPerson } from "../person/add-person.ts";
import { addTopic } from "../topic/add-topic.ts";
import { parseQuery } from "./parse-query.ts";
import type { SpokenResults } from "./results.ts";
import { searchWorks } from "./search-works.store.ts";
import { searchSpoken } from "./search.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await fill();
});
afterAll(async () => await database.close());

const now = new Date("2030-01-01T00:00:00Z");

const search = async (
  text: string,
  options: { limit?: number; after?: string | null } = {},
): Promise<SpokenResults> =>
  await searchSpoken(database.db, parseQuery(text), { limit: 20, after: null, now, ...options });

const texts = async (text: string): Promise<string[]> => (await search(text)).hits.map((hit) => hit.text);

const marked = async (text: string): Promise<string[][]> =>
  (await search(text)).hits.map((hit) => hit.marks.map(({ start, end }) => hit.text.slice(start, end)));

/** An archive that a person can survey: two films, an interview and an episode. */
const fill = async (): Promise<void> => {
  const { db } = database;
  const by = byNewsroom(db);
  const topics = {
    space: await topic("Space"),
    orbit: await topic("Orbit", "space"),
    sea: await topic("Sea"),
  };
  const gagarin = await addPerson(by, { name: "Yuri Gagarin" });
  if (!gagarin.ok) throw new Error(gagarin.problem);
  await recordingWithWords(
    db,
    spoken(
      "Narrator: To be or not to be, that is the question.",
      "Narrator: The landing on the Moon was the work of many hands.",
      "Narrator: The engineers landed the Moon probe at night.",
      "Yuri Gagarin: Poyekhali! The Earth is blue.",
    ),
    { title: "Old film", broadcastOn: "1969-07-20", topicIds: [topics.orbit] },
  );
  await recordingWithWords(
    db,
    spoken(
      "Narrator: The Moon landing began at noon.",
      "Narrator: A landing that no camera saw brought nothing back from the far side of the Moon.",
      "Narrator: Gagarin's rocket stood ready.",
      "Narrator: It is the question, and not to be answered.",
    ),
    {
      title: "New film",
      broadcastOn: "2019-07-20",
      topicIds: [topics.space],
      summary: "Cameras on the way.",
    },
  );
  await recordingWithWords(
    db,
    spoken(
      "Anna Bergström: The sea is a naïve friend, at the coöperative café.",
      "Narrator: Rockets and a well-known end.The last.",
    ),
    {
      kind: "interview",
      title: "Anna at sea",
      recordedOn: "2001-05-05",
      topicIds: [topics.sea],
    },
  );
  await recordingWithWords(db, spoken("Narrator: The Moon over the sea."), {
    kind: "episode",
    title: "Tides",
    broadcastOn: "2010-01-01",
  });
  await db
    .updateTable("sentence")
    .set({ speaker_id: gagarin.value.id })
    .where("speaker_name", "=", "Yuri Gagarin")
    .execute();
};

const topic = async (name: string, parent?: string): Promise<string> => {
  const made = await addTopic(byNewsroom(database.db), { name, ...(parent !== undefined && { parent }) });
  if (!made.ok) throw new Error(made.problem);
  return made.value.id;
};

describe("what is found", () => {
  it("is every form of a word, the form typed first, the newer first among equals", async () => {
    expect(await texts("landing")).toEqual([
      "The Moon landing began at noon.",
      "A landing that no camera saw brought nothing back from the far side of the Moon.",
      "The landing on the Moon was the work of many hands.",
      "The engineers landed the Moon probe at night.",
    ]);
  });

  it("is first the words in a row, then near each other, then anywhere, then in other forms", async () => {
    const { hits } = await search("moon landing");
    expect(hits.map(({ text, match }) => [match, text])).toEqual([
      ["phrase", "The Moon landing began at noon."],
      ["near", "The landing on the Moon was the work of many hands."],
      ["words", "A landing that no camera saw brought nothing back from the far side of the Moon."],
      ["forms", "The engineers landed the Moon probe at night."],
    ]);
  });

  it("does not need the stop words, but ranks by them", async () => {
    expect((await texts("the landing on the moon"))[0]).toBe(
      "The landing on the Moon was the work of many hands.",
    );
    expect(await texts("the landing on the moon")).toHaveLength(4);
  });

  it("is a phrase of stop words, exactly", async () => {
    expect(await texts('"to be or not to be"')).toEqual(["To be or not to be, that is the question."]);
    expect(await texts('"not to be"')).toHaveLength(2);
    expect(await texts('"be to not"')).toEqual([]);
    expect(await texts("to be")).toHaveLength(2);
  });

  it("is a phrase in the form typed alone", async () => {
    expect(await texts('"moon landing"')).toEqual(["The Moon landing began at noon."]);
    expect(await texts('"moon landed"')).toEqual([]);
  });

  it("is every word that begins so", async () => {
    expect(await texts("land*")).toHaveLength(4);
    expect(await texts("gagar*")).toEqual(["Gagarin's rocket stood ready."]);
    const typing = parseQuery("moon land", { typing: true });
    expect((await searchSpoken(database.db, typing, { limit: 20, after: null, now })).hits[0]?.match).toBe(
      "phrase",
    );
  });

  it("is not what was excluded, in any form unless quoted", async () => {
    expect(await texts("moon -landed")).toEqual(["The Moon over the sea."]);
    expect(await texts('moon -"landed"')).toHaveLength(4);
    expect(await texts('question -"not to be"')).toEqual([]);
  });

  it("is found with and without accents, and beside marks", async () => {
    for (const text of [
      "naive cafe",
      "naïve café",
      "NAIVE",
      "cooperative",
      "end the last",
      '"well known end"',
      "well-known",
    ])
      expect(await search(text)).toMatchObject({ total: { count: 1, exact: true } });
  });

  it("is a name misspelt a little, and says so", async () => {
    const { hits, corrections } = await search("gagrin rocket");
    expect(corrections).toEqual([{ typed: "gagrin", used: "gagarin" }]);
    expect(hits.map(({ text }) => text)).toEqual(["Gagarin's rocket stood ready."]);
    expect((await search("xyzzyqwv")).corrections).toEqual([]);
    expect((await search("gagarin")).corrections).toEqual([]);
  });

  it("is nothing for a query that asks for nothing", async () => {
    for (const text of ["", "   ", "-moon", "…"]) expect((await search(text)).hits).toEqual([]);
  });
});

describe("a hit", () => {
  it("brings all that is needed to show it and play it", async () => {
    const { hits } = await search('"the earth is blue"');
    expect(hits[0]).toMatchObject({
      sentence: 4,
      work: { kind: "film", title: "Old film", broadcastOn: "1969-07-20" },
      speaker: { slug: "yuri-gagarin", name: "Yuri Gagarin" },
      language: "en",
      text: "Poyekhali! The Earth is blue.",
      before: "The engineers landed the Moon probe at night.",
      after: "",
      match: "phrase",
    });
    const [hit] = hits;
    expect(hit?.firstWord).toBe((hit?.lastWord ?? 0) - 4);
    expect(hit?.markedWords).toEqual([1, 2, 3, 4].map((more) => (hit?.firstWord ?? 0) + more));
    expect(hit?.end).toBe((hit?.start ?? 0) + 2500);
  });

  it("has what was found marked, exact and stemmed", async () => {
    expect(await marked("moon landing")).toEqual([
      ["Moon", "landing"],
      ["landing", "Moon"],
      ["landing", "Moon"],
      ["landed", "Moon"],
    ]);
    expect(await marked('"not to be"')).toEqual([["not to be"], ["not to be"]]);
    expect(await marked("café")).toEqual([["café"]]);
    expect(await marked("gagar*")).toEqual([["Gagarin"]]);
    expect((await marked("the landing on the moon"))[0]).toEqual(
      ["landing on the Moon"].map((text) => `The ${text}`),
    );
  });
});

describe("filters", () => {
  it("narrow by kind, topic and those below it, years, work and language", async () => {
    expect(await texts("moon kind:episode")).toEqual(["The Moon over the sea."]);
    expect(await texts("moon topic:orbit")).toHaveLength(2);
    expect(await texts("moon topic:space")).toHaveLength(4);
    expect(await texts("moon years:2005-2015")).toEqual(["The Moon over the sea."]);
    expect(await texts("sea year:2001")).toHaveLength(1);
    expect(await texts("moon film:old-film")).toHaveLength(2);
    expect(await texts("moon interview:old-film")).toEqual([]);
    expect(await texts("moon language:de")).toEqual([]);
    expect(await texts("moon language:en-GB")).toHaveLength(5);
  });

  it("narrow by who speaks: slug, name, part of a name, misspelt, or only named in the transcript", async () => {
    for (const speaker of ["yuri-gagarin", "gagarin", "gagrin", '"Yuri Gagarin"'])
      expect(await texts(`speaker:${speaker}`)).toEqual(["Poyekhali! The Earth is blue."]);
    expect(await texts('sea speaker:"anna bergström"')).toHaveLength(1);
    expect(await texts("sea speaker:nobody")).toEqual([]);
  });

  it("alone list what was said", async () => {
    expect((await search("kind:episode")).total).toEqual({ count: 1, exact: true });
    expect(await texts("film:new-film")).toHaveLength(4);
  });
});

describe("results", () => {
  it("are counted, by kind, speaker, topic and year", async () => {
    const { total, facets } = await search("sea earth");
    expect(total).toEqual({ count: 0, exact: true });
    expect(facets.kinds).toEqual([]);
    expect((await search("the")).facets).toMatchObject({
      kinds: [
        { value: "film", count: 7 },
        { value: "interview", count: 2 },
        { value: "episode", count: 1 },
      ],
      speakers: [{ value: "yuri-gagarin", label: "Yuri Gagarin", count: 1 }],
      topics: [
        { value: "orbit", count: 4 },
        { value: "space", label: "Space", count: 3 },
        { value: "sea", count: 2 },
      ],
      years: [{ value: 2019 }, { value: 2010 }, { value: 2001, count: 2 }, { value: 1969, count: 4 }],
    });
  });

  it("come in pages that neither repeat nor leave out", async () => {
    const whole = await texts("the");
    const pages: string[] = [];
    let after: string | null = null;
    do {
      const part: SpokenResults = await search("the", { limit: 3, after });
      pages.push(...part.hits.map((hit) => hit.text));
      after = part.next;
    } while (after !== null);
    expect(pages).toEqual(whole);
    expect(whole.length).toBeGreaterThan(8);
  });
});

describe("works", () => {
  const works = async (text: string): Promise<string[][]> =>
    (await searchWorks(database.db, parseQuery(text), { limit: 5, now })).map(({ work, because }) => [
      because,
      work.title,
    ]);

  it("are found by title, person, topic and summary", async () => {
    expect(await works("film")).toEqual([
      ["title", "New film"],
      ["title", "Old film"],
    ]);
    expect(await works("films")).toHaveLength(2);
    expect(await works("gagrin")).toEqual([["person", "Old film"]]);
    expect(await works("sea")).toEqual([["title", "Anna at sea"]]);
    expect(await works("orbit")).toEqual([["topic", "Old film"]]);
    expect(await works("camera")).toEqual([["summary", "New film"]]);
    expect(await works("film kind:episode")).toEqual([]);
  });
});
