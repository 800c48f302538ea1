import { Kysely, PostgresDialect, type RawBuilder, sql, type Transaction } from "kysely";
import { Pool } from "pg";
import { type ConnectionSettings, clientConfig } from "./connection.ts";
import { patientPool } from "./patient-pool.ts";
import type { DB, JsonValue } from "./schema.generated.ts";

export type { ConnectionSettings } from "./connection.ts";
export type Database = Kysely<DB>;
export type Trx = Transaction<DB>;

/**
 * A pool of connections. A connection that the server ends is replaced at the next query, so the pool outlives a
 * restart of PostgreSQL; the query that was under way fails, the next waits until it stands again. End it with `db.destroy()`.
 */
export const openDatabase = (connection: ConnectionSettings): Database => {
  const pool = new Pool({
    ...clientConfig(connection),
    max: connection.maxConnections ?? 20,
    connectionTimeoutMillis: 30_000,
    idleTimeoutMillis: 30_000,
    // Our queries are many and short: compiling one takes longer than it saves, up to seconds where a search is planned
    // dear. Not as an option of the connection, which a pooler between may refuse.
    verify: (client, done) => {
      client.query("set jit = off", (error) => done(error));
    },
  });
  // Without listeners, a connection that is lost while no query runs would end the process.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool: patientPool(pool) }) });
};

/** A value for a jsonb column. Without it node-postgres would write an array as a PostgreSQL array. */
export const json = (value: unknown): RawBuilder<JsonValue> =>
  sql<JsonValue>`${JSON.stringify(value)}::jsonb`;
