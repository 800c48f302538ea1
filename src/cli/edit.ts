import { defineCommand } from "citty";
import { episodeKinds } from "../newsroom/recording/recording-fields.ts";
import { updateRecording, type RecordingPatch } from "../newsroom/recording/update-recording.ts";
import { act, asFlag } from "./act.ts";
import { readDay, readLanguage, readNumber, requireSeries, requireTopics } from "./add-input.ts";
import { describeRecording } from "./describe.ts";
import { findRecording } from "./find.ts";
import { allValues } from "./flags.ts";
import { requireShow } from "./podcast.ts";
import { type Console, orProblem } from "./tools.ts";

const text = (description: string, valueHint = "TEXT") =>
  ({ type: "string", description, valueHint }) as const;

export const editCommand = (console: Console) =>
  defineCommand({
    meta: { description: "Change what is told of a recording. “none” takes a day, film or series away." },
    args: {
      recording: { type: "positional", required: true, description: "The recording" },
      title: text("Its title"),
      slug: text("Its part of the address; the one before leads to it", "SLUG"),
      summary: text("What it is about"),
      language: text("The language spoken", "CODE"),
      of: text("The film that it was made for", "FILM"),
      series: text("The series it belongs to", "SLUG"),
      show: text("The podcast that the episode belongs to", "SLUG"),
      season: text("Its season", "NUMBER"),
      episode: text("Its number in the season", "NUMBER"),
      "episode-kind": { type: "enum", options: [...episodeKinds], description: "What the episode is" },
      topic: text("All its topics; may be given several times", "SLUG"),
      broadcast: text("The day it was broadcast", "YYYY-MM-DD"),
      recorded: text("The day it was recorded", "YYYY-MM-DD"),
      "rights-note": text("Whose it is, under what terms"),
      "rights-until": text("The last day it may be streamed whole", "YYYY-MM-DD"),
      "excerpts-until": text("The last day its excerpts may be played", "YYYY-MM-DD"),
      note: text("What must be said beside it"),
      ...asFlag,
    },
    run: async ({ args, rawArgs }) => {
      const { newsroom, by } = await act(console, args.as);
      const recording = await findRecording(newsroom.db, args.recording);
      const topics = allValues(rawArgs, "topic");
      const patch: RecordingPatch = withoutUndefined({
        title: args.title,
        slug: args.slug,
        summary: args.summary,
        language: args.language === undefined ? undefined : readLanguage(args.language),
        broadcastOn: orNone(args.broadcast, (day) => readDay("--broadcast", day)),
        recordedOn: orNone(args.recorded, (day) => readDay("--recorded", day)),
        rightsLastDay: orNone(args["rights-until"], (day) => readDay("--rights-until", day)),
        excerptRightsLastDay: orNone(args["excerpts-until"], (day) => readDay("--excerpts-until", day)),
        rightsNote: args["rights-note"],
        productionNote: args.note,
        madeForId: await orNone(args.of, async (name) => (await findRecording(newsroom.db, name)).id),
        seriesId: await orNone(args.series, async (slug) => (await requireSeries(newsroom.db, slug)).id),
        showId: await orNone(args.show, async (slug) => (await requireShow(newsroom.db, slug)).id),
        season: orNone(args.season, (number) => readNumber("--season", number)),
        episodeNumber: orNone(args.episode, (number) => readNumber("--episode", number)),
        episodeKind: args["episode-kind"],
        topicIds: topics.length === 0 ? undefined : await requireTopics(newsroom.db, topics),
      });
      orProblem(await updateRecording(by, recording.id, patch));
      const told = await describeRecording(newsroom.db, console.config.publicUrl, recording.id);
      for (const line of told.lines) console.say(line);
    },
  });

/** Not said: stays; "none": taken away. */
const orNone = <Value>(typed: string | undefined, read: (text: string) => Value): Value | null | undefined =>
  typed === undefined ? undefined : typed === "none" ? null : read(typed);

type Defined<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

const withoutUndefined = <Fields extends object>(fields: Fields): Defined<Fields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<Fields>;
