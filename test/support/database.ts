import { sql } from "kysely";
import { newId } from "../../src/kit/id.ts";
import { toDatabase } from "../../src/platform/database/connection.ts";
import {
  type ConnectionSettings,
  type Database,
  openDatabase,
} from "../../src/platform/database/database.ts";
import { madeOnce } from "./made-once.ts";
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

/** A copy of a database of the run's server. */
export const databaseFrom = async (template: string): Promise<TestDatabase> => {
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
  const { url = "" } = await madeOnce("postgres");
  return { url };
};
