import fc from "fast-check";
import { expect, test } from "vitest";
import type { Notice, NoticeSpan } from "../../newsroom/notice/notice.ts";
import { beginning, noticesOnSentences, noticesOnStretch, placeOn, playerNotices } from "./player-notice.ts";
import { sayIn } from "../../catalogue/say.ts";

const stretch = { cutId: "cut", start: 10_000, end: 20_000 };
const span = (start: number, end: number, cutId = "cut"): NoticeSpan => ({
  cutId,
  isCurrent: true,
  start,
  end,
});

test.each([
  ["inside", span(12_000, 13_000), { start: 12_000, end: 13_000 }],
  ["begun before it", span(5000, 13_000), { start: 10_000, end: 13_000 }],
  ["going on after it", span(19_000, 50_000), { start: 19_000, end: 20_000 }],
  ["around it", span(0, 50_000), { start: 10_000, end: 20_000 }],
  ["ending where it begins", span(5000, 10_000), null],
  ["beginning where it ends", span(20_000, 21_000), null],
  ["on the whole recording", null, { start: 10_000, end: 20_000 }],
  ["on another cut", span(12_000, 13_000, "other"), null],
])("a notice %s", (_name, on, place) => {
  expect(placeOn(on, stretch, null)).toEqual(place);
});

test("a notice on another cut is where that cut says the same words, as far into them", () => {
  const elsewhere = { cutId: "newer", start: 40_000, end: 50_000 };
  expect(placeOn(span(42_000, 43_000, "newer"), stretch, elsewhere)).toEqual({ start: 12_000, end: 13_000 });
  expect(placeOn(span(30_000, 41_000, "newer"), stretch, elsewhere)).toEqual({ start: 10_000, end: 11_000 });
  expect(placeOn(span(50_000, 51_000, "newer"), stretch, elsewhere)).toBeNull();
  const slower = { cutId: "newer", start: 40_000, end: 60_000 };
  expect(placeOn(span(55_000, 56_000, "newer"), stretch, slower)).toEqual({ start: 10_000, end: 20_000 });
});

test("what is placed lies inside the stretch, and is placed exactly where the two overlap", () => {
  const time = fc.integer({ min: 0, max: 30_000 });
  fc.assert(
    fc.property(time, time, (a, b) => {
      const [start, end] = [Math.min(a, b), Math.max(a, b) + 1];
      const place = placeOn(span(start, end), stretch, null);
      expect(place !== null).toBe(start < stretch.end && end > stretch.start);
      if (place === null) return;
      expect(place.start).toBeGreaterThanOrEqual(stretch.start);
      expect(place.end).toBeLessThanOrEqual(stretch.end);
      expect(place.start).toBeLessThan(place.end);
    }),
  );
});

const notice = (id: string, told: Partial<Notice>): Notice => ({
  id,
  kind: "correction",
  weight: "major",
  wasWrong: "It was 1969.",
  text: "It was 1968.",
  language: "en",
  at: new Date("2026-03-10T12:00:00Z"),
  approvedBy: null,
  work: { id: "film", kind: "film", slug: "film", title: "The Film", isGone: false },
  span: null,
  revisionBefore: null,
  revisionAfter: null,
  ...told,
});

test("the gravest is said first, then what comes first", () => {
  const placed = noticesOnStretch(
    [
      notice("clarified", { kind: "clarification", weight: "minor", span: span(11_000, 12_000) }),
      notice("late", { span: span(15_000, 16_000) }),
      notice("early", { span: span(13_000, 14_000) }),
      notice("retracted", { kind: "retraction" }),
      notice("elsewhere", { span: span(1000, 2000) }),
    ],
    stretch,
  );
  expect(playerNotices(sayIn("en", "UTC"), placed, ({ id }) => `#${id}`)).toMatchObject([
    { label: "Retraction", href: "#retracted", whole: true, start: 10_000, end: 20_000 },
    { label: "Correction", href: "#early", whole: false, start: 13_000, end: 14_000 },
    { label: "Correction", href: "#late" },
    { label: "Clarification", href: "#clarified" },
  ]);
});

test("a small matter of the whole recording is not said over the picture", () => {
  const placed = noticesOnStretch([notice("more", { kind: "update", weight: "minor" })], stretch);
  expect(placed).toHaveLength(1);
  expect(playerNotices(sayIn("en", "UTC"), placed, () => "")).toEqual([]);
});

test("a long text is cut between words, and stands in one line", () => {
  expect(beginning("It was\n\n1968.")).toBe("It was 1968.");
  const cut = beginning("The letter, which was sent on the third day, ".repeat(6));
  expect(cut).toMatch(/^The letter, .*\w …$/);
  expect(cut.length).toBeLessThanOrEqual(152);
});

test("a part of a transcript has the notices on what is said in it, and the grave ones on the whole", () => {
  const notices = [
    notice("whole", {}),
    notice("small", { kind: "update", weight: "minor" }),
    notice("here", { span: span(11_000, 12_000) }),
    notice("later", { span: span(30_000, 31_000) }),
  ];
  const ids = (sentences: Parameters<typeof noticesOnSentences>[2]) =>
    noticesOnSentences(notices, "cut", sentences).map(({ id }) => id);
  expect(
    ids([
      { start: 10_000, end: null },
      { start: 15_000, end: 20_000 },
    ]),
  ).toEqual(["whole", "here"]);
  expect(ids([{ start: null, end: null }])).toEqual(["whole"]);
  expect(ids([])).toEqual(["whole"]);
});
