import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../../src/platform/database/database.ts";
import { json } from "../../src/platform/database/database.ts";
import { addSeries } from "../../src/newsroom/series/add-series.ts";
import { categoryNames } from "../../src/newsroom/podcast/categories.ts";
import { updateRecording } from "../../src/newsroom/recording/update-recording.ts";
import { byNewsroom } from "../support/recording.ts";
import { fillPodcast } from "./pages-listen-newsroom.ts";
import { idOf } from "./pages-newsroom.ts";
import { fillPolicies } from "./pages-own.ts";
import { type NewsroomSite, openNewsroomSite } from "./pages-site.ts";
import { fillStories } from "./pages-stories.ts";
import { fillLetters, fillSupport, type SubscriberLinks } from "./pages-support.ts";

let site: NewsroomSite;
let kept: readonly string[];
let made: Awaited<ReturnType<typeof fillPodcast>>;
let links: SubscriberLinks;

const setLanguage = async (language: string): Promise<void> => {
  await site.db
    .insertInto("setting")
    .values({ name: "site.language", value: json(language) })
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ value: json(language) }))
    .execute();
};

/** Every text that the database holds: what is no word of the interface. */
const textsKept = async (db: Database): Promise<string[]> => {
  const tables = await sql<{ name: string }>`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(db);
  const found: string[] = [];
  // Texts are looked for as they begin and end, so without the marks around them.
  for (const { name } of tables.rows) {
    const { rows } = await sql<{ row: unknown }>`select to_jsonb(t) as row from ${sql.raw(name)} t`.execute(
      db,
    );
    collect(rows, found);
  }
  return [...new Set(found)];
};

const collect = (value: unknown, into: string[]): void => {
  if (typeof value === "string")
    for (const text of [value, ...partsOf(value)]) into.push(plain(text), bared(text));
  else if (typeof value === "object" && value !== null)
    for (const one of Object.values(value)) collect(one, into);
};

/** HTML of older pages is kept as it came; a podcast's category is one of Apple's, "Society & Culture/Documentary". */
const partsOf = (text: string): string[] => text.split(categoryNames.includes(text) ? "/" : /<[^>]*>/);

const fillSeries = async (db: Database): Promise<void> => {
  const by = byNewsroom(db);
  const series = await addSeries(by, { title: "The harbour", summary: "Two films." });
  if (!series.ok) throw new Error(series.problem);
  for (const [place, slug] of ["the-harbour-letter", "winter-station"].entries())
    await updateRecording(by, idOf(slug), { seriesId: series.value.id, season: 1, episodeNumber: place + 1 });
};

beforeAll(async () => {
  site = await openNewsroomSite();
  await fillPolicies(site.db);
  await fillStories(site.db);
  await fillSupport(site.db);
  links = await fillLetters(site.db);
  made = await fillPodcast(site.db, site);
  await fillSeries(site.db);
  kept = await textsKept(site.db);
});
afterAll(async () => await site.close());

const bared = (text: string): string => plain(text).replaceAll(/^[\s,.:;…()“”–-]+|[\s,.:;…()“”–-]+$/gu, "");

const plain = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
  nbsp: " ",
};
const decoded = (text: string): string =>
  text.replaceAll(/&([a-z]+|#39);/g, (all, name: string) => entities[name] ?? all);

/** What a page says to readers, those included who hear it: texts, labels, titles, placeholders, alternatives. */
const saidBy = (page: string): string[] => {
  const shown = page.replaceAll(/<(script|style|textarea)\b[^]*?<\/\1>|<\/?mark>/g, "");
  const attributes = [
    ...shown.matchAll(/\s(?:aria-label|title|placeholder|alt)="([^"]*)"/g),
    ...shown.matchAll(/<meta name="description" content="([^"]*)"/g),
  ].map(([, text]) => text ?? "");
  // A sentence may go on over several elements.
  return [...attributes, shown.replaceAll(/<[^>]*>/g, "\n")].map(decoded);
};

/** What is left of these when everything between the marks is taken out, the innermost first. */
const unmarked = (text: string): string[] => {
  let rest = text;
  for (let before = ""; before !== rest;) {
    before = rest;
    rest = rest.replaceAll(/⟦[^⟦⟧]*⟧/g, "\n");
  }
  return rest.split(/\n|[“”|]| … |, (?=\n)/).map(plain);
};

/** Names of formats are the same in every language. */
const everywhere = new Set(["PDF", "RSS", "MP4", "WebVTT"]);

/** It is kept as it is; or kept text begins or ends with it; or it is a longer stretch of such. */
const isContent = (text: string): boolean => {
  if (!/\p{L}{2}/u.test(text) || everywhere.has(text)) return true;
  const bare = bared(text);
  if (kept.some((one) => one === text || one === bare)) return true;
  const words = bare.split(" ").length;
  if (words > 1 && kept.some((one) => one.startsWith(bare) || one.endsWith(bare))) return true;
  return words > 3 && kept.some((one) => one.includes(bare));
};

const film = "/film/the-harbour-letter";
const pages: readonly (readonly [string, () => Promise<string> | string])[] = [
  ["the front page", () => "/"],
  ["films", () => "/films"],
  ["a list narrowed down", () => "/films?year=2026&topic=the-sea"],
  ["interviews", () => "/interviews"],
  ["stories", () => "/stories"],
  ["podcasts", () => "/podcasts"],
  ["a podcast", () => `/podcast/${made.show}`],
  ["an episode that can be heard", () => `/episode/${made.first.slug}`],
  ["topics", () => "/topics"],
  ["a topic", () => "/topic/the-sea"],
  ["somebody who speaks", () => "/person/ada-marsh"],
  ["somebody who made films", () => "/person/ines-vidal"],
  ["all series", () => "/series"],
  ["a series", () => "/series/the-harbour"],
  ["a story", () => "/story/she-kept-the-letter"],
  ["the history of a story", () => "/story/she-kept-the-letter/history"],
  ["a film", () => film],
  ["a film shown elsewhere", () => "/film/winter-station"],
  ["a film whose rights ended", () => "/film/what-the-ledger-said"],
  ["a film in the making", () => "/film/night-signal"],
  ["an interview", () => "/interview/tomas-rey"],
  ["an episode", () => "/episode/after-the-letter"],
  ["a transcript", () => `${film}/transcript?part=2`],
  ["a sentence", () => `${film}/transcript/5`],
  ["a moment", async () => await site.sharedPath("the-harbour-letter", 5, 6)],
  ["an embed", () => `/embed${film}`],
  ["search", () => "/search"],
  ["what was found", () => "/search?q=promise"],
  ["what was not found", () => "/search?q=zeppelins"],
  ["corrections", () => "/corrections"],
  ["all policies", () => "/policies"],
  ["a policy", () => "/policy/standards"],
  ["an older policy", () => "/policy/standards/version/1"],
  ["who pays", () => "/support"],
  ["newsletters", () => "/newsletters"],
  ["thanks to a subscriber", () => "/newsletters/thanks"],
  ["a subscription to be confirmed", () => links.confirm],
  ["a subscriber's choices", () => links.settings],
  ["a newsletter to be left", () => links.leave],
  ["what is not there", () => "/nothing"],
];

test.each(pages)("every word of %s is in the catalogue", async (_, address) => {
  const path = await address();
  await setLanguage("qps");
  const said = saidBy(await site.text(path));
  expect(said.join("")).toContain("⟦");
  expect([...new Set(said.flatMap(unmarked))].filter((text) => !isContent(text))).toEqual([]);
});

test.each(pages)("%s is shown in German, and says so", async (_, address) => {
  const path = await address();
  await setLanguage("de");
  const page = await site.text(path);
  expect(page).toMatch(/^<!doctype html><html[^>]* lang="de"/);
  expect(page).toContain(path.startsWith("/embed") ? "Film abspielen" : "Zum Inhalt");
});

test("what islands say is sent in the language of the page, and may be kept for ever", async () => {
  for (const [language, said] of [
    ["de", "Noch einmal abspielen"],
    ["en", "Play again"],
    ["qps", "⟦Play again⟧"],
  ] as const) {
    await setLanguage(language);
    const address = /<html[^>]* data-words="([^"]+)"/.exec(await site.text(film))?.[1] ?? "";
    const answer = await site.ask(address);
    expect(answer.headers.get("cache-control")).toContain("immutable");
    expect(await answer.json()).toMatchObject({ player: { playAgain: said } });
    expect(
      (await site.ask(address.replace(/-\w+\.json/, "-000000000000.json"))).headers.get("cache-control"),
    ).toBe("public, no-cache");
  }
  expect((await site.ask("/words/xx-000000000000.json")).status).toBe(404);
});
