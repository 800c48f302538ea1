import { connect, createServer } from "node:net";

/** Something that is made for a whole run of tests, when the first test file asks for it. */
export interface Offer {
  readonly socket: string;
  readonly close: () => Promise<void>;
}

/**
 * Test files run in other processes, which ask by connecting to a socket: the answer is one line, what was made or why not.
 * @param make what it resolves to is told as JSON
 */
export const offer = async (socket: string, make: () => Promise<object>): Promise<Offer> => {
  let made: Promise<object> | undefined;
  const server = createServer((client) => {
    made ??= make();
    client.on("error", () => undefined);
    made.then(
      (told) => client.end(JSON.stringify(told)),
      (error: unknown) => client.end(JSON.stringify({ problem: String(error) })),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(socket, resolve);
    server.unref();
  });
  return {
    socket,
    close: async () => {
      server.close();
      await made?.catch(() => undefined);
    },
  };
};

/** @throws when it could not be made */
export const ask = async (socket: string): Promise<Readonly<Record<string, string>>> => {
  const text = await new Promise<string>((resolve, reject) => {
    let said = "";
    connect(socket)
      .setEncoding("utf8")
      .on("data", (chunk: string) => (said += chunk))
      .once("end", () => resolve(said))
      .once("error", reject);
  });
  const answer = JSON.parse(text) as Record<string, string>;
  if (answer["problem"] !== undefined) throw new Error(answer["problem"]);
  return answer;
};
