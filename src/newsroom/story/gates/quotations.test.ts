import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../../../test/support/database.ts";
import { heldBackOf, setHouse } from "../../../../test/support/gate-trial.ts";
import { momentOf, quotingParagraph } from "../../../../test/support/quoted-story.ts";
import { byNewsroom, recordingWithWords, spoken } from "../../../../test/support/recording.ts";
import { savedStory, staffBy } from "../../../../test/support/story.ts";
import type { Quotation } from "../../../content/quotation.ts";
import { withdrawMoment } from "../../moment/withdraw-moment.ts";
import { withdrawRecording } from "../../recording/withdraw-recording.ts";
import type { By } from "../../staff/change.ts";
import { keepVersion } from "../../transcript/keep-version.ts";
import type { Sentence } from "../../transcript/word.ts";
import { approveQuotation, type QuotationApproval } from "../approve-quotation.ts";
import { checkGates } from "../gates.ts";
import { keepOverrides } from "../override-gates.ts";
import { listQuotationChecks } from "../quotation-check.store.ts";
import { saveStory, type SavedStory } from "../save-story.ts";

let database: TestDatabase;
let editor: By;
let checker: By;
beforeAll(async () => {
  database = await testDatabase();
  editor = await staffBy(database.db, "editor", "Edith");
  checker = await staffBy(database.db, "fact-checker", "Faye");
});
afterAll(async () => await database.close());

const clock = () => new Date("2026-03-01T12:00:00Z");

const lines = [
  "Ada: we landed at noon",
  "Ben: did you see it",
  "Ada: all was well and uh we were glad",
  "Ada: we landed at dusk",
] as const;

/** A film with these words and a moment of all of them. */
const filmOf = async (sentences: readonly Sentence[] = spoken(...lines), origin?: "recogniser") => {
  const { db } = database;
  const film = await recordingWithWords(db, origin === undefined ? sentences : [], { title: "The Landing" });
  if (origin !== undefined)
    await db.transaction().execute(
      async (trx) =>
        await keepVersion(trx, {
          cutId: film.cutId,
          language: "en",
          origin,
          note: "",
          madeBy: null,
          sentences,
          newTurns: true,
        }),
    );
  const last = sentences.reduce((sum, { words }) => sum + words.length, 0);
  return { ...film, moment: await momentOf(db, film, { of: "words", first: 1, last }) };
};

const quoting = async (words: string, told: Partial<Quotation> & Pick<Quotation, "source">) =>
  await savedStory(editor, { blocks: [quotingParagraph(words, told)] });
const held = async (story: Pick<SavedStory, "storyId" | "revisionId">): Promise<string[]> =>
  await heldBackOf(database.db, "quotations", story);
const fromMoment = (moment: string, speakerName = "Ada") =>
  ({ source: { type: "moment", moment }, speakerName }) as const;

const sign = async ({ revisionId }: SavedStory, by: By, kind: QuotationApproval): Promise<boolean> => {
  const [check] = await listQuotationChecks(database.db, revisionId);
  const fingerprint = check?.fingerprint ?? "";
  return (await approveQuotation(by, clock, { revisionId, quotationId: "q1", kind, fingerprint })).ok;
};

test("words as they were said, by who said them, hold nothing back", async () => {
  expect(await held(await quoting("we landed at noon", fromMoment((await filmOf()).moment)))).toEqual([]);
});

test.each([
  ["words that were not said", "we landed at midnight", "Ada", "Words were changed"],
  ["words that are nowhere", "the harbour was shut for years", "Ada", "not in the transcript"],
  ["words of somebody else", "did you see it", "Ada", "Somebody else says it: Ben"],
])("%s are held back, and no editor can approve them", async (_what, words, speaker, why) => {
  const story = await quoting(words, fromMoment((await filmOf()).moment, speaker));
  expect(await held(story)).toEqual([expect.stringMatching(/^q1: /)]);
  expect((await held(story))[0]).toContain(why);
  expect(await sign(story, editor, "deviation")).toBe(false);
  expect(await held(story)).toHaveLength(1);
});

test("the moment says which of several places is meant; where nothing did, somebody must choose", async () => {
  const story = await quoting("we landed at", fromMoment((await filmOf()).moment));
  expect(await held(story)).toEqual([]);
  await database.db
    .updateTable("quotation_check")
    .set({ verdict: "ambiguous" })
    .where("revision_id", "=", story.revisionId)
    .execute();
  expect((await held(story))[0]).toContain("choose which is meant");
});

test("words that a machine heard and nobody has checked are held back", async () => {
  const film = await filmOf(spoken(...lines), "recogniser");
  const [found] = await held(await quoting("all was well", fromMoment(film.moment)));
  expect(found).toContain("Nobody has checked these words of the transcript");
});

test("an ellipsis over somebody else's words waits for a named editor, and for the same words alone", async () => {
  const film = await filmOf();
  const story = await quoting("we landed at noon … all was well", fromMoment(film.moment));
  expect((await held(story))[0]).toContain("A named editor must approve it.");
  expect(await sign(story, editor, "deviation")).toBe(true);
  expect(await held(story)).toEqual([]);
  const next = await saveStory(editor, clock, {
    storyId: story.storyId,
    content: {
      ...story.content,
      body: {
        ...story.content.body,
        blocks: [quotingParagraph("landed at noon … all was well", fromMoment(film.moment))],
      },
    },
    basedOn: story.revisionId,
  });
  if (!next.ok) throw new Error("not saved");
  expect((await held(next.value))[0]).toContain("A named editor must approve it.");
});

test.each([
  ["pass", 0],
  ["mark", 0],
  ["refuse", 1],
])("hesitations that are left out, where the house says %s", async (policy, expected) => {
  await setHouse(database.db, "story.cleaned-quotations", policy);
  const story = await quoting("all was well and we were glad", fromMoment((await filmOf()).moment));
  expect(await held(story)).toHaveLength(expected);
});

test("what is quoted from a film that is not public is held back, though the words are right", async () => {
  const film = await filmOf();
  const story = await quoting("we landed at noon", fromMoment(film.moment));
  await withdrawRecording(byNewsroom(database.db), film.recordingId, "A test");
  expect((await held(story))[0]).toContain("it is from what is not public");
});

test("whoever lets through that the film is not public has not let through what waits for an approval", async () => {
  const film = await filmOf();
  const story = await quoting("we landed at noon … all was well", fromMoment(film.moment));
  await withdrawRecording(byNewsroom(database.db), film.recordingId, "A test");
  const overrides = [{ gate: "quotations", part: "q1", reason: "It comes back today" }];
  const kept = await database.db
    .transaction()
    .execute(async (trx) => await keepOverrides(trx, editor, clock, story, overrides));
  expect(kept).toMatchObject({ ok: true });
  const blocking = async () =>
    (await checkGates(database.db, clock, story))?.blocking.filter(({ gate }) => gate === "quotations");
  expect(await blocking()).toEqual([]);
  await database.db
    .updateTable("recording")
    .set({ state: "published" })
    .where("id", "=", film.recordingId)
    .execute();
  expect(await blocking()).toMatchObject([
    { part: "q1", problem: expect.stringContaining("approve") as string },
  ]);
});

test("words that were changed since they were checked are held back until they are checked again", async () => {
  const film = await filmOf();
  const story = await quoting("we landed at noon", fromMoment(film.moment));
  const sentences = spoken("Ada: we landed at one", ...lines.slice(1));
  await database.db.transaction().execute(
    async (trx) =>
      await keepVersion(trx, {
        cutId: film.cutId,
        language: "en",
        origin: "text",
        note: "",
        madeBy: null,
        sentences,
        newTurns: true,
      }),
  );
  expect((await held(story))[0]).toContain("its words were changed since it was checked");
});

test("a moment that was withdrawn vouches for nothing", async () => {
  const film = await filmOf();
  const story = await quoting("we landed at noon", fromMoment(film.moment));
  await withdrawMoment(byNewsroom(database.db), clock, film.moment, "A test");
  expect(await held(story)).toHaveLength(1);
});

const letter = {
  source: { type: "link", url: "https://archive.example.org/letter", title: "A letter of 1937" },
} as const;

test("words from elsewhere wait for who checks their source, and a new source for another signature", async () => {
  const story = await quoting("all is well", letter);
  expect(await held(story)).toEqual(["q1: “all is well”: nobody has signed its source."]);
  expect(await sign(story, editor, "deviation")).toBe(false);
  expect(await sign(story, checker, "source")).toBe(true);
  expect(await held(story)).toEqual([]);
  const elsewhere = { source: { ...letter.source, url: "https://example.org/other" } };
  const next = await saveStory(editor, clock, {
    storyId: story.storyId,
    content: {
      ...story.content,
      body: { ...story.content.body, blocks: [quotingParagraph("all is well", elsewhere)] },
    },
    basedOn: story.revisionId,
  });
  if (!next.ok) throw new Error("not saved");
  expect(await held(next.value)).toHaveLength(1);
});

test("a quotation that is bound to nothing is held back, and nobody can sign it", async () => {
  const story = await quoting("all is well", { source: { type: "none" } });
  expect(await held(story)).toEqual(["q1: “all is well”: nothing says where it comes from."]);
  expect(await sign(story, checker, "source")).toBe(false);
});

test("a quotation of which no check is kept is held back", async () => {
  const story = await quoting("we landed at noon", fromMoment((await filmOf()).moment));
  await database.db.deleteFrom("quotation_check").where("revision_id", "=", story.revisionId).execute();
  expect(await held(story)).toEqual(["q1: It has not been held against the words spoken."]);
});
