import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../test/support/database.ts";
import { momentOf, quotingParagraph } from "../../test/support/quoted-story.ts";
import { recordingWithWords, spoken } from "../../test/support/recording.ts";
import { savedStory, staffBy } from "../../test/support/story.ts";
import { typeCommand } from "../../test/support/type-command.ts";
import { ok } from "../kit/result.ts";
import { readConfig } from "../platform/config.ts";
import { diskFiles } from "../platform/files/disk.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => await database.close());

const type = async (...argv: string[]) => {
  const config = readConfig({ PUBLIC_URL: "https://newsreel.test" });
  if (!config.ok) throw new Error(config.problem);
  return await typeCommand(
    {
      config: config.value,
      clock: () => new Date("2026-03-01T12:00:00Z"),
      openNewsroom: async () => ok({ db: database.db, files: diskFiles("/nowhere"), runs: false }),
      openFfmpeg: async () => ({ ok: false, problem: "none is needed" }),
    },
    argv,
  );
};

test("each quotation is listed with the words spoken, who else speaks beside them, and where to hear or read it", async () => {
  const film = await recordingWithWords(
    database.db,
    spoken("Ben: what did you see", "Ada: we landed at noon and all was well"),
    { title: "The Harbour" },
  );
  const moment = await momentOf(database.db, film, { of: "words", first: 5, last: 12 });
  const letter = { type: "link", url: "https://a.example/letter", title: "The letter" } as const;
  const { slug } = await savedStory(await staffBy(database.db, "reporter"), {
    blocks: [
      quotingParagraph("we landed at noon", { source: { type: "moment", moment }, speakerName: "Ada" }),
      quotingParagraph("a quiet side", { source: letter, speakerName: "Ada" }, "q2"),
    ],
  });
  const { code, said } = await type("story", "quotations", slug);
  expect([code, said.trimEnd().split("\n")]).toEqual([
    0,
    [
      "q1  verbatim",
      "    “we landed at noon”",
      "    spoken  Ben: what did you see [we landed at noon] and all was well",
      `    Ada in “The Harbour”: https://newsreel.test/moment/${moment}`,
      "q2  from a link, not signed",
      "    “a quiet side”",
      "    Ada in “The letter”: https://a.example/letter",
    ],
  ]);
});
