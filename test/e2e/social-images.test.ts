import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type NewsroomSite, openNewsroomSite } from "./pages-site.ts";
import { byNewsroom } from "../support/recording.ts";
import { publishedStory, savedStory, staffBy } from "../support/story.ts";
import { updateRecording } from "../../src/newsroom/recording/update-recording.ts";
import { withdrawRecording } from "../../src/newsroom/recording/withdraw-recording.ts";
import { withdrawStory } from "../../src/newsroom/story/withdraw-story.ts";
import { drawCard } from "../../src/reader/social-image/draw.ts";
import { socialShapes } from "../../src/reader/social-image/shape.ts";

const clock = () => new Date("2026-11-20T12:00:00Z");

let site: NewsroomSite;
beforeAll(async () => {
  site = await openNewsroomSite();
  for (const { file_key: key, width, height } of await site.db
    .selectFrom("picture")
    .select(["file_key", "width", "height"])
    .execute()) {
    const still = sharp({ create: { width, height, channels: 3, background: "#a76" } });
    await site.files.put(key, await still.jpeg().toBuffer(), "image/jpeg");
  }
});
afterAll(async () => await site.close());

/** The path of the image that a page names for link cards. */
const imageOf = async (page: string): Promise<string> =>
  /property="og:image" content="https:\/\/newsreel\.test([^"]+)"/.exec(await site.text(page))?.[1] ?? "none";

test("every shape that a page names is drawn in its size, once", async () => {
  const path = await imageOf("/film/the-harbour-letter");
  for (const [shape, size] of Object.entries(socialShapes)) {
    const answers = await Promise.all(
      [1, 2, 3].map(async () => await site.ask(path.replace("-card.jpg", `-${shape}.jpg`))),
    );
    for (const answer of answers) {
      expect(answer.status).toBe(200);
      expect(answer.headers.get("content-type")).toBe("image/jpeg");
      expect(await sharp(Buffer.from(await answer.arrayBuffer())).metadata()).toMatchObject(size);
    }
  }
});

test("another title has another address, and the old one leads to it; what it looked like is let go", async () => {
  const before = await imageOf("/film/winter-station");
  expect((await site.ask(before)).status).toBe(200);
  const { id } = await site.db
    .selectFrom("recording")
    .select("id")
    .where("slug", "=", "winter-station")
    .executeTakeFirstOrThrow();
  await updateRecording(byNewsroom(site.db), id, { title: "Another winter" });
  const after = await imageOf("/film/winter-station");
  expect(after).not.toBe(before);
  const old = await site.ask(before);
  expect([old.status, old.headers.get("location")]).toEqual([302, after]);
  expect((await site.ask(after)).status).toBe(200);
  const kept = await Array.fromAsync(site.files.list(`social-images/recording-${id}/`));
  expect(kept).toHaveLength(1);
});

test("a moment's image is its own, and its card plays", async () => {
  const moment = await site.sharedPath("the-harbour-letter", 4, 5);
  expect(await site.text(moment)).toContain('name="twitter:card" content="player"');
  const path = await imageOf(moment);
  expect(path).toContain(moment);
  expect((await site.ask(path)).status).toBe(200);
});

test("a draft's image is as one that never was; a withdrawn work's is gone with it", async () => {
  const editor = await staffBy(site.db, "editor", "Edna");
  const draft = await savedStory(editor);
  const file = "0123456789012345678901-card.jpg";
  const never = await site.ask(`/social/story/aaaaaaaaaaaa/${file}`);
  const hidden = await site.ask(`/social/story/${draft.storyId}/${file}`);
  expect([hidden.status, await hidden.text()]).toEqual([404, await never.text()]);
  const shown = await publishedStory(site.db);
  const path = await imageOf(`/story/${shown.slug}`);
  expect((await site.ask(path)).status).toBe(200);
  await withdrawStory(editor, clock, { storyId: shown.storyId, reason: "Not so" });
  expect((await site.ask(path)).status).toBe(410);
  const moment = await imageOf(await site.sharedPath("ada-marsh", 2, 3));
  const film = await imageOf("/interview/ada-marsh");
  await withdrawRecording(byNewsroom(site.db), film.split("/")[3] ?? "", "Not so");
  expect([(await site.ask(film)).status, (await site.ask(moment)).status]).toEqual([410, 410]);
});

test("a made-up name draws nothing", async () => {
  const path = await imageOf("/film/the-harbour-letter");
  for (const wrong of ["-9x9.jpg", "-card.png", "-card.jpg.exe"])
    expect((await site.ask(path.replace("-card.jpg", wrong))).status).toBe(404);
});

test("text of a script that the typeface lacks is left out, not drawn as boxes", async () => {
  const card = { manner: "title", above: "", below: "", site: "Newsreel", picture: null } as const;
  const [chinese, none, latin] = await Promise.all(
    ["宇宙飛行士の夜", "", "Łódź, Москва, Ωμέγα"].map(
      async (text) => await drawCard({ ...card, text }, "card", null),
    ),
  );
  expect(chinese).toEqual(none);
  expect(latin).not.toEqual(none);
});
