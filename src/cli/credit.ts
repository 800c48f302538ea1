import { defineCommand } from "citty";
import { dayIn } from "../kit/day.ts";
import { addFundingCredit } from "../newsroom/funder/credit-funder.ts";
import { creditPerson } from "../newsroom/recording/credit-person.ts";
import { readSiteSettings } from "../newsroom/site/setting.store.ts";
import type { Database } from "../platform/database/database.ts";
import { act, asFlag } from "./act.ts";
import { textFlag } from "./flags.ts";
import { readDay, requireSeries } from "./add-input.ts";
import { findRecording } from "./find.ts";
import { findStoryNamed } from "./find-story.ts";
import { readWording, wordingFlags } from "./funder-credit.ts";
import { CommandProblem, type Console, orProblem } from "./tools.ts";

interface Typed {
  readonly recording?: string | undefined;
  readonly series?: string | undefined;
  readonly story?: string | undefined;
  readonly site?: boolean | undefined;
}

const add = (console: Console) =>
  defineCommand({
    meta: {
      description: "Credit a person with a recording, or a funder with a work, a series or the site",
    },
    args: {
      recording: { type: "positional", required: false, description: "The recording" },
      person: textFlag("Who worked on it", "NAME"),
      role: textFlag("As what: Director, Narrator …"),
      funder: textFlag("Who paid", "SLUG"),
      wording: textFlag("The acknowledgement: Support was provided by …"),
      series: textFlag("For a whole series", "SLUG"),
      story: textFlag("For a story", "SLUG"),
      site: { type: "boolean", description: "For the whole site" },
      from: textFlag("Its first day (else today)", "YYYY-MM-DD"),
      until: textFlag("Its last day (else no end)", "YYYY-MM-DD"),
      ...wordingFlags,
      ...asFlag,
    },
    run: async ({ args }) => {
      const { newsroom, by } = await act(console, args.as);
      if (args.person !== undefined) {
        if (args.recording === undefined)
          throw new CommandProblem("Say with which recording: newsreel credit add RECORDING --person …");
        const recording = await findRecording(newsroom.db, args.recording);
        orProblem(await creditPerson(by, recording.id, args.person, args.role ?? ""));
        console.say(`${args.person} is credited with “${recording.title}”: ${args.role ?? ""}.`);
        return;
      }
      if (args.funder === undefined)
        throw new CommandProblem("Say who: --person NAME --role ROLE, or --funder SLUG --wording TEXT.");
      const lastDay = readDay("--until", args.until);
      orProblem(
        await addFundingCredit(by, console.clock, {
          funder: args.funder,
          wording: args.wording ?? "",
          scope: await readScope(newsroom.db, args),
          firstDay: readDay("--from", args.from) ?? dayIn(console.clock(), await zoneOf(newsroom.db)),
          ...(lastDay === null ? {} : { lastDay }),
          ...readWording(args),
        }),
      );
      console.say("The credit is kept.");
    },
  });

const zoneOf = async (db: Database): Promise<string> => (await readSiteSettings(db))["site.zone"];

const readScope = async (db: Database, typed: Typed) => {
  if (typed.site === true) return { kind: "site" } as const;
  if (typed.series !== undefined)
    return { kind: "series", id: (await requireSeries(db, typed.series)).id } as const;
  if (typed.story !== undefined)
    return { kind: "story", id: (await findStoryNamed(db, typed.story)).id } as const;
  if (typed.recording !== undefined)
    return { kind: "recording", id: (await findRecording(db, typed.recording)).id } as const;
  throw new CommandProblem("Say for what: a recording, --story SLUG, --series SLUG or --site.");
};

export const creditCommand = (console: Console) =>
  defineCommand({
    meta: { description: "Credits of people and funders" },
    subCommands: { add: add(console) },
  });
