import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { fillNewsroom } from "./pages-newsroom.ts";
import { randomFrom, sentenceFrom } from "./pages-speech.ts";
import { openSite, type Site } from "./pages-site.ts";

/** Bytes of HTML and styles that a phone gets in the first round trip of a connection. */
const budget = 14_600;
const wordsSpoken = 18_000;

let database: TestDatabase;
let site: Site;

const twoHoursOfSpeech = (): string[] => {
  const random = randomFrom(7);
  const lines: string[] = [];
  for (let words = 0; words < wordsSpoken;) {
    const text = sentenceFrom(random);
    lines.push(
      lines.length % 5 === 0
        ? `${["NARRATOR", "ADA MARSH", "TOMAS REY"][(lines.length / 5) % 3]}: ${text}`
        : text,
    );
    words += text.split(" ").length;
  }
  return lines;
};

beforeAll(async () => {
  database = await testDatabase();
  const film = {
    kind: "film",
    slug: "a-film-of-two-hours",
    title: "A Film of Two Hours",
    summary:
      "What was said in the harbour office, in the ministry and on the ships, over two hours and eighteen thousand words.",
    broadcast: "2026-03-09",
    minutes: 120,
    topics: ["the-sea", "government"],
    note: "The voices of the letters are synthesised.",
    media: "picture",
    speech: twoHoursOfSpeech(),
  } as const;
  const interviews = ["one", "two", "three", "four", "five", "six"].map(
    (name, place) =>
      ({
        kind: "interview",
        slug: `interview-${name}`,
        title: `Interview number ${name}, recorded in the harbour office`,
        summary: sentenceFrom(randomFrom(place)),
        recorded: `2025-0${place + 1}-11`,
        minutes: 30 + place,
        madeFor: film.slug,
        media: "none",
      }) as const,
  );
  await fillNewsroom(database.db, [film, ...interviews]);
  site = await openSite(database.db);
});

afterAll(async () => {
  await site.close();
  await database.close();
});

test(`the page of a film of two hours is at most ${budget} bytes of HTML and styles, as they are sent`, async () => {
  const page = await site.ask("/film/a-film-of-two-hours", { headers: { "accept-encoding": "br" } });
  const sent = (await page.arrayBuffer()).byteLength;
  const html = await (await site.ask("/film/a-film-of-two-hours")).text();
  // The sheets stand in it: nothing else is waited for.
  expect(html.match(/<style data-sheet=/g)).toHaveLength(2);
  expect(html).not.toContain('rel="stylesheet"');
  console.log(`${sent} bytes of HTML and styles`);
  expect(html).toContain('data-parts="17"');
  expect(sent).toBeLessThanOrEqual(budget);
});
