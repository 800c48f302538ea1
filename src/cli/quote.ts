import { text as readAll } from "node:stream/consumers";
import { defineCommand } from "citty";
import { type FoundQuotation, findQuotation } from "../newsroom/quotation/find-quotation.ts";
import { piecesOf } from "../newsroom/quotation/pieces.ts";
import { findSlugs, findSpeakerNamed } from "../newsroom/quotation/speaker-named.store.ts";
import { makeMoment } from "../newsroom/moment/make-moment.ts";
import { readStorySettings } from "../newsroom/story/story-settings.store.ts";
import type { Database } from "../platform/database/database.ts";
import { act, asFlag, jsonFlag, openNewsroom } from "./act.ts";
import { readNumber } from "./add-input.ts";
import { findCut, findRecording } from "./find.ts";
import { asJson } from "./print.ts";
import { quoteDirective } from "./quote-directive.ts";
import { quoteFacts, quoteLines } from "./quote-lines.ts";
import { colourMarks, plainMarks } from "./quote-marks.ts";
import { CommandProblem, type Console, orProblem } from "./tools.ts";

/** 0: said so, and may be published; 1: said, but otherwise, or to be looked at first; 2: not found. */
const exitCodes = { fine: 0, differs: 1, notFound: 2 } as const;

const check = (console: Console) =>
  defineCommand({
    meta: {
      description:
        "Find who said it, and where, and whether just so; exit code 0, 1 (differs) or 2 (not found)",
    },
    args: {
      words: {
        type: "positional",
        required: true,
        description:
          "The quotation, with or without its marks and attribution; - reads it from standard input",
      },
      speaker: {
        type: "string",
        description: "Who is said to have said it: a name or slug",
        valueHint: "NAME",
      },
      in: { type: "string", description: "In this recording alone", valueHint: "RECORDING" },
      language: {
        type: "string",
        description: "The language of the quotation (else that of the words found)",
        valueHint: "TAG",
      },
      limit: { type: "string", description: "How many places, at most 20 (else 3)", valueHint: "NUMBER" },
      make: { type: "boolean", description: "Make a moment of the best place, for the story file" },
      ...asFlag,
      ...jsonFlag,
    },
    run: async ({ args }) => {
      const { db } = await openNewsroom(console);
      const pieces = await readPieces(args._);
      const speaker = args.speaker === undefined ? null : orProblem(await findSpeakerNamed(db, args.speaker));
      const found = await findQuotation(db, {
        pieces,
        speaker,
        audience: "staff",
        limit: readNumber("--limit", args.limit) ?? 3,
        ...(args.language === undefined ? {} : { language: args.language }),
        ...(args.in === undefined ? {} : { cutId: (await findCut(db, await findRecording(db, args.in))).id }),
      });
      const moment = args.make === true ? await makeBest(console, args.as, found) : null;
      const told = await tell(db, console.config.publicUrl, pieces, found, moment);
      if (args.json) console.say(asJson(told.map(({ facts }) => facts)));
      else for (const line of linesOf(told)) console.say(line);
      const [best] = told;
      process.exitCode =
        best === undefined
          ? exitCodes.notFound
          : best.facts.mayBePublished
            ? exitCodes.fine
            : exitCodes.differs;
    },
  });

const readPieces = async (words: readonly string[]): Promise<string[]> => {
  const typed = words.length === 1 && words[0] === "-" ? await readAll(process.stdin) : words.join(" ");
  const pieces = piecesOf(typed);
  if (!/[\p{L}\p{N}]/u.test(typed)) throw new CommandProblem("There are no words in it to look for.");
  return pieces;
};

const makeBest = async (
  console: Console,
  handle: string | undefined,
  [best]: readonly FoundQuotation[],
): Promise<string | null> => {
  if (best === undefined) return null;
  if (best.ambiguous)
    throw new CommandProblem(
      "It is said in several places alike. Say which: --in RECORDING, or newsreel moment RECORDING --from … --to …",
    );
  const { newsroom, by } = await act(console, handle);
  const { firstWord, lastWord } = best.judgement.place;
  const cut = await findCut(newsroom.db, best.recording);
  return orProblem(await makeMoment(by, cut, { of: "words", first: firstWord, last: lastWord }));
};

interface Told {
  readonly facts: ReturnType<typeof quoteFacts> & {
    readonly moment: string | null;
    readonly directive: string;
  };
  readonly lines: readonly string[];
}

const tell = async (
  db: Database,
  publicUrl: string,
  pieces: readonly string[],
  found: readonly FoundQuotation[],
  moment: string | null,
): Promise<Told[]> => {
  const style = process.stdout.isTTY ? colourMarks : plainMarks;
  const policy = await readStorySettings(db);
  const slugs = await findSlugs(
    db,
    found.flatMap(({ speaker }) => speaker.id ?? []),
  );
  return found.map((place, at) => {
    const facts = quoteFacts(place, policy, publicUrl);
    const momentId = at === 0 ? moment : null;
    const speaker = { ...place.speaker, slug: slugs.get(place.speaker.id ?? "") ?? null };
    const directive = quoteDirective(pieces, momentId, speaker);
    return {
      facts: { ...facts, moment: momentId, directive },
      lines: [...quoteLines(place, facts, pieces, style), ...(momentId === null ? [] : [directive])],
    };
  });
};

const linesOf = (told: readonly Told[]): string[] => {
  const [best] = told;
  if (best === undefined) return ["Nobody says that in the archive."];
  const hint =
    best.facts.moment === null && best.facts.mayBePublished
      ? ["Add --make for a moment and its line for a story file."]
      : [];
  return [...told.flatMap(({ lines }, at) => (at === 0 ? lines : ["", ...lines])), ...hint];
};

export const quoteCommand = (console: Console) =>
  defineCommand({
    meta: { description: "Quotations: who said it, where, and whether just so" },
    subCommands: { check: check(console) },
  });
