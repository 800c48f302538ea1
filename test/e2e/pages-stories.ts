import type { Block } from "../../src/content/block.ts";
import type { Inline, Mark } from "../../src/content/inline.ts";
import type { StoryContent } from "../../src/content/story-content.ts";
import { newsroomItself } from "../../src/newsroom/staff/actor.ts";
import { shareMoment } from "../../src/newsroom/moment/make-moment.ts";
import { newId } from "../../src/kit/id.ts";
import type { By } from "../../src/newsroom/staff/change.ts";
import { publishStory } from "../../src/newsroom/story/publish-story.ts";
import { addNotice } from "../../src/newsroom/notice/add-notice.ts";
import type { Database } from "../../src/platform/database/database.ts";
import { savedStory, staffBy } from "../support/story.ts";
import { idOf } from "./pages-newsroom.ts";

export const words = (text: string, ...marks: Mark[]): Inline =>
  marks.length === 0 ? { type: "text", text } : { type: "text", text, marks };

export const paragraph = (id: string, ...content: Inline[]): Block => ({ kind: "paragraph", id, content });

/** What the small newsroom's stories are made from. */
export interface StoryNewsroom {
  /** Sentences 4 to 6 of the film: Ada Marsh. */
  readonly moment: string;
  readonly letter: string;
}

/** The moment of these sentences of a work. */
const momentOf = async (db: Database, slug: string, from: number, to: number): Promise<string> => {
  const made = await shareMoment(
    { db, actor: newsroomItself, via: "test" },
    idOf(`cut ${slug}`),
    { of: "sentences", first: from, last: to },
    "2026-11-22",
  );
  if (!made?.ok) throw new Error(JSON.stringify(made));
  return made.value;
};

const said = (id: string): Mark => ({ type: "quotation", id });

/** A story as the small newsroom writes one: quotations in sentences, excerpts, a letter, a table, an embed. */
export const letterStory = (
  moment: string,
  document: string,
): Partial<Omit<StoryContent, "body">> & { readonly blocks: readonly Block[] } => ({
  headline: "She kept the letter for thirty years, and then she read it aloud",
  standfirst:
    "A minister resigned at noon. A month before, the clerk who opened his letter told our camera what it said.",
  label: "Flashback",
  contributors: [{ person: idOf("ines"), role: "By" }],
  topics: [idOf("the-sea"), idOf("government")],
  leadPicture: {
    picture: idOf("picture the-harbour-letter"),
    alt: "The harbour office from the sea",
    caption: [words("The harbour on the ninth of March.")],
    credit: "Harbour archive",
  },
  backstory: "We filmed Ada Marsh over two days.",
  reportedFrom: "Whitby, England",
  blocks: [
    {
      kind: "paragraph",
      id: "p1",
      content: [
        words("“"),
        words("I knew then", said("q1")),
        words(",” says Ada Marsh, “"),
        words("that the letter had been sent", said("q1")),
        words(".” The film "),
        words("The Harbour Letter", { type: "link", to: { work: idOf("the-harbour-letter") } }),
        words(" shows how."),
      ],
      quotations: [{ id: "q1", source: { type: "moment", moment }, speaker: idOf("ada") }],
    },
    {
      kind: "excerpt",
      id: "e1",
      moment,
      caption: [words("What the clerk saw that morning.")],
    },
    { kind: "heading", id: "h1", level: 2, content: [words("The log")] },
    {
      kind: "paragraph",
      id: "p2",
      content: [
        words("The log says: “"),
        words("Harbour shut by order", said("q2")),
        words(".”"),
        words(" Nobody answered", {
          type: "note",
          id: "n1",
          note: "source",
          text: "The harbour’s log, 9 March",
          url: "https://example.org/log",
        }),
        words("."),
      ],
      quotations: [
        { id: "q2", source: { type: "link", url: "https://example.org/log", title: "The harbour’s log" } },
      ],
    },
    { kind: "audioMoment", id: "a1", moment, caption: [words("Her voice.")] },
    {
      kind: "gallery",
      id: "g1",
      title: "The harbour",
      pictures: [
        { picture: idOf("picture the-harbour-letter"), alt: "The harbour", credit: "The pilot" },
        { picture: idOf("picture winter-station"), alt: "The station", credit: "The pilot" },
        { picture: idOf("picture ada-marsh"), alt: "Ada Marsh", credit: "The pilot" },
      ],
    },
    {
      kind: "table",
      id: "t1",
      caption: "Boats in the harbour",
      header: [[words("Day")], [words("Boats")]],
      rows: [[[words("Ninth")], [words("0")]]],
    },
    {
      kind: "timeline",
      id: "l1",
      title: "That morning",
      entries: [{ id: "l1a", date: "1996-03-09", content: [words("The harbour is shut.")] }],
    },
    { kind: "document", id: "d1", document, summary: "The page of the ninth of March." },
    {
      kind: "embed",
      id: "m1",
      url: "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
      title: "The press conference",
    },
    {
      kind: "aside",
      id: "s1",
      title: "Who is Ada Marsh?",
      blocks: [{ kind: "paragraph", id: "s2", content: [words("Harbour clerk for thirty years.")] }],
    },
    { kind: "relatedLink", id: "r1", to: { work: idOf("winter-station") } },
    { kind: "pullQuotation", id: "u1", text: "that the letter had been sent", of: "q1" },
    { kind: "legacy", id: "x1", html: "<p>From our <b>old</b> site.</p>" },
  ],
});

/** Publishes a story whose sources its editor signs. */
const publishSigned = async (
  editor: By,
  content: ReturnType<typeof letterStory>,
  slug: string,
): Promise<{ storyId: string }> => {
  const { storyId, revisionId } = await savedStory(editor, content, slug);
  const sourced = await editor.db
    .selectFrom("quotation_check")
    .select(["quotation_id", "fingerprint"])
    .where("revision_id", "=", revisionId)
    .where("source", "in", ["document", "link"])
    .execute();
  for (const { quotation_id, fingerprint } of sourced) {
    await editor.db
      .insertInto("quotation_approval")
      .values({
        id: newId(),
        story_id: storyId,
        quotation_id,
        fingerprint,
        kind: "source",
        staff_id: editor.actor.staffId ?? "",
      })
      .execute();
  }
  const published = await publishStory(editor, () => new Date("2026-11-20T08:00:00Z"), { storyId });
  if (!published.ok)
    throw new Error(typeof published.problem === "string" ? published.problem : published.problem.problem);
  return { storyId };
};

/** Puts the story with its notices into the small newsroom. */
export const fillStories = async (db: Database): Promise<StoryNewsroom> => {
  const moment = await momentOf(db, "the-harbour-letter", 4, 6);
  const document = idOf("document log");
  await db
    .insertInto("document")
    .values({
      id: document,
      file_key: "documents/log.pdf",
      media_type: "application/pdf",
      bytes: 12,
      sha256: "a".repeat(64),
      title: "The harbour’s log book",
      pages: 12,
    })
    .execute();
  const editor = await staffBy(db, "editor", "Ruth Hallam");
  const story = await publishSigned(editor, letterStory(moment, document), "she-kept-the-letter");
  for (const { at, ...notice } of [
    {
      kind: "correction",
      at: "2026-11-20T09:30:00Z",
      wasWrong: "An earlier version said that the letter was sent on the eighth of March.",
      text: "The letter was sent on the ninth.",
    },
    {
      kind: "clarification",
      at: "2026-11-20T10:30:00Z",
      wasWrong: "",
      text: "The ledger is kept in the city’s archive.",
    },
  ] as const) {
    const added = await addNotice(editor, () => new Date(at), { on: { storyId: story.storyId }, ...notice });
    if (!added.ok) throw new Error(JSON.stringify(added.problem));
  }
  return { moment, letter: story.storyId };
};
