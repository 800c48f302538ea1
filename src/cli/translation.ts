import { defineCommand } from "citty";
import { linkTranslation, unlinkTranslation } from "../newsroom/story/link-translation.ts";
import { act, asFlag } from "./act.ts";
import { findWork } from "./find-work.ts";
import { type Console, orProblem } from "./tools.ts";

const link = (console: Console) =>
  defineCommand({
    meta: { description: "Say that a work is the translation of another one" },
    args: {
      original: {
        type: "positional",
        required: true,
        description: "film/SLUG, story/SLUG, an id, an address",
      },
      translation: { type: "positional", required: true, description: "What was made from it" },
      ...asFlag,
    },
    run: async ({ args }) => {
      const { newsroom, by } = await act(console, args.as);
      const original = await findWork(newsroom.db, args.original);
      const translation = await findWork(newsroom.db, args.translation);
      orProblem(await linkTranslation(by, original, translation));
      console.say("They are linked to each other.");
    },
  });

const unlink = (console: Console) =>
  defineCommand({
    meta: { description: "Take a work out of those that say the same in other languages" },
    args: {
      work: { type: "positional", required: true, description: "film/SLUG, story/SLUG, an id, an address" },
      ...asFlag,
    },
    run: async ({ args }) => {
      const { newsroom, by } = await act(console, args.as);
      orProblem(await unlinkTranslation(by, await findWork(newsroom.db, args.work)));
      console.say("It stands alone.");
    },
  });

export const translationCommand = (console: Console) =>
  defineCommand({
    meta: { description: "Works that say the same in other languages" },
    subCommands: { link: link(console), unlink: unlink(console) },
  });
