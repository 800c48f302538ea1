import { afterAll, beforeAll, expect, test } from "vitest";
import { type NewsroomSite, openNewsroomSite } from "./pages-site.ts";
import { fillStories } from "./pages-stories.ts";

/** Bytes of HTML and styles that a phone gets in the first round trip of a connection. */
const budget = 14_600;

let site: NewsroomSite;
beforeAll(async () => {
  site = await openNewsroomSite();
  await fillStories(site.db);
});
afterAll(async () => await site.close());

test(`a story with quotations, excerpts and all that stands around it is at most ${budget} bytes`, async () => {
  const path = "/story/she-kept-the-letter";
  const page = await site.ask(path, { headers: { "accept-encoding": "br" } });
  const sent = (await page.arrayBuffer()).byteLength;
  const html = await site.text(path);
  // The sheets stand in it: nothing else is waited for.
  expect(html.match(/<style data-sheet=/g)).toHaveLength(2);
  expect(html).not.toContain('rel="stylesheet"');
  console.log(`${sent} bytes of HTML and styles`);
  expect(sent).toBeLessThanOrEqual(budget);
});
