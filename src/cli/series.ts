import { defineCommand } from "citty";
import { addSeries } from "../newsroom/series/add-series.ts";
import { editSeries } from "../newsroom/series/edit-series.ts";
import { findSeries, listSeries } from "../newsroom/series/series.store.ts";
import { act, asFlag, jsonFlag, openNewsroom } from "./act.ts";
import { readPictureId } from "./page-picture.ts";
import { asJson, table } from "./print.ts";
import { CommandProblem, type Console, orProblem } from "./tools.ts";

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

const edit = (console: Console) =>
  defineCommand({
    meta: { description: "Change what is told of a series. “none” takes the picture away." },
    args: {
      series: { type: "positional", required: true, description: "Its slug" },
      title: { type: "string", description: "Its title", valueHint: "TEXT" },
      slug: {
        type: "string",
        description: "The part of the address; the former one leads to it for ever",
        valueHint: "SLUG",
      },
      summary: { type: "string", description: "What it is about", valueHint: "TEXT" },
      picture: {
        type: "string",
        description: "The picture, by its id: newsreel picture add",
        valueHint: "ID",
      },
      ...asFlag,
    },
    run: async ({ args }) => {
      const { newsroom, by } = await act(console, args.as);
      const series = await findSeries(newsroom.db, args.series);
      if (series === null)
        throw new CommandProblem(
          `There is no series “${args.series}”. See what there is: newsreel series list`,
        );
      const { title, slug, summary } = args;
      const pictureId = readPictureId(args.picture);
      orProblem(
        await editSeries(by, series.id, {
          ...(title === undefined ? {} : { title }),
          ...(slug === undefined ? {} : { slug }),
          ...(summary === undefined ? {} : { summary }),
          ...(pictureId === undefined ? {} : { pictureId }),
        }),
      );
      console.say(`${title ?? series.title}: ${slug ?? series.slug}`);
    },
  });

export const seriesCommand = (console: Console) =>
  defineCommand({
    meta: { description: "Series" },
    subCommands: { list: list(console), add: add(console), edit: edit(console) },
  });
