import { defineCommand } from "citty";
import { completePage } from "../newsroom/recording/recording-page.store.ts";
import { siteDay } from "../newsroom/site/site-day.ts";
import { findCurrentVersion } from "../newsroom/transcript/transcript.store.ts";
import { jsonFlag, openNewsroom } from "./act.ts";
import { describeRecording } from "./describe.ts";
import { findRecording } from "./find.ts";
import { asJson, table } from "./print.ts";
import { showTime } from "./time.ts";
import type { Console } from "./tools.ts";

export const showCommand = (console: Console) =>
  defineCommand({
    meta: { description: "All that is known of a recording" },
    args: {
      recording: { type: "positional", required: true, description: "Its slug, kind/slug, id or address" },
      ...jsonFlag,
    },
    run: async ({ args }) => {
      const { db } = await openNewsroom(console);
      const card = await findRecording(db, args.recording);
      const page = await completePage(db, card, await siteDay(db, console.clock));
      const transcript = page.cut === null ? null : await findCurrentVersion(db, page.cut.id);
      if (args.json) {
        console.say(asJson({ ...page, transcript }));
        return;
      }
      const { lines } = await describeRecording(db, console.config.publicUrl, card.id);
      for (const line of lines) console.say(line);
      console.say("");
      for (const line of table(factRows(page, transcript?.version ?? null))) console.say(line);
    },
  });

const factRows = (page: Awaited<ReturnType<typeof completePage>>, version: number | null): string[][] =>
  [
    ["id", page.id],
    ["summary", page.summary],
    ["language", page.language],
    ["broadcast", page.broadcastOn ?? ""],
    ["recorded", page.recordedOn ?? ""],
    ["made for", page.madeFor?.title ?? ""],
    ["interviews", page.interviews.map((one) => one.title).join("; ")],
    ["series", page.series?.title ?? ""],
    ["topics", page.topics.map((topic) => topic.name).join(", ")],
    ["credits", page.credits.map((credit) => `${credit.person.name} (${credit.role})`).join("; ")],
    ["funding", page.funding.map((credit) => credit.wording).join("; ")],
    ["rights", rightsLine(page)],
    ["watch at", page.watch?.url ?? ""],
    ["cut", page.cut === null ? "" : `${page.cut.id}, “${page.cut.label}”, ${showTime(page.cut.length)}`],
    ["frame rate", page.cut === null ? "" : `${page.cut.rate.numerator}/${page.cut.rate.denominator}`],
    ["renditions", page.cut?.renditions.map((one) => one.name).join(", ") ?? ""],
    [
      "captions",
      page.cut?.captions.map((one) => `${one.label} (${one.kind}, version ${one.version})`).join(", ") ?? "",
    ],
    ["transcript", version === null ? "" : `version ${version}`],
    ["chapters", page.cut?.chapters.map((one) => `${showTime(one.start)} ${one.title}`).join("; ") ?? ""],
  ].filter(([, value]) => value !== "");

const rightsLine = (page: Awaited<ReturnType<typeof completePage>>): string =>
  [
    page.rightsNote,
    page.rightsLastDay === null ? "" : `whole until ${page.rightsLastDay}`,
    page.excerptRightsLastDay === null ? "" : `excerpts until ${page.excerptRightsLastDay}`,
  ]
    .filter((part) => part !== "")
    .join(", ");
