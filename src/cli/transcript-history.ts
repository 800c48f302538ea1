import { defineCommand } from "citty";
import { restoreVersion } from "../newsroom/transcript/correct-transcript.ts";
import { listVersions } from "../newsroom/transcript/transcript.store.ts";
import { act, asFlag, jsonFlag, openNewsroom } from "./act.ts";
import { readNumber } from "./add-input.ts";
import { findCut, findRecording, recordingArg } from "./find.ts";
import { asJson, table } from "./print.ts";
import { type Console, orProblem } from "./tools.ts";

export const historyCommand = (console: Console) =>
  defineCommand({
    meta: { description: "The versions of a transcript: who, when, from what" },
    args: { ...recordingArg, ...jsonFlag },
    run: async ({ args }) => {
      const { db } = await openNewsroom(console);
      const cut = await findCut(db, await findRecording(db, args.recording));
      const versions = await listVersions(db, cut.id);
      if (args.json) {
        console.say(asJson(versions));
        return;
      }
      const rows = versions.map((one) => [
        String(one.version),
        one.madeAt.toISOString().slice(0, 16).replace("T", " "),
        one.madeBy ?? "the newsroom itself",
        one.origin,
        one.note,
      ]);
      for (const line of table(rows)) console.say(line);
    },
  });

export const restoreVersionCommand = (console: Console) =>
  defineCommand({
    meta: { description: "Let an old version stand again, as a new one" },
    args: {
      ...recordingArg,
      version: { type: "positional", required: true, description: "The old version's number" },
      ...asFlag,
    },
    run: async ({ args }) => {
      const { newsroom, by } = await act(console, args.as);
      const cut = await findCut(newsroom.db, await findRecording(newsroom.db, args.recording));
      const outcome = orProblem(await restoreVersion(by, cut.id, readNumber("VERSION", args.version) ?? 0));
      if (outcome.outcome === "stale") return;
      console.say(
        outcome.outcome === "same"
          ? "It stands so already."
          : `Version ${outcome.version} is version ${args.version} again.`,
      );
    },
  });
