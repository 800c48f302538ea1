import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { feedRoutes } from "../../src/feeds/feeds.ts";
import { oembedRoutes } from "../../src/feeds/oembed.ts";
import { robotsRoutes } from "../../src/feeds/robots.ts";
import { sitemapRoutes } from "../../src/feeds/sitemap.ts";
import { wellKnownRoutes } from "../../src/feeds/well-known.ts";
import { routes } from "../../src/reader/routes.ts";
import { siteAddresses } from "../../src/reader/view/addresses.ts";
import { apiTrial, ownPage } from "../support/api.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { addressesOf, apiAddresses, besideOf, tellTales } from "./embargo-addresses.ts";
import { type Names, neverNames } from "./embargo-names.ts";
import { fillHidden, now, type State } from "./embargo-newsroom.ts";
import { openSite, type Site } from "./pages-site.ts";

interface Hidden {
  readonly database: TestDatabase;
  readonly site: Site;
  readonly beside: readonly Hono[];
  readonly names: Names;
}

const open = async (state: State): Promise<Hidden> => {
  const database = await testDatabase();
  const told = { db: database.db, clock: now, publicUrl: "https://newsreel.test", addresses: siteAddresses };
  const beside = [oembedRoutes, feedRoutes, sitemapRoutes, robotsRoutes, wellKnownRoutes].map((made) =>
    made(told),
  );
  const site = await openSite(database.db, beside);
  return { database, site, beside, names: await fillHidden(database.db, site.files, state) };
};

const close = async ({ site, database }: Hidden): Promise<void> => {
  await site.close();
  await database.close();
};

/** Every way in which an address may be asked. */
const ways: readonly (readonly [string, RequestInit])[] = [
  ["GET", {}],
  ["HEAD", { method: "HEAD" }],
  ["If-None-Match", { headers: { "if-none-match": "*" } }],
  ["Range", { headers: { range: "bytes=0-3" } }],
  ["as data", { headers: { accept: "application/json" } }],
];

const all = (names: Names): string[] => [
  ...Object.values(addressesOf(names)).flat(),
  ...Object.values(besideOf(names)).flat(),
];

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** An answer without what is told of any page's bytes: its tag. */
const ask = async ({ site }: Hidden, address: string, init: RequestInit = {}): Promise<Answer> => {
  const response = await site.ask(address, init);
  const { etag: _, ...headers } = Object.fromEntries(response.headers);
  return { status: response.status, headers, text: await response.text() };
};

/** The same with names left out: what was asked is often said in the answer. */
const nameless = (answer: Answer, names: Names): string => {
  let text = JSON.stringify(answer);
  for (const name of Object.values(names) as string[]) text = text.replaceAll(name, "NAME");
  return text;
};

/** The answer without the echo of the address itself: of the canonical link, of the form of the search. */
const withoutEcho = ({ text, headers }: Answer, address: string): string => {
  const asked = [address, encodeURI(address), decodeURI(address)];
  const url = new URL(address, "https://newsreel.test");
  asked.push(...url.searchParams.values(), ...url.pathname.split("/").filter((part) => part.length > 8));
  let said = `${JSON.stringify(headers)} ${text}`;
  for (const echo of asked.toSorted((one, other) => other.length - one.length))
    for (const form of [
      echo,
      encodeURIComponent(echo),
      new URLSearchParams({ q: echo }).toString().slice(2),
      escaped(echo),
    ])
      said = said.replaceAll(form, "ECHO");
  return said;
};

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

const leaks = async (hidden: Hidden): Promise<string[]> => {
  const found: string[] = [];
  for (const address of all(hidden.names)) {
    const said = withoutEcho(await ask(hidden, address), address).toLowerCase();
    for (const tale of tellTales(hidden.names)) if (said.includes(tale)) found.push(`${address}: ${tale}`);
  }
  return found;
};

test("every route of the site, and of what is beside it, is walked", async () => {
  const hidden = await open("embargoed");
  const { names, beside } = hidden;
  await close(hidden);
  expect(Object.keys(addressesOf(names)).toSorted()).toEqual(Object.keys(routes).toSorted());
  const patterns = beside.flatMap((app) => app.routes.map(({ path }) => path));
  expect(Object.keys(besideOf(names)).toSorted()).toEqual([...new Set(patterns)].toSorted());
});

describe("what is published", () => {
  let hidden: Hidden;
  beforeAll(async () => {
    hidden = await open("published");
  });
  afterAll(async () => await close(hidden));

  test("shows at all of these addresses: the walk would see it", async () => {
    const shown = new Set((await leaks(hidden)).map((leak) => leak.split(": ")[0]));
    for (const address of [
      "/",
      "/films",
      "/interviews",
      "/stories",
      "/topic/the-sea",
      "/topic/government",
      "/corrections",
      `/search?q=${hidden.names.word}`,
      "/search?q=minister+ledger",
      "/film/the-harbour-letter",
      "/interview/tomas-rey",
      "/story/a-quiet-day",
      "/stories/feed.rss",
      "/stories/feed.atom",
      "/stories/feed.json",
      "/topic/government/feed.rss",
      "/corrections/feed.json",
      "/sitemap/stories-1.xml",
      "/sitemap/recordings-1.xml",
    ])
      expect([address, shown.has(address)]).toEqual([address, true]);
  });

  test("answers at its own addresses", async () => {
    const { names } = hidden;
    const own = addressesOf(names);
    for (const address of [
      ...own.story,
      ...own.document,
      ...own.moment,
      ...own.embedMoment,
      ...own.embedWork,
      ...own.momentMaster.slice(0, 1),
      ...own.captions,
      `/film/${names.film}`,
      `/interview/${names.interview}/transcript/1`,
      `/picture/${names.picture}?w=320`,
      `/media/${names.cut}/master.m3u8`,
      `/media/${names.cut}/v360.mp4`,
    ])
      expect([address, (await ask(hidden, address)).status]).toEqual([address, 200]);
  });
});

describe("what is embargoed", () => {
  let hidden: Hidden;
  beforeAll(async () => {
    hidden = await open("embargoed");
  });
  afterAll(async () => await close(hidden));

  test("shows nowhere: on no page, in no feed, sitemap, search, suggestion, oEmbed, media or error", async () => {
    expect(await leaks(hidden)).toEqual([]);
  });

  test.each(ways)("answers, byte for byte, like what never was: %s", async (_, init) => {
    const never = neverNames(hidden.names);
    const addresses = all(never);
    const different: string[] = [];
    for (const [place, address] of all(hidden.names).entries()) {
      const one = nameless(await ask(hidden, address, init), hidden.names);
      const other = nameless(await ask(hidden, addresses[place] ?? "", init), never);
      if (one !== other) different.push(address);
    }
    expect(different).toEqual([]);
  });

  test("shows at no address of the API, to nobody and to a guest: each answers, byte for byte, like what never was", async () => {
    const trial = await apiTrial(hidden.database.db);
    const never = neverNames(hidden.names);
    const callers = [async () => ({}), async () => ({ cookie: await trial.signIn("guest") })];
    const wrong: string[] = [];
    for (const caller of callers)
      for (const [place, [method, path]] of apiAddresses(hidden.names).entries()) {
        const askApi = async (address: string): Promise<Answer> => {
          const init = { method, headers: { ...ownPage(trial.origin), ...(await caller()) } };
          const response = await trial.app.request(`${trial.origin}${address}`, init);
          const { etag: _, ...rest } = Object.fromEntries(response.headers);
          return { status: response.status, headers: rest, text: await response.text() };
        };
        const one = await askApi(path);
        const beside = apiAddresses(never)[place]?.[1] ?? "";
        const other = await askApi(beside);
        const said = withoutEcho(one, path).toLowerCase();
        if (tellTales(hidden.names).some((tale) => said.includes(tale)))
          wrong.push(`${method} ${path} tells`);
        // Where nothing is named, what differs is one's own: a challenge, a session.
        if (path !== beside && nameless(one, hidden.names) !== nameless(other, never))
          wrong.push(`${method} ${path} differs`);
      }
    expect(wrong).toEqual([]);
  });

  test("no moment of it can be made, as of what never was", async () => {
    const made = async (cut: string): Promise<string> => {
      const body = new URLSearchParams({ cut, from: "1", to: "2" }).toString();
      const headers = { "content-type": "application/x-www-form-urlencoded" };
      const answer = await ask(hidden, "/moment", { method: "POST", headers, body });
      expect(answer.status).toBe(404);
      return JSON.stringify(answer);
    };
    expect(await made(hidden.names.cut)).toBe(await made(neverNames(hidden.names).cut));
  });
});

describe.each(["withdrawn", "withheld"] as const)("what was %s", (state) => {
  let hidden: Hidden;
  beforeAll(async () => {
    hidden = await open(state);
  });
  afterAll(async () => await close(hidden));

  test("shows nowhere any more", async () => {
    expect(await leaks(hidden)).toEqual([]);
  });

  test("is gone where a page of its was live, and nowhere else", async () => {
    const { names } = hidden;
    const own = addressesOf(names);
    const gone = new Set([
      ...own.story,
      ...own.storyHistory.filter((path) => path.includes(names.word)),
      ...own.work.filter((path) => path.includes(names.word) && path !== `/film/${names.interview}`),
      ...own.transcript.filter((path) => path.includes(names.word)),
      ...own.sentence.filter((path) => path.includes(names.word)),
      ...own.person.filter((path) => path.includes(names.word)),
      ...own.moment,
      ...own.embedMoment,
      ...own.embedWork,
      ...own.oembed,
      // As the page answers, so does its image.
      ...own.socialImage,
      ...(besideOf(names)["/oembed"] ?? []),
    ]);
    const wrong: string[] = [];
    for (const address of all(names)) {
      const { status } = await ask(hidden, address);
      if ((status === 410) !== gone.has(address)) wrong.push(`${status} ${address}`);
    }
    expect(wrong).toEqual([]);
  });

  test("has no picture, document or media any more: they answer like what never was", async () => {
    const never = neverNames(hidden.names);
    const kept = ({
      picture,
      document,
      master,
      momentMaster,
      storyboard,
      captions,
    }: ReturnType<typeof addressesOf>) =>
      [picture, document, master, momentMaster, storyboard, captions].flat();
    const others = kept(addressesOf(never));
    for (const [place, address] of kept(addressesOf(hidden.names)).entries()) {
      const answer = await ask(hidden, address);
      expect([address, answer.status]).toEqual([address, 404]);
      expect(answer).toEqual(await ask(hidden, others[place] ?? ""));
    }
  });
});
