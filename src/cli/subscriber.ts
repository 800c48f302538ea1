import { defineCommand } from "citty";
import {
  eraseSubscriber,
  exportSubscriber,
  importSubscribers,
  suppressAddress,
} from "../newsroom/letter/manage-subscribers.ts";
import { readImport } from "../newsroom/letter/read-import.ts";
import { isSuppressionReason, suppressionReasons } from "../newsroom/letter/suppression.store.ts";
import { act, asFlag } from "./act.ts";
import { asJson } from "./print.ts";
import { readText } from "./own-file.ts";
import { CommandProblem, type Console, orProblem } from "./tools.ts";

const addressArg = { type: "positional", required: true, description: "The mail address" } as const;

const exportOne = (console: Console) =>
  defineCommand({
    meta: { description: "All that is known of an address, as JSON, for its owner" },
    args: { address: addressArg, ...asFlag },
    run: async ({ args }) => {
      const { by } = await act(console, args.as);
      console.say(asJson(orProblem(await exportSubscriber(by, args.address))));
    },
  });

const erase = (console: Console) =>
  defineCommand({
    meta: { description: "Forget an address and all that is known of it" },
    args: { address: addressArg, ...asFlag },
    run: async ({ args }) => {
      const { by } = await act(console, args.as);
      orProblem(await eraseSubscriber(by, console.clock, args.address));
      console.say("Erased. In backups that were made before it is still; they go with time.");
    },
  });

const suppress = (console: Console) =>
  defineCommand({
    meta: { description: "Send nothing to an address ever again, subscribed or not, brought in anew or not" },
    args: {
      address: addressArg,
      reason: {
        type: "string",
        default: "request",
        description: `Why: ${suppressionReasons.join(", ")}`,
        valueHint: "REASON",
      },
      note: { type: "string", default: "", description: "For those who ask later; names nobody" },
      ...asFlag,
    },
    run: async ({ args }) => {
      const { by } = await act(console, args.as);
      const { reason, note } = args;
      if (!isSuppressionReason(reason))
        throw new CommandProblem(`--reason is one of: ${suppressionReasons.join(", ")}.`);
      orProblem(await suppressAddress(by, console.clock, args.address, { reason, note }));
      console.say("Nothing is sent to it any more.");
    },
  });

const bring = (console: Console) =>
  defineCommand({
    meta: { description: "Bring in addresses that agreed elsewhere: a file with an address on each line" },
    args: {
      list: { type: "positional", required: true, description: "The list's short name" },
      file: { type: "positional", required: true, description: "Lines: address[,day on which they agreed]" },
      wording: { type: "string", required: true, description: "What they agreed to", valueHint: "TEXT" },
      source: { type: "string", required: true, description: "Where they agreed", valueHint: "TEXT" },
      ...asFlag,
    },
    run: async ({ args }) => {
      const { by } = await act(console, args.as);
      const { wording, source } = args;
      const typed = await readText(args.file);
      const rows = orProblem(readImport(typed, { wording, source, now: console.clock() }));
      const outcome = orProblem(await importSubscribers(by, console.clock, args.list, rows));
      console.say(
        `${outcome.added} added, ${outcome.already} known already, ${outcome.suppressed} that get no mail, ${outcome.wrong.length} wrong.`,
      );
      for (const { line, problem } of outcome.wrong) console.remark(`line ${line}: ${problem}`);
    },
  });

export const subscriberCommand = (console: Console) =>
  defineCommand({
    meta: { description: "Those who get letters: their own data, and what is never sent" },
    subCommands: {
      export: exportOne(console),
      erase: erase(console),
      suppress: suppress(console),
      import: bring(console),
    },
  });
