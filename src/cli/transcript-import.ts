import { basename } from "node:path";
import { defineCommand } from "citty";
import { importFile } from "../newsroom/transcript/import-file.ts";
import { act, asFlag } from "./act.ts";
import { findCut, findRecording, recordingArg } from "./find.ts";
import { readOwnFile } from "./own-file.ts";
import { CommandProblem, type Console } from "./tools.ts";
import { remarksOf } from "./word-files.ts";

export const importCommand = (console: Console) =>
  defineCommand({
    meta: {
      description:
        "Words from a file as the next version: captions, a recogniser's JSON, or a corrected text",
    },
    args: {
      ...recordingArg,
      file: {
        type: "positional",
        required: true,
        description: "A text without times takes them from the words that are there",
      },
      note: { type: "string", default: "", description: "What was done" },
      ...asFlag,
    },
    run: async ({ args }) => {
      const { newsroom, by } = await act(console, args.as);
      const recording = await findRecording(newsroom.db, args.recording);
      const cut = await findCut(newsroom.db, recording);
      const file = { name: basename(args.file), bytes: await readOwnFile(args.file) };
      const imported = await importFile(by, { id: cut.id, language: recording.language }, file, args.note);
      if (!imported.ok) throw new CommandProblem(`${args.file}: ${imported.problem}`);
      const { corrected, remarks } = imported.value;
      for (const remark of remarksOf(args.file, remarks)) console.remark(remark);
      if (corrected.outcome === "stale") return;
      console.say(
        corrected.outcome === "same"
          ? "Nothing is different."
          : `Version ${corrected.version} of the transcript is kept.`,
      );
    },
  });
