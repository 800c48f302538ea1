import { Agent, type IncomingMessage, request } from "node:http";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { updateRecording } from "../../src/newsroom/recording/update-recording.ts";
import { newsroomItself } from "../../src/newsroom/staff/actor.ts";
import type { Database } from "../../src/platform/database/database.ts";

/** Changes that show on one page. */
export interface Changes {
  /** The page that shows them. */
  readonly path: string;
  /** Makes the next one. @returns when it is committed, with words that the page has from then on */
  readonly make: () => Promise<string>;
}

/** What is changed, and how: the summary of the sample's film whose page is the largest. */
export const recordingChanges = async (db: Database): Promise<Changes> => {
  const film = await db
    .selectFrom("recording")
    .innerJoin("sentence", "sentence.cut_id", "recording.current_cut_id")
    .select((of) => ["recording.id", "recording.slug", of.fn.countAll<number>().as("sentences")])
    .where("recording.kind", "=", "film")
    .where("recording.state", "=", "published")
    .groupBy(["recording.id", "recording.slug"])
    .orderBy("sentences", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();
  let count = 0;
  return {
    path: `/film/${film.slug}`,
    make: async () => {
      count += 1;
      const summary = `Summary number ${Date.now()}-${count} of this film.`;
      const by = { db, actor: newsroomItself, via: "bench" };
      const done = await updateRecording(by, film.id, { summary });
      if (!done.ok) throw new Error(done.problem);
      return summary;
    },
  };
};

/** One change every so many milliseconds until told to stop. @returns how many */
export const changeAllTheTime = async (
  changes: Changes,
  every: number,
  stop: AbortSignal,
): Promise<number> => {
  let count = 0;
  const begun = performance.now();
  while (!stop.aborted) {
    await changes.make();
    count += 1;
    await wait(Math.max(0, begun + count * every - performance.now()), undefined, { signal: stop }).catch(
      () => undefined,
    );
  }
  return count;
};

/** Changes after which programs run as they do in a newsroom that has stood for a while: compiled, and with their plans. */
const warming = 100;

/** Shows so many changes on each server, one after another, before anything is measured. */
export const warmUp = async (servers: readonly string[], changes: Changes): Promise<void> => {
  for (let change = 0; change < warming; change += 1) {
    const words = await changes.make();
    const committed = performance.now();
    await Promise.all(
      servers.map(async (server) => await untilShown(server, changes.path, words, committed)),
    );
  }
};

/** Milliseconds between two looks at a page. */
const pause = 2;

/** Milliseconds from a change's commit until a server shows it, asked all the time over one connection. */
export const untilShown = async (
  server: string,
  path: string,
  words: string,
  committed: number,
): Promise<number> => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    for (;;) {
      const text = await read(agent, server + path);
      if (text.includes(words)) return performance.now() - committed;
      if (performance.now() - committed > 10_000) throw new Error(`${server} never showed the change`);
      await wait(pause);
    }
  } finally {
    agent.destroy();
  }
};

const read = async (agent: Agent, url: string): Promise<string> => {
  const asked = request(url, { agent }).end();
  const [response] = (await once(asked, "response")) as [IncomingMessage];
  let text = "";
  for await (const chunk of response.setEncoding("utf8")) text += chunk as string;
  return text;
};
