import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { byNewsroom, recordingWithWords, spoken } from "../../../test/support/recording.ts";
import { quotationsOf } from "../../content/quotations-of.ts";
import { fail, ok } from "../../kit/result.ts";
import type { Files } from "../../platform/files/files.ts";
import { addPerson } from "../person/add-person.ts";
import { addTopic } from "../topic/add-topic.ts";
import { findWords } from "../moment/find-words.ts";
import { listSentences } from "../transcript/transcript.store.ts";
import { showProblem } from "./story-file-problem.ts";
import type { Desk } from "./story-file-resolve.ts";
import { saveStoryFile, writeWithNames } from "./story-file-save.ts";
import { findRevision } from "./story.store.ts";

let database: TestDatabase;
let film: { recordingId: string; cutId: string; slug: string };
const clock = () => new Date("2026-03-01T12:00:00Z");

beforeAll(async () => {
  database = await testDatabase();
  const by = byNewsroom(database.db);
  await addPerson(by, { name: "Ada Lovelace" });
  await addTopic(by, { name: "Harbours" });
  film = await recordingWithWords(
    database.db,
    spoken(
      "Ada: We land at noon whatever the weather may bring.",
      "Ada: Nobody has asked the harbour about it.",
      "Ben: The engine was never repaired after the storm.",
    ),
    { title: "The Quiet Side", slug: "the-quiet-side" },
  );
});
afterAll(async () => {
  await database.close();
});

/** No file is brought in here: asking for one is a fault. */
const noFiles = {} as Files;

const desk = (): Desk => ({
  by: byNewsroom(database.db),
  files: noFiles,
  fileName: "story.md",
  readBeside: async (path) =>
    path === "there.jpg" ? ok(new Uint8Array([1])) : fail(`There is no file ${path}.`),
  make: true,
});

const save = async (text: string) => {
  const saved = await saveStoryFile(desk(), clock, text, "");
  if (saved.ok) return saved.value;
  throw new Error(
    Array.isArray(saved.problem) ? saved.problem.map(showProblem).join("\n") : JSON.stringify(saved.problem),
  );
};

const problemOf = async (text: string): Promise<string> => {
  const saved = await saveStoryFile(desk(), clock, text, "");
  if (saved.ok) return "";
  if (typeof saved.problem === "string") return saved.problem;
  return Array.isArray(saved.problem)
    ? saved.problem.map(showProblem).join("\n")
    : (saved.problem as { problem: string }).problem;
};

const text = `---
headline: Landing at noon
by: Ada Lovelace
topics: harbours
---

As [the film](/film/the-quiet-side) shows, “:quote[We land at noon whatever the weather may bring,]{#q1 speaker=ada-lovelace}” she said.

::excerpt{film=the-quiet-side words="The engine was never repaired"}
`;

describe("a story file is saved", () => {
  test("names are found, moments made, and the file is given its ids, its address and its revision", async () => {
    const { saved, text: written } = await save(text);
    expect(saved).toMatchObject({ slug: "landing-at-noon", number: 1, changed: true });
    expect(written).toContain(`revision: ${saved.revisionId}`);
    expect(written).toContain("person: ada-lovelace");
    expect(written).toContain("(/film/the-quiet-side)");
    const revision = await findRevision(database.db, saved.revisionId);
    const content = revision?.content ?? null;
    if (content === null) throw new Error("no content");
    expect(await writeWithNames(database.db, content, saved.slug, saved.revisionId)).toBe(written);
    const excerpt = content.body.blocks.find((block) => block.kind === "excerpt");
    const moment = await database.db
      .selectFrom("moment")
      .selectAll()
      .where("id", "=", excerpt?.moment ?? "")
      .executeTakeFirstOrThrow();
    expect(moment.text).toBe("The engine was never repaired after the storm.");
  });

  test("the same file again makes no revision, and one with a change makes the next", async () => {
    const first = await save(text.replace("Landing at noon", "Twice"));
    const again = await save(first.text);
    expect(again.saved).toMatchObject({ number: 1, changed: false });
    expect(again.text).toBe(first.text);
    const changed = await save(first.text.replace("shows", "tells"));
    expect(changed.saved).toMatchObject({ number: 2, storyId: first.saved.storyId });
  });

  test("a file that began from an older revision is refused", async () => {
    const first = await save(text.replace("Landing at noon", "Stale"));
    await save(first.text.replace("shows", "tells"));
    expect(await problemOf(first.text.replace("shows", "says"))).toMatch(
      /began from revision 1, and revision 2/,
    );
  });

  test("a quotation without a source is bound where one place is clearly best", async () => {
    const sentences = await listSentences(database.db, film.cutId);
    expect(findWords(sentences, "We land at noon", "en").ok).toBe(true);
    const { opened, saved } = await save(
      text.replace("Landing at noon", "Bound").replace(" speaker=ada-lovelace", ""),
    );
    expect(opened.unbound).toEqual([]);
    expect(opened.bound.map(({ quotationId }) => quotationId)).toEqual(["q1"]);
    const content = (await findRevision(database.db, saved.revisionId))?.content;
    const [placed] = content ? quotationsOf(content) : [];
    expect(placed?.quotation.source.type).toBe("moment");
  });

  test("one with hesitations left out is bound where the house lets it pass", async () => {
    await recordingWithWords(database.db, spoken("Cleo: The um lighthouse never answered us that night."));
    const quoting = (headline: string): string =>
      text
        .replace("Landing at noon", headline)
        .replace(
          "We land at noon whatever the weather may bring,",
          "The lighthouse never answered us that night",
        )
        .replace(" speaker=ada-lovelace", "");
    expect((await save(quoting("Passed"))).opened.unbound).toEqual([]);
    const setting = {
      name: "story.cleaned-quotations",
      value: JSON.stringify("refuse"),
      changed_at: clock(),
    };
    await database.db.insertInto("setting").values(setting).execute();
    const { opened } = await save(quoting("Refused"));
    expect(opened.unbound.map(showProblem).join()).toContain("The house quotes hesitations");
    await database.db.deleteFrom("setting").where("name", "=", setting.name).execute();
  });

  test("one that nobody said stays unbound, and its line is told", async () => {
    const { opened } = await save(
      text
        .replace("Landing at noon", "Unbound")
        .replace("We land at noon whatever the weather may bring,", "Elephants prefer marmalade to violins,"),
    );
    expect(opened.unbound.map(showProblem).join()).toMatch(
      /^story\.md:7:\d+: “Elephants prefer .* is not said/,
    );
  });
});

describe("what is not found is told with its line, and nothing is saved", () => {
  test.each([
    [
      "by: Ada Lovelace",
      "by: Ada Lovelac",
      "story.md:3:5: There is no person “Ada Lovelac”. Did you mean ada-lovelace?",
    ],
    ["topics: harbours", "topics: harbour", "There is no topic “harbour”. Did you mean harbours?"],
    [
      "/film/the-quiet-side)",
      "/film/the-quite-side)",
      "story.md:7:4: There is no film, interview, episode or story “/film/the-quite-side”. Did you mean /film/the-quiet-side?",
    ],
    ["film=the-quiet-side", "film=the-loud-side", "There is no film, interview or episode “the-loud-side”."],
    ["The engine was never repaired", "The engine was blue", "is not said in it"],
    ["::excerpt", "![A man](./no.jpg)\n\n::excerpt", "story.md:9:1: There is no file ./no.jpg."],
    ["::excerpt", "![A man](https://a.example/b.jpg)\n\n::excerpt", "is not brought in from elsewhere"],
    ["::excerpt{", "::excerpt{moment=000000000001}\n\n::excerpt{", "There is no moment “000000000001”"],
  ])("%s → %s", async (from, to, told) => {
    expect(await problemOf(text.replace(from, to))).toContain(told);
  });
});

test("a topic is meant by its address, whatever others are called", async () => {
  const by = byNewsroom(database.db);
  for (const slug of ["ships-of-old", "ships-of-late", "ships-of-war"])
    await addTopic(by, { name: "Ships", slug });
  const vessels = await addTopic(by, { name: "Vessels", slug: "ships" });
  const { opened } = await save("---\nheadline: Vessels\ntopics: [ships]\n---\n\nThey sail.\n");
  expect(vessels.ok && opened.file.content.topics).toEqual([vessels.ok && vessels.value.id]);
});
