import { defineCommand } from "citty";
import { parseQuery } from "../newsroom/search/parse-query.ts";
import type { SpokenHit } from "../newsroom/search/results.ts";
import { searchSpoken } from "../newsroom/search/search.ts";
import { jsonFlag, openNewsroom } from "./act.ts";
import { asJson } from "./print.ts";
import { showTime } from "./time.ts";
import type { Console } from "./tools.ts";

export const searchCommand = (console: Console) =>
  defineCommand({
    meta: {
      description: `Find what was said in published recordings: words, '"exact phrases"', begin*, speaker:name, topic:slug …`,
    },
    args: {
      words: { type: "positional", required: true, description: "What was said" },
      limit: { type: "string", default: "10", description: "How many hits, at most 50" },
      ...jsonFlag,
    },
    run: async ({ args }) => {
      const { db } = await openNewsroom(console);
      const query = parseQuery(args._.join(" "));
      const limit = Math.min(50, Math.max(1, Number(args.limit) || 10));
      const found = await searchSpoken(db, query, { limit, after: null, now: console.clock() });
      if (args.json) {
        console.say(asJson(found));
        return;
      }
      for (const { typed, used } of found.corrections)
        console.say(`Nobody says “${typed}”; this is for “${used}”.`);
      if (found.hits.length === 0) console.say("Nobody says that in what is published.");
      for (const hit of found.hits)
        for (const line of hitLines(hit, console.config.publicUrl)) console.say(line);
      if (found.total.count > found.hits.length)
        console.say(`${found.total.exact ? "" : "about "}${found.total.count} in all`);
    },
  });

const hitLines = (hit: SpokenHit, publicUrl: string): string[] => [
  `${hit.speaker.name ?? "Somebody"} in “${hit.work.title}”${hit.start === null ? "" : `, ${showTime(hit.start, true)}`}`,
  `  ${marked(hit)}`,
  `  ${publicUrl}/${hit.work.kind}/${hit.work.slug}/transcript/${hit.sentence}`,
  "",
];

/** Bold on a terminal. */
const marked = ({ text, marks }: SpokenHit): string => {
  if (!process.stdout.isTTY) return text;
  let at = 0;
  const parts = marks.map(({ start, end }) => {
    const part = `${text.slice(at, start)}\u001B[1m${text.slice(start, end)}\u001B[22m`;
    at = end;
    return part;
  });
  return parts.join("") + text.slice(at);
};
