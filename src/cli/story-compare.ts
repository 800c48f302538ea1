import { defineCommand } from "citty";
import { compareRevisions } from "../newsroom/story/compare-revisions.ts";
import type { BlockChange, ContentChanges } from "../newsroom/story/compare/compare-contents.ts";
import type { WordChange } from "../kit/compare-words.ts";
import { jsonFlag, openNewsroom } from "./act.ts";
import { findNumbered, findStoryNamed, storyArg } from "./find-story.ts";
import { asJson } from "./print.ts";
import { type Console, orProblem } from "./tools.ts";

export const storyCompareCommand = (console: Console) =>
  defineCommand({
    meta: { description: "What changed from one revision to another, by block and word" },
    args: {
      ...storyArg,
      before: { type: "positional", required: true, description: "The number of the earlier revision" },
      after: { type: "positional", required: true, description: "The number of the later one" },
      ...jsonFlag,
    },
    run: async ({ args }) => {
      const { db } = await openNewsroom(console);
      const story = await findStoryNamed(db, args.story);
      const before = await findNumbered(db, story, args.before);
      const after = await findNumbered(db, story, args.after);
      const changes = orProblem(await compareRevisions(db, before.id, after.id));
      if (args.json) console.say(asJson(changes));
      else for (const line of compareLines(changes)) console.say(line);
    },
  });

/** Words taken out in [-…-], words put in in {+…+}, as terminals show them everywhere. */
const compareLines = ({ fields, blocks }: ContentChanges): string[] => {
  const changed = blocks.filter(({ change }) => change !== "same");
  if (fields.length === 0 && changed.length === 0) return ["They are the same."];
  return [...fields.map(({ field, words }) => `${field}: ${inLine(words)}`), ...changed.flatMap(blockLines)];
};

const blockLines = ({ id, kind, change, otherwise, words }: BlockChange): string[] => {
  const what = otherwise ? "changed, though not in its words" : change;
  return ["", `${kind} ${id}: ${what}`, ...(change === "moved" ? [] : [`  ${inLine(words)}`])];
};

const signs = { same: ["", ""], added: ["{+", "+}"], removed: ["[-", "-]"] } as const;

/** Of what stayed only as much as tells where it is. */
const inLine = (words: readonly WordChange[]): string =>
  words
    .map(({ change, text }, at) => {
      if (change !== "same") return `${signs[change][0]}${text}${signs[change][1]}`;
      if (text.length <= 2 * around) return text;
      const [head, tail] = [
        at === 0 ? "" : text.slice(0, around),
        at === words.length - 1 ? "" : text.slice(-around),
      ];
      return `${head}…${tail}`;
    })
    .join("")
    .replaceAll("\n", "\n  ");

const around = 60;
