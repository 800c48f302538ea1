import { defineCommand } from "citty";
import { changeSiteSetting } from "../newsroom/site/change-settings.ts";
import { readSiteSettings, siteSettings } from "../newsroom/site/setting.store.ts";
import { act, asFlag, jsonFlag, openNewsroom } from "./act.ts";
import { asJson, table } from "./print.ts";
import { type Console, orProblem } from "./tools.ts";

const list = (console: Console) =>
  defineCommand({
    meta: { description: "The site's settings, as they stand" },
    args: jsonFlag,
    run: async ({ args }) => {
      const settings = await readSiteSettings((await openNewsroom(console)).db);
      if (args.json) console.say(asJson(settings));
      else {
        // What a setting holds may be several paragraphs: a line of its own keeps the names beside what they are for.
        const names = table(Object.entries(siteSettings).map(([name, { about }]) => [name, about]));
        for (const [at, name] of Object.keys(siteSettings).entries()) {
          console.say(names[at] ?? name);
          console.say(`    ${JSON.stringify(settings[name as keyof typeof settings])}`);
        }
      }
    },
  });

const set = (console: Console) =>
  defineCommand({
    meta: { description: "Change one" },
    args: {
      name: { type: "positional", required: true, description: "Which: see newsreel setting list" },
      value: { type: "positional", required: true, description: "What it is to be" },
      ...asFlag,
    },
    run: async ({ args }) => {
      const { by } = await act(console, args.as);
      orProblem(await changeSiteSetting(by, args.name, args.value));
      console.say(`${args.name} is “${args.value}”.`);
    },
  });

export const settingCommand = (console: Console) =>
  defineCommand({
    meta: { description: "The site's settings" },
    subCommands: { list: list(console), set: set(console) },
  });
