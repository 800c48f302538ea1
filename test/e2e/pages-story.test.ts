import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "../../src/kit/id.ts";
import { addNotice } from "../../src/newsroom/notice/add-notice.ts";
import { addAddress } from "../../src/newsroom/address/add-address.ts";
import { changeSiteSetting } from "../../src/newsroom/site/change-settings.ts";
import { newsroomItself } from "../../src/newsroom/staff/actor.ts";
import type { By } from "../../src/newsroom/staff/change.ts";
import { changeSlug } from "../../src/newsroom/story/change-slug.ts";
import { signPreview } from "../../src/newsroom/story/preview-link.ts";
import { publishStory } from "../../src/newsroom/story/publish-story.ts";
import { saveStory } from "../../src/newsroom/story/save-story.ts";
import { withdrawStory } from "../../src/newsroom/story/withdraw-story.ts";
import { publishedStory, savedStory, staffBy } from "../support/story.ts";
import { idOf } from "./pages-newsroom.ts";
import { type NewsroomSite, openNewsroomSite } from "./pages-site.ts";
import { fillStories, paragraph, type StoryNewsroom, words } from "./pages-stories.ts";

let site: NewsroomSite;
let stories: StoryNewsroom;
let editor: By;
const clock = () => new Date("2026-11-21T10:00:00Z");
const secret = "a secret of thirty-two characters";

beforeAll(async () => {
  site = await openNewsroomSite();
  stories = await fillStories(site.db);
  editor = await staffBy(site.db, "editor");
});
afterAll(async () => await site.close());

const path = "/story/she-kept-the-letter";

interface Thing {
  readonly "@type": string;
  readonly [name: string]: unknown;
}

const structuredOf = (html: string): Thing[] =>
  Array.from(
    html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs),
    ([, text]) => JSON.parse(text ?? "") as Thing,
  );

/** The addresses of films, each once. */
const filmsLinkedIn = (html: string): string[] => [
  ...new Set(Array.from(html.matchAll(/href="(\/film\/[a-z0-9-]+)"/g), ([, film]) => film ?? "")),
];

describe("a story's page", () => {
  test("says what it is, who wrote it and when, with its zone", async () => {
    const page = await site.text(path);
    expect(page).toContain("<h1>She kept the letter for thirty years, and then she read it aloud</h1>");
    expect(page).toMatch(/By <strong><a href="\/person\/ines-vidal">Inês Vidal<\/a><\/strong>/);
    expect(page).toContain(
      '<li><strong><a href="/person/ines-vidal">Inês Vidal</a></strong> <span>Director</span></li>',
    );
    expect(page).toContain('<time datetime="2026-11-20T08:00:00.000Z">20 November 2026 at 08:00 UTC</time>');
    expect(page).toContain('<p class="kicker">Flashback</p>');
    expect(page).toMatch(/<article class="story" lang="en">/);
    expect(page).toContain(`rel="canonical" href="https://newsreel.test${path}"`);
    expect(page).toContain('<meta property="og:type" content="article"/>');
    expect(page).toContain('content="2026-11-20T08:00:00.000Z"');
  });

  test("offers the film in full with its running time, and says who supports it", async () => {
    const page = await site.text(path);
    expect(page).toMatch(/Watch in full.*The Harbour Letter.*1 h 52 min/s);
    expect(page).toMatch(/Support for our films is provided by .*the Lantern Fund/);
    expect(page).toMatch(/href="\/topic\/the-sea"/);
    expect(page).toContain(`href="${path}/history"`);
  });

  test("ends with the latest documentaries, but for those that it offers already", async () => {
    const page = await site.text(path);
    const [latest] = /<h2>Latest documentaries<\/h2>.*?<\/section>/s.exec(page) ?? [""];
    const shown = filmsLinkedIn(latest);
    const others = filmsLinkedIn(page.replace(latest, ""));
    const all = filmsLinkedIn(await site.text("/films"));
    expect(shown.length).toBeGreaterThan(0);
    expect(shown).toEqual(all.filter((film) => !others.includes(film)).slice(0, 3));
  });

  test("plays its excerpts from the film's own segments, and leads to the moment without script", async () => {
    const page = await site.text(path);
    expect(page).toMatch(
      new RegExp(
        `data-player[^>]* data-src="/moment/${stories.moment}/master\\.m3u8"[^>]* data-units="\\d+,\\d+"`,
      ),
    );
    expect(page).toMatch(new RegExp(`data-play(="true")?[^>]* href="/moment/${stories.moment}"`));
    expect(page).toMatch(
      /From <a href="\/film\/the-harbour-letter\?t=[\d.]+"><cite lang="en">The Harbour Letter<\/cite> at 0:\d\d/,
    );
  });

  test("shows the words behind a quotation, and what is known of them", async () => {
    const page = await site.text(path);
    const [panel] = /<dialog class="check" id="check-q1".*?<\/dialog>/s.exec(page) ?? [""];
    expect(panel).toContain("I knew then that the letter had been sent.");
    expect(panel).toContain("Ada Marsh");
    expect(panel).toContain("Word for word");
    expect(panel).toContain(`href="/moment/${stories.moment}"`);
    const [sourced] = /<dialog class="check" id="check-q2".*?<\/dialog>/s.exec(page) ?? [""];
    expect(sourced).toMatch(
      /Source: <a href="https:\/\/example\.org\/log">The harbour’s log<\/a>, checked by Ruth Hallam/,
    );
    expect(sourced).not.toMatch(/verified/i);
  });

  test("is told to search engines: article, authors, shapes of its picture, corrections, quotations, excerpts", async () => {
    const things = structuredOf(await site.text(path));
    const [article] = things;
    expect(article).toMatchObject({
      "@type": "ReportageNewsArticle",
      headline: "She kept the letter for thirty years, and then she read it aloud",
      datePublished: "2026-11-20T08:00:00.000Z",
      author: [{ "@type": "Person", name: "Inês Vidal" }],
      publisher: { "@type": "NewsMediaOrganization", name: "Newsreel" },
      isBasedOn: [{ name: "The Harbour Letter", url: "https://newsreel.test/film/the-harbour-letter" }],
      backstory: "We filmed Ada Marsh over two days.",
      locationCreated: { "@type": "Place", name: "Whitby, England" },
    });
    expect(article?.["image"]).toEqual(
      ["1x1", "4x3", "16x9"].map((shape) => expect.stringContaining(`shape=${shape}`) as string),
    );
    expect(article?.["funder"]).toMatchObject([{ name: "the Lantern Fund" }]);
    expect(article?.["correction"]).toMatchObject([
      { "@type": "CorrectionComment", text: "The letter was sent on the ninth." },
      { "@type": "CorrectionComment", text: "The ledger is kept in the city’s archive." },
    ]);
    expect(article?.["hasPart"]).toMatchObject([
      {
        "@type": "Quotation",
        text: "I knew then that the letter had been sent",
        spokenByCharacter: { name: "Ada Marsh" },
        isPartOf: { name: "The Harbour Letter" },
      },
      { "@type": "Quotation", text: "Harbour shut by order" },
    ]);
    expect(things.filter((thing) => thing["@type"] === "VideoObject")).toHaveLength(1);
    expect(things.some((thing) => thing["@type"] === "BreadcrumbList")).toBe(true);
  });

  test("has a grave notice near its top and a small one at its foot", async () => {
    const page = await site.text(path);
    const body = page.slice(page.indexOf("<body>"));
    const at = (text: string): number => body.indexOf(text);
    expect(at("The letter was sent on the ninth.")).toBeLessThan(at("lead-picture"));
    expect(at("The ledger is kept in the city’s archive.")).toBeGreaterThan(at("story-foot"));
    expect(page).toContain("An earlier version said that the letter was sent on the eighth of March.");
  });

  test("asks for frames of the one site that it embeds, and of nobody where it embeds nothing", async () => {
    const policy = (await site.ask(path)).headers.get("content-security-policy") ?? "";
    expect(policy).toContain("frame-src https://www.youtube-nocookie.com;");
    const plain = await publishedStory(site.db, { headline: "Plain" }, "plain");
    expect(plain.slug).toBe("plain");
    const answer = await site.ask("/story/plain");
    expect(answer.headers.get("content-security-policy")).not.toContain("frame-src");
    expect(await answer.text()).not.toContain('<script type="module"');
  });

  test("leads to the journalistic standards once they are configured", async () => {
    expect(await site.text(path)).not.toContain("Our journalistic standards");
    const by = { db: site.db, actor: newsroomItself, via: "test" };
    await changeSiteSetting(by, "site.standards", "/standards");
    expect(await site.text(path)).toContain('<a href="/standards">Our journalistic standards</a>');
    expect((await changeSiteSetting(by, "site.standards", "javascript:alert(1)")).ok).toBe(false);
  });
});

describe("other pages", () => {
  test("the front page begins with the newest story and lists stories; topic, list and search have it", async () => {
    const front = await site.text("/");
    expect(front).toMatch(/id="lead"[^>]*><a href="\/story\//);
    expect(await site.text("/stories")).toContain(`href="${path}"`);
    expect(await site.text("/topic/the-sea")).toContain(`href="${path}"`);
    expect(await site.text("/search?q=clerk+letter")).toContain(`href="${path}"`);
    expect(front).toContain('href="/corrections"');
  });

  test("a film says in which stories it is quoted and played, with the times", async () => {
    const film = await site.text("/film/the-harbour-letter");
    expect(film).toMatch(/Excerpted in.*She kept the letter.*data-seek="[\d.]+"/s);
    expect(film).toMatch(/Quoted in.*She kept the letter/s);
  });

  test("the lists of stories that play and quote a film have pages of their own, which lead to the film", async () => {
    for (const [part, heading, other] of [
      ["excerpted", "Excerpted in", "Quoted in"],
      ["quoted", "Quoted in", "Excerpted in"],
    ] as const) {
      const page = await site.text(`/film/the-harbour-letter?part=${part}`);
      expect(page).toMatch(new RegExp(`<h2>${heading}</h2>.*She kept the letter`, "s"));
      expect(page).not.toContain(`<h2>${other}</h2>`);
      expect(page).toMatch(/<h1[^>]*><a href="\/film\/the-harbour-letter">/);
      expect(page).toContain('<meta name="robots" content="noindex');
    }
    // Nothing is further on than the first story.
    const end = await site.ask("/film/the-harbour-letter?part=quoted&after=1900-01-01_000000000000");
    expect([end.status, end.headers.get("location")]).toEqual([302, "/film/the-harbour-letter"]);
  });

  test("a notice on a stretch of a film stands by its player and by every excerpt of that stretch", async () => {
    const text = "The boats turned round at nine, not at eight.";
    const added = await addNotice(editor, clock, {
      kind: "correction",
      on: { recordingId: idOf("the-harbour-letter"), span: { start: 10_000, end: 20_000 } },
      text,
      wasWrong: "The film says eight.",
    });
    expect(added).toMatchObject({ ok: true });
    expect(await site.text("/film/the-harbour-letter")).toContain(text);
    expect(await site.text(path)).toMatch(new RegExp(`class="excerpt".*${text}`, "s"));
    expect(await site.text("/corrections")).toContain(text);
  });

  test("corrections are listed by month, each with its work", async () => {
    const page = await site.text("/corrections");
    expect(page).toMatch(/<h2>November 2026<\/h2>.*The letter was sent on the ninth\./s);
    expect(page).toContain('type="application/atom+xml"');
    expect(page).toMatch(/href="\/story\/she-kept-the-letter#notice-/);
  });
});

describe("the history of a story", () => {
  test("says what changed, when and why, and shows any two public versions by their words", async () => {
    const { storyId, revisionId, content } = await publishedStory(
      site.db,
      { headline: "A history", blocks: [paragraph("p1", words("The boats turned at eight."))] },
      "a-history",
    );
    const next = {
      ...content,
      body: { version: 1 as const, blocks: [paragraph("p1", words("The boats turned at nine."))] },
    };
    const saved = await saveStory(editor, clock, { storyId, content: next, basedOn: revisionId });
    expect(saved.ok).toBe(true);
    await publishStory(editor, clock, { storyId, note: "The hour is right now" });
    const draft = await saveStory(editor, clock, {
      storyId,
      content: { ...next, headline: "Never shown" },
      basedOn: saved.ok ? saved.value.revisionId : "",
    });
    expect(draft.ok).toBe(true);
    const history = await site.text("/story/a-history/history");
    expect(history).toContain("The hour is right now");
    expect(history).toContain("First published");
    expect(history).not.toContain("Never shown");
    const compared = await site.text("/story/a-history/history?from=1&to=2");
    expect(compared).toMatch(/<del>eight\.<\/del><ins>nine\.<\/ins>/);
    // A draft is no version that readers may compare.
    expect((await site.ask("/story/a-history/history?from=1&to=3")).status).toBe(404);
    expect((await site.ask("/story/a-history/history?from=x")).status).toBe(404);
  });
});

describe("what is not public", () => {
  test("is nowhere: a draft answers like what never was, its pictures and documents too", async () => {
    const { slug } = await savedStory(editor, {
      headline: "An embargoed headline",
      topics: [idOf("the-sea")],
    });
    const [draft, never] = [await site.ask(`/story/${slug}`), await site.ask("/story/never-was")];
    expect([draft.status, never.status]).toEqual([404, 404]);
    expect(await draft.text()).toBe(await never.text());
    for (const page of ["/", "/stories", "/topic/the-sea", "/search?q=embargoed+headline", "/corrections"])
      expect(await site.text(page)).not.toContain("An embargoed headline");
    expect((await site.ask(`/story/${slug}/history`)).status).toBe(404);
    expect((await site.ask(`/document/${newId()}`)).status).toBe(404);
  });

  test("a document of a published story opens as a PDF, in parts too; it may run nothing", async () => {
    await site.files.put("documents/log.pdf", Buffer.from("%PDF-1.7 log"), "application/pdf");
    const answer = await site.ask(`/document/${idOf("document log")}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    expect(answer.headers.get("content-disposition")).toMatch(/^inline; filename\*=UTF-8''The%20harbour/);
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
    const part = await site.ask(`/document/${idOf("document log")}`, { headers: { range: "bytes=0-3" } });
    expect([part.status, await part.text()]).toEqual([206, "%PDF"]);
  });

  test("a preview shows it to whoever has the link, is kept by nobody, and each look is in the audit", async () => {
    const { revisionId, storyId, slug } = await savedStory(editor, { headline: "Soon to be told" });
    const expiresAt = new Date("2026-11-23T12:00:00Z");
    const token = signPreview(secret, { revisionId, expiresAt, madeBy: editor.actor.staffId });
    const answer = await site.ask(`/preview/${token}`);
    const page = await answer.text();
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
    expect(answer.headers.get("x-robots-tag")).toContain("noindex");
    expect(page).toContain("Soon to be told");
    expect(page).toContain("This is not published.");
    expect(page).not.toContain("ld+json");
    expect(page).not.toContain("og:title");
    const looks = await site.db
      .selectFrom("audit")
      .select(["via", "subject_id"])
      .where("action", "=", "story.previewed")
      .execute();
    expect(looks).toEqual([{ via: "preview", subject_id: storyId }]);
    expect((await site.ask(`/story/${slug}`)).status).toBe(404);
    expect((await site.ask(`/preview/${token.slice(0, -1)}x`)).status).toBe(404);
    const over = signPreview(secret, {
      revisionId,
      expiresAt: new Date("2026-11-22T11:00:00Z"),
      madeBy: null,
    });
    expect((await site.ask(`/preview/${over}`)).status).toBe(410);
  });
});

describe("a preview's documents", () => {
  const expiresAt = new Date("2026-11-23T12:00:00Z");

  test("open for whoever has its link alone, are kept by nobody, and each look is in the audit", async () => {
    const document = newId();
    await site.files.put("documents/secret.pdf", Buffer.from("%PDF-1.7 secret"), "application/pdf");
    const file = {
      file_key: "documents/secret.pdf",
      media_type: "application/pdf",
      bytes: 15,
      sha256: document,
    };
    await site.db
      .insertInto("document")
      .values({ id: document, ...file, title: "A letter" })
      .execute();
    const blocks = [{ kind: "document", id: "d1", document, page: 2 } as const];
    const { revisionId, storyId } = await savedStory(editor, { headline: "Soon to be shown", blocks });
    const token = signPreview(secret, { revisionId, expiresAt, madeBy: editor.actor.staffId });
    const page = await (await site.ask(`/preview/${token}`)).text();
    expect(page).toContain(`href="/preview/${token}/document/${document}#page=2"`);
    expect(page).not.toContain(`href="/document/`);

    const answer = await site.ask(`/preview/${token}/document/${document}`);
    expect([answer.status, await answer.text()]).toEqual([200, "%PDF-1.7 secret"]);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
    const looks = await site.db
      .selectFrom("audit")
      .select("after")
      .where("action", "=", "story.previewed")
      .where("subject_id", "=", storyId)
      .orderBy("id")
      .execute();
    expect(looks).toMatchObject([{ after: { revision: revisionId } }, { after: { document } }]);

    expect((await site.ask(`/document/${document}`)).status).toBe(404);
    expect((await site.ask(`/preview/${token.slice(0, -1)}x/document/${document}`)).status).toBe(404);
    expect((await site.ask(`/preview/${token}/document/${newId()}`)).status).toBe(404);
    const other = await savedStory(editor, { headline: "Another" });
    const elsewhere = signPreview(secret, { revisionId: other.revisionId, expiresAt, madeBy: null });
    expect((await site.ask(`/preview/${elsewhere}/document/${document}`)).status).toBe(404);
    const over = signPreview(secret, {
      revisionId,
      expiresAt: new Date("2026-11-22T11:00:00Z"),
      madeBy: null,
    });
    expect((await site.ask(`/preview/${over}/document/${document}`)).status).toBe(404);
  });
});

describe("addresses that were live", () => {
  test("answer for ever: moved, with an older name, from an older system; gone when withdrawn", async () => {
    const { storyId } = await publishedStory(site.db, { headline: "Moving" }, "moving");
    await addAddress(editor, clock, { path: "/?p=123", to: "story/moving" });
    await addAddress(editor, clock, { path: "/2019/03/old.php?id=5", to: "story/moving" });
    await changeSlug(editor, clock, { storyId, slug: "moved" });
    for (const old of ["/story/moving", "/?p=123", "/2019/03/old.php?id=5", "/story/moving?utm_source=x"]) {
      const answer = await site.ask(old);
      expect([old, answer.status, answer.headers.get("location")?.replace(/\?.*/, "")]).toEqual([
        old,
        301,
        "/story/moved",
      ]);
    }
    expect((await site.ask("/?p=124")).status).toBe(200);
    expect((await site.ask("/story/moved")).status).toBe(200);
    await withdrawStory(editor, clock, { storyId, reason: "It was about somebody else" });
    for (const old of ["/story/moving", "/story/moved", "/?p=123"]) {
      const answer = await site.ask(old);
      expect([old, answer.status]).toEqual([old, 410]);
      expect(await answer.text()).toContain("It was about somebody else");
    }
  });
});
