import { basename } from "node:path";
import { defineCommand } from "citty";
import { episodeKinds } from "../newsroom/recording/recording-fields.ts";
import { recordingKinds } from "../newsroom/recording/recording.ts";
import { bringIn } from "../newsroom/recording/ingest/bring-in.ts";
import { readAddition } from "./add-input.ts";
import { finishIngest, ingestTools } from "./add-progress.ts";
import { act, asFlag, jsonFlag } from "./act.ts";
import { textFlag } from "./flags.ts";
import { asJson } from "./print.ts";
import { ProgressBar } from "./progress-bar.ts";
import { type Console, orProblem } from "./tools.ts";
import { describeRecording } from "./describe.ts";
import { giveMissingWords, readWordFiles, wordsInside } from "./word-files.ts";

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
      title: textFlag("Its title (else from the file's name)"),
      slug: textFlag("Its part of the address (else from the title)", "SLUG"),
      summary: textFlag("What it is about, in a few sentences"),
      captions: textFlag("Its captions: SRT, WebVTT, SBV, TTML, SCC …", "FILE"),
      transcript: textFlag(
        "A recogniser's JSON, or text with speakers (with --captions it takes their times)",
        "FILE",
      ),
      of: textFlag("The film that an interview was made for", "FILM"),
      speaker: textFlag("Who speaks; may be given several times", "NAME"),
      language: { ...textFlag("The language spoken", "CODE"), default: "en" },
      topic: textFlag("A topic; may be given several times", "SLUG"),
      series: textFlag("The series it belongs to", "SLUG"),
      show: textFlag("The podcast that an episode belongs to", "SLUG"),
      "episode-kind": {
        type: "enum",
        options: [...episodeKinds],
        default: "full",
        description: "What the episode is",
      },
      season: textFlag("Its season", "NUMBER"),
      episode: textFlag("Its number in the season", "NUMBER"),
      broadcast: textFlag("The day it was broadcast", "YYYY-MM-DD"),
      recorded: textFlag("The day it was recorded", "YYYY-MM-DD"),
      "rights-until": textFlag("The last day it may be streamed whole", "YYYY-MM-DD"),
      "excerpts-until": textFlag("The last day its excerpts may be played", "YYYY-MM-DD"),
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
