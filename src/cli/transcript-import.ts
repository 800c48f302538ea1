import { defineCommand } from "citty";
import { heardWords } from "../newsroom/transcript/heard-words.ts";
import { importTranscript, sentencesToCarry } from "../newsroom/transcript/import-transcript.ts";
import { findCurrentVersion } from "../newsroom/transcript/transcript.store.ts";
import { act, asFlag } from "./act.ts";
import { findCut, findRecording } from "./find.ts";
import { type Console, orProblem } from "./tools.ts";
import { readTranscriptFile, remarksOf } from "./word-files.ts";

export const importCommand = (console: Console) =>
  defineCommand({
    meta: {
      description:
        "Words from a file as the next version: captions, a recogniser's JSON, or a corrected text",
    },
    args: {
      recording: { type: "positional", required: true, description: "The recording" },
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
      const language = (await findCurrentVersion(newsroom.db, cut.id))?.language ?? recording.language;
      const heard = heardWords(await sentencesToCarry(newsroom.db, cut.id));
      const read = await readTranscriptFile(args.file, language, heard);
      for (const remark of remarksOf(args.file, read.remarks)) console.remark(remark);
      const outcome = orProblem(
        await importTranscript(by, cut.id, {
          origin: read.origin,
          language: read.language ?? language,
          words: read.words,
          note: args.note,
        }),
      );
      if (outcome.outcome === "stale") return;
      console.say(
        outcome.outcome === "same"
          ? "Nothing is different."
          : `Version ${outcome.version} of the transcript is kept.`,
      );
    },
  });
