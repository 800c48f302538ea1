import { defineCommand } from "citty";
import { withholdSpan } from "../newsroom/story/withhold-span.ts";
import { act, asFlag } from "./act.ts";
import { findCut, findRecording } from "./find.ts";
import { parseTime } from "./time.ts";
import { type Console, orProblem } from "./tools.ts";

export const withholdCommand = (console: Console) =>
  defineCommand({
    meta: { description: "For legal: take the words of a stretch of a recording out for good" },
    args: {
      recording: { type: "positional", required: true, description: "The recording" },
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
      const cut = await findCut(newsroom.db, recording);
      const withheld = orProblem(
        await withholdSpan(by, console.clock, {
          cutId: cut.id,
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
      console.remark(
        "The sound and picture are in the media still: bring in a cut without them (docs/operations/withholding.md).",
      );
    },
  });
