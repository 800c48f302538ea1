import { defineCommand } from "citty";
import { ensurePerson } from "../newsroom/person/add-person.ts";
import { findPerson } from "../newsroom/person/person.store.ts";
import type { By } from "../newsroom/staff/change.ts";
import type { Edit } from "../newsroom/transcript/correct.ts";
import { correctTranscript } from "../newsroom/transcript/correct-transcript.ts";
import { findCurrentVersion, listSentences } from "../newsroom/transcript/transcript.store.ts";
import type { Sentence } from "../newsroom/transcript/word.ts";
import { act, asFlag } from "./act.ts";
import { textFlag } from "./flags.ts";
import { readNumber } from "./add-input.ts";
import { findCut, findRecording, recordingArg } from "./find.ts";
import { CommandProblem, type Console, orProblem } from "./tools.ts";

interface Typed {
  readonly sentence?: string | undefined;
  readonly text?: string | undefined;
  readonly words?: string | undefined;
  readonly split?: string | undefined;
  readonly merge?: string | undefined;
  readonly speaker?: string | undefined;
  readonly rename?: string | undefined;
  readonly check?: string | undefined;
}

export const correctCommand = (console: Console) =>
  defineCommand({
    meta: { description: "Correct a transcript: a new version is kept; words keep their times" },
    args: {
      ...recordingArg,
      sentence: textFlag("The sentence to correct (numbers: transcript show)", "NUMBER"),
      text: textFlag("Its right words; or, with --words, those of these words"),
      words: textFlag("A word or words to replace (numbers: transcript show --words)", "FROM-TO"),
      split: textFlag("A new sentence begins with this word", "WORD"),
      merge: textFlag("Join this sentence to the next", "SENTENCE"),
      speaker: textFlag("Who says --sentence; with --rename, the new name", "NAME"),
      rename: textFlag("A speaker who is named otherwise from now on: --rename OLD --speaker NEW", "NAME"),
      check: textFlag("These words were heard and are right", "FROM-TO"),
      base: textFlag("The version that you saw (else the current one)", "NUMBER"),
      note: { ...textFlag("What was done"), default: "" },
      ...asFlag,
    },
    run: async ({ args }) => {
      const { newsroom, by } = await act(console, args.as);
      const recording = await findRecording(newsroom.db, args.recording);
      const cut = await findCut(newsroom.db, recording);
      const current = await findCurrentVersion(newsroom.db, cut.id);
      const edits = await readEdits(by, args, await listSentences(newsroom.db, cut.id));
      if (edits.length === 0)
        throw new CommandProblem("Say what to correct. See: newsreel transcript correct --help");
      const base = readNumber("--base", args.base) ?? current?.version ?? 0;
      const outcome = orProblem(await correctTranscript(by, cut.id, base, edits, args.note));
      if (outcome.outcome === "stale") {
        throw new CommandProblem(
          `Version ${base} is not the current one any more: that is ${outcome.current.version}. Look at it (transcript show), then correct it.`,
        );
      }
      console.say(
        outcome.outcome === "same"
          ? "Nothing is different."
          : `Version ${outcome.version} of the transcript is kept.`,
      );
    },
  });

const readEdits = async (by: By, typed: Typed, sentences: readonly Sentence[]): Promise<Edit[]> => {
  const edits: Edit[] = [];
  if (typed.text !== undefined) edits.push(replacement(typed, typed.text, sentences));
  if (typed.split !== undefined) edits.push({ do: "split-sentence", word: numberOf("--split", typed.split) });
  if (typed.merge !== undefined)
    edits.push({ do: "merge-sentences", sentence: numberOf("--merge", typed.merge) });
  if (typed.check !== undefined) edits.push({ do: "check-words", ...rangeOf("--check", typed.check) });
  if (typed.speaker !== undefined) edits.push(await speakerEdit(by, typed, typed.speaker, sentences));
  return edits;
};

const replacement = (typed: Typed, words: string, sentences: readonly Sentence[]): Edit => {
  if (typed.words !== undefined)
    return { do: "replace-words", ...rangeOf("--words", typed.words), text: words };
  const number = numberOf("--sentence", typed.sentence ?? "");
  const sentence = sentences.find((one) => one.number === number);
  const [first, last] = [sentence?.words[0], sentence?.words.at(-1)];
  if (first === undefined || last === undefined) throw new CommandProblem(`There is no sentence ${number}.`);
  return { do: "replace-words", first: first.number, last: last.number, text: words };
};

const speakerEdit = async (
  by: By,
  typed: Typed,
  name: string,
  sentences: readonly Sentence[],
): Promise<Edit> => {
  const person = orProblem(await ensurePerson(by, name));
  const speaker = { id: person.id, name: person.name };
  if (typed.rename === undefined) {
    const number = numberOf("--sentence", typed.sentence ?? "");
    return { do: "set-speaker", first: number, last: number, speaker };
  }
  const old = await findPerson(by.db, typed.rename);
  const from = sentences.find(
    (one) =>
      one.speaker.name?.toLowerCase() === typed.rename?.toLowerCase() ||
      (old !== null && one.speaker.id === old.id),
  );
  if (from === undefined) throw new CommandProblem(`Nobody called “${typed.rename}” speaks in it.`);
  return { do: "rename-speaker", from: from.speaker, to: speaker };
};

const numberOf = (flag: string, typed: string): number => {
  const number = readNumber(flag, typed);
  if (number === null) throw new CommandProblem(`Say ${flag}.`);
  return number;
};

const rangeOf = (flag: string, typed: string): { first: number; last: number } => {
  const match = /^(\d+)(?:-(\d+))?$/.exec(typed);
  if (match === null)
    throw new CommandProblem(`${flag}: “${typed}” is no range. Write it so: 120 or 120-124.`);
  return { first: Number(match[1]), last: Number(match[2] ?? match[1]) };
};
