import { defineCommand } from "citty";
import { listStories } from "../newsroom/story/story.store.ts";
import { jsonFlag, openNewsroom } from "./act.ts";
import { readNumber } from "./add-input.ts";
import { showInstant, zoneHere } from "./instant.ts";
import { asJson, table } from "./print.ts";
import { CommandProblem, type Console } from "./tools.ts";

const states = ["draft", "published", "withdrawn", "scheduled"] as const;

export const storyListCommand = (console: Console) =>
  defineCommand({
    meta: { description: "Stories, the last changed first" },
    args: {
      state: { type: "string", description: `Only those: ${states.join(", ")}`, valueHint: "STATE" },
      limit: { type: "string", default: "50", description: "How many", valueHint: "N" },
      ...jsonFlag,
    },
    run: async ({ args }) => {
      const { db } = await openNewsroom(console);
      const state = states.find((one) => one === args.state);
      if (args.state !== undefined && state === undefined)
        throw new CommandProblem(`“${args.state}” is no state. There are: ${states.join(", ")}.`);
      const limit = readNumber("--limit", args.limit) ?? 50;
      const stories = await listStories(db, { limit, ...(state === undefined ? {} : { state }) });
      if (args.json) {
        console.say(asJson(stories));
        return;
      }
      const rows = stories.map(({ slug, state: stands, number, scheduled, headline }) => [
        slug,
        stands,
        `revision ${number}`,
        scheduled === null ? "" : `goes out ${showInstant(scheduled.at, zoneHere())}`,
        headline,
      ]);
      for (const line of table(rows)) console.say(line);
      if (rows.length === 0) console.remark("No stories. Write one: newsreel story save FILE");
    },
  });
