import { assert, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { addressed, routes } from "./routes.ts";

describe("links", () => {
  test("carry their parameters and leave out what is not given", () => {
    expect(routes.sentence.to({ kind: "film", slug: "noon", sentence: 12 })).toBe("/film/noon/transcript/12");
    expect(routes.search.to({}, { q: "the moon", kind: undefined, topic: ["a", "b"] })).toBe(
      "/search?q=the+moon&topic=a&topic=b",
    );
    expect(routes.captions.to({ cut: "c", language: "en" })).toBe("/media/c/captions.en.vtt");
  });

  test("a parameter cannot leave its place in the path", () => {
    assert(
      property(string({ unit: "grapheme", minLength: 1 }), (slug) => {
        const path = routes.work.to({ kind: "film", slug });
        expect(path.split("/")).toHaveLength(3);
        expect(decodeURIComponent(path.split("/")[2] ?? "")).toBe(slug);
      }),
    );
  });
});

describe("addresses given whole", () => {
  test.each([
    ["/film/noon", { what: "work", kind: "film", slug: "noon" }],
    ["/film/noon/", { what: "work", kind: "film", slug: "noon" }],
    ["/embed/interview/smith", { what: "work", kind: "interview", slug: "smith" }],
    ["/film/noon/transcript/12", { what: "work", kind: "film", slug: "noon" }],
    ["/moment/abc", { what: "moment", id: "abc" }],
    ["/embed/moment/abc", { what: "moment", id: "abc" }],
  ])("%s is known", (path, expected) => {
    expect(addressed(path)).toEqual(expected);
  });

  test.each([
    "/",
    "/films",
    "/film",
    "/film/a/b",
    "/moment/a/b",
    "/person/x",
    "/film/%E0%A4%A",
    "//",
    "film/x",
  ])("%s names nothing", (path) => {
    expect(addressed(path)).toBeNull();
  });
});
