import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../test/support/database.ts";
import { recordingWithWords, spoken } from "../../test/support/recording.ts";
import { staffBy } from "../../test/support/story.ts";
import { typeCommand } from "../../test/support/type-command.ts";
import { ok } from "../kit/result.ts";
import { compareTranscript } from "../newsroom/transcript/compare-transcript.ts";
import { readConfig } from "../platform/config.ts";
import { diskFiles } from "../platform/files/disk.ts";
import type { CommandTools } from "./tools.ts";

let database: TestDatabase;
let tools: CommandTools;
beforeAll(async () => {
  database = await testDatabase();
  const config = readConfig({});
  if (!config.ok) throw new Error(config.problem);
  tools = {
    config: config.value,
    clock: () => new Date("2026-03-01T12:00:00Z"),
    openNewsroom: async () => ok({ db: database.db, files: diskFiles("/nowhere"), runs: false }),
    openFfmpeg: async () => ({ ok: false, problem: "none is needed" }),
  };
});
afterAll(async () => await database.close());

const said = "we came around the quixotry side of the Moon and there was the Earth";

/** A film and its interview with the same words; withholds the fifth of them in the film. */
const withhold = async () => {
  const film = await recordingWithWords(database.db, spoken(`Ada: ${said}`));
  const made = { kind: "interview", title: "With Ada", madeForId: film.recordingId } as const;
  const interview = await recordingWithWords(database.db, spoken(`Ada: ${said}`), made);
  await compareTranscript(database.db, interview.cutId);
  const { staffId } = (await staffBy(database.db, "legal")).actor;
  const stretch = [
    "--from",
    "0:03",
    "--to",
    "0:03.5",
    "--reason",
    "A court's order",
    "--as",
    `legal-${staffId}`,
  ];
  const type = async (...flags: string[]) =>
    await typeCommand(tools, ["withhold", film.recordingId, ...stretch, ...flags]);
  const left = async (): Promise<string[]> => {
    const rows = await database.db
      .selectFrom("sentence")
      .select("cut_id")
      .where("cut_id", "in", [film.cutId, interview.cutId])
      .where("text", "like", "%quixotry%")
      .execute();
    return rows.map(({ cut_id: id }) => (id === film.cutId ? "film" : "interview")).toSorted();
  };
  return { type, left };
};

test("nothing is withheld before legal has said whether it is where the same words stand, too", async () => {
  const { type, left } = await withhold();
  const typed = await type();
  expect([typed.code, typed.remarked]).toEqual([
    1,
    expect.stringMatching(/“With Ada”.*0:03.*--everywhere.*--only-here/s),
  ]);
  expect(await left()).toEqual(["film", "interview"]);
});

test("everywhere, and only here: what was done is said place by place", async () => {
  const everywhere = await withhold();
  const done = await everywhere.type("--everywhere");
  expect([done.code, done.said]).toEqual([0, expect.stringMatching(/Withheld too, “With Ada”.*1 sentences/)]);
  expect(await everywhere.left()).toEqual([]);
  const here = await withhold();
  const alone = await here.type("--only-here");
  expect([alone.code, alone.remarked]).toEqual([0, expect.stringMatching(/Not withheld.*“With Ada”/)]);
  expect(await here.left()).toEqual(["interview"]);
});
