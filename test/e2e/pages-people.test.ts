import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { siteAddresses } from "../../src/reader/view/addresses.ts";
import { feedRoutes } from "../../src/feeds/feeds.ts";
import { editPerson } from "../../src/newsroom/person/edit-person.ts";
import { withdrawRecording } from "../../src/newsroom/recording/withdraw-recording.ts";
import { addSeries } from "../../src/newsroom/series/add-series.ts";
import { editSeries } from "../../src/newsroom/series/edit-series.ts";
import { updateRecording } from "../../src/newsroom/recording/update-recording.ts";
import type { By } from "../../src/newsroom/staff/change.ts";
import { linkTranslation } from "../../src/newsroom/story/link-translation.ts";
import { addTopic } from "../../src/newsroom/topic/add-topic.ts";
import { editTopic, moveTopic } from "../../src/newsroom/topic/edit-topic.ts";
import { featureWorks } from "../../src/newsroom/topic/feature-works.ts";
import { byNewsroom, recordingWithWords, spoken } from "../support/recording.ts";
import { publishedStory } from "../support/story.ts";
import { idOf } from "./pages-newsroom.ts";
import { type NewsroomSite, openNewsroomSite } from "./pages-site.ts";

let site: NewsroomSite;
let by: By;
beforeAll(async () => {
  site = await openNewsroomSite();
  by = byNewsroom(site.db);
});
afterAll(async () => await site.close());

/** The text of the page's main part. */
const read = async (path: string): Promise<string> =>
  (/<main[\s\S]*<\/main>/.exec(await site.text(path))?.[0] ?? "")
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ");

const structuredOf = async (path: string): Promise<Record<string, unknown>[]> =>
  Array.from(
    (await site.text(path)).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs),
    ([, text = ""]) => JSON.parse(text) as Record<string, unknown>,
  );

const linkTo = async (path: string, words: RegExp): Promise<string> => {
  const page = await site.text(path);
  const found = [...page.matchAll(/<a [^>]*href="([^"]+)"[^>]*>([^<]*)/g)].find(([, , text = ""]) =>
    words.test(text),
  );
  return found?.[1]?.replaceAll("&amp;", "&") ?? "no such link";
};

describe("a person's page", () => {
  test("tells who they are, how they are reached, and where else they are", async () => {
    const told = await editPerson(by, idOf("ada"), {
      biography: "She opened the letter.\n\nShe kept it for thirty years.",
      pronouns: "she/her",
      contact: "ada@example.org",
      links: [{ label: "Her log", url: "https://example.org/log" }],
    });
    expect(told.ok).toBe(true);
    const page = await site.text("/person/ada-marsh");
    expect(page).toContain("<h1>Ada Marsh</h1>");
    expect(page).toContain("<p>She kept it for thirty years.</p>");
    expect(page).toContain('<a href="mailto:ada@example.org">');
    expect(page).toContain('<a href="https://example.org/log" rel="me">Her log</a>');
    expect(page).toContain("she/her");
    const [profile] = await structuredOf("/person/ada-marsh");
    expect(profile).toMatchObject({
      "@type": "ProfilePage",
      mainEntity: {
        "@type": "Person",
        name: "Ada Marsh",
        jobTitle: "Harbour clerk",
        email: "ada@example.org",
      },
    });
  });

  test("has what they say, sentence by sentence, each with its own address, and the search for more", async () => {
    const page = await site.text("/person/ada-marsh");
    expect(page).toContain('href="/film/the-harbour-letter/transcript/4"');
    expect(page).toContain("I went to the window and I saw the boats turning round.");
    expect(page).toContain('<input type="hidden" name="speaker" value="ada-marsh"/>');
    expect(page).toMatch(/data-hit[^>]*data-cut="/);
    const all = await linkTo("/person/ada-marsh", /^All \d+ sentences/);
    expect(all).toBe("/search?speaker=ada-marsh&work=episode%2Fafter-the-letter");
    expect((await site.ask(all)).status).toBe(200);
  });

  test("has all that they made, by role, page by page", async () => {
    expect(await read("/person/ines-vidal")).toContain("The Harbour Letter");
    const other = await recordingWithWords(site.db, [], { title: "A harbour at night" });
    await site.db
      .insertInto("credit")
      .values({
        id: idOf("camera"),
        recording_id: other.recordingId,
        person_id: idOf("ines"),
        role: "Camera",
      })
      .execute();
    const camera = await linkTo("/person/ines-vidal", /^Camera$/);
    const narrowed = await read(camera);
    expect([narrowed.includes("A harbour at night"), narrowed.includes("The Harbour Letter")]).toEqual([
      true,
      false,
    ]);
    expect(await site.text(camera)).toContain('<meta name="robots" content="noindex"/>');
  });

  test("is where bylines and credits lead", async () => {
    expect(await site.text("/film/the-harbour-letter")).toContain(
      '<a href="/person/ines-vidal">Inês Vidal</a>',
    );
    const [video] = await structuredOf("/film/the-harbour-letter");
    expect(video).toMatchObject({ creator: [{ url: "https://newsreel.test/person/ines-vidal" }] });
  });

  test("is found at every address that it had, and nobody is found who has nothing public", async () => {
    expect((await editPerson(by, idOf("ada"), { slug: "ada" })).ok).toBe(true);
    expect((await editPerson(by, idOf("ada"), { slug: "ada-byron-marsh" })).ok).toBe(true);
    for (const former of ["/person/ada-marsh", "/person/ada"]) {
      const answer = await site.ask(former);
      expect([answer.status, answer.headers.get("location")]).toEqual([301, "/person/ada-byron-marsh"]);
    }
    expect((await editPerson(by, idOf("ada"), { slug: "ada-marsh" })).ok).toBe(true);
    expect((await site.ask("/person/ada-marsh")).status).toBe(200);
    const quiet = spoken("Q: Nobody hears this.").map((one) =>
      Object.assign(one, { speaker: { id: idOf("quiet"), name: null } }),
    );
    await site.db
      .insertInto("person")
      .values({ id: idOf("quiet"), slug: "quentin-quiet", name: "Quentin Quiet", sort_name: "Quiet" })
      .execute();
    const hidden = await recordingWithWords(site.db, quiet);
    expect((await site.ask("/person/quentin-quiet")).status).toBe(200);
    expect((await withdrawRecording(by, hidden.recordingId, "Not ours.")).ok).toBe(true);
    const [gone, never] = [await site.ask("/person/quentin-quiet"), await site.ask("/person/quentin-nobod")];
    expect([gone.status, never.status]).toEqual([410, 404]);
    expect(await gone.text()).not.toContain("Quentin");
  });
});

describe("topics", () => {
  test("stand as a tree, and a topic has what is below it, with what editors put first", async () => {
    const made = await addTopic(by, { name: "Public life", summary: "Who decides." });
    if (!made.ok) throw new Error(made.problem);
    expect(await read("/topics")).not.toContain("Public life");
    expect((await moveTopic(by, idOf("government"), { under: "public-life" })).ok).toBe(true);
    expect(await site.text("/topics")).toMatch(/Public life<\/a><\/h2>[\s\S]*<a href="\/topic\/government">/);
    const page = await read("/topic/public-life");
    expect(page).toContain("What the Ledger Said");
    expect(page).not.toContain("To begin with");
    expect((await featureWorks(by, made.value.id, [idOf("the-harbour-letter")])).ok).toBe(true);
    expect(await read("/topic/public-life")).toMatch(/To begin with Film The Harbour Letter/);
    const [collection, crumbs] = await structuredOf("/topic/government");
    expect(collection).toMatchObject({ "@type": "CollectionPage", mainEntity: { "@type": "ItemList" } });
    expect(crumbs).toMatchObject({
      itemListElement: [{ name: "Topics" }, { name: "Public life" }, { name: "Government" }],
    });
    expect((await editTopic(by, made.value.id, { slug: "deciding" })).ok).toBe(true);
    const former = await site.ask("/topic/public-life?kind=film");
    expect([former.status, former.headers.get("location")]).toEqual([301, "/topic/deciding?kind=film"]);
  });
});

describe("a series", () => {
  test("has its works in their order, and each leads to it and to what is beside it", async () => {
    const made = await addSeries(by, { title: "The harbour", summary: "Three films." });
    if (!made.ok) throw new Error(made.problem);
    expect((await site.ask("/series/the-harbour")).status).toBe(404);
    const films = ["the-harbour-letter", "winter-station", "what-the-ledger-said"];
    for (const [place, slug] of films.entries())
      await updateRecording(by, idOf(slug), { seriesId: made.value.id, season: 1, episodeNumber: 3 - place });
    const page = await read("/series/the-harbour");
    expect(page).toMatch(/What the Ledger Said.*Winter Station.*The Harbour Letter/);
    expect(await read("/series")).toContain("Three films.");
    const film = await site.text("/film/winter-station");
    expect(film).toContain('<a href="/series/the-harbour">The harbour</a>');
    expect(film).toMatch(/Next: <a href="\/film\/the-harbour-letter"/);
    expect(film).toMatch(/Before: <a href="\/film\/what-the-ledger-said"/);
    expect((await editSeries(by, made.value.id, { slug: "harbour-films" })).ok).toBe(true);
    expect((await site.ask("/series/the-harbour")).headers.get("location")).toBe("/series/harbour-films");
  });
});

describe("the lists of works", () => {
  test("are narrowed by year and topic with plain links, and say so to search engines", async () => {
    expect(await read("/films?year=2024")).toContain("Documentaries of 2024");
    expect(await read("/films?topic=the-sea")).not.toContain("What the Ledger Said");
    const both = await site.text("/films?topic=the-sea&year=2025");
    expect(both).toContain('<meta name="robots" content="noindex"/>');
    expect(both).toContain(
      '<link rel="canonical" href="https://newsreel.test/films?year=2025&amp;topic=the-sea"/>',
    );
    expect(await read("/films?year=1800")).toContain("Nothing here is of this year and topic.");
    expect(await site.text("/films")).not.toContain("noindex");
  });

  test("go on without end, there and back", async () => {
    for (let at = 0; at < 30; at += 1)
      await recordingWithWords(site.db, [], { kind: "interview", title: `Voice ${at}` });
    const second = await linkTo("/interviews", /^Earlier$/);
    expect(second).toMatch(/^\/interviews\?after=/);
    const later = await linkTo(second, /^Later$/);
    const back = await site.ask(later);
    expect([back.status, back.headers.get("location")]).toEqual([302, "/interviews"]);
  });

  test("have their feeds", async () => {
    const feeds = feedRoutes({
      db: site.db,
      clock: () => new Date("2026-11-22T12:00:00Z"),
      publicUrl: "https://newsreel.test",
      addresses: siteAddresses,
    });
    const paths = ["/films", "/interviews", "/topic/the-sea", "/person/ines-vidal", "/series/harbour-films"];
    for (const path of paths) {
      expect(await site.text(path)).toContain(`href="${path}/feed.json"`);
      const feed = (await (await feeds.request(`${path}/feed.json`)).json()) as {
        feed_url: string;
        items: { id: string }[];
      };
      expect(feed.feed_url).toBe(`https://newsreel.test${path}/feed.json`);
      expect(feed.items[0]?.id).toMatch(/^urn:newsreel:(recording|story):[0-9a-z]{12}$/);
    }
    expect((await feeds.request("/person/quentin-quiet/feed.rss")).status).toBe(404);
  });
});

describe("a work in two languages", () => {
  test("names the other in its head, on the page and in its data, both ways", async () => {
    const [english, german] = [
      await publishedStory(site.db, { headline: "At noon", language: "en" }, "at-noon"),
      await publishedStory(site.db, { headline: "Am Mittag", language: "de" }, "am-mittag"),
    ];
    expect((await linkTranslation(by, english, german)).ok).toBe(true);
    for (const path of ["/story/at-noon", "/story/am-mittag"]) {
      const page = await site.text(path);
      expect(page).toContain(
        '<link rel="alternate" hreflang="en" href="https://newsreel.test/story/at-noon"/>',
      );
      expect(page).toContain(
        '<link rel="alternate" hreflang="de" href="https://newsreel.test/story/am-mittag"/>',
      );
      expect(page).toContain('hreflang="x-default" href="https://newsreel.test/story/at-noon"');
    }
    expect(await read("/story/at-noon")).toContain("Also in Deutsch");
    expect(await read("/story/am-mittag")).toContain("Also in English");
    const [article] = await structuredOf("/story/am-mittag");
    expect(article).toMatchObject({
      inLanguage: "de",
      translationOfWork: { url: "https://newsreel.test/story/at-noon", inLanguage: "en" },
    });
  });
});

describe("a long series", () => {
  test("goes on without end, later and earlier again, and comes back to its first page", async () => {
    const made = await addSeries(by, { title: "A long one" });
    if (!made.ok) throw new Error(made.problem);
    for (let at = 1; at <= 97; at += 1)
      await site.db
        .insertInto("recording")
        .values({
          id: `s${String(at).padStart(11, "0")}`,
          kind: "film",
          slug: `long-${at}`,
          title: `Long ${at}`,
          state: "published",
          series_id: made.value.id,
          episode_number: at,
        })
        .execute();
    const second = await linkTo("/series/a-long-one", /^Later$/);
    expect(second).toMatch(/^\/series\/a-long-one\?after=/);
    const third = await linkTo(second, /^Later$/);
    expect(await read(third)).toContain("Long 97");
    const back = await linkTo(third, /^Earlier$/);
    expect(await read(back)).toMatch(/Long 49.*Long 96/);
    const first = await site.ask(await linkTo(back, /^Earlier$/));
    expect([first.status, first.headers.get("location")]).toEqual([302, "/series/a-long-one"]);
  });
});

describe("a series of which nothing public is left", () => {
  test("keeps its page and its addresses; one that never had anything has none", async () => {
    const [emptied, unseen] = [
      await addSeries(by, { title: "Gone" }),
      await addSeries(by, { title: "Never" }),
    ];
    if (!emptied.ok || !unseen.ok) throw new Error("No series");
    const { recordingId: id } = await recordingWithWords(site.db, [], { title: "The last of it" });
    await updateRecording(by, id, { seriesId: emptied.value.id });
    expect(await read("/series/gone")).toContain("The last of it");
    await withdrawRecording(by, id, "Its rights ended.");
    expect((await editSeries(by, emptied.value.id, { slug: "gone-by" })).ok).toBe(true);
    expect((await editSeries(by, unseen.value.id, { slug: "never-was" })).ok).toBe(true);
    const former = await site.ask("/series/gone");
    expect([former.status, former.headers.get("location")]).toEqual([301, "/series/gone-by"]);
    expect(await site.text("/series/gone-by")).toContain('<meta name="robots" content="noindex"/>');
    const page = await read("/series/gone-by");
    expect(page).toContain("Nothing of this series is published just now.");
    expect(page).not.toContain("The last of it");
    expect(await read("/series")).not.toContain("Gone");
    for (const path of ["/series/never", "/series/never-was"])
      expect((await site.ask(path)).status).toBe(404);
  });
});
