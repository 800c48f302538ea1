import { defineCommand } from "citty";
import { withholdSpan } from "../newsroom/story/withhold-span.ts";
import type { Database } from "../platform/database/database.ts";
import { act, asFlag } from "./act.ts";
import { findCut, findRecording } from "./find.ts";
import { parseTime } from "./time.ts";
import { CommandProblem, type Console, orProblem } from "./tools.ts";

export const withholdCommand = (console: Console) =>
  defineCommand({
    meta: { description: "For legal: take the words of a stretch of a recording out for good" },
    args: {
      recording: { type: "positional", required: true, description: "The recording" },
      cut: {
        type: "string",
        description: "Another cut of it by its id, else the current one",
        valueHint: "ID",
      },
      from: { type: "string", required: true, description: "Where it begins: 1:02.5", valueHint: "TIME" },
      to: { type: "string", required: true, description: "Where it ends", valueHint: "TIME" },
      reason: {
        type: "string",
        required: true,
        description: "Why; kept, not shown to readers",
        valueHint: "TEXT",
      },
      ...asFlag,
    },
    run: async ({ args }) => {
      const { newsroom, by } = await act(console, args.as);
      const recording = await findRecording(newsroom.db, args.recording);
      const current = await findCut(newsroom.db, recording);
      const cutId = args.cut ?? current.id;
      const cuts = await listSpokenCuts(newsroom.db, recording.id);
      if (cutId !== current.id && !cuts.some(({ id }) => id === cutId))
        throw new CommandProblem(`“${recording.title}” has no cut “${cutId}” with words.`);
      const withheld = orProblem(
        await withholdSpan(by, console.clock, {
          cutId,
          start: orProblem(parseTime(args.from)),
          end: orProblem(parseTime(args.to)),
          reason: args.reason,
        }),
      );
      console.say(
        `Withheld: words in ${withheld.sentences} sentences (of all versions), ${withheld.captionTracks} caption tracks, ${withheld.moments} moments.`,
      );
      if (withheld.stories.length > 0)
        console.say(`Stories that quote or play it: ${withheld.stories.join(", ")}`);
      for (const { id, label } of cuts.filter((cut) => cut.id !== cutId))
        console.remark(`The cut “${label}” has its own words: withhold them there too, with --cut ${id}`);
      console.remark(
        "The sound and picture are in the media still: bring in a cut without them (docs/operations/withholding.md).",
      );
    },
  });

/** Cuts of a recording that have words: each has its own, on its own timeline. */
const listSpokenCuts = async (db: Database, recordingId: string) =>
  await db
    .selectFrom("cut")
    .select(["id", "label"])
    .where("recording_id", "=", recordingId)
    .where((of) =>
      of.exists(of.selectFrom("sentence").select("sentence.id").whereRef("sentence.cut_id", "=", "cut.id")),
    )
    .orderBy("created_at")
    .execute();
