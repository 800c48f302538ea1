import { Agent, request, type IncomingMessage } from "node:http";
import { once } from "node:events";

export interface Read {
  readonly answers: number;
  /** Answers that a reader should not get, each with its address. */
  readonly faults: readonly string[];
}

/** Asks once over a connection of the agent's. @returns status and body as text */
export const ask = async (agent: Agent, url: string): Promise<{ status: number; text: string }> => {
  const asked = request(url, { agent });
  asked.end();
  const [response] = (await once(asked, "response")) as [IncomingMessage];
  response.setEncoding("utf8");
  let text = "";
  for await (const chunk of response) text += String(chunk);
  return { status: response.statusCode ?? 0, text };
};

/** So many readers walk through the paths, each over a connection of its own, until told to stop. */
export const readAll = async (
  origin: string,
  paths: readonly string[],
  readers: number,
  stop: AbortSignal,
): Promise<Read> => {
  const agent = new Agent({ keepAlive: true, maxSockets: readers });
  const faults: string[] = [];
  let answers = 0;
  const walk = async (from: number): Promise<void> => {
    for (let at = from; !stop.aborted; at += 1) {
      const path = paths[at % paths.length] ?? "/";
      try {
        const { status } = await ask(agent, origin + path);
        answers += 1;
        if (status !== 200) faults.push(`${status} ${path}`);
      } catch (error) {
        faults.push(`${String(error)} ${path}`);
      }
    }
  };
  const apart = Math.max(1, Math.floor(paths.length / readers));
  await Promise.all(Array.from({ length: readers }, (_, reader) => walk(reader * apart)));
  agent.destroy();
  return { answers, faults };
};
