import type { TestProject } from "vitest/node";
import { offerTestPostgres } from "./test-postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The socket on which a test file asks for the run's PostgreSQL. */
    testPostgresSocket: string;
  }
}

/** Runs once for a whole run of tests; nothing is started until a test asks. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const offer = await offerTestPostgres();
  project.provide("testPostgresSocket", offer.socket);
  return () => offer.close();
}
