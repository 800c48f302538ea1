import { defineCommand } from "citty";
import { listSuggestions } from "../newsroom/story/suggestion/suggestion.store.ts";
import type { Suggestion } from "../newsroom/story/suggestion/suggestion.ts";
import { jsonFlag, openNewsroom } from "./act.ts";
import { findStoryNamed, storyArg } from "./find-story.ts";
import { showInstant, zoneHere } from "./instant.ts";
import { asJson } from "./print.ts";
import type { Console } from "./tools.ts";

export const storySuggestionsCommand = (console: Console) =>
  defineCommand({
    meta: { description: "Other words that colleagues propose; they are put in, or not, in the studio" },
    args: {
      ...storyArg,
      all: { type: "boolean", description: "What is decided, too" },
      ...jsonFlag,
    },
    run: async ({ args }) => {
      const { db } = await openNewsroom(console);
      const story = await findStoryNamed(db, args.story);
      const found = (await listSuggestions(db, story.id)).filter(
        ({ decided }) => args.all === true || decided === null,
      );
      if (args.json) {
        console.say(asJson(found));
        return;
      }
      for (const line of found.flatMap(linesOf)) console.say(line);
      if (found.length === 0) console.say("Nothing.");
    },
  });

const linesOf = ({ id, quoted, proposed, why, madeBy, madeAt, decided }: Suggestion): string[] => [
  `${id}  ${madeBy.name}, ${showInstant(madeAt, zoneHere())}${decided === null ? "" : `  ${decided.as} by ${decided.by}`}`,
  `  “${quoted}” → ${proposed === null ? "the whole block goes" : proposed === "" ? "these words go" : `“${proposed}”`}`,
  ...(why === "" ? [] : [`  ${why}`]),
];
