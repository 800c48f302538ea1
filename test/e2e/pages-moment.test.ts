import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keepMoment, makeMoment } from "../../src/newsroom/moment/make-moment.ts";
import { findMoment } from "../../src/newsroom/moment/moment.store.ts";
import { findPublicCut } from "../../src/newsroom/recording/public-cut.store.ts";
import { byNewsroom, readyCut } from "../support/recording.ts";
import { idOf } from "./pages-newsroom.ts";
import { type NewsroomSite, openNewsroomSite } from "./pages-site.ts";

let site: NewsroomSite;

beforeAll(async () => {
  site = await openNewsroomSite();
});

afterAll(() => site.close());

/** The path of a moment that the newsroom made: readers make none of a film whose rights ended. */
const momentByNewsroom = async (slug: string, first: number, last: number): Promise<string> => {
  const cut = await findPublicCut(site.db, idOf(`cut ${slug}`), "2026-11-22");
  const made = cut && (await makeMoment(byNewsroom(site.db), cut, { of: "sentences", first, last }));
  if (!made?.ok) throw new Error(made?.problem ?? "There is no such cut.");
  return `/moment/${made.value}`;
};

describe("a moment", () => {
  test("is made by a form without script, and is the same when made again", async () => {
    const path = await site.sharedPath("the-harbour-letter", 5, 6);
    expect(await site.sharedPath("the-harbour-letter", 5, 6)).toBe(path);
    const html = await site.text(path);
    expect(html).toContain("I knew then that the letter had been sent. We had a promise");
    expect(html).toContain(`data-src="${path}/master.m3u8"`);
    expect(html).toMatch(/data-start="[\d.]+" data-end="[\d.]+" data-units="\d+,\d+"/);
    expect(html).toContain('<meta name="twitter:card" content="player"');
    expect(html).toContain(`<meta property="og:url" content="https://newsreel.test${path}"`);
    expect(html).toContain("Ada Marsh");
    expect(html).toContain(`&lt;iframe src=&quot;https://newsreel.test/embed${path}&quot;`);
    expect(html).toContain('type="application/json+oembed"');
    expect((await site.ask(`/embed${path}`)).status).toBe(200);
  });

  test("is made by words too, and told to a script in JSON", async () => {
    const answer = await site.share(
      { cut: idOf("cut the-harbour-letter"), first: 30, last: 40 },
      { accept: "application/json" },
    );
    expect(answer.status).toBe(200);
    const made = (await answer.json()) as Record<string, string>;
    expect(made["url"]).toBe(`https://newsreel.test/moment/${made["id"]}`);
    expect(made["embed"]).toContain("<iframe");
    expect(made["text"]).not.toBe("");
  });

  test.each([
    [{}, 422],
    [{ cut: "x", from: 1, to: 2 }, 422],
    [{ cut: idOf("cut the-harbour-letter"), from: 1, to: "2e99" }, 422],
    [{ cut: idOf("cut the-harbour-letter"), from: 1, to: 170 }, 422],
    [{ cut: idOf("cut the-harbour-letter"), from: 5000, to: 5001 }, 422],
    [{ cut: "zzzzzzzzzzzz", from: 1, to: 2 }, 404],
  ])("%j is refused with %i and a reason", async (fields, status) => {
    const answer = await site.share(fields);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain("<h1>");
  });

  test("a form that is too long is refused", async () => {
    expect((await site.share({ cut: "x".repeat(20_000), from: 1, to: 2 })).status).toBe(413);
  });

  test("that the newsroom withdrew answers that it is gone", async () => {
    const path = await site.sharedPath("the-harbour-letter", 8, 9);
    await site.db
      .updateTable("moment")
      .set({ withdrawn_at: new Date(), withdrawn_reason: "A slip" })
      .where("id", "=", path.split("/")[2] ?? "")
      .execute();
    for (const address of [path, `/embed${path}`]) {
      const answer = await site.ask(address);
      expect(answer.status).toBe(410);
      expect(await answer.text()).not.toContain("A slip");
    }
  });

  test("of an earlier cut says so, and leads to the same words in the newer one", async () => {
    const path = await site.sharedPath("after-the-letter", 3, 4);
    const old = await findMoment(site.db, path.split("/")[2] ?? "");
    if (old === null) throw new Error("There is no such moment.");
    expect(await site.text(path)).not.toContain("earlier cut");
    expect(await site.text(path)).toMatch(/in “After the Letter”, at \d/);
    const cutId = await readyCut(site.db, old.recordingId, []);
    const anchored = await keepMoment(byNewsroom(site.db), { ...old, id: cutId }, { ...old, startUnits: 1 });
    if (!anchored.ok) throw new Error(anchored.problem);
    const moments = site.db.updateTable("moment");
    await moments.set({ flag: "Her words are not there." }).where("id", "=", old.id).execute();
    expect(await site.text(path)).toContain("This is from an earlier cut of the episode. </p>");
    expect(await site.text(path)).toContain("in an earlier cut of “After the Letter”. https:");
    expect(await site.text(path)).not.toContain("Her words");
    await moments.set({ anchored_moment_id: anchored.value, flag: null }).where("id", "=", old.id).execute();
    const newer = `<a href="/moment/${anchored.value}">The same words in the newer cut</a>`;
    expect(await site.text(path)).toContain(newer);
    expect(await site.text(`/moment/${anchored.value}`)).not.toContain("earlier cut");
    await moments.set({ withdrawn_at: new Date() }).where("id", "=", anchored.value).execute();
    expect(await site.text(path)).not.toContain(newer);
    await site.db
      .updateTable("recording")
      .set({ current_cut_id: old.cutId })
      .where("id", "=", old.recordingId)
      .execute();
  });

  test("of a film whose rights ended can be read, and plays while excerpts may", async () => {
    const path = await momentByNewsroom("what-the-ledger-said", 1, 2);
    expect(await site.text(path)).toContain("data-player");
    const recording = site.db.updateTable("recording").where("slug", "=", "what-the-ledger-said");
    await recording.set({ excerpt_rights_last_day: "2026-11-21" }).execute();
    const html = await site.text(path);
    expect(html).not.toContain("data-player");
    expect(html).toContain("can be read, but not played");
  });
});

describe("search", () => {
  test("finds sentences, marks the words, and names speaker, work and time", async () => {
    const html = await site.text('/search?q="the+letter+had+been+sent"');
    expect(html).toContain('<a href="/film/the-harbour-letter/transcript/5">I knew then that <mark>');
    expect(html).toContain("<strong>Ada Marsh</strong>");
    expect(html).toContain('href="/film/the-harbour-letter?t=20.6"');
    expect(html).toMatch(/<li class="hit" data-hit[^>]* data-src="\/media\/[0-9a-z]{12}\/master.m3u8"/);
    expect(html).toContain('<a class="hit-play" data-hit-play');
  });

  test("keeps what was asked in the form, and narrows by it", async () => {
    const html = await site.text("/search?q=promise&kind=interview&speaker=ada-marsh&from=2025&to=2026");
    expect(html).toContain('name="q" type="search" value="promise"');
    expect(html).toContain('<input type="hidden" name="kind" value="interview"');
    expect(html).toContain('name="from" value="2025"');
    expect(html).toContain("/interview/ada-marsh/transcript/");
    expect(html).not.toContain('href="/film/the-harbour-letter/transcript/6"');
  });

  test("offers no play where the work does not play here", async () => {
    const html = await site.text("/search?q=livro");
    expect(html).toContain("/interview/tomas-rey/transcript/1");
    expect(html).not.toContain("data-hit-play");
    expect(html).toMatch(/<blockquote lang="pt">/);
  });

  test("says why a sentence does not play, and names a moment in which it still does", async () => {
    const { db } = site;
    const sentence = await db
      .selectFrom("sentence")
      .select("text")
      .where("cut_id", "=", idOf("cut what-the-ledger-said"))
      .where("number", "=", 7)
      .executeTakeFirstOrThrow();
    const find = `/search?${new URLSearchParams({ q: `"${sentence.text}"`, work: "film/what-the-ledger-said" })}`;
    const before = await site.text(find);
    expect(before).toContain("Our right to play this film has ended.");
    expect(before).not.toMatch(/data-hit|still plays/);
    const path = await momentByNewsroom("what-the-ledger-said", 7, 8);
    const rights = (day: string) =>
      db
        .updateTable("recording")
        .set({ excerpt_rights_last_day: day })
        .where("slug", "=", "what-the-ledger-said")
        .execute();
    await rights("2099-01-01");
    expect(await site.text(find)).toContain(`<a href="${path}">A moment with these words still plays</a>`);
    await rights("2026-11-21");
    expect(await site.text(find)).not.toContain("still plays");
  });

  test("never finds what is not published", async () => {
    expect(await site.text("/search?q=unmistakable")).not.toMatch(/embargoed|Sealed/);
    expect(await site.text("/search?q=unmistakable")).toContain("Nobody says this");
  });

  test.each(["%00", "%22", "*", "-", "film:", "'; drop table recording", "%F0%9F%8E%AC", "a".repeat(500)])(
    "any text is answered: %s",
    async (asked) => {
      expect((await site.ask(`/search?q=${asked}&after=x&from=abc&topic=nothing`)).status).toBe(200);
    },
  );
});
