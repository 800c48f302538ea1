import { connect } from "node:net";
import { sql } from "kysely";
import { inject } from "vitest";
import { newId } from "../../src/kit/id.ts";
import { toDatabase } from "../../src/platform/database/connection.ts";
import {
  type ConnectionSettings,
  type Database,
  openDatabase,
} from "../../src/platform/database/database.ts";
import { templateName } from "./test-postgres.ts";

export interface TestDatabase {
  readonly db: Database;
  readonly connection: ConnectionSettings;
  close(): Promise<void>;
}

/** A migrated database of the caller's own, in a real PostgreSQL. Close it when done: `afterAll(() => database.close())`. */
export const testDatabase = async (): Promise<TestDatabase> => databaseFrom(templateName);

/** A database of the caller's own with nothing in it. */
export const emptyDatabase = async (): Promise<TestDatabase> => databaseFrom("template0");

const databaseFrom = async (template: string): Promise<TestDatabase> => {
  const server = await testServer();
  const name = `test_${newId()}`;
  await onServer(server, `create database ${name} template ${template}`);
  const connection = { ...toDatabase(server, name), maxConnections: 8 };
  const db = openDatabase(connection);
  return {
    db,
    connection,
    close: async () => {
      await db.destroy();
      await onServer(server, `drop database ${name} with (force)`);
    },
  };
};

const onServer = async (server: ConnectionSettings, statement: string): Promise<void> => {
  const maintenance = openDatabase({ ...server, maxConnections: 1 });
  try {
    await sql.raw(statement).execute(maintenance);
  } finally {
    await maintenance.destroy();
  }
};

const testServer = async (): Promise<ConnectionSettings> => {
  const answer = JSON.parse(await ask(inject("testPostgresSocket"))) as { url?: string; problem?: string };
  if (answer.url === undefined)
    throw new Error(answer.problem ?? "There is no PostgreSQL for this run of tests.");
  return { url: answer.url };
};

const ask = (socket: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = "";
    connect(socket)
      .setEncoding("utf8")
      .on("data", (chunk: string) => (text += chunk))
      .once("end", () => resolve(text))
      .once("error", reject);
  });
