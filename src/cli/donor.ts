import { defineCommand } from "citty";
import { dayIn } from "../kit/day.ts";
import {
  addDonor,
  addDonorLevel,
  editDonor,
  editDonorLevel,
  withdrawDonor,
} from "../newsroom/funder/change-donor.ts";
import { listDonorLevels, listDonors } from "../newsroom/funder/donor.store.ts";
import { readSiteSettings } from "../newsroom/site/setting.store.ts";
import type { Database } from "../platform/database/database.ts";
import { act, asFlag, jsonFlag, openNewsroom } from "./act.ts";
import { textFlag } from "./flags.ts";
import { readDay, readNumber } from "./add-input.ts";
import { asJson, table } from "./print.ts";
import { CommandProblem, type Console, orProblem } from "./tools.ts";

const donorArg = {
  type: "positional",
  required: true,
  description: "Its id: see newsreel donor list",
} as const;

const donorFlags = {
  level: textFlag("At which level: see newsreel donor list", "SLUG"),
  from: textFlag("The first day (else today)", "YYYY-MM-DD"),
  until: textFlag("The last day; “none” for no end", "YYYY-MM-DD"),
  anonymous: { type: "boolean", description: "Never named; counted at most" },
  position: textFlag("The place among others: the smaller the earlier", "NUMBER"),
} as const;

interface TypedDonor {
  readonly level?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly anonymous?: boolean | undefined;
  readonly position?: string | undefined;
}

const readDonor = ({ level, from, until, anonymous, position }: TypedDonor) => {
  const firstDay = readDay("--from", from);
  const lastDay = until === "none" ? null : readDay("--until", until);
  return {
    ...(level === undefined ? {} : { level }),
    ...(firstDay === null ? {} : { firstDay }),
    ...(until === undefined ? {} : { lastDay }),
    ...(anonymous === undefined ? {} : { isAnonymous: anonymous }),
    ...(position === undefined ? {} : { position: readNumber("--position", position) ?? 0 }),
  };
};

const list = (console: Console) =>
  defineCommand({
    meta: { description: "Levels of giving, and who gave" },
    args: jsonFlag,
    run: async ({ args }) => {
      const { db } = await openNewsroom(console);
      const [levels, donors] = [await listDonorLevels(db), await listDonors(db)];
      if (args.json) {
        console.say(asJson({ levels, donors }));
        return;
      }
      for (const level of levels) {
        console.say(`${level.name} (${level.slug})`);
        const here = donors.filter(({ levelId }) => levelId === level.id);
        for (const line of table(
          here.map((one) => [
            `  ${one.id}`,
            `${one.firstDay} – ${one.lastDay ?? ""}`,
            one.isAnonymous ? `${one.name} (not named)` : one.name,
          ]),
        ))
          console.say(line);
      }
    },
  });

const add = (console: Console) =>
  defineCommand({
    meta: { description: "Thank somebody who gave" },
    args: {
      name: { type: "positional", required: true, description: "As they wish to be named" },
      ...donorFlags,
      ...asFlag,
    },
    run: async ({ args }) => {
      const { newsroom, by } = await act(console, args.as);
      const zone = (await readSiteSettings(newsroom.db))["site.zone"];
      const donor = orProblem(
        await addDonor(by, console.clock, {
          level: "",
          firstDay: dayIn(console.clock(), zone),
          ...readDonor(args),
          name: args.name,
        }),
      );
      console.say(`${donor.name}: ${donor.id}`);
    },
  });

const edit = (console: Console) =>
  defineCommand({
    meta: { description: "Change what is told of a donor; what was told before is kept" },
    args: { donor: donorArg, name: textFlag("As they wish to be named", "NAME"), ...donorFlags, ...asFlag },
    run: async ({ args }) => {
      const { by } = await act(console, args.as);
      const named = args.name === undefined ? {} : { name: args.name };
      orProblem(await editDonor(by, console.clock, args.donor, { ...readDonor(args), ...named }));
      console.say("Changed.");
    },
  });

const remove = (console: Console) =>
  defineCommand({
    meta: { description: "Take a donor off who should never have been named; else give a last day" },
    args: {
      donor: { ...donorArg, required: false },
      level: textFlag("Everybody at this level instead", "SLUG"),
      ...asFlag,
    },
    run: async ({ args }) => {
      const { newsroom, by } = await act(console, args.as);
      const ids = args.level === undefined ? [args.donor ?? ""] : await idsAt(newsroom.db, args.level);
      for (const id of ids) orProblem(await withdrawDonor(by, console.clock, id));
      console.say(ids.length === 1 ? "Taken off." : `${ids.length} taken off.`);
    },
  });

const idsAt = async (db: Database, slug: string): Promise<string[]> => {
  const level = (await listDonorLevels(db)).find((one) => one.slug === slug);
  if (level === undefined) throw new CommandProblem(`There is no level “${slug}”. See: newsreel donor list`);
  return (await listDonors(db)).filter(({ levelId }) => levelId === level.id).map(({ id }) => id);
};

const level = (console: Console) =>
  defineCommand({
    meta: { description: "Add a level of giving, or change the one with this --slug" },
    args: {
      name: { type: "positional", required: true, description: "What it is called: $10,000 and more" },
      slug: textFlag("Its short name; of one that is there: that one is changed", "SLUG"),
      about: textFlag("What it means", "TEXT"),
      position: textFlag("Its place: the smaller the earlier", "NUMBER"),
      ...asFlag,
    },
    run: async ({ args }) => {
      const { newsroom, by } = await act(console, args.as);
      const { name, slug, about, position } = args;
      const words = {
        name,
        ...(about === undefined ? {} : { about }),
        ...(position === undefined ? {} : { position: readNumber("--position", position) ?? 0 }),
      };
      const standing = (await listDonorLevels(newsroom.db)).some((one) => one.slug === slug);
      if (standing && slug !== undefined) {
        orProblem(await editDonorLevel(by, console.clock, slug, words));
        console.say(`${name}: ${slug}`);
        return;
      }
      const made = orProblem(
        await addDonorLevel(by, console.clock, { ...words, ...(slug === undefined ? {} : { slug }) }),
      );
      console.say(`${made.name}: ${made.slug}`);
    },
  });

export const donorCommand = (console: Console) =>
  defineCommand({
    meta: { description: "Those who give to the fund, as the page /support thanks them" },
    subCommands: {
      list: list(console),
      add: add(console),
      edit: edit(console),
      remove: remove(console),
      level: level(console),
    },
  });
