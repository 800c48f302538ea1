import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import type { Notice } from "../../newsroom/notice/notice.ts";
import { Corrections } from "./corrections.tsx";

const notice = (at: string): Notice => ({
  id: at,
  kind: "update",
  weight: "minor",
  wasWrong: "",
  text: "It was a Tuesday.",
  language: "en",
  at: new Date(at),
  approvedBy: null,
  work: { id: "w", kind: "film", slug: "noon", title: "Noon", isGone: false },
  span: null,
  revisionBefore: null,
  revisionAfter: null,
});

const monthsIn = (zone: string): string[] => {
  const notices = [notice("2026-03-01T03:30:00Z"), notice("2026-02-27T12:00:00Z")];
  const html = renderToString(h(Corrections, { view: { notices, next: null, zone, standards: "" } }));
  return Array.from(html.matchAll(/<h2>([^<]*)<\/h2>/g), ([, month = ""]) => month);
};

test("corrections stand under the month that it was where the site is", () => {
  expect(monthsIn("UTC")).toEqual(["March 2026", "February 2026"]);
  expect(monthsIn("America/New_York")).toEqual(["February 2026"]);
});
