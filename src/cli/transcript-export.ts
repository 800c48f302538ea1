import { writeFile } from "node:fs/promises";
import { defineCommand } from "citty";
import { writeCaptions, writtenFormats } from "../media/captions/write.ts";
import { captionsFromSentences } from "../newsroom/transcript/to-captions.ts";
import { findCurrentVersion, listSentences } from "../newsroom/transcript/transcript.store.ts";
import { openNewsroom } from "./act.ts";
import { findCut, findRecording, recordingArg } from "./find.ts";
import { CommandProblem, type Console } from "./tools.ts";

export const exportCommand = (console: Console) =>
  defineCommand({
    meta: { description: "The words of a recording as captions or text, as the site shows them now" },
    args: {
      ...recordingArg,
      file: {
        type: "positional",
        required: false,
        description: "Where to; its ending tells the format (else --format, to the terminal)",
      },
      format: { type: "enum", options: [...writtenFormats], description: "The format" },
    },
    run: async ({ args }) => {
      const { db } = await openNewsroom(console);
      const recording = await findRecording(db, args.recording);
      const cut = await findCut(db, recording);
      const version = await findCurrentVersion(db, cut.id);
      if (version === null) throw new CommandProblem(`“${recording.title}” has no transcript.`);
      const format = args.format ?? formatOf(args.file);
      const { cues, left } = captionsFromSentences(await listSentences(db, cut.id), version.language);
      const text = writeCaptions(cues, format, { language: version.language });
      if (left.length > 0)
        console.remark(
          `${left.length} sentences have no times and are left out: ${left.slice(0, 10).join(", ")}`,
        );
      if (args.file === undefined) console.say(text.trimEnd());
      else {
        await writeFile(args.file, text);
        console.say(`${args.file}: ${cues.length} captions, version ${version.version} of the transcript.`);
      }
    },
  });

const formatOf = (file: string | undefined): (typeof writtenFormats)[number] => {
  if (file === undefined) return "txt";
  const format = writtenFormats.find((name) => file.toLowerCase().endsWith(`.${name}`));
  if (format === undefined)
    throw new CommandProblem(`${file}: name it .${writtenFormats.join(", .")}, or say --format.`);
  return format;
};
