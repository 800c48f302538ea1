import { basename } from "node:path";
import { defineCommand } from "citty";
import { addCaptionFile } from "../newsroom/moment/add-caption-file.ts";
import { act, asFlag } from "./act.ts";
import { readLanguage } from "./add-input.ts";
import { captionsCommand } from "./captions.ts";
import type { AnyCommand } from "./command-table.ts";
import { findCut, findRecording, recordingArg } from "./find.ts";
import { readOwnFile } from "./own-file.ts";
import { CommandProblem, type Console } from "./tools.ts";
import { remarksOf } from "./word-files.ts";

const add = (console: Console) =>
  defineCommand({
    meta: {
      description: "Give a recording captions, or better ones; without a transcript it gets one from them",
    },
    args: {
      ...recordingArg,
      file: { type: "positional", required: true, description: "SRT, WebVTT, SBV, TTML, DFXP, SCC or JSON" },
      language: {
        type: "string",
        description: "Their language (else the file's, else the recording's)",
        valueHint: "CODE",
      },
      kind: {
        type: "enum",
        options: ["captions", "subtitles", "descriptions"],
        default: "captions",
        description: "What they are",
      },
      label: { type: "string", description: "What the player's menu calls them", valueHint: "TEXT" },
      ...asFlag,
    },
    run: async ({ args }) => {
      const { newsroom, by } = await act(console, args.as);
      const recording = await findRecording(newsroom.db, args.recording);
      const cut = await findCut(newsroom.db, recording);
      const added = await addCaptionFile(by, {
        cutId: cut.id,
        file: { name: basename(args.file), bytes: await readOwnFile(args.file) },
        kind: args.kind,
        spoken: recording.language,
        ...(args.language === undefined ? {} : { language: readLanguage(args.language) }),
        ...(args.label === undefined ? {} : { label: args.label }),
      });
      if (!added.ok) throw new CommandProblem(`${args.file}: ${added.problem}`);
      const { cues, language, version, remarks } = added.value;
      for (const remark of remarksOf(args.file, remarks)) console.remark(remark);
      console.say(`${cues} ${args.kind} in ${language}, version ${version}, for “${recording.title}”.`);
    },
  });

/** Those that work on files, and `add`, which works on the newsroom. */
export const allCaptionsCommand = (console: Console): AnyCommand => ({
  meta: { description: "Captions: add them to a recording, convert and check files" },
  subCommands: {
    add: add(console),
    ...(captionsCommand.subCommands as Readonly<Record<string, AnyCommand>>),
  },
});
