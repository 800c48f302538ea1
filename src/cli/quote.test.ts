import { Readable } from "node:stream";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type TestDatabase, testDatabase } from "../../test/support/database.ts";
import { typeCommand } from "../../test/support/type-command.ts";
import { byNewsroom, recordingWithWords, spoken } from "../../test/support/recording.ts";
import { ok } from "../kit/result.ts";
import { addPerson } from "../newsroom/person/add-person.ts";
import { changeSiteSetting } from "../newsroom/site/change-settings.ts";
import { ensureAdministrator, writeRoles } from "../newsroom/staff/roles.store.ts";
import { readConfig } from "../platform/config.ts";
import { diskFiles } from "../platform/files/disk.ts";
import { openFfmpeg } from "../media/ffmpeg/check.ts";
import { quoteDirective } from "./quote-directive.ts";
import type { CommandTools } from "./tools.ts";

let database: TestDatabase;
let tools: CommandTools;

beforeAll(async () => {
  database = await testDatabase();
  await writeRoles(database.db);
  await ensureAdministrator(database.db);
  const config = readConfig({});
  if (!config.ok) throw new Error(config.problem);
  tools = {
    config: config.value,
    clock: () => new Date("2026-03-01T12:00:00Z"),
    openNewsroom: async () => ok({ db: database.db, files: diskFiles("/nowhere"), runs: false }),
    openFfmpeg: async () => await openFfmpeg(undefined, ""),
  };
  const ada = await addPerson(byNewsroom(database.db), { name: "Ada Byron" });
  if (!ada.ok) throw new Error(ada.problem);
  const sentences = spoken(
    "Ada: The harbour froze on the fifth of March.",
    "Ada: We walked to Tallinn, and nobody stopped us.",
    "Boris: I stayed at home.",
  );
  for (const one of sentences.slice(0, 2)) one.speaker = { id: ada.value.id, name: "Ada Byron" };
  await recordingWithWords(database.db, sentences, { title: "The harbour" });
});
afterAll(async () => await database.close());

const type = async (...argv: string[]) => await typeCommand(tools, argv);

test("what was said is found with who, where and when", async () => {
  const { code, said } = await type(
    "quote",
    "check",
    "“We walked to Tallinn,” she said, “and nobody stopped us.”",
  );
  expect(said).toBe(
    [
      "Said word for word. These are the words spoken.",
      "Ada Byron in “The harbour”, 0:06.0",
      "http://localhost:4000/film/the-harbour/transcript/2",
      "  spoken  We walked to Tallinn, and nobody stopped us.",
      "Add --make for a moment and its line for a story file.",
      "",
    ].join("\n"),
  );
  expect(code).toBe(0);
});

test("what was said otherwise is shown beside it, and ends with 1", async () => {
  const { code, said } = await type(
    "quote",
    "check",
    "The harbour froze on the sixth of March",
    "--in",
    "the-harbour",
  );
  expect(said).toMatch(/^Not said so\. A (date|number) was changed/);
  expect(said).toContain("  quoted  The harbour froze on the {sixth} of March\n");
  expect(said).toContain("  spoken  The harbour froze on the {fifth} of March.\n");
  expect(code).toBe(1);
});

test("what nobody said ends with 2", async () => {
  const { code, said } = await type("quote", "check", "Nothing of the kind was ever uttered anywhere");
  expect([code, said]).toEqual([2, "Nobody says that in the archive.\n"]);
});

test("a dash reads the quotation from standard input", async () => {
  const stdin = vi.spyOn(process, "stdin", "get");
  stdin.mockReturnValue(Object.assign(Readable.from(["“I stayed\n at home.”\n"])) as typeof process.stdin);
  const { code, said } = await type("quote", "check", "-");
  stdin.mockRestore();
  expect(said).toContain("  spoken  I stayed at home.\n");
  expect(code).toBe(0);
});

test("a moment is made when asked for, with a line for a story file", async () => {
  const { code, said } = await type("quote", "check", "We walked to Tallinn", "--make", "--json");
  const [place] = JSON.parse(said) as [{ moment: string; directive: string; mayBePublished: boolean }];
  expect([code, place.mayBePublished]).toEqual([0, true]);
  expect(place.directive).toBe(`:quote[We walked to Tallinn]{moment=${place.moment} speaker=ada-byron}`);
  const kept = await database.db.selectFrom("moment").select(["id", "text"]).execute();
  expect(kept).toEqual([{ id: place.moment, text: "We walked to Tallinn, and nobody stopped us." }]);
});

test("the speaker named is held against who speaks; an unknown one is told with near names", async () => {
  const other = await type("quote", "check", "We walked to Tallinn", "--speaker", "Boris");
  expect([other.code, other.said.split(".")[0]]).toEqual([1, "Said by somebody else"]);
  const unknown = await type("quote", "check", "We walked to Tallinn", "--speaker", "Ada Biron");
  expect([unknown.code, unknown.remarked]).toEqual([
    1,
    "Nobody is called “Ada Biron”. Did you mean Ada Byron (ada-byron)?\n",
  ]);
});

test("pieces that an attribution parts bear one id in a story file; a speaker without a page goes by name", () => {
  const ada = { id: "x", name: "Ada Byron", slug: "ada-byron" };
  expect(quoteDirective(["We walked,", "and [nobody] stopped us."], "m1", ada)).toBe(
    String.raw`:quote[We walked,]{#q1 moment=m1 speaker=ada-byron} … :quote[and \[nobody\] stopped us.]{#q1}`,
  );
  expect(quoteDirective(["No."], null, { id: null, name: 'The "Boss"', slug: null })).toBe(
    ':quote[No.]{name="The Boss"}',
  );
});

test("nothing to look for is a plain sentence", async () => {
  expect((await type("quote", "check", "…")).remarked).toBe("There are no words in it to look for.\n");
});

test("whether hesitations may be left out is the house's to say", async () => {
  const words = spoken("Clara: The um cargo was never insured against frost.");
  const clara = await addPerson(byNewsroom(database.db), { name: "Clara Holt" });
  if (!clara.ok) throw new Error(clara.problem);
  for (const one of words) one.speaker = { id: clara.value.id, name: "Clara Holt" };
  await recordingWithWords(database.db, words);
  const ask = async () => await type("quote", "check", "The cargo was never insured against frost");
  expect(await ask()).toMatchObject({ code: 0, said: expect.stringContaining("Hesitations were left out") });
  await changeSiteSetting(byNewsroom(database.db), "story.cleaned-quotations", "refuse");
  expect(await ask()).toMatchObject({
    code: 1,
    said: expect.stringContaining("The house quotes hesitations"),
  });
});
