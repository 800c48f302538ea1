import type { Client } from "pg";
import { z } from "zod";
import type { ConnectionSettings } from "./database/connection.ts";
import { type Line, listen, listenAgain } from "./database/listen.ts";
import type { Log } from "./log.ts";

export interface OutboxEvent {
  readonly id: number;
  /** When the transaction began that announced it. */
  readonly at: Date;
  /** `subject.verb` */
  readonly event: string;
  readonly keys: readonly string[];
  readonly payload: unknown;
}

export interface OutboxFollower {
  /** Resolves when the last call of `told` is over. */
  stop(): Promise<void>;
}

export interface FollowOutbox {
  readonly connection: ConnectionSettings;
  readonly log: Log;
  /** Tell all events with a higher id; without it, all that are committed from now on. */
  readonly after?: number;
  /** Called with events in the order of their ids; the next call waits until this one settles. A fault is logged. */
  readonly told: (events: readonly OutboxEvent[]) => void | Promise<void>;
  /** Called whenever all that is committed has been told: what is not called for long hears of nothing. */
  readonly looked?: () => void;
  /** Milliseconds until a look without being told to. */
  readonly silence?: number;
}

const channel = "outbox";
/**
 * A transaction may commit after one that began later, and its event then has a lower id than those already told. So
 * each look goes back by this many ids. An event that more than so many others overtake is missed.
 */
const overlap = 1000;
/** A look without being told to, in milliseconds: a connection may be dead though nobody says so. */
const usualSilence = 15_000;
const batch = 500;

/**
 * Tells of each committed event once, soon after its commit, and catches up by itself after a lost connection. It
 * listens before it returns.
 */
export const followOutbox = async (follow: FollowOutbox): Promise<OutboxFollower> => {
  const stopped = new AbortController();
  const first = await listen(follow.connection, channel);
  const past = follow.after === undefined ? await newest(first.client) : [];
  const position = startAt(follow.after ?? 0, past);
  let line = first;

  const run = async (): Promise<void> => {
    for (;;) {
      try {
        await tellUntilLost(line, position, follow, stopped.signal);
      } catch (error) {
        if (stopped.signal.aborted) return;
        follow.log.warn({ err: error }, "The connection that follows changes was lost");
        line.close();
      }
      line = await listenAgain(follow.connection, channel, stopped.signal);
    }
  };
  const running = run().catch((error: unknown) => {
    if (!stopped.signal.aborted) throw error;
  });

  return {
    stop: async () => {
      stopped.abort();
      await running;
      line.close();
    },
  };
};

/** Which events have been told: those up to the floor, and those passed above it. */
interface Position {
  floor: number;
  readonly passed: Set<number>;
}

const startAt = (after: number, past: readonly number[]): Position => ({
  floor: Math.max(after, ...past.map((id) => id - overlap)),
  passed: new Set(past),
});

const newest = async (client: Client): Promise<number[]> => {
  const { rows } = await client.query<{ id: number }>("select id from outbox order by id desc limit $1", [
    overlap,
  ]);
  return rows.map(({ id }) => id);
};

/**
 * Tells what is heard at once. A look of its own follows when something heard was too long to be told, and in any case
 * after `silence`: what is heard is not all there is when the server forgets, or an event overtakes another.
 */
const tellUntilLost = async (
  line: Line,
  position: Position,
  follow: FollowOutbox,
  stopped: AbortSignal,
): Promise<never> => {
  const silence = follow.silence ?? usualSilence;
  for (;;) {
    await lookAtAll(line.client, position, follow, stopped);
    const next = performance.now() + silence;
    for (;;) {
      const news = await line.news(Math.max(0, next - performance.now()), stopped);
      const heard = news.map(readTold);
      if (news.length === 0 || !heard.every((event) => event !== undefined)) break;
      await pass(position, heard, follow);
      if (performance.now() >= next) break;
    }
  }
};

const lookAtAll = async (
  client: Client,
  position: Position,
  follow: FollowOutbox,
  stopped: AbortSignal,
): Promise<void> => {
  for (;;) {
    const events = await nextEvents(client, position);
    stopped.throwIfAborted();
    await pass(position, events, follow);
    if (events.length < batch) break;
  }
  follow.looked?.();
};

/** Row of the table as `to_json` writes it (db/migrations/0016-outbox-told.sql). */
const rowTold = z.object({
  id: z.int(),
  at: z.coerce.date(),
  event: z.string(),
  keys: z.array(z.string()),
  payload: z.unknown(),
});

/** The event that a notification tells of; undefined when it tells its number alone. */
const readTold = (text: string): OutboxEvent | undefined =>
  text.startsWith("{") ? rowTold.parse(JSON.parse(text)) : undefined;

/** Tells those that were not told yet. */
const pass = async (
  position: Position,
  events: readonly OutboxEvent[],
  follow: FollowOutbox,
): Promise<void> => {
  const isNew = ({ id }: OutboxEvent): boolean => id > position.floor && !position.passed.has(id);
  const fresh = events.filter(isNew).toSorted((one, other) => one.id - other.id);
  if (fresh.length === 0) return;
  await tell(follow, fresh);
  for (const { id } of fresh) position.passed.add(id);
  position.floor = Math.max(position.floor, ...fresh.map(({ id }) => id - overlap));
  for (const id of position.passed) if (id <= position.floor) position.passed.delete(id);
};

const nextEvents = async (client: Client, { floor, passed }: Position): Promise<OutboxEvent[]> => {
  const { rows } = await client.query<OutboxEvent>(
    `select id, at, event, keys, payload from outbox
     where id > $1 and id <> all ($2::bigint[]) order by id limit $3`,
    [floor, [...passed], batch],
  );
  return rows;
};

const tell = async ({ told, log }: FollowOutbox, events: readonly OutboxEvent[]): Promise<void> => {
  try {
    await told(events);
  } catch (error) {
    log.error({ err: error }, "A change was not followed up");
  }
};
