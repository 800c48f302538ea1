import { defineCommand } from "citty";
import { nameSpokenPlaces } from "../newsroom/story/name-spoken-places.store.ts";
import { findSameWords, type SpokenPlace } from "../newsroom/story/same-words.store.ts";
import type { WithheldPlace } from "../newsroom/story/withhold-at.ts";
import { withholdSpan } from "../newsroom/story/withhold-span.ts";
import type { Database } from "../platform/database/database.ts";
import { act, asFlag } from "./act.ts";
import { findCut, findRecording, recordingArg } from "./find.ts";
import { agrees } from "./story-agree.ts";
import { parseTime, showTime } from "./time.ts";
import { CommandProblem, type Console, orProblem } from "./tools.ts";

export const withholdCommand = (console: Console) =>
  defineCommand({
    meta: { description: "For legal: take the words of a stretch of a recording out for good" },
    args: {
      ...recordingArg,
      cut: {
        type: "string",
        description: "Another cut of it by its id, else the current one",
        valueHint: "ID",
      },
      from: { type: "string", required: true, description: "Where it begins: 1:02.5", valueHint: "TIME" },
      to: { type: "string", required: true, description: "Where it ends", valueHint: "TIME" },
      reason: {
        type: "string",
        required: true,
        description: "Why; kept, not shown to readers",
        valueHint: "TEXT",
      },
      everywhere: {
        type: "boolean",
        description: "The same words in other cuts, in the film and in its interviews, too",
      },
      "only-here": { type: "boolean", description: "There not, though they stand there" },
      ...asFlag,
    },
    run: async ({ args }) => {
      const { newsroom, by } = await act(console, args.as);
      const recording = await findRecording(newsroom.db, args.recording);
      const current = await findCut(newsroom.db, recording);
      const cutId = args.cut ?? current.id;
      const cuts = await listSpokenCuts(newsroom.db, recording.id);
      if (cutId !== current.id && !cuts.some(({ id }) => id === cutId))
        throw new CommandProblem(`“${recording.title}” has no cut “${cutId}” with words.`);
      const place = {
        cutId,
        start: orProblem(parseTime(args.from)),
        end: orProblem(parseTime(args.to)),
      };
      const others = await namePlaces(newsroom.db, await findSameWords(newsroom.db, place));
      const everywhere = await isEverywhere(others, args.everywhere === true, args["only-here"] === true);
      const withheld = orProblem(
        await withholdSpan(by, console.clock, { ...place, reason: args.reason, everywhere }),
      );
      console.say(`Withheld: ${countsOf(withheld)}.`);
      const done = await namePlaces(newsroom.db, withheld.elsewhere);
      for (const other of done) console.say(`Withheld too, ${other.name}: ${countsOf(other.place)}.`);
      if (withheld.stories.length > 0)
        console.say(`Stories that quote or play it: ${withheld.stories.join(", ")}`);
      if (!everywhere)
        for (const { name } of others)
          console.remark(`Not withheld, though the same words stand there: ${name}`);
      console.remark(
        "The sound and picture are in the media still: bring in a cut without them (docs/operations/withholding.md).",
      );
    },
  });

/** Nothing is withheld before somebody has said whether it is elsewhere, too: it cannot be taken back. */
const isEverywhere = async (
  others: readonly { readonly name: string }[],
  everywhere: boolean,
  onlyHere: boolean,
): Promise<boolean> => {
  if (everywhere && onlyHere) throw new CommandProblem("Say --everywhere or --only-here, not both.");
  if (everywhere || onlyHere || others.length === 0) return everywhere;
  const told = ["The same words stand elsewhere:", ...others.map(({ name }) => `  ${name}`)].join("\n");
  const answer = await agrees(`${told}\nWithhold them there, too? [y/N] `);
  if (answer !== null) return answer;
  throw new CommandProblem(
    `${told}\nNothing was withheld. Say --everywhere to withhold them there, too, or --only-here.`,
  );
};

const countsOf = (counts: Pick<WithheldPlace, "sentences" | "captionTracks" | "moments">): string =>
  `words in ${counts.sentences} sentences (of all versions), ${counts.captionTracks} caption tracks, ${counts.moments} moments`;

/** Each with words for it: “The Far Side”, cut “First cut”, 1:02 to 1:05. */
const namePlaces = async <Place extends SpokenPlace>(
  db: Database,
  places: readonly Place[],
): Promise<{ readonly place: Place; readonly name: string }[]> =>
  (await nameSpokenPlaces(db, places)).map((place) => ({
    place,
    name: `“${place.title}”, cut “${place.label}” (${place.cutId}), ${showTime(place.start)} to ${showTime(place.end)}`,
  }));

/** Cuts of a recording that have words: each has its own, on its own timeline. */
const listSpokenCuts = async (db: Database, recordingId: string) =>
  await db
    .selectFrom("cut")
    .select(["id", "label"])
    .where("recording_id", "=", recordingId)
    .where((of) =>
      of.exists(of.selectFrom("sentence").select("sentence.id").whereRef("sentence.cut_id", "=", "cut.id")),
    )
    .orderBy("created_at")
    .execute();
