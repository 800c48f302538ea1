import { defineCommand } from "citty";
import { publishRecording } from "../newsroom/recording/publish-recording.ts";
import { withdrawRecording } from "../newsroom/recording/withdraw-recording.ts";
import { act, asFlag } from "./act.ts";
import { describeRecording } from "./describe.ts";
import { findRecording, recordingArg } from "./find.ts";
import { type Console, orProblem } from "./tools.ts";

export const publishCommand = (console: Console) =>
  defineCommand({
    meta: { description: "Show a recording to the public" },
    args: { ...recordingArg, ...asFlag },
    run: async ({ args }) => {
      const { newsroom, by } = await act(console, args.as);
      const recording = await findRecording(newsroom.db, args.recording);
      orProblem(await publishRecording(by, console.clock, recording.id));
      const told = await describeRecording(newsroom.db, console.config.publicUrl, recording.id);
      for (const line of told.lines) console.say(line);
    },
  });

export const withdrawCommand = (console: Console) =>
  defineCommand({
    meta: { description: "Take a recording off the site: pages, words, media and moments" },
    args: {
      ...recordingArg,
      reason: { type: "string", required: true, description: "Why; it is kept", valueHint: "TEXT" },
      ...asFlag,
    },
    run: async ({ args }) => {
      const { newsroom, by } = await act(console, args.as);
      const recording = await findRecording(newsroom.db, args.recording);
      orProblem(await withdrawRecording(by, recording.id, args.reason));
      console.say(`“${recording.title}” is withdrawn.`);
    },
  });
