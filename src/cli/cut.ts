import { defineCommand } from "citty";
import { bringIn } from "../newsroom/recording/ingest/bring-in.ts";
import { act, asFlag, jsonFlag } from "./act.ts";
import { finishIngest, ingestTools } from "./add-progress.ts";
import { describeRecording } from "./describe.ts";
import { findRecording, recordingArg } from "./find.ts";
import { asJson } from "./print.ts";
import { ProgressBar } from "./progress-bar.ts";
import { type Console, orProblem } from "./tools.ts";
import { readWordFiles, wordsInside } from "./word-files.ts";

const addCut = (console: Console) =>
  defineCommand({
    meta: {
      description:
        "A new cut of a recording: it becomes the current one when it is ready, and moments follow their words",
    },
    args: {
      ...recordingArg,
      file: { type: "positional", required: true, description: "The new file" },
      label: { type: "string", default: "New cut", description: "What the cut is called" },
      captions: { type: "string", description: "The new cut's captions", valueHint: "FILE" },
      transcript: { type: "string", description: "The new cut's words", valueHint: "FILE" },
      ...asFlag,
      ...jsonFlag,
    },
    run: async ({ args }) => {
      const { newsroom, by } = await act(console, args.as);
      const recording = await findRecording(newsroom.db, args.recording);
      const words = await readWordFiles(args, recording.language);
      for (const remark of words.remarks) console.remark(remark);
      if (words.captions === null && words.transcript === null) {
        console.remark(
          "Without --captions or --transcript the new cut has no words, and moments cannot follow into it.",
        );
      }
      const tools = await ingestTools(console, newsroom);
      const bar = new ProgressBar(process.stderr);
      try {
        const taken = await bringIn(
          tools,
          by,
          {
            path: args.file,
            recording: { existingId: recording.id },
            cutLabel: args.label,
            publish: false,
            inside: wordsInside(by, words),
          },
          bar.report,
          console.signal,
        );
        await finishIngest(console, newsroom, tools, orProblem(taken).cutId, bar);
        const told = await describeRecording(newsroom.db, console.config.publicUrl, recording.id);
        const flagged = await newsroom.db
          .selectFrom("moment")
          .select(["id", "flag", "text"])
          .where("recording_id", "=", recording.id)
          .where("flag", "is not", null)
          .execute();
        if (args.json) console.say(asJson({ ...told.facts, flagged }));
        else {
          for (const line of told.lines) console.say(line);
          for (const moment of flagged)
            console.say(`Look at moment ${moment.id}: ${moment.flag ?? ""} “${moment.text.slice(0, 60)}”`);
        }
      } finally {
        bar.end();
      }
    },
  });

export const cutCommand = (console: Console) =>
  defineCommand({
    meta: { description: "Versions of a recording's media" },
    subCommands: { add: addCut(console) },
  });
