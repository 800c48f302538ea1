import { defineCommand } from "citty";
import { findActor } from "../newsroom/staff/actor.ts";
import { isRoleName } from "../newsroom/staff/permission.ts";
import { type BoardStory, listBoard, type Place } from "../newsroom/story/desk/board.store.ts";
import { changeDesk } from "../newsroom/story/desk/change-desk.ts";
import { type DeskChange, isStage, stages, type WaitingFor } from "../newsroom/story/desk/desk-facts.ts";
import { pitchStory } from "../newsroom/story/desk/pitch-story.ts";
import type { Database } from "../platform/database/database.ts";
import { act, asFlag, jsonFlag, openNewsroom } from "./act.ts";
import { findStoryNamed, storyArg } from "./find-story.ts";
import { asJson } from "./print.ts";
import { CommandProblem, type Console, orProblem } from "./tools.ts";

const places: readonly Place[] = [...stages, "published", "withdrawn"];
const nobody = "nobody";

interface Typed {
  readonly stage?: string | undefined;
  readonly owner?: string | undefined;
  readonly due?: string | undefined;
  readonly "waits-for"?: string | undefined;
  readonly why?: string | undefined;
  readonly pitch?: string | undefined;
}

export const storyDeskCommand = (console: Console) =>
  defineCommand({
    meta: { description: "Move work on a story on; readers see nothing of it" },
    args: {
      ...storyArg,
      stage: { type: "string", description: stages.join(", "), valueHint: "STAGE" },
      owner: { type: "string", description: "A handle, or nobody", valueHint: "HANDLE" },
      due: { type: "string", description: "A day, or none", valueHint: "2026-12-01" },
      "waits-for": { type: "string", description: "A handle, a role, or nobody", valueHint: "WHOM" },
      why: { type: "string", description: "What it waits for", valueHint: "TEXT" },
      pitch: { type: "string", description: "What it is to be about, in a line", valueHint: "TEXT" },
      ...asFlag,
    },
    run: async ({ args }) => {
      const { newsroom, by } = await act(console, args.as);
      const story = await findStoryNamed(newsroom.db, args.story);
      const change = await changeFrom(newsroom.db, args);
      if (Object.keys(change).length === 0)
        throw new CommandProblem("Say what is to change: --stage, --owner, --due, --waits-for or --pitch.");
      const done = await changeDesk(by, { storyId: story.id, change });
      if (!done.ok)
        throw new CommandProblem(typeof done.problem === "string" ? done.problem : done.problem.problem);
      console.say(`“${story.slug}” is changed.`);
    },
  });

const changeFrom = async (db: Database, typed: Typed): Promise<DeskChange> => {
  const { stage, owner, due, pitch, why } = typed;
  if (stage !== undefined && !isStage(stage))
    throw new CommandProblem(`“${stage}” is no stage. There are: ${stages.join(", ")}.`);
  if (why !== undefined && typed["waits-for"] === undefined)
    throw new CommandProblem("Say whom it waits for, too: --waits-for WHOM");
  return {
    ...(stage === undefined ? {} : { stage }),
    ...(owner === undefined ? {} : { ownerId: owner === nobody ? null : await staffIdOf(db, owner) }),
    ...(due === undefined ? {} : { dueOn: due === "none" ? null : due }),
    ...(typed["waits-for"] === undefined
      ? {}
      : { waiting: await waitingFrom(db, typed["waits-for"], why ?? "") }),
    ...(pitch === undefined ? {} : { pitch }),
  };
};

const waitingFrom = async (db: Database, whom: string, why: string): Promise<WaitingFor | null> => {
  if (whom === nobody) return null;
  return isRoleName(whom) ? { role: whom, why } : { staffId: await staffIdOf(db, whom), why };
};

const staffIdOf = async (db: Database, handle: string): Promise<string> =>
  orProblem(await findActor(db, handle)).staffId ?? "";

export const storyPitchCommand = (console: Console) =>
  defineCommand({
    meta: { description: "Propose a story" },
    args: {
      headline: { type: "positional", required: true, description: "Its headline" },
      line: { type: "string", default: "", description: "What it is to be about", valueHint: "TEXT" },
      ...asFlag,
    },
    run: async ({ args }) => {
      const { by } = await act(console, args.as);
      const made = orProblem(
        await pitchStory(by, console.clock, { headline: args.headline, pitch: args.line }),
      );
      console.say(made.slug);
    },
  });

export const storyBoardCommand = (console: Console) =>
  defineCommand({
    meta: { description: "The board: work on stories by stage, what is due first" },
    args: {
      stage: { type: "string", description: places.join(", "), valueHint: "STAGE" },
      owner: { type: "string", description: "Only this person’s", valueHint: "HANDLE" },
      words: { type: "string", description: "In the headline or the pitch", valueHint: "TEXT" },
      ...jsonFlag,
    },
    run: async ({ args }) => {
      const { db } = await openNewsroom(console);
      const place = places.find((one) => one === args.stage);
      if (args.stage !== undefined && place === undefined)
        throw new CommandProblem(`“${args.stage}” is no stage. There are: ${places.join(", ")}.`);
      const owner = args.owner === undefined ? undefined : await staffIdOf(db, args.owner);
      const found = await listBoard(db, { place, owner, words: args.words, order: "due", limit: 500 });
      if (args.json) {
        console.say(asJson(found.map(({ key: _key, ...story }) => story)));
        return;
      }
      for (const story of found) console.say(lineOf(story));
      if (found.length === 0) console.say("Nothing.");
    },
  });

const lineOf = ({ place, slug, owner, dueOn, waiting }: BoardStory): string =>
  [
    place.padEnd(9),
    slug,
    owner === null ? "nobody’s" : owner.name,
    ...(dueOn === null ? [] : [`due ${dueOn}`]),
    ...(waiting === null
      ? []
      : [`waits for ${waiting.staff?.name ?? waiting.role}${waiting.why === "" ? "" : `: ${waiting.why}`}`]),
  ].join("  ");
