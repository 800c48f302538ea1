import * as z from "zod";
import { declare } from "./operation.ts";

/** Something changed: what these operations answer may be another by now. */
const changed = z.object({
  /** Names of operations that this listener may call; null: any. */
  reads: z.array(z.string()).nullable(),
  /** Of what alone, where it is known: `{ storyId: "…" }`. */
  of: z.record(z.string(), z.string()),
});

/** What is said to whoever listens, by the name of the event. */
export const liveEvents = {
  /** The line stands. Its id is where it goes on from. */
  hello: z.object({}),
  /** Every quarter of a minute: a line on which nothing is heard for three of them is cut. */
  beat: z.object({}),
  changed,
  /** Somebody came into a story, left it, or is elsewhere in it. */
  here: z.object({ storyId: z.string() }),
  /** Who listens is not let in any more: their session has ended. Nothing follows. */
  ended: z.object({}),
};

export type LiveEvents = { readonly [Name in keyof typeof liveEvents]: z.output<(typeof liveEvents)[Name]> };
export type LiveEventName = keyof LiveEvents;
export type Changed = LiveEvents["changed"];

/** Milliseconds between two beats. */
export const beatEvery = 15_000;

/** Beside the operations: its answer does not end. */
export const listen = declare({
  method: "GET",
  path: "/events",
  access: "newsroom.see",
  summary:
    "Server-sent events of what changes: `changed` names operations whose answers may be others by now. Goes on after Last-Event-ID (or `after`)",
  query: z.object({ after: z.coerce.number().int().nonnegative().optional() }),
  answer: z.string(),
  answerType: "text/event-stream",
});
