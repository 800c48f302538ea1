import { defineCommand } from "citty";
import { episodeKinds } from "../newsroom/recording/recording-fields.ts";
import { updateRecording, type RecordingPatch } from "../newsroom/recording/update-recording.ts";
import { act, asFlag } from "./act.ts";
import { readDay, readLanguage, readNumber, requireSeries, requireTopics } from "./add-input.ts";
import { describeRecording } from "./describe.ts";
import { findRecording, recordingArg } from "./find.ts";
import { allValues, givenOf, textFlag } from "./flags.ts";
import { requireShow } from "./podcast.ts";
import { type Console, orProblem } from "./tools.ts";

export const editCommand = (console: Console) =>
  defineCommand({
    meta: { description: "Change what is told of a recording. “none” takes a day, film or series away." },
    args: {
      ...recordingArg,
      title: textFlag("Its title"),
      slug: textFlag("Its part of the address; the one before leads to it", "SLUG"),
      summary: textFlag("What it is about"),
      language: textFlag("The language spoken", "CODE"),
      of: textFlag("The film that it was made for", "FILM"),
      series: textFlag("The series it belongs to", "SLUG"),
      show: textFlag("The podcast that the episode belongs to", "SLUG"),
      season: textFlag("Its season", "NUMBER"),
      episode: textFlag("Its number in the season", "NUMBER"),
      "episode-kind": { type: "enum", options: [...episodeKinds], description: "What the episode is" },
      topic: textFlag("All its topics; may be given several times", "SLUG"),
      broadcast: textFlag("The day it was broadcast", "YYYY-MM-DD"),
      recorded: textFlag("The day it was recorded", "YYYY-MM-DD"),
      "rights-note": textFlag("Whose it is, under what terms"),
      "rights-until": textFlag("The last day it may be streamed whole", "YYYY-MM-DD"),
      "excerpts-until": textFlag("The last day its excerpts may be played", "YYYY-MM-DD"),
      note: textFlag("What must be said beside it"),
      ...asFlag,
    },
    run: async ({ args, rawArgs }) => {
      const { newsroom, by } = await act(console, args.as);
      const recording = await findRecording(newsroom.db, args.recording);
      const topics = allValues(rawArgs, "topic");
      const patch: RecordingPatch = givenOf({
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
