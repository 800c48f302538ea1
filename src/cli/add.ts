import { basename } from "node:path";
import { defineCommand } from "citty";
import { episodeKinds } from "../newsroom/recording/recording-fields.ts";
import { recordingKinds } from "../newsroom/recording/recording.ts";
import { bringIn } from "../newsroom/recording/ingest/bring-in.ts";
import { readAddition } from "./add-input.ts";
import { finishIngest, ingestTools } from "./add-progress.ts";
import { act, asFlag, jsonFlag } from "./act.ts";
import { asJson } from "./print.ts";
import { ProgressBar } from "./progress-bar.ts";
import { type Console, orProblem } from "./tools.ts";
import { describeRecording } from "./describe.ts";
import { giveMissingWords, readWordFiles, wordsInside } from "./word-files.ts";

const text = (description: string, valueHint = "TEXT") =>
  ({ type: "string", description, valueHint }) as const;

export const addCommand = (console: Console) =>
  defineCommand({
    meta: {
      description:
        "Bring in a film, an interview or an episode. Interrupted, it goes on with the same command.",
    },
    args: {
      file: {
        type: "positional",
        required: true,
        description: "The film or sound file; it is copied and left as it is",
      },
      kind: { type: "enum", options: [...recordingKinds], default: "film", description: "What it is" },
      title: text("Its title (else from the file's name)"),
      slug: text("Its part of the address (else from the title)", "SLUG"),
      summary: text("What it is about, in a few sentences"),
      captions: text("Its captions: SRT, WebVTT, SBV, TTML, SCC …", "FILE"),
      transcript: text(
        "A recogniser's JSON, or text with speakers (with --captions it takes their times)",
        "FILE",
      ),
      of: text("The film that an interview was made for", "FILM"),
      speaker: text("Who speaks; may be given several times", "NAME"),
      language: { ...text("The language spoken", "CODE"), default: "en" },
      topic: text("A topic; may be given several times", "SLUG"),
      series: text("The series it belongs to", "SLUG"),
      show: text("The podcast that an episode belongs to", "SLUG"),
      "episode-kind": {
        type: "enum",
        options: [...episodeKinds],
        default: "full",
        description: "What the episode is",
      },
      season: text("Its season", "NUMBER"),
      episode: text("Its number in the season", "NUMBER"),
      broadcast: text("The day it was broadcast", "YYYY-MM-DD"),
      recorded: text("The day it was recorded", "YYYY-MM-DD"),
      "rights-until": text("The last day it may be streamed whole", "YYYY-MM-DD"),
      "excerpts-until": text("The last day its excerpts may be played", "YYYY-MM-DD"),
      draft: { type: "boolean", description: "Keep it off the site until it is published" },
      ...asFlag,
      ...jsonFlag,
    },
    run: async ({ args, rawArgs }) => {
      const { newsroom, by } = await act(console, args.as);
      const recording = await readAddition(by, args, rawArgs);
      const words = await readWordFiles(args, args.language);
      for (const remark of words.remarks) console.remark(remark);
      const tools = await ingestTools(console, newsroom);
      const bar = new ProgressBar(process.stderr);
      try {
        const taken = await bringIn(
          tools,
          by,
          { path: args.file, recording, publish: args.draft !== true, inside: wordsInside(by, words) },
          bar.report,
          console.signal,
        );
        const cut = orProblem(taken);
        if (cut.known) {
          console.remark(`${basename(args.file)} was brought in before: going on with that.`);
          await giveMissingWords(by, cut.cutId, words);
        }
        await finishIngest(console, newsroom, tools, cut.cutId, bar);
        const told = await describeRecording(newsroom.db, console.config.publicUrl, cut.recordingId);
        if (args.json) console.say(asJson(told.facts));
        else for (const line of told.lines) console.say(line);
      } finally {
        bar.end();
        if (console.signal.aborted)
          console.remark("Interrupted. The same command again goes on where it was.");
      }
    },
  });
