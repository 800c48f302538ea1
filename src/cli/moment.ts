import { defineCommand } from "citty";
import { findWords } from "../newsroom/moment/find-words.ts";
import { embedCode } from "../newsroom/moment/embed-code.ts";
import { makeMoment, type Selection } from "../newsroom/moment/make-moment.ts";
import { findMoment } from "../newsroom/moment/moment.store.ts";
import { withdrawMoment } from "../newsroom/moment/withdraw-moment.ts";
import type { DeskCut } from "../newsroom/recording/desk-cut.store.ts";
import type { RecordingCard } from "../newsroom/recording/recording.ts";
import { findCurrentVersion, listSentences } from "../newsroom/transcript/transcript.store.ts";
import type { Database } from "../platform/database/database.ts";
import { act, asFlag, jsonFlag } from "./act.ts";
import { findCut, findRecording, recordingArg } from "./find.ts";
import { asJson } from "./print.ts";
import { parseTime, showTime } from "./time.ts";
import { CommandProblem, type Console, orProblem } from "./tools.ts";

const withdraw = (console: Console) =>
  defineCommand({
    meta: { description: "Take a moment off for good: its address then answers that it is gone" },
    args: {
      id: { type: "positional", required: true, description: "The moment's id or address" },
      reason: { type: "string", required: true, description: "Why; it is kept", valueHint: "TEXT" },
      ...asFlag,
    },
    run: async ({ args }) => {
      const { by } = await act(console, args.as);
      const id = args.id.split("/").at(-1) ?? args.id;
      orProblem(await withdrawMoment(by, console.clock, id, args.reason));
      console.say(`Moment ${id} is withdrawn.`);
    },
  });

export const momentCommand = (console: Console) =>
  defineCommand({
    meta: {
      description: "Make a moment of a recording: from a time to a time, or of words that are said in it",
    },
    args: {
      ...recordingArg,
      from: { type: "string", description: "Where it begins: 62.5, 1:02.5, 1:00:02", valueHint: "TIME" },
      to: { type: "string", description: "Where it ends", valueHint: "TIME" },
      words: {
        type: "string",
        description: "Words that are said; the whole sentences are taken",
        valueHint: "TEXT",
      },
      ...asFlag,
      ...jsonFlag,
    },
    subCommands: { withdraw: withdraw(console) },
    run: async ({ args }) => {
      const { newsroom, by } = await act(console, args.as);
      const recording = await findRecording(newsroom.db, args.recording);
      const cut = await findCut(newsroom.db, recording);
      const id = orProblem(await makeMoment(by, cut, await select(newsroom.db, cut, args)));
      const moment = await findMoment(newsroom.db, id);
      if (moment === null) throw new CommandProblem("The moment is not there any more.");
      const facts = {
        id,
        address: `${console.config.publicUrl}/moment/${id}`,
        embed: embedCode(`${console.config.publicUrl}/embed/moment/${id}`, `A moment in ${recording.title}`),
        start: moment.start,
        end: moment.end,
        text: moment.text,
      };
      if (args.json) console.say(asJson(facts));
      else for (const line of momentLines(facts, recording)) console.say(line);
    },
  });

const select = async (
  db: Database,
  cut: DeskCut,
  typed: {
    readonly from?: string | undefined;
    readonly to?: string | undefined;
    readonly words?: string | undefined;
  },
): Promise<Selection> => {
  if (typed.words !== undefined) return await selectWords(db, cut, typed.words);
  if (typed.from === undefined || typed.to === undefined) {
    throw new CommandProblem('Say from when to when (--from 1:02 --to 1:10), or which words (--words "…").');
  }
  return { of: "time", start: orProblem(parseTime(typed.from)), end: orProblem(parseTime(typed.to)) };
};

const selectWords = async (db: Database, cut: DeskCut, words: string): Promise<Selection> => {
  const version = await findCurrentVersion(db, cut.id);
  const sentences = await listSentences(db, cut.id);
  const [first, ...others] = orProblem(findWords(sentences, words, version?.language ?? "en"));
  if (first === undefined) throw new CommandProblem(`“${words}” is not said in it.`);
  if (others.length > 0) {
    const places = [first, ...others].map((place) =>
      place.start === null ? "?" : showTime(place.start, true),
    );
    throw new CommandProblem(
      `“${words}” is said at ${places.join(", ")}. Give more words, or --from and --to.`,
    );
  }
  return { of: "words", first: first.first, last: first.last };
};

const momentLines = (
  facts: {
    readonly address: string;
    readonly embed: string;
    readonly start: number;
    readonly end: number;
    readonly text: string;
  },
  recording: RecordingCard,
): string[] => [
  facts.address,
  `“${recording.title}”, ${showTime(facts.start, true)} to ${showTime(facts.end, true)}`,
  ...(facts.text === "" ? [] : [`“${facts.text}”`]),
  ...(recording.state === "published" ? [] : ["Nobody can see it yet: the recording is not published."]),
  "",
  facts.embed,
];
