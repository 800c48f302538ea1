import { defineCommand } from "citty";
import { listAlerts } from "../newsroom/alert/alert.store.ts";
import { seeAlert } from "../newsroom/alert/see-alert.ts";
import { act, asFlag, jsonFlag, openNewsroom } from "./act.ts";
import { showInstant, zoneHere } from "./instant.ts";
import { asJson } from "./print.ts";
import { CommandProblem, type Console, orProblem } from "./tools.ts";

const list = (console: Console) =>
  defineCommand({
    meta: { description: "What somebody must look at, the newest first" },
    args: {
      all: { type: "boolean", description: "Those that somebody has looked at, too" },
      ...jsonFlag,
    },
    run: async ({ args }) => {
      const { db } = await openNewsroom(console);
      const alerts = await listAlerts(db, { seenToo: args.all === true, limit: 200 });
      if (args.json) {
        console.say(asJson(alerts));
        return;
      }
      for (const { id, at, kind, staff, text } of alerts) {
        console.say(
          `${id}  ${showInstant(at, zoneHere())}  ${kind}${staff === null ? "" : `, for ${staff.name}`}`,
        );
        for (const line of text.split("\n")) console.say(`  ${line}`);
      }
      if (alerts.length === 0) console.say("Nothing.");
    },
  });

const seen = (console: Console) =>
  defineCommand({
    meta: { description: "Say that you have looked at alerts" },
    args: {
      words: { type: "positional", required: true, description: "Their ids, or “all”" },
      ...asFlag,
    },
    run: async ({ args }) => {
      const { newsroom, by } = await act(console, args.as);
      const typed = args._.map(String);
      const ids =
        typed.length === 1 && typed[0] === "all"
          ? (await listAlerts(newsroom.db, { limit: 1000 })).map(({ id }) => id)
          : typed;
      if (ids.length === 0) throw new CommandProblem("There is nothing to look at.");
      for (const id of ids) orProblem(await seeAlert(by, console.clock, id));
      console.say(ids.length === 1 ? "Seen." : `${ids.length} seen.`);
    },
  });

export const alertCommand = (console: Console) =>
  defineCommand({
    meta: { description: "What somebody of the newsroom must hear of" },
    subCommands: { list: list(console), seen: seen(console) },
  });
