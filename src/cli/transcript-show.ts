import { defineCommand } from "citty";
import {
  findCurrentVersion,
  listSentences,
  listSentencesOf,
} from "../newsroom/transcript/transcript.store.ts";
import type { Sentence } from "../newsroom/transcript/word.ts";
import { jsonFlag, openNewsroom } from "./act.ts";
import { readNumber } from "./add-input.ts";
import { findCut, findRecording, recordingArg } from "./find.ts";
import { asJson } from "./print.ts";
import { showTime } from "./time.ts";
import { CommandProblem, type Console } from "./tools.ts";

export const showTranscriptCommand = (console: Console) =>
  defineCommand({
    meta: { description: "The words of a recording, each sentence with its number" },
    args: {
      ...recordingArg,
      version: { type: "string", description: "As it stood in this version", valueHint: "NUMBER" },
      words: { type: "boolean", description: "With the number of each word (to correct them)" },
      ...jsonFlag,
    },
    run: async ({ args }) => {
      const { db } = await openNewsroom(console);
      const recording = await findRecording(db, args.recording);
      const cut = await findCut(db, recording);
      const current = await findCurrentVersion(db, cut.id);
      if (current === null)
        throw new CommandProblem(
          `“${recording.title}” has no transcript. Add one: newsreel transcript import ${recording.slug} FILE`,
        );
      const version = readNumber("--version", args.version) ?? current.version;
      const sentences =
        version === current.version
          ? await listSentences(db, cut.id)
          : await listSentencesOf(db, cut.id, version);
      if (sentences.length === 0)
        throw new CommandProblem(`There is no version ${version}; the current one is ${current.version}.`);
      if (args.json) {
        console.say(asJson({ cut: cut.id, version, language: current.language, sentences }));
        return;
      }
      console.say(`Version ${version}${version === current.version ? "" : ` of ${current.version}`}`);
      for (const line of transcriptLines(sentences, args.words === true)) console.say(line);
    },
  });

const transcriptLines = (sentences: readonly Sentence[], withNumbers: boolean): string[] =>
  sentences.flatMap((sentence, at) => {
    const before = sentences[at - 1];
    const isNewTurn = before === undefined || before.turn !== sentence.turn;
    const text = withNumbers
      ? sentence.words.map((word) => `${word.text}[${word.number}]`).join(" ")
      : sentence.text;
    const time = sentence.start === null ? "" : `${showTime(sentence.start)} `;
    return [
      ...(isNewTurn ? ["", sentence.speaker.name ?? "(speaker not known)"] : []),
      `  ${sentence.number}. ${time}${text}`,
    ];
  });
