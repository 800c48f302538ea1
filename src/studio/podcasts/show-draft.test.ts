import { expect, test } from "vitest";
import { changedIn, readLinks, showDraft } from "./show-draft.ts";

test("a link is an address and its words, a line each; what is none is named", () => {
  expect(readLinks("https://a.example Give to the show\n\n https://b.example  Elsewhere ")).toEqual({
    ok: true,
    value: [
      { url: "https://a.example", label: "Give to the show" },
      { url: "https://b.example", label: "Elsewhere" },
    ],
  });
  expect(readLinks("https://a.example")).toMatchObject({ ok: false });
});

test("what stayed the same is not sent", () => {
  const before = showDraft(null);
  expect(changedIn(before, before)).toEqual({ ok: true, value: {} });
  expect(changedIn({ ...before, title: "Tides", links: "https://a.example A" }, before)).toEqual({
    ok: true,
    value: { title: "Tides", links: [{ url: "https://a.example", label: "A" }] },
  });
  expect(changedIn({ ...before, funding: "x" }, before)).toMatchObject({
    ok: false,
    problem: { name: "funding" },
  });
});
