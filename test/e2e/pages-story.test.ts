import { afterAll, beforeAll, expect, test } from "vitest";
import { type NewsroomSite, openNewsroomSite } from "./pages-site.ts";
import { fillStories, type StoryNewsroom } from "./pages-stories.ts";

let site: NewsroomSite;
let stories: StoryNewsroom;

beforeAll(async () => {
  site = await openNewsroomSite();
  stories = await fillStories(site.db);
});
afterAll(async () => await site.close());

const path = "/story/she-kept-the-letter";

test("a story's page says what it is, who wrote it and when, with its zone", async () => {
  const page = await site.text(path);
  expect(page).toContain("<h1>She kept the letter for thirty years, and then she read it aloud</h1>");
  expect(page).toMatch(/By <strong>Inês Vidal<\/strong>/);
  expect(page).toMatch(/Published <time datetime="[^"]+Z">\d+ \w+ \d{4}, \d\d:\d\d UTC<\/time>/);
  expect(page).toContain('<p class="kicker">Flashback</p>');
  expect(page).toContain(stories.moment);
});
