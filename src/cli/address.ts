import { defineCommand } from "citty";
import { addAddress } from "../newsroom/address/add-address.ts";
import { act, asFlag } from "./act.ts";
import { type Console, orProblem } from "./tools.ts";

const add = (console: Console) =>
  defineCommand({
    meta: { description: "Give an address of an older system to a work or page, for ever" },
    args: {
      address: { type: "positional", required: true, description: "A path, with its query: “/?p=123”" },
      to: {
        type: "string",
        required: true,
        description: "story/SLUG, film/SLUG …, or a path of this site",
        valueHint: "PATH",
      },
      ...asFlag,
    },
    run: async ({ args }) => {
      const { by } = await act(console, args.as);
      orProblem(await addAddress(by, console.clock, { path: args.address, to: args.to }));
      console.say(`${args.address} leads to ${args.to}.`);
    },
  });

export const addressCommand = (console: Console) =>
  defineCommand({
    meta: { description: "Addresses that were ever live" },
    subCommands: { add: add(console) },
  });
