import { defineCommand } from "citty";
import { addFunder } from "../newsroom/funder/add-funder.ts";
import { listFunders } from "../newsroom/funder/funder.store.ts";
import { act, asFlag, jsonFlag, openNewsroom } from "./act.ts";
import { asJson, table } from "./print.ts";
import { type Console, orProblem } from "./tools.ts";

const list = (console: Console) =>
  defineCommand({
    meta: { description: "All who pay" },
    args: jsonFlag,
    run: async ({ args }) => {
      const funders = await listFunders((await openNewsroom(console)).db);
      if (args.json) console.say(asJson(funders));
      else
        for (const line of table(funders.map((one) => [one.slug, one.name, one.url ?? ""])))
          console.say(line);
    },
  });

const add = (console: Console) =>
  defineCommand({
    meta: { description: "Add somebody who pays; what is shown is a credit: newsreel credit add" },
    args: {
      name: { type: "positional", required: true, description: "The name" },
      slug: { type: "string", description: "A short name (else from the name)", valueHint: "SLUG" },
      url: { type: "string", description: "Where “learn more” leads", valueHint: "ADDRESS" },
      ...asFlag,
    },
    run: async ({ args }) => {
      const { by } = await act(console, args.as);
      const { name, slug, url } = args;
      const funder = orProblem(
        await addFunder(by, {
          name,
          ...(slug === undefined ? {} : { slug }),
          ...(url === undefined ? {} : { url }),
        }),
      );
      console.say(`${funder.name}: ${funder.slug}`);
    },
  });

export const funderCommand = (console: Console) =>
  defineCommand({
    meta: { description: "Funders" },
    subCommands: { list: list(console), add: add(console) },
  });
