import { defineCommand } from "citty";
import type { Stood } from "../newsroom/funder/funding-history.ts";
import { whatStood } from "../newsroom/site/what-stood.ts";
import { jsonFlag, openNewsroom } from "./act.ts";
import { readDay } from "./add-input.ts";
import { asJson } from "./print.ts";
import { CommandProblem, type Console, orProblem } from "./tools.ts";

export const historyCommand = (console: Console) =>
  defineCommand({
    meta: { description: "What stood on a page on a day, through every change since" },
    args: {
      page: {
        type: "string",
        required: true,
        description: "A path (/film/…, /story/…, /support, /) or a work",
        valueHint: "PATH",
      },
      day: { type: "string", required: true, description: "Which day", valueHint: "YYYY-MM-DD" },
      ...jsonFlag,
    },
    run: async ({ args }) => {
      const { db } = await openNewsroom(console);
      const day = readDay("--day", args.day);
      if (day === null) throw new CommandProblem("Say which day: --day 2026-03-01");
      const { stood, zone, wasPublished } = orProblem(await whatStood(db, { page: args.page, day }));
      if (args.json) console.say(asJson({ day, zone, published: wasPublished, stood }));
      else for (const line of lines(stood, zone, !wasPublished)) console.say(line);
    },
  });

const lines = (stood: readonly Stood[], zone: string, unseen: boolean): string[] => [
  ...(unseen ? ["It was not published yet on that day; readers saw nothing of this:"] : []),
  ...stood.flatMap((part) => [
    `${clockTime(part.from, zone)} to ${clockTime(part.until, zone)} (${zone})`,
    ...(part.credits.length + part.thanked.length === 0 ? ["  nobody"] : []),
    ...part.credits.map(
      ({ wording, funder, role, funder: { mark, url } }) =>
        `  ${wording}  [${[funder.name, role, mark === null ? "" : "with its mark", url ?? ""].filter(Boolean).join(", ")}]`,
    ),
    ...part.thanked.map(
      ({ level, names, anonymous }) =>
        `  ${level.name}: ${[...names, ...(anonymous > 0 ? [`${anonymous} not named`] : [])].join(", ")}`,
    ),
  ]),
];

const clockTime = (instant: Date, zone: string): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" }).format(
    instant,
  );
