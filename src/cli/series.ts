import { defineCommand } from "citty";
import { addSeries } from "../newsroom/series/add-series.ts";
import { listSeries } from "../newsroom/series/series.store.ts";
import { act, asFlag, jsonFlag, openNewsroom } from "./act.ts";
import { asJson, table } from "./print.ts";
import { type Console, orProblem } from "./tools.ts";

const list = (console: Console) =>
  defineCommand({
    meta: { description: "All series" },
    args: jsonFlag,
    run: async ({ args }) => {
      const series = await listSeries((await openNewsroom(console)).db);
      if (args.json) console.say(asJson(series));
      else for (const line of table(series.map((one) => [one.slug, one.title]))) console.say(line);
    },
  });

const add = (console: Console) =>
  defineCommand({
    meta: { description: "Add a series" },
    args: {
      title: { type: "positional", required: true, description: "Its title" },
      slug: {
        type: "string",
        description: "The part of the address (else from the title)",
        valueHint: "SLUG",
      },
      summary: { type: "string", default: "", description: "What it is about", valueHint: "TEXT" },
      ...asFlag,
    },
    run: async ({ args }) => {
      const { by } = await act(console, args.as);
      const { title, summary, slug } = args;
      const series = orProblem(
        await addSeries(by, { title, summary, ...(slug === undefined ? {} : { slug }) }),
      );
      console.say(`${series.title}: ${series.slug}`);
    },
  });

export const seriesCommand = (console: Console) =>
  defineCommand({ meta: { description: "Series" }, subCommands: { list: list(console), add: add(console) } });
