import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../../test/support/database.ts";
import { byNewsroom, readyCut, recordingWithWords, spoken } from "../../../test/support/recording.ts";
import { splitWords } from "../../kit/text.ts";
import { addPerson } from "../person/add-person.ts";
import { withdrawRecording } from "../recording/withdraw-recording.ts";
import { correctTranscript } from "../transcript/correct-transcript.ts";
import { sentencesFromWords } from "../transcript/sentences.ts";
import { keepVersion } from "../transcript/keep-version.ts";
import type { Sentence } from "../transcript/word.ts";
import { type FoundQuotation, findQuotation, type QuotationAsked } from "./find-quotation.ts";
import { findSpeakerNamed } from "./speaker-named.store.ts";

let database: TestDatabase;
beforeAll(async () => (database = await testDatabase()));
afterAll(async () => await database.close());

const find = async (
  quotation: string | readonly string[],
  ask: Partial<QuotationAsked> = {},
): Promise<FoundQuotation[]> =>
  await findQuotation(database.db, {
    pieces: typeof quotation === "string" ? [quotation] : quotation,
    audience: "public",
    ...ask,
  });

const told = (found: readonly FoundQuotation[]): string[] =>
  found.map(({ judgement, spoken: words }) => `${judgement.verdict}: ${words}`);

/** Each test looks for words of its own, and so is not disturbed by the others' films. */
const film = async (...lines: readonly string[]) => await recordingWithWords(database.db, spoken(...lines));

describe("words are found without being told where", () => {
  test("in one sentence, with what stands before and after", async () => {
    const { slug, cutId } = await film(
      "Ada: The harbour was frozen.",
      "Ada: My grandmother walked across the ice to Tallinn with a goat.",
      "Boris: Nobody believed her.",
    );
    const [found, ...others] = await find("walked across the ice to Tallinn");
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      cutId,
      recording: { slug, state: "published" },
      transcriptVersion: 1,
      spoken: "walked across the ice to Tallinn",
      speaker: { id: null, name: "Ada" },
      sentences: { first: 2, last: 2 },
      before: "The harbour was frozen. My grandmother",
      after: "with a goat. Nobody believed her.",
      ambiguous: false,
      judgement: { verdict: "verbatim", score: 1, place: { firstWord: 7, lastWord: 12 } },
    });
  });

  test("over several sentences", async () => {
    await film("Ada: First the river rose.", "Ada: Then it took the mill.", "Ada: Then it took us.");
    expect(told(await find("the river rose. Then it took the mill. Then it"))).toEqual([
      "verbatim: the river rose. Then it took the mill. Then it",
    ]);
  });

  test("broken by an attribution, shortened by an ellipsis, explained in brackets", async () => {
    await film(
      "Ada: We opened the archive in nineteen ninety-two, against the advice of every minister who had sworn that it would stay shut.",
    );
    expect(
      told(await find(["We opened the archive in 1992,", "against the advice of every minister"])),
    ).toEqual([
      "verbatim: We opened the archive in nineteen ninety-two, against the advice of every minister",
    ]);
    expect(told(await find("We opened the archive … against the advice of every minister"))).toEqual([
      "elided: We opened the archive in nineteen ninety-two, against the advice of every minister",
    ]);
    expect(told(await find("every minister who had sworn that [the archive] would stay shut"))).toEqual([
      "edited: every minister who had sworn that it would stay shut.",
    ]);
  });

  test("with a word wrong, and with most words badly recognised", async () => {
    await film("Ada: The submarine captain burned his letters before the surrender.");
    expect(told(await find("The submarine captain burned her letters before the surrender"))).toEqual([
      "differs: The submarine captain burned his letters before the surrender.",
    ]);
    await film("Ada: the prime mini stir resigned at mid night and nobody told the parlour mint");
    const [misheard] = await find("The prime minister resigned at midnight, and nobody told the parliament");
    expect([misheard?.judgement.verdict, misheard?.spoken]).toEqual([
      "differs",
      "the prime mini stir resigned at mid night and nobody told the parlour",
    ]);
  });

  test("so badly recognised that no verdict finds it: the likeliest place, for a person to listen", async () => {
    await film("Ada: our grand mothers marchd over frozn lagoonz tword freedum");
    const [found] = await find("Our grandmothers marched over frozen lagoons toward freedom");
    expect(found?.spoken).toBe("our grand mothers marchd over frozn lagoonz tword freedum");
    expect(found?.judgement).toMatchObject({ verdict: "differs", findings: [{ kind: "changed" }] });
  });

  test("nowhere, where too few of the words were ever said", async () => {
    await film("Ada: The lighthouse keeper kept bees.");
    expect(await find("Ask not what your lighthouse can do for your uncle's parliament tonight")).toEqual([]);
    expect(await find("Quetzalcoatl")).toEqual([]);
  });
});

test("equally good places are all given, beyond the limit, and each says so", async () => {
  await film("Ada: Peace at any price, they shouted.");
  await film(
    "Boris: Peace at any price, they shouted.",
    "Clara: Nobody shouted.",
    "Boris: Peace at any price, they shouted.",
  );
  const found = await find("Peace at any price, they shouted", { limit: 1 });
  expect(
    found.map(({ ambiguous, speaker, sentences }) => [ambiguous, speaker.name, sentences.first]),
  ).toEqual(
    expect.arrayContaining([
      [true, "Ada", 1],
      [true, "Boris", 1],
      [true, "Boris", 3],
    ]),
  );
  expect(found).toHaveLength(3);
});

describe("who says it", () => {
  test("the place where the person named says it comes first; another's words are misattributed", async () => {
    await film("Ada: The wall fell because a clerk misread a note.");
    await film("Boris: The wall fell because a clerk misread a note.");
    const quotation = "The wall fell because a clerk misread a note";
    const [first] = await find(quotation, { speaker: { id: null, name: "Boris" } });
    expect([first?.speaker.name, first?.judgement.verdict, first?.ambiguous]).toEqual([
      "Boris",
      "verbatim",
      false,
    ]);
    const [other] = await find(quotation, { speaker: { id: null, name: "Clara" } });
    expect(other?.judgement.verdict).toBe("misattributed");
  });

  test("a name is that of a person, by slug or name, or stands in a transcript; else near names are told", async () => {
    const added = await addPerson(byNewsroom(database.db), { name: "Vytautas Landsbergis" });
    if (!added.ok) throw new Error(added.problem);
    await film("The Harbour Master: No ship left.");
    const named = async (name: string) => await findSpeakerNamed(database.db, name);
    expect(await named("vytautas landsbergis")).toMatchObject({ ok: true, value: { id: added.value.id } });
    expect(await named(added.value.slug)).toMatchObject({
      ok: true,
      value: { name: "Vytautas Landsbergis" },
    });
    expect(await named("the harbour master")).toEqual({
      ok: true,
      value: { id: null, name: "The Harbour Master", slug: null },
    });
    expect(await named("Landsberg")).toEqual({
      ok: false,
      problem: "Nobody is called “Landsberg”. Did you mean Vytautas Landsbergis (vytautas-landsbergis)?",
    });
    expect((await named("\0 Qqq")).ok).toBe(false);
  });
});

describe("what may be known", () => {
  test("the public is not told of drafts; staff are; nobody of what was withdrawn", async () => {
    const words = "Ada: Eleven crates of silver left by the northern gate.";
    const { recordingId } = await recordingWithWords(database.db, spoken(words), { publish: false });
    const quotation = "Eleven crates of silver left by the northern gate";
    expect(await find(quotation)).toEqual([]);
    expect(await find(quotation, { recordingId })).toEqual([]);
    const [found] = await find(quotation, { audience: "staff" });
    expect(found?.recording.state).toBe("draft");
    const public_ = await film(words);
    expect(await find(quotation)).toHaveLength(1);
    await withdrawRecording(byNewsroom(database.db), public_.recordingId, "Asked to");
    expect(await find(quotation)).toEqual([]);
    expect(await find(quotation, { audience: "staff" })).toHaveLength(1);
  });

  test("a correction is seen at once, and the old words are found no more", async () => {
    const { cutId } = await film("Ada: Seven wolves crossed the parade ground.");
    expect(await find("Seven wolves crossed")).toHaveLength(1);
    const corrected = await correctTranscript(byNewsroom(database.db), cutId, 1, [
      { do: "replace-words", first: 2, last: 2, text: "walls" },
    ]);
    if (!corrected.ok) throw new Error(corrected.problem);
    const [found] = await find("Seven walls crossed the parade ground");
    expect([found?.transcriptVersion, found?.judgement.verdict]).toEqual([2, "verbatim"]);
    expect(
      (await find("Seven wolves crossed the parade ground")).map(({ judgement }) => judgement.verdict),
    ).toEqual(["differs"]);
  });

  test("only the current cut is looked into, unless a cut is named", async () => {
    const words = spoken("Ada: The orchard belonged to a dentist from Riga.");
    const { recordingId, cutId } = await recordingWithWords(database.db, words);
    const newer = await readyCut(database.db, recordingId, words);
    const quotation = "The orchard belonged to a dentist from Riga";
    expect((await find(quotation)).map((found) => found.cutId)).toEqual([newer]);
    expect((await find(quotation, { recordingId })).map((found) => found.cutId)).toEqual([newer]);
    expect((await find(quotation, { cutId })).map((found) => found.cutId)).toEqual([cutId]);
    expect(await find(quotation, { cutId: "nowhere" })).toEqual([]);
    expect(await find(quotation, { recordingId: "nowhere" })).toEqual([]);
  });
});

test("common words are found among very many, and within one film", async () => {
  const common = "and that is what we are going to do with it when they have all gone".split(" ");
  const line = (at: number): string =>
    Array.from(
      { length: 12 },
      (_, word) => common[(at * 7 + word * (1 + (at % 11)) + ((at * word) % 5)) % common.length],
    ).join(" ");
  for (let part = 0; part < 3; part += 1)
    await film(...Array.from({ length: 500 }, (_, at) => `Ada: ${line(part * 500 + at)}`));
  const { slug } = await film("Ada: so we will do what they are all going to have done with that");
  await sql`analyze search.spoken`.execute(database.db);
  const quotation = "we will do what they are all going to have done with that";
  const [found] = await find(quotation);
  expect([found?.recording.slug, found?.judgement.verdict]).toEqual([slug, "verbatim"]);
});

describe("any language, any text", () => {
  const keep = async (language: string, ...words: readonly string[]): Promise<string> => {
    const { recordingId } = await recordingWithWords(database.db, []);
    const cutId = await readyCut(database.db, recordingId, []);
    const sentences: Sentence[] = sentencesFromWords(
      words.map((text, at) => ({
        text,
        start: at * 300,
        end: at * 300 + 280,
        checked: false,
        unsure: false,
        guessed: false,
        speaker: "Ada",
        turn: 0,
      })),
      language,
    );
    await database.db.transaction().execute(
      async (trx) =>
        await keepVersion(trx, {
          cutId,
          language,
          origin: "text",
          note: "",
          madeBy: null,
          sentences,
          newTurns: true,
        }),
    );
    return cutId;
  };

  test("Chinese and Japanese, which write no spaces", async () => {
    const chinese = await keep("zh", "我们", "选择", "登上", "月球。");
    const japanese = await keep("ja", ...splitWords("海は静かでした。", "ja"));
    const found = [await find("我们选择登上月球", { language: "zh" }), await find("海は静かでした")].flat();
    expect(found.map(({ cutId, judgement, spoken: words }) => [cutId, judgement.verdict, words])).toEqual([
      [chinese, "verbatim", "我们选择登上月球。"],
      [japanese, "verbatim", "海は静かでした。"],
    ]);
  });

  test("German, by its own stems", async () => {
    const cutId = await keep("de", ..."Die Häuser am Fluß wurden in jener Nacht geräumt.".split(" "));
    expect(
      (await find("Die Häuser am Fluss wurden in jener Nacht geräumt", { language: "de" }))[0]?.cutId,
    ).toBe(cutId);
  });

  test.each([
    ["nothing", []],
    ["empty pieces", ["", "  "]],
    ["only marks", ["…", "“”!?", "[…]"]],
    ["only brackets", ["[the president]"]],
    ["NUL", ["\0\0", "wall\0fell"]],
    ["half a character", ["\uD800 \uDFFF wall"]],
    ["what tsquery reads", ["'a' & !b | <-> (c:*) \\'"]],
    ["what LIKE reads", ["%%% ___ \\%"]],
  ])("%s does no harm", async (_, pieces) => {
    expect(Array.isArray(await find(pieces, { speaker: { id: null, name: "\0'" } }))).toBe(true);
  });

  test("ten thousand characters", async () => {
    expect(await find("wolf ".repeat(2000))).toEqual([]);
    expect(await find("x".repeat(10_000))).toEqual([]);
    expect(Array.isArray(await find("[".repeat(5000) + "]".repeat(5000)))).toBe(true);
  });
});
