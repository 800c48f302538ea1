import { defineCommand } from "citty";
import { dayAfter, startOfDay } from "../kit/day.ts";
import type { AskedPage, Stood } from "../newsroom/funder/funding-history.ts";
import { stoodOn } from "../newsroom/funder/funding-history.ts";
import { readFundingHistory } from "../newsroom/funder/funding-history.store.ts";
import { readSiteSettings } from "../newsroom/site/setting.store.ts";
import type { Database } from "../platform/database/database.ts";
import { jsonFlag, openNewsroom } from "./act.ts";
import { readDay } from "./add-input.ts";
import { findRecording } from "./find.ts";
import { findStoryNamed } from "./find-story.ts";
import { asJson } from "./print.ts";
import { CommandProblem, type Console } from "./tools.ts";

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
      const { page, publishedAt } = await findPage(db, args.page);
      const zone = (await readSiteSettings(db))["site.zone"];
      const span = { day, start: startOfDay(day, zone), end: startOfDay(dayAfter(day), zone) };
      const stood = stoodOn(await readFundingHistory(db, page), page, span);
      const unseen = publishedAt !== undefined && (publishedAt === null || publishedAt >= span.end);
      if (args.json) console.say(asJson({ day, zone, published: !unseen, stood }));
      else for (const line of lines(stood, zone, unseen)) console.say(line);
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

/** Undefined: it is not a work, and always there. */
interface Found {
  readonly page: AskedPage;
  readonly publishedAt: Date | null | undefined;
}

const findPage = async (db: Database, typed: string): Promise<Found> => {
  const path = /^https?:/.test(typed) ? (URL.parse(typed)?.pathname ?? typed) : typed;
  if (path === "/support") return { page: { kind: "support" }, publishedAt: undefined };
  if (/^\/?story\//.test(path)) {
    const story = await findStoryNamed(db, path);
    return { page: { kind: "story", id: story.id }, publishedAt: story.firstPublishedAt };
  }
  if (path.startsWith("/") && !/^\/(film|interview|episode)\//.test(path))
    return { page: { kind: "site" }, publishedAt: undefined };
  const recording = await findRecording(db, path.replace(/^\//, ""));
  const row = await db
    .selectFrom("recording")
    .select("published_at")
    .where("id", "=", recording.id)
    .executeTakeFirstOrThrow();
  return { page: { kind: "recording", id: recording.id }, publishedAt: row.published_at };
};
