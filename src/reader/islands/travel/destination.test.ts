import { expect, test } from "vitest";
import { goingTo, type LinkFacts } from "./destination.ts";

const here = "https://site.test/episode/one?t=3";
const link = (href: string, more: Partial<LinkFacts> = {}): LinkFacts => ({
  href,
  target: "",
  download: false,
  type: "",
  ...more,
});

test.each([
  ["/podcasts", "page"],
  ["https://site.test/film/noon?t=12#notice-1", "page"],
  ["/episode/one", "page"],
  ["#words", "place"],
  ["/episode/one?t=3#words", "place"],
  ["https://other.test/film/noon", "leave"],
  ["mailto:clara@site.test", "leave"],
  ["javascript:alert(1)", "leave"],
  ["/audio/0123456789ab/episode.m4a", "leave"],
  ["/media/0123456789ab/captions.en.vtt", "leave"],
  ["/podcast/one/feed.rss", "leave"],
  ["/document/0123456789ab", "leave"],
  ["/preview/token", "leave"],
] as const)("%s from an episode's page: %s", (href, going) => {
  expect(goingTo(link(href), here)).toBe(going);
});

test("what is downloaded, opens elsewhere or is no page leaves the document alone", () => {
  expect(goingTo(link("/podcasts", { target: "_blank" }), here)).toBe("leave");
  expect(goingTo(link("/podcasts", { download: true }), here)).toBe("leave");
  expect(goingTo(link("/podcasts", { type: "application/pdf" }), here)).toBe("leave");
  expect(goingTo(link("/podcasts", { target: "_self" }), here)).toBe("page");
});
