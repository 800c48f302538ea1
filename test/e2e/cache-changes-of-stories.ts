import { newId } from "../../src/kit/id.ts";
import { followCut } from "../../src/newsroom/moment/follow-cut.ts";
import { finishCut } from "../../src/newsroom/recording/ingest/finish-cut.ts";
import type { By } from "../../src/newsroom/staff/change.ts";
import { approveQuotation } from "../../src/newsroom/story/approve-quotation.ts";
import { changeSlug } from "../../src/newsroom/story/change-slug.ts";
import { publishStory } from "../../src/newsroom/story/publish-story.ts";
import { listQuotationChecks } from "../../src/newsroom/story/quotation-check.store.ts";
import { saveStory } from "../../src/newsroom/story/save-story.ts";
import { findRevision } from "../../src/newsroom/story/story.store.ts";
import { withholdRevision } from "../../src/newsroom/story/withhold-revision.ts";
import { withholdSpan } from "../../src/newsroom/story/withhold-span.ts";
import { keepVersion } from "../../src/newsroom/transcript/keep-version.ts";
import { listSentences } from "../../src/newsroom/transcript/transcript.store.ts";
import type { Database } from "../../src/platform/database/database.ts";
import { momentOf, quotingParagraph } from "../support/quoted-story.ts";
import { paragraphOf, savedStory, staffBy } from "../support/story.ts";
import type { Change } from "./cache-changes.ts";
import { idOf } from "./pages-newsroom.ts";

const at = (): Date => new Date("2026-11-22T12:00:00Z");
const film = "/film/what-the-ledger-said";
const recordingId = idOf("what-the-ledger-said");
const oldCut = idOf("cut what-the-ledger-said");
const newCut = idOf("new cut what-the-ledger-said");
const rate = { numerator: 24, denominator: 1 };

/** A story that plays and quotes a film, and quotes a letter that nobody has signed for yet. @returns the moment */
export const publishLedgerStory = async (db: Database): Promise<string> => {
  const moment = await momentOf(db, { recordingId, cutId: oldCut }, { of: "sentences", first: 1, last: 3 });
  const [, second] = await listSentences(db, oldCut);
  const editor = await staffBy(db, "editor");
  const { storyId } = await savedStory(
    editor,
    {
      headline: "The ledger is kept",
      topics: [idOf("government")],
      blocks: [
        quotingParagraph(second?.text ?? "", { source: { type: "moment", moment } }, "q1"),
        quotingParagraph("all is well", { source: { type: "link", url: letter, title: "A letter" } }, "q2"),
        { kind: "excerpt", id: "e1", moment },
      ],
    },
    "ledger-kept",
  );
  const overrides = [{ gate: "quotations", part: "q2", reason: "The letter is on its way" }];
  const published = await publishStory(editor, at, { storyId, overrides });
  if (!published.ok) throw new Error(JSON.stringify(published.problem));
  return moment;
};

const letter = "https://archive.example.org/letter";

/** The revision that readers see. */
const shown = async ({ db }: By) => {
  const story = await db
    .selectFrom("story")
    .select(["id", "published_revision_id"])
    .where("slug", "in", ["ledger-kept", "ledger-found"])
    .executeTakeFirstOrThrow();
  const revision = await findRevision(db, story.published_revision_id ?? "");
  if (revision?.content === null || revision === null) throw new Error("Readers see no such story.");
  return { storyId: story.id, revisionId: revision.id, content: revision.content };
};

/** The same words at the same times, in a cut that is longer. */
const bringInCut = async ({ db }: By): Promise<void> => {
  const lengthUnits = 87 * 60 * 24;
  const row = { id: newCut, recording_id: recordingId, state: "working", rate_numerator: rate.numerator };
  await db
    .insertInto("cut")
    .values({ ...row, length_units: lengthUnits })
    .execute();
  const sentences = await listSentences(db, oldCut);
  const told = { cutId: newCut, language: "en", origin: "text", note: "", madeBy: null } as const;
  await db
    .transaction()
    .execute(async (trx) => await keepVersion(trx, { ...told, sentences, newTurns: true }));
  await finishCut(db, at, newCut, resultsOf(lengthUnits), []);
  await followCut(db, { cutId: newCut, previousCutId: oldCut });
};

/** As the steps would have made them of a film of this length. */
const resultsOf = (lengthUnits: number): Parameters<typeof finishCut>[3] => ({
  probe: {
    container: "mov",
    bytes: 1,
    durationSeconds: lengthUnits / 24,
    video: null,
    sound: [],
    captions: [],
    chapters: [],
    isSoundOnly: false,
  },
  ladder: { rate, frames: lengthUnits, videos: [], missingSeconds: 0 },
  sound: { loudness: null, tracks: [] },
  stills: null,
  storyboard: null,
  peaks: null,
  captions: [],
  enclosure: null,
  index: {
    rate,
    lengthUnits,
    renditions: [
      {
        kind: "video",
        name: "v360",
        file: "v360.mp4",
        fileBytes: 1000,
        width: 640,
        height: 360,
        averageBandwidth: 500_000,
        peakBandwidth: 600_000,
        language: null,
        label: null,
        index: {
          codecs: "avc1.64001e",
          timescale: 48_000,
          initBytes: 100,
          starts: [0],
          durations: [96_000],
          offsets: [100],
          bytes: [900],
        },
      },
    ],
  },
});

const withholdIn =
  (cutId: string): Change["make"] =>
  async ({ db }) =>
    await withholdSpan(await staffBy(db, "legal"), at, { cutId, start: 1200, end: 4000, reason: "A court" });

/** In this order, each on what those before it left; before those of cache-changes.ts. */
export const changesOfStories: readonly Change[] = [
  {
    what: "the source of a quotation that is signed",
    make: async (by) => {
      const { revisionId } = await shown(by);
      const checks = await listQuotationChecks(by.db, revisionId);
      const fingerprint = checks.find(({ quotationId }) => quotationId === "q2")?.fingerprint ?? "";
      const checker = await staffBy(by.db, "fact-checker");
      return await approveQuotation(checker, at, {
        revisionId,
        quotationId: "q2",
        kind: "source",
        fingerprint,
      });
    },
    shows: ["/story/ledger-kept"],
    leaves: ["/films", "/topic/the-sea", "/film/winter-station", "/corrections", "/story/harbour-opens"],
  },
  {
    what: "a new cut of a film that a story plays",
    make: async (by) => {
      await bringInCut(by);
      return { ok: true };
    },
    shows: [film, "/films", "/story/ledger-kept"],
    leaves: ["/interviews", "/topic/the-sea"],
  },
  {
    what: "another revision of a story that is published",
    make: async (by) => {
      const { storyId, revisionId, content } = await shown(by);
      const editor = await staffBy(by.db, "editor");
      const blocks = [...content.body.blocks, paragraphOf("And more.", `p-${newId()}`)];
      const next = { ...content, headline: "The ledger was kept", body: { ...content.body, blocks } };
      const saved = await saveStory(editor, at, { storyId, content: next, basedOn: revisionId });
      return saved.ok ? await publishStory(editor, at, { storyId, note: "More was found" }) : saved;
    },
    shows: ["/story/ledger-kept", "/story/ledger-kept/history", "/stories", "/", "/topic/government", film],
    leaves: ["/film/winter-station", "/topic/the-sea", "/story/harbour-opens", "/corrections"],
  },
  {
    what: "a story's address",
    make: async (by) =>
      await changeSlug(by, at, { storyId: (await shown(by)).storyId, slug: "ledger-found" }),
    shows: ["/story/ledger-kept", "/story/ledger-found", "/stories", "/", "/topic/government", film],
    leaves: ["/film/winter-station", "/topic/the-sea", "/story/harbour-opens", "/corrections"],
  },
  {
    what: "a stretch of a film that legal withholds",
    make: withholdIn(newCut),
    shows: [`${film}/transcript`, "/story/ledger-found", "ledger moment"],
    leaves: ["/film/winter-station", "/topic/the-sea", "/story/harbour-opens", "/corrections"],
  },
  {
    what: "the same stretch of the cut before it",
    make: withholdIn(oldCut),
    shows: ["ledger moment", "ledger embed"],
    leaves: ["/film/winter-station", "/topic/the-sea", "/story/harbour-opens", "/corrections"],
  },
  {
    what: "a revision that legal withholds",
    make: async (by) =>
      await withholdRevision(await staffBy(by.db, "legal"), at, {
        revisionId: (await shown(by)).revisionId,
        reason: "A court",
      }),
    shows: ["/story/ledger-found", "/stories", "/", "/topic/government"],
    leaves: ["/film/winter-station", "/topic/the-sea", "/story/harbour-opens", "/corrections"],
  },
];
