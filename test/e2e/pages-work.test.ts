import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { idOf } from "./pages-newsroom.ts";
import { type NewsroomSite, openNewsroomSite } from "./pages-site.ts";

let site: NewsroomSite;

beforeAll(async () => {
  site = await openNewsroomSite();
});

afterAll(() => site.close());

const film = "/film/the-harbour-letter";

describe("a film's page", () => {
  test("carries the player's facts, the chapters and the transcript's first part", async () => {
    const html = await site.text(`${film}?t=1:30`);
    expect(html).toContain(`data-src="/media/${idOf("cut the-harbour-letter")}/master.m3u8"`);
    expect(html).toContain('data-rate="24/1"');
    expect(html).toContain('data-length="6720"');
    expect(html).toContain('data-at="90"');
    expect(html).toContain('data-part="1" data-parts="3"');
    expect(html).toContain('<a id="s1" href="/film/the-harbour-letter/transcript/1" data-s="1000,5800">');
    expect(html).toContain('href="/film/the-harbour-letter?t=1344"');
    expect(html).not.toContain('id="s81"');
  });

  test("links the interviews made for it, and the same words in them, both ways", async () => {
    expect(await site.text(film)).toContain('<a class="also" href="/interview/ada-marsh/transcript/2">');
    const interview = await site.text("/interview/ada-marsh");
    expect(interview).toContain('<a class="also" href="/film/the-harbour-letter/transcript/4">');
    expect(interview).toContain("Made for the film");
  });

  test("tells search engines of the film and its chapters, and no text of ours can end the script", async () => {
    const title = "</script><script>alert(1)</script>";
    const recording = site.db.updateTable("recording").where("slug", "=", "the-harbour-letter");
    await recording.set({ title }).execute();
    const html = await site.text(film);
    await recording.set({ title: "The Harbour Letter" }).execute();
    expect(html).not.toContain("<script>alert");
    const blocks = Array.from(html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs));
    const video = JSON.parse(blocks[0]?.[1] ?? "") as Record<string, unknown>;
    expect(video).toMatchObject({ "@type": "VideoObject", name: title, duration: "PT1H52M" });
    expect(video["hasPart"]).toHaveLength(5);
    expect((video["hasPart"] as object[])[1]).toMatchObject({
      "@type": "Clip",
      startOffset: 1344,
      endOffset: 2688,
    });
    expect(JSON.parse(blocks[1]?.[1] ?? "")).toMatchObject({ "@type": "BreadcrumbList" });
  });

  test("an address that is none of the web is shown, not linked", async () => {
    const recording = site.db.updateTable("recording").where("slug", "=", "winter-station");
    await recording.set({ watch_url: "javascript:alert(1)" }).execute();
    const html = await site.text("/film/winter-station");
    await recording.set({ watch_url: "https://example.org/winter" }).execute();
    expect(html).not.toContain("javascript:");
    expect(html).toContain("Watch at the station");
  });

  test("says why it does not play", async () => {
    expect(await site.text("/film/winter-station")).toContain('href="https://example.org/winter"');
    expect(await site.text("/film/what-the-ledger-said")).toContain("ended on 31 January 2025");
    expect(await site.text("/film/night-signal")).toContain("still being prepared");
    for (const slug of ["winter-station", "what-the-ledger-said", "night-signal"]) {
      expect(await site.text(`/film/${slug}`)).not.toContain("data-player");
    }
  });

  test("says in which language a title and its words are", async () => {
    const html = await site.text("/interview/tomas-rey");
    expect(html).toContain('<h1 lang="pt">Tomás Rey');
    expect(html).toMatch(/data-transcript[^>]* lang="pt"/);
  });
});

describe("a transcript", () => {
  test("is read part by part", async () => {
    const first = await site.text(`${film}/transcript`);
    expect(first).toContain('<a rel="next" href="/film/the-harbour-letter/transcript?part=2">');
    const third = await site.text(`${film}/transcript?part=3`);
    expect(third).toContain('id="s161"');
    expect(third).toContain('<a rel="prev" href="/film/the-harbour-letter/transcript?part=2">');
    expect(third).not.toContain('rel="next"');
  });

  test("leads to the sentence that is spoken at a time", async () => {
    const answer = await site.ask(`${film}/transcript?t=0:02`);
    expect(answer.status).toBe(302);
    expect(answer.headers.get("location")).toBe("/film/the-harbour-letter/transcript#s1");
    const late = await site.ask(`${film}/transcript?t=99:00:00`);
    expect(late.headers.get("location")).toMatch(/part=3#s170$/);
  });

  test("a sentence's page says it, marks it in its place, and offers to share it", async () => {
    const html = await site.text(`${film}/transcript/85`);
    expect(html).toContain(
      '<link rel="canonical" href="https://newsreel.test/film/the-harbour-letter/transcript/85"',
    );
    expect(html).toMatch(/id="s85"[^>]* aria-current="true"/);
    expect(html).toContain('data-part="2"');
    expect(html).toContain('<form class="share" method="post" action="/moment">');
    expect(html).toContain('name="from" value="85"');
  });

  test("of a film whose rights ended says why no moment is made, and offers none by script", async () => {
    const html = await site.text("/film/what-the-ledger-said/transcript/1");
    expect(html).not.toContain('<form class="share"');
    expect(html).toContain("made by the newsroom alone");
    for (const path of ["", "/transcript", "/transcript/1"]) {
      expect(await site.text(`/film/what-the-ledger-said${path}`)).not.toMatch(/\/share-[^"]*\.js/);
    }
    expect(await site.text(`${film}/transcript`)).toMatch(/\/share-[^"]*\.js/);
  });

  test("a sentence that was corrected away is gone, not unknown", async () => {
    const { db } = site;
    await db
      .updateTable("sentence")
      .set({ until_version: 2 })
      .where("cut_id", "=", idOf("cut ada-marsh"))
      .where("number", "=", 20)
      .execute();
    expect((await site.ask("/interview/ada-marsh/transcript/20")).status).toBe(410);
    expect((await site.ask("/interview/ada-marsh/transcript/2000")).status).toBe(404);
  });
});
