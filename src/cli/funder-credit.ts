import { defineCommand } from "citty";
import { editFundingCredit, withdrawFundingCredit } from "../newsroom/funder/credit-funder.ts";
import { findFunder, listFundingCredits } from "../newsroom/funder/funder.store.ts";
import { act, asFlag, jsonFlag, openNewsroom } from "./act.ts";
import { textFlag } from "./flags.ts";
import { readDay, readNumber } from "./add-input.ts";
import { asJson, table } from "./print.ts";
import { CommandProblem, type Console, orProblem } from "./tools.ts";

/** How an acknowledgement may be said; with `newsreel credit add` and `newsreel funder recredit` alike. */
export const wordingFlags = {
  player: textFlag("The words in the player (else those of the page)"),
  feed: textFlag("The words in feeds (else those of the page)"),
  sponsor: { type: "boolean", description: "Who pays to be named, and not for the work" },
  "learn-more": textFlag("Where “learn more” leads (else to the funder)", "ADDRESS"),
  "learn-more-label": textFlag("What that link is called"),
  position: textFlag("Its place among others: the smaller the earlier", "NUMBER"),
} as const;

interface TypedWording {
  readonly player?: string | undefined;
  readonly feed?: string | undefined;
  readonly sponsor?: boolean | undefined;
  readonly "learn-more"?: string | undefined;
  readonly "learn-more-label"?: string | undefined;
  readonly position?: string | undefined;
}

/** What was typed of how it is said; what was not stays out. */
export const readWording = (typed: TypedWording) => {
  const { player, feed, sponsor, position } = typed;
  const url = typed["learn-more"];
  return {
    ...(player === undefined ? {} : { wordingPlayer: player }),
    ...(feed === undefined ? {} : { wordingFeed: feed }),
    ...(sponsor === undefined ? {} : { role: sponsor ? ("sponsor" as const) : ("funder" as const) }),
    ...(url === undefined
      ? {}
      : { learnMore: url === "" ? null : { url, label: typed["learn-more-label"] ?? "" } }),
    ...(position === undefined ? {} : { position: readNumber("--position", position) ?? 0 }),
  };
};

const creditArg = {
  type: "positional",
  required: true,
  description: "Its id: see newsreel funder credits",
} as const;

export const creditsCommand = (console: Console) =>
  defineCommand({
    meta: { description: "Every acknowledgement that is not taken off, with its days" },
    args: {
      funder: { type: "positional", required: false, description: "Of this funder alone" },
      ...jsonFlag,
    },
    run: async ({ args }) => {
      const { db } = await openNewsroom(console);
      const funder = args.funder === undefined ? null : await findFunder(db, args.funder);
      if (args.funder !== undefined && funder === null)
        throw new CommandProblem(`There is no funder “${args.funder}”. See: newsreel funder list`);
      const credits = await listFundingCredits(db, funder === null ? {} : { funderId: funder.id });
      if (args.json) console.say(asJson(credits));
      else
        for (const line of table(
          credits.map((one) => [
            one.id,
            one.funder.slug,
            [one.scope, one.recordingId ?? one.storyId ?? one.seriesId].filter(Boolean).join(" "),
            `${one.firstDay} – ${one.lastDay ?? ""}`,
            one.wording,
          ]),
        ))
          console.say(line);
    },
  });

export const recreditCommand = (console: Console) =>
  defineCommand({
    meta: { description: "Change how or when an acknowledgement is said; what stood before is kept" },
    args: {
      credit: creditArg,
      wording: textFlag("The acknowledgement"),
      from: textFlag("Its first day", "YYYY-MM-DD"),
      until: textFlag("Its last day; “none” for no end", "YYYY-MM-DD"),
      ...wordingFlags,
      ...asFlag,
    },
    run: async ({ args }) => {
      const { by } = await act(console, args.as);
      const firstDay = readDay("--from", args.from);
      const endless = args.until === "none";
      const lastDay = endless ? null : readDay("--until", args.until);
      orProblem(
        await editFundingCredit(by, console.clock, args.credit, {
          ...(args.wording === undefined ? {} : { wording: args.wording }),
          ...(firstDay === null ? {} : { firstDay }),
          ...(endless || lastDay !== null ? { lastDay } : {}),
          ...readWording(args),
        }),
      );
      console.say("Changed. What stood before: newsreel funder history");
    },
  });

export const uncreditCommand = (console: Console) =>
  defineCommand({
    meta: {
      description: "Take an acknowledgement off that should never have stood; else give it a last day",
    },
    args: {
      credit: {
        type: "positional",
        required: true,
        description: "Its id (see newsreel funder credits); or a funder's short name: all of theirs",
      },
      ...asFlag,
    },
    run: async ({ args }) => {
      const { by } = await act(console, args.as);
      const funder = await findFunder(by.db, args.credit);
      const credits =
        funder === null ? [{ id: args.credit }] : await listFundingCredits(by.db, { funderId: funder.id });
      for (const { id } of credits) orProblem(await withdrawFundingCredit(by, console.clock, id));
      console.say(
        credits.length === 0
          ? "Nothing of theirs stands."
          : "Taken off. That it stood is kept: newsreel funder history",
      );
    },
  });
