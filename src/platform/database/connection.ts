import type { ClientConfig } from "pg";
import { pgTypes } from "./pg-types.ts";

/** How to reach a database. The URL of a socket is `postgresql://user@localhost/name?host=/its/folder`. */
export interface ConnectionSettings {
  readonly url: string;
  /** The most connections that one pool may hold; 20 when not said. */
  readonly maxConnections?: number;
}

/** The name that this process shows in `pg_stat_activity`. */
const applicationName = `newsreel ${process.pid}`;

/** What node-postgres wants to know, for a client or a pool. */
export const clientConfig = (connection: ConnectionSettings): ClientConfig => ({
  connectionString: connection.url,
  application_name: applicationName,
  keepAlive: true,
  types: pgTypes,
});

/** The URL of a database behind a Unix socket. */
export const socketUrl = (socketFolder: string, user: string, database: string): string =>
  `postgresql://${user}@localhost/${database}?host=${encodeURIComponent(socketFolder)}`;

/** The same server and user, another database. */
export const toDatabase = (connection: ConnectionSettings, database: string): ConnectionSettings => {
  const url = new URL(connection.url);
  url.pathname = `/${database}`;
  return { ...connection, url: url.href };
};
