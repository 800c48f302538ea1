import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { makeSampleNewsroom } from "./make-sample-newsroom.ts";
import { offer } from "./offer.ts";
import { offerTestPostgres, runFolder } from "./test-postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The socket on which a test file asks for the run's PostgreSQL. */
    testPostgresSocket: string;
    /** The socket on which a test file asks for the run's sample newsroom. */
    sampleNewsroomSocket: string;
  }
}

/** Runs once for a whole run of tests; nothing is started until a test asks. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await runFolder();
  const postgres = await offerTestPostgres(folder);
  const newsroom = await offer(
    join(folder, "ask-newsroom"),
    async () => await makeSampleNewsroom(join(folder, "newsroom")),
  );
  project.provide("testPostgresSocket", postgres.socket);
  project.provide("sampleNewsroomSocket", newsroom.socket);
  return async () => {
    await newsroom.close();
    await postgres.close();
    await rm(folder, { recursive: true, force: true });
  };
}
