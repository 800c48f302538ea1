import { access } from "node:fs/promises";
import { defineCommand } from "citty";
import { writeWithNames } from "../newsroom/story/story-file-save.ts";
import { findRevision } from "../newsroom/story/story.store.ts";
import { openNewsroom } from "./act.ts";
import { findNumbered, findStoryNamed, storyArg } from "./find-story.ts";
import { writeText } from "./story-file.ts";
import { CommandProblem, type Console } from "./tools.ts";

export const storyExportCommand = (console: Console) =>
  defineCommand({
    meta: { description: "Write a story as a file that can be edited and saved again" },
    args: {
      ...storyArg,
      revision: { type: "string", description: "Which revision, else the newest", valueHint: "N" },
      out: { type: "string", description: "The file, else standard output", valueHint: "FILE" },
    },
    run: async ({ args }) => {
      const { db } = await openNewsroom(console);
      const story = await findStoryNamed(db, args.story);
      const { id, number } = await findNumbered(db, story, args.revision);
      const content = (await findRevision(db, id))?.content ?? null;
      if (content === null) throw new CommandProblem(`Revision ${number} was withheld: its words are gone.`);
      const text = await writeWithNames(db, content, story.slug, id);
      if (args.out === undefined) console.say(text.trimEnd());
      else {
        if (await isThere(args.out))
          throw new CommandProblem(`${args.out} is there already. Take another name.`);
        await writeText(args.out, text);
        console.say(`${args.out}: revision ${number} of “${content.headline}”.`);
      }
    },
  });

const isThere = async (path: string): Promise<boolean> => {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
};
