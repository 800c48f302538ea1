import { defineCommand } from "citty";
import type { Rate } from "../kit/rate.ts";
import { fail, ok, type Result } from "../kit/result.ts";
import { type ChapterEdit, type ChapterMark, shownStart } from "../newsroom/recording/chapters.ts";
import type { DeskCut } from "../newsroom/recording/desk-cut.store.ts";
import { editChapters, listChapters } from "../newsroom/recording/edit-chapters.ts";
import { act, asFlag, jsonFlag, openNewsroom } from "./act.ts";
import { parseChapterLines, parsePlace } from "./chapter-lines.ts";
import { findCut, findRecording } from "./find.ts";
import { asJson, table } from "./print.ts";
import { showExactTime } from "./time.ts";
import { readText } from "./own-file.ts";
import { CommandProblem, type Console, orProblem } from "./tools.ts";

const recording = { type: "positional", required: true, description: "The recording" } as const;
const at = {
  type: "positional",
  required: true,
  description: "Where it begins: 62.5, 1:02.5, 1:00:02.040, or a frame: 1500f",
} as const;
const title = { type: "positional", required: true, description: "Its title" } as const;

const list = (console: Console) =>
  defineCommand({
    meta: { description: "The chapters of a recording: time, frame, title" },
    args: { recording, ...jsonFlag },
    run: async ({ args }) => {
      const { db } = await openNewsroom(console);
      const cut = await findCut(db, await findRecording(db, args.recording));
      const marks = await listChapters(db, cut.id);
      if (args.json) console.say(asJson(marks.map((mark) => ({ ...mark, start: shown(mark, cut.rate) }))));
      else for (const line of linesOf(marks, cut.rate)) console.say(line);
    },
  });

const add = (console: Console) =>
  defineCommand({
    meta: { description: "Begin a chapter at a time" },
    args: { recording, at, title, ...asFlag },
    run: async ({ args }) =>
      await edit(console, args, (marks, cut) => {
        const startUnits = orProblem(parsePlace(args.at, cut.rate, marks));
        return ok({ do: "add", mark: { startUnits, title: args.title } });
      }),
  });

const rename = (console: Console) =>
  defineCommand({
    meta: { description: "Give a chapter another title" },
    args: { recording, at, title, ...asFlag },
    run: async ({ args }) =>
      await edit(console, args, (marks, cut) => {
        const startUnits = requireChapter(args.at, cut.rate, marks);
        return ok({ do: "rename", mark: { startUnits, title: args.title } });
      }),
  });

const remove = (console: Console) =>
  defineCommand({
    meta: { description: "Take a chapter away; the one before it goes on" },
    args: { recording, at, ...asFlag },
    run: async ({ args }) =>
      await edit(console, args, (marks, cut) =>
        ok({ do: "remove", startUnits: requireChapter(args.at, cut.rate, marks) }),
      ),
  });

const set = (console: Console) =>
  defineCommand({
    meta: { description: "Put the chapters of a file in the place of all: a line each, time and title" },
    args: {
      recording,
      file: { type: "positional", required: true, description: "A text file" },
      ...asFlag,
    },
    run: async ({ args }) => {
      const text = await readText(args.file);
      await edit(console, args, (marks, cut) => {
        const read = parseChapterLines(text, cut.rate, marks);
        return read.ok ? ok({ do: "set", marks: read.value }) : fail(`${args.file}, ${read.problem}`);
      });
    },
  });

/** Does it, and shows what then stands. */
const edit = async (
  console: Console,
  typed: { readonly recording: string; readonly as?: string | undefined },
  decide: (marks: readonly ChapterMark[], cut: DeskCut) => Result<ChapterEdit>,
): Promise<void> => {
  const { newsroom, by } = await act(console, typed.as);
  const cut = await findCut(newsroom.db, await findRecording(newsroom.db, typed.recording));
  const decided = orProblem(decide(await listChapters(newsroom.db, cut.id), cut));
  const marks = orProblem(await editChapters(by, cut.id, decided));
  for (const line of linesOf(marks, cut.rate)) console.say(line);
};

const requireChapter = (typed: string, rate: Rate, marks: readonly ChapterMark[]): number => {
  const startUnits = orProblem(parsePlace(typed, rate, marks));
  if (marks.some((mark) => mark.startUnits === startUnits)) return startUnits;
  const there = marks.map((mark) => `${shown(mark, rate)} ${mark.title}`).join("; ");
  throw new CommandProblem(
    `No chapter begins at ${typed}. ${there === "" ? "There are no chapters." : `There are: ${there}`}`,
  );
};

const shown = (mark: ChapterMark, rate: Rate): string => showExactTime(shownStart(mark.startUnits, rate));

const linesOf = (marks: readonly ChapterMark[], rate: Rate): string[] =>
  marks.length === 0
    ? ["It has no chapters."]
    : table(marks.map((mark) => [shown(mark, rate), `${mark.startUnits}f`, mark.title]));

export const chapterCommand = (console: Console) =>
  defineCommand({
    meta: { description: "Chapters of a recording" },
    subCommands: {
      list: list(console),
      add: add(console),
      rename: rename(console),
      remove: remove(console),
      set: set(console),
    },
  });
