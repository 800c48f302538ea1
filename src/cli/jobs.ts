import { defineCommand } from "citty";
import { type Ingest, listIngests } from "../newsroom/recording/ingest/list-ingests.store.ts";
import { retryIngest } from "../newsroom/recording/ingest/retry-ingest.ts";
import { act, asFlag, jsonFlag, openNewsroom } from "./act.ts";
import { asJson } from "./print.ts";
import { showWait } from "./time.ts";
import { CommandProblem, type Console, orProblem } from "./tools.ts";

const list = (console: Console) =>
  defineCommand({
    meta: { description: "Files on their way in, and those that could not come in" },
    args: jsonFlag,
    run: async ({ args }) => {
      const ingests = await listIngests((await openNewsroom(console)).db);
      if (args.json) console.say(asJson(ingests));
      else if (ingests.length === 0) console.say("Nothing is being worked on.");
      else for (const ingest of ingests) for (const line of ingestLines(ingest)) console.say(line);
    },
  });

const ingestLines = (ingest: Ingest): string[] => {
  const step = ingest.steps.find((one) => one.state === "working" || one.state === "failed");
  const wait = typeof step?.secondsLeft === "number" ? `, ${showWait(step.secondsLeft)} left` : "";
  const at = step === undefined ? "" : `: ${step.step} ${Math.floor(step.progress * 100)}%${wait}`;
  return [
    `${ingest.cutId}  ${ingest.state}${at}  “${ingest.title}” (${ingest.file ?? "no file"})`,
    ...(ingest.problem === null ? [] : [`  ${ingest.problem}`]),
  ];
};

const retry = (console: Console) =>
  defineCommand({
    meta: { description: "Try again what could not come in; the running newsroom, or the next one, does it" },
    args: {
      cut: { type: "positional", required: false, description: "Which (else all that failed)" },
      ...asFlag,
    },
    run: async ({ args }) => {
      const { newsroom, by } = await act(console, args.as);
      const failed = (await listIngests(newsroom.db)).filter((one) => one.state === "failed");
      const chosen = args.cut === undefined ? failed.map((one) => one.cutId) : [args.cut];
      if (chosen.length === 0) throw new CommandProblem("Nothing failed.");
      for (const cutId of chosen) orProblem(await retryIngest(by, cutId));
      console.say(
        `${chosen.length === 1 ? "One file is" : `${chosen.length} files are`} tried again. See: newsreel jobs`,
      );
    },
  });

export const jobsCommand = (console: Console) => {
  const listing = list(console);
  return defineCommand({ ...listing, subCommands: { list: list(console), retry: retry(console) } });
};
