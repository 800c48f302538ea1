import { readFile } from "node:fs/promises";
import { defineCommand } from "citty";
import { addFunder, editFunder, markFunder, type NewMark } from "../newsroom/funder/add-funder.ts";
import { listFunders } from "../newsroom/funder/funder.store.ts";
import { act, asFlag, jsonFlag, openNewsroom } from "./act.ts";
import { textFlag } from "./flags.ts";
import { creditsCommand, recreditCommand, uncreditCommand } from "./funder-credit.ts";
import { historyCommand } from "./funder-history.ts";
import { asJson, table } from "./print.ts";
import { CommandProblem, type Console, orProblem } from "./tools.ts";

const slugArg = { type: "positional", required: true, description: "The funder's short name" } as const;

const kindFlag = {
  person: { type: "boolean", description: "A person, not an organisation" },
} as const;

const list = (console: Console) =>
  defineCommand({
    meta: { description: "All who pay" },
    args: jsonFlag,
    run: async ({ args }) => {
      const funders = await listFunders((await openNewsroom(console)).db);
      if (args.json) console.say(asJson(funders));
      else
        for (const line of table(
          funders.map((one) => [one.slug, one.name, one.mark === null ? "" : "mark", one.url ?? ""]),
        ))
          console.say(line);
    },
  });

const add = (console: Console) =>
  defineCommand({
    meta: { description: "Add somebody who pays; what is shown is a credit: newsreel credit add" },
    args: {
      name: { type: "positional", required: true, description: "The name" },
      slug: textFlag("A short name (else from the name)", "SLUG"),
      url: textFlag("Where “learn more” leads", "ADDRESS"),
      ...kindFlag,
      ...asFlag,
    },
    run: async ({ args }) => {
      const { by } = await act(console, args.as);
      const { name, slug, url, person } = args;
      const funder = orProblem(
        await addFunder(by, {
          name,
          ...(slug === undefined ? {} : { slug }),
          ...(url === undefined ? {} : { url }),
          ...(person === true ? { kind: "person" } : {}),
        }),
      );
      console.say(`${funder.name}: ${funder.slug}`);
    },
  });

const edit = (console: Console) =>
  defineCommand({
    meta: { description: "Change how a funder is named; what was said before is kept" },
    args: {
      funder: slugArg,
      name: textFlag("The name", "NAME"),
      url: textFlag("Where “learn more” leads; empty: nowhere", "ADDRESS"),
      ...kindFlag,
      ...asFlag,
    },
    run: async ({ args }) => {
      const { by } = await act(console, args.as);
      const { name, url, person } = args;
      orProblem(
        await editFunder(by, console.clock, args.funder, {
          ...(name === undefined ? {} : { name }),
          ...(url === undefined ? {} : { url }),
          ...(person === undefined ? {} : { kind: person ? "person" : "organization" }),
        }),
      );
      console.say("Changed.");
    },
  });

const mark = (console: Console) =>
  defineCommand({
    meta: { description: "Give a funder its mark: a drawing in SVG, or a picture of the newsroom's" },
    args: {
      funder: slugArg,
      svg: textFlag("A file with a drawing", "FILE"),
      picture: textFlag("A picture: see newsreel picture add", "ID"),
      alt: textFlag("What stands for it where it is not seen (else the name)", "TEXT"),
      none: { type: "boolean", description: "No mark any more" },
      ...asFlag,
    },
    run: async ({ args }) => {
      const { newsroom, by } = await act(console, args.as);
      const named = (await listFunders(newsroom.db)).find(({ slug }) => slug === args.funder);
      const alt = args.alt ?? named?.name ?? "";
      orProblem(await markFunder(by, console.clock, args.funder, await readNewMark(args, alt)));
      console.say(
        args.none === true ? "It has no mark any more." : `The mark is kept; it stands for “${alt}”.`,
      );
    },
  });

const readNewMark = async (
  typed: {
    readonly svg?: string | undefined;
    readonly picture?: string | undefined;
    readonly none?: boolean | undefined;
  },
  alt: string,
): Promise<NewMark> => {
  if (typed.none === true) return { kind: "none" };
  if (typed.picture !== undefined) return { kind: "picture", pictureId: typed.picture, alt };
  if (typed.svg === undefined)
    throw new CommandProblem("Say which mark: --svg FILE, --picture ID or --none.");
  try {
    return { kind: "drawing", svg: await readFile(typed.svg, "utf8"), alt };
  } catch (error) {
    throw new CommandProblem(`${typed.svg} cannot be read: ${(error as Error).message}`);
  }
};

export const funderCommand = (console: Console) =>
  defineCommand({
    meta: { description: "Funders, their marks and what was said of them" },
    subCommands: {
      list: list(console),
      add: add(console),
      edit: edit(console),
      mark: mark(console),
      credits: creditsCommand(console),
      recredit: recreditCommand(console),
      uncredit: uncreditCommand(console),
      history: historyCommand(console),
    },
  });
