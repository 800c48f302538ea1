import { afterAll, beforeAll, expect, test } from "vitest";
import { makeMoment } from "../../src/newsroom/moment/make-moment.ts";
import { installJobs } from "../../src/platform/jobs/queue.ts";
import { paragraphOf, publishedStory } from "../support/story.ts";
import { byNewsroom, changes } from "./cache-changes.ts";
import { changesOfStories, publishLedgerStory } from "./cache-changes-of-stories.ts";
import { type CachedSite, openCachedSite } from "./cache-site.ts";
import { idOf } from "./pages-newsroom.ts";

/** Every kind of page, in every state that the small newsroom has of it. `moment` and `embed` stand for a moment's. */
const pages: readonly string[] = [
  "/",
  "/films",
  "/interviews",
  "/films?topic=the-sea",
  "/topics",
  "/topic/the-sea",
  "/topic/government",
  "/person/ada-marsh",
  "/person/ines-vidal",
  "/series",
  "/film/the-harbour-letter",
  "/film/the-harbour-letter?t=60",
  "/film/winter-station",
  "/film/what-the-ledger-said",
  "/film/night-signal",
  "/film/sealed",
  "/interview/ada-marsh",
  "/interview/tomas-rey",
  "/episode/after-the-letter",
  "/film/the-harbour-letter/transcript",
  "/film/the-harbour-letter/transcript?part=2",
  "/film/the-harbour-letter/transcript/5",
  "/interview/ada-marsh/transcript/2",
  "/film/what-the-ledger-said/transcript",
  "/embed/film/the-harbour-letter",
  "/embed/episode/after-the-letter",
  "/search",
  "/stories",
  "/story/harbour-opens",
  "/story/harbour-heard",
  "/story/harbour-opens/history",
  "/story/ledger-kept",
  "/story/ledger-kept/history",
  "/story/ledger-found",
  "/corrections",
  "/feed.rss",
  "/stories/feed.json",
  "/films/feed.atom",
  "/interviews/feed.rss",
  "/podcasts/feed.rss",
  "/topic/the-sea/feed.rss",
  "/topic/government/feed.json",
  "/person/ines-vidal/feed.rss",
  "/corrections/feed.atom",
  "moment",
  "embed",
  "ledger moment",
  "ledger embed",
];

/** Nothing is there, before the first change. */
const absent: ReadonlySet<string> = new Set(["/film/sealed", "/story/ledger-found"]);

let site: CachedSite;
let moments: readonly string[];

const pathOf = (page: string): string => {
  if (page.startsWith("/")) return page;
  const moment = moments[page.startsWith("ledger") ? 1 : 0];
  return page.endsWith("embed") ? `/embed/moment/${moment}` : `/moment/${moment}`;
};

beforeAll(async () => {
  site = await openCachedSite();
  await installJobs(site.database.connection);
  const by = byNewsroom(site.database.db);
  await publishedStory(
    site.database.db,
    { headline: "The harbour opens", topics: [idOf("the-sea")] },
    "harbour-opens",
  );
  const cut = {
    id: idOf("cut the-harbour-letter"),
    recordingId: idOf("the-harbour-letter"),
    rate: { numerator: 24, denominator: 1 },
    lengthUnits: 112 * 60 * 24,
  };
  const made = await makeMoment(by, cut, { of: "sentences", first: 4, last: 6 });
  if (!made.ok) throw new Error(made.problem);
  moments = [made.value, await publishLedgerStory(site.database.db)];
  const excerpt = { kind: "excerpt", id: "e1", moment: made.value } as const;
  const heard = { headline: "The harbour is heard", blocks: [paragraphOf("She told it."), excerpt] };
  await publishedStory(site.database.db, heard, "harbour-heard");
});
afterAll(() => site.close());

interface Shown {
  readonly status: number;
  readonly text: string;
}

/** Which works are beside a page may lag; what is said of them may not, but that is said on their own pages too. */
const withoutRelated = (text: string): string =>
  text.replaceAll(/<section class="shelf"><h2[^>]*>Related [a-z ]+<\/h2>.*?<\/section>/gs, "");

const kept = async (page: string): Promise<Shown> => {
  const { status, body } = await site.ask(pathOf(page));
  return { status, text: withoutRelated(body.toString()) };
};

const afresh = async (page: string): Promise<Shown> => {
  const response = await site.afresh(pathOf(page));
  return { status: response.status, text: withoutRelated(await response.text()) };
};

const all = async (look: (page: string) => Promise<Shown>): Promise<Map<string, Shown>> => {
  const shown = new Map<string, Shown>();
  for (const page of pages) shown.set(page, await look(page));
  return shown;
};

test("every page is kept but what is not there", async () => {
  await all(kept);
  for (const page of pages)
    expect(`${page} ${(await site.ask(pathOf(page))).quick}`).toBe(`${page} ${!absent.has(page)}`);
});

/** As all pages were made last: a change begins with what the one before it has left. */
let latest: ReadonlyMap<string, Shown> | undefined;

/** Nothing that a page used is forgotten: after each change what is kept is what would be made. */
test.each([...changesOfStories, ...changes])(
  "$what: what is kept is as it would be made now",
  async ({ make, shows, leaves }) => {
    await all(kept);
    await site.settled();
    const before = latest ?? (await all(afresh));
    site.made();
    expect(await make(byNewsroom(site.database.db), moments)).toMatchObject({ ok: true });
    await site.settled();
    const remade = new Set(site.made());
    const [now, expected] = [await all(kept), await all(afresh)];
    latest = expected;
    const wrong = pages.filter((page) => now.get(page)?.text !== expected.get(page)?.text);
    expect(wrong).toEqual([]);
    for (const page of pages) expect(now.get(page)?.status).toBe(expected.get(page)?.status);
    const changed = new Set(pages.filter((page) => before.get(page)?.text !== expected.get(page)?.text));
    expect(shows.filter((page) => !changed.has(page))).toEqual([]);
    expect(leaves.filter((page) => remade.has(pathOf(page)))).toEqual([]);
  },
);
