import { defineCommand } from "citty";
import type { GateOverride } from "../newsroom/story/override-gates.ts";
import { type PublishedStory, publishStory } from "../newsroom/story/publish-story.ts";
import { scheduleStory, unscheduleStory } from "../newsroom/story/schedule-story.ts";
import { act, asFlag } from "./act.ts";
import { findStoryNamed, findToSign, signedRevisionFlag, storyArg } from "./find-story.ts";
import { repeatedValues } from "./flags.ts";
import { gateLines } from "./gate-lines.ts";
import { parseInstant, showInstant, zoneHere } from "./instant.ts";
import { orRefusal } from "./refusal.ts";
import { CommandProblem, type Console, orProblem } from "./tools.ts";

export const overrideFlag = {
  override: {
    type: "string",
    description: "Let something through, and answer for it; may be given several times",
    valueHint: "GATE:PART=REASON",
  },
} as const;

const atHint = "“tomorrow 09:00”, “2026-03-01 09:00 Europe/Berlin”, 2026-03-01T09:00Z";

const noteFlag = {
  note: { type: "string", description: "What changed, for readers", valueHint: "TEXT" },
} as const;

interface Asked {
  readonly story: string;
  readonly revision: string | undefined;
  readonly note: string | undefined;
  readonly as: string | undefined;
}

export const storyPublishCommand = (console: Console) =>
  defineCommand({
    meta: { description: "Show a story to readers: now, or at an instant" },
    args: {
      ...storyArg,
      ...signedRevisionFlag,
      at: { type: "string", description: `When: ${atHint}`, valueHint: "TIME" },
      ...noteFlag,
      ...overrideFlag,
      ...asFlag,
    },
    run: async ({ args, rawArgs }) => {
      const overrides = readOverrides(rawArgs);
      if (args.at !== undefined) {
        await scheduleAt(console, asked(args), args.at, overrides);
        return;
      }
      const { newsroom, by } = await act(console, args.as);
      const story = await findStoryNamed(newsroom.db, args.story);
      const revision = await findToSign(newsroom.db, by, story, args.revision);
      const published = orRefusal(
        await publishStory(by, console.clock, {
          storyId: story.id,
          revisionId: revision.id,
          note: args.note ?? "",
          overrides,
        }),
      );
      sayPublished(console, published);
    },
  });

/** What publishing did, for whoever typed it. */
export const sayPublished = (
  console: Console,
  { slug, number, unscheduled, report, changed }: PublishedStory,
): void => {
  console.say(
    changed
      ? `Revision ${number} is published: ${console.config.publicUrl}/story/${slug}`
      : `Readers see revision ${number} already.`,
  );
  if (unscheduled !== null)
    console.say(
      `Revision ${unscheduled.number} was to go out ${showInstant(unscheduled.at, zoneHere())}; that schedule is cleared.`,
    );
  for (const line of gateLines(report)) console.remark(line);
};

export const storyScheduleCommand = (console: Console) =>
  defineCommand({
    meta: { description: "Name the revision that goes out at an instant; later drafts do not change it" },
    args: {
      ...storyArg,
      at: { type: "string", required: true, description: `When: ${atHint}`, valueHint: "TIME" },
      ...signedRevisionFlag,
      ...noteFlag,
      ...overrideFlag,
      ...asFlag,
    },
    run: async ({ args, rawArgs }) => await scheduleAt(console, asked(args), args.at, readOverrides(rawArgs)),
  });

export const storyUnscheduleCommand = (console: Console) =>
  defineCommand({
    meta: { description: "Take a schedule away; the story stays as it is" },
    args: { ...storyArg, ...asFlag },
    run: async ({ args }) => {
      const { newsroom, by } = await act(console, args.as);
      const story = await findStoryNamed(newsroom.db, args.story);
      orProblem(await unscheduleStory(by, console.clock, story.id));
      console.say(
        story.scheduled === null
          ? `“${story.slug}” was not scheduled.`
          : `“${story.slug}” is no longer scheduled.`,
      );
    },
  });

const asked = (args: {
  readonly story: string;
  readonly revision?: string | undefined;
  readonly note?: string | undefined;
  readonly as?: string | undefined;
}): Asked => ({ story: args.story, revision: args.revision, note: args.note, as: args.as });

const scheduleAt = async (
  console: Console,
  { story: name, revision: typed, note, as }: Asked,
  at: string,
  overrides: readonly GateOverride[],
): Promise<void> => {
  const { newsroom, by } = await act(console, as);
  const story = await findStoryNamed(newsroom.db, name);
  const revision = await findToSign(newsroom.db, by, story, typed);
  const instant = orProblem(parseInstant(at, console.clock(), zoneHere()));
  const scheduled = orRefusal(
    await scheduleStory(by, console.clock, {
      storyId: story.id,
      revisionId: revision.id,
      at: instant,
      note: note ?? "",
      overrides,
    }),
  );
  console.say(`Revision ${scheduled.number} goes out ${showInstant(instant, zoneHere())}.`);
  if (scheduled.instead !== null)
    console.say(`Before, it was to go out ${showInstant(scheduled.instead.at, zoneHere())}.`);
  if (!newsroom.runs) console.remark("No newsroom runs: it goes out only while one does (npm start).");
  for (const line of gateLines(scheduled.report)) console.remark(line);
};

export const readOverrides = (rawArgs: readonly string[]): GateOverride[] =>
  repeatedValues(rawArgs, "override").map((typed) => {
    const match = /^([a-z-]+):([^=]+)=(.+)$/s.exec(typed);
    const [, gate, part, reason] = match ?? [];
    if (gate === undefined || part === undefined || reason === undefined)
      throw new CommandProblem(
        `“${typed}” is no override. Write GATE:PART=REASON, as the refusal names it: --override "pictures:p7=The agency allows it"`,
      );
    return { gate, part, reason };
  });
