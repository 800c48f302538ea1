import { type Actor, findActor } from "../newsroom/staff/actor.ts";
import type { By } from "../newsroom/staff/change.ts";
import { type Console, type OpenNewsroom, orProblem } from "./tools.ts";

/** The flag of every command that writes. */
export const asFlag = {
  as: {
    type: "string",
    description: "Who does it: a handle of the staff (else NEWSREEL_AS, else the administrator)",
    valueHint: "HANDLE",
  },
} as const;

/** The flag of commands whose answer a machine may want. */
export const jsonFlag = { json: { type: "boolean", description: "Answer in JSON" } } as const;

export const openNewsroom = async (console: Console): Promise<OpenNewsroom> =>
  orProblem(await console.openNewsroom());

/** The newsroom, and whoever types. */
export const act = async (
  console: Console,
  handle: string | undefined,
): Promise<{ newsroom: OpenNewsroom; by: By }> => {
  const newsroom = await openNewsroom(console);
  const actor: Actor = orProblem(await findActor(newsroom.db, handle ?? console.config.actAs));
  return {
    newsroom,
    by: { db: newsroom.db, actor, via: "cli", from: { address: null, agent: console.command() } },
  };
};
