import { join } from "node:path";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { sayIn } from "../../catalogue/say.ts";
import type { Block } from "../../content/block.ts";
import { everyBlock, sampleBlocks, sampleReferences } from "../../../test/support/story-blocks.ts";
import type { Notice } from "../../newsroom/notice/notice.ts";
import type { MomentReference } from "../../newsroom/story/references.ts";
import { storyPlayer } from "../view/story-player.ts";
import { renderBlocks } from "./blocks.tsx";
import { type BlockContext, openNotes, openNotices } from "./context.ts";

const fixtures = join(import.meta.dirname, "../../../test/fixtures/blocks");

const cut = { lengthSeconds: 6720, soundOnly: false, shape: { width: 1920, height: 1080 }, poster: null };

const contextOf = (references: BlockContext["references"]): BlockContext => ({
  say: sayIn("en", "UTC"),
  references,
  ours: {},
  theirs: {},
  playerOf: (moment) => storyPlayer(sayIn("en", "UTC"), moment, new Map([[moment.cutId, cut]])),
  noticesOn: () => [],
  noticeAt: () => "",
  isFirst: () => true,
  numberOf: openNotes().numberOf,
});

/** The page's HTML for a block, a line an element of its kind. */
const html = (block: Block, references = sampleReferences): string =>
  `${renderToString(<>{renderBlocks([block], contextOf(references))}</>).replaceAll(/(?<=>)(?=<(?:p|div|figure|figcaption|section|aside|ul|ol|li|table|thead|tbody|tr|blockquote|h\d|a class="play"|button)[\s>])/g, "\n")}\n`;

test.each(everyBlock)(
  "a block of the kind $kind is shown on a page as its golden file says",
  async (block) => {
    await expect(html(block)).toMatchFileSnapshot(join(fixtures, `${block.kind}.page.html`));
  },
);

const nothing = {
  ...sampleReferences,
  works: new Map(),
  moments: new Map(),
  pictures: new Map(),
  documents: new Map(),
  quotations: new Map(),
};

// Imported HTML names nothing by id.
test.each(everyBlock.filter(({ kind }) => kind !== "legacy"))(
  "a $kind whose references are not public has no dead link, title or picture of them",
  (block) => {
    const shown = html(block, nothing);
    expect(shown).not.toMatch(/href="\/(film|story|moment|document|picture)|\/picture\/|popover/);
    expect(shown).not.toContain("What the Clerk Kept");
  },
);

test("the words of a link to something that is not public stay", () => {
  expect(html(sampleBlocks.paragraph, nothing)).toContain("another may not be named");
});

test("a document says where it comes from, and leads there", () => {
  expect(html(sampleBlocks.document)).toContain(
    '<a href="https://harbour.example/log">The harbour office</a>',
  );
});

test("a note that stands in two places has one number", () => {
  const note = { type: "note", id: "n", note: "footnote", text: "See there." } as const;
  const paragraph = (id: string, ...ids: string[]): Block => ({
    kind: "paragraph",
    id,
    content: ids.map((name) => ({ type: "text", text: name, marks: [{ ...note, id: name }] })),
  });
  const text = renderToString(
    <>{renderBlocks([paragraph("a", "one", "two"), paragraph("b", "one")], contextOf(sampleReferences))}</>,
  );
  expect(Array.from(text.matchAll(/<\/span>(\d)<\/a>/g), ([, number]) => number)).toEqual(["1", "2", "1"]);
});

test("ten thousand blocks are made", () => {
  const blocks = Array.from({ length: 10_000 }, (_, place) => ({
    ...sampleBlocks.paragraph,
    id: `p${place}`,
  }));
  expect(renderToString(<>{renderBlocks(blocks, contextOf(sampleReferences))}</>).length).toBeGreaterThan(
    1_000_000,
  );
});

const notice: Notice = {
  id: "notice000001",
  kind: "correction",
  weight: "major",
  wasWrong: "The letter was sent in May.",
  text: "The letter was sent in March.",
  language: "en",
  at: new Date("2026-03-10T12:00:00Z"),
  approvedBy: null,
  work: { id: "film00000001", kind: "film", slug: "the-film", title: "The Film", isGone: false },
  span: { cutId: "cut000000001", isCurrent: true, start: 61_000, end: 64_000 },
  revisionBefore: null,
  revisionAfter: null,
};

test("a notice on what plays stands in full under the first, and in a line that leads there under the next", () => {
  const context = {
    ...contextOf(sampleReferences),
    noticesOn: () => [notice],
    noticeAt: () => "#notice-notice000001",
    ...openNotices(),
  };
  const again = { ...sampleBlocks.excerpt, id: "again" };
  const shown = renderToString(<>{renderBlocks([sampleBlocks.excerpt, again], context)}</>);
  expect(shown.match(/id="notice-notice000001"/g)).toHaveLength(1);
  expect(shown.match(/The letter was sent in May\./g)).toHaveLength(1);
  const [first = "", second = ""] = shown.split('again"');
  expect(first).toContain('href="/film/the-film?t=61"');
  expect(second).toContain('href="#notice-notice000001">Read the correction');
});

test("a quotation's panel says what is to be said of the words it is from", () => {
  const context = { ...contextOf(sampleReferences), noticesOn: () => [notice], noticeAt: () => "/film/x#n" };
  const shown = renderToString(<>{renderBlocks([sampleBlocks.paragraph], context)}</>);
  expect(shown).toMatch(/<dialog.*The letter was sent in March\..*href="\/film\/x#n"/s);
});

test("titles and words of a work in another language than the story's say which it is", () => {
  const [[id, own]] = [...sampleReferences.moments] as [[string, MomentReference]];
  const recording = { ...own.recording, language: "de", title: "Der Brief" };
  const moment = { ...own, recording, language: "de", text: "Ich ging ans Fenster.", playable: false };
  const references = { ...sampleReferences, moments: new Map([[id, moment]]) };
  const shown = html(sampleBlocks.excerpt, references);
  expect(shown).toContain('<cite lang="de">Der Brief</cite>');
  const silent = renderToString(
    <>{renderBlocks([sampleBlocks.excerpt], { ...contextOf(references), playerOf: () => null })}</>,
  );
  expect(silent).toContain('<p lang="de">“Ich ging ans Fenster.”</p>');
});
