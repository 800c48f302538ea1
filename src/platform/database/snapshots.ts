import type { Writable } from "node:stream";
import {
  CompiledQuery,
  type DatabaseConnection,
  DefaultConnectionProvider,
  DefaultQueryExecutor,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type PostgresPoolClient,
  Transaction,
} from "kysely";
import { Pool } from "pg";
import { type ConnectionSettings, clientConfig } from "./connection.ts";
import type { Trx } from "./database.ts";
import { patientPool } from "./patient-pool.ts";
import type { DB } from "./schema.generated.ts";

/** Reads much at once, as it stood at one instant. */
export interface Snapshots {
  /**
   * What is asked without waiting for an answer goes out together, over one connection: asking side by side costs one
   * round trip. Whoever writes here fails.
   */
  readonly read: <Value>(work: (snapshot: Trx) => Promise<Value>) => Promise<Value>;
  readonly close: () => Promise<void>;
}

/**
 * @param connection its connections are for this alone: they pipeline (PostgreSQL, "Pipeline Mode"), so they know neither
 *   cursors nor COPY; and they keep the plans of what is asked often
 */
export const openSnapshots = (connection: ConnectionSettings): Snapshots => {
  const pool = new Pool({
    ...clientConfig(connection),
    pipeline: true,
    max: connection.maxConnections ?? 4,
    connectionTimeoutMillis: 30_000,
    idleTimeoutMillis: 0,
    verify: (client, done) => {
      client.query("set jit = off", (error) => done(error));
    },
  });
  // Without listeners, a connection that is lost while no query runs would end the process.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  const patient = patientPool(pool);
  const nameOf = openNames();
  return {
    read: async (work) => {
      const client = await patient.connect();
      const line = lineOver(client, nameOf);
      try {
        // Not waited for: what is asked next goes out with it.
        const begun = line.executeQuery(begin);
        const [value] = await Promise.all([work(transactionOver(line)), begun]);
        const over = line.executeQuery(commit);
        line.end();
        // What was read stands, whatever becomes of the end of a transaction that only reads.
        over.then(
          () => client.release(),
          () => client.release(true),
        );
        return value;
      } catch (error) {
        line.end();
        // Something may be under way on it still.
        client.release(true);
        throw error;
      }
    },
    close: async () => await pool.end(),
  };
};

const begin = CompiledQuery.raw("begin isolation level repeatable read read only");
const commit = CompiledQuery.raw("commit");

interface Line extends DatabaseConnection {
  /** Whoever asks from now on is refused: the connection is another's. */
  readonly end: () => void;
}

const lineOver = (client: PostgresPoolClient, nameOf: (text: string) => string | undefined): Line => {
  let isOver = false;
  const together = gather((client as unknown as Asking).connection.stream);
  return {
    end: () => {
      isOver = true;
    },
    executeQuery: async ({ sql, parameters }: CompiledQuery) => {
      if (isOver) throw new Error("This snapshot is over");
      const name = parameters.length === 0 ? undefined : nameOf(sql);
      const asked = { text: sql, values: [...parameters], ...(name === undefined ? {} : { name }) };
      together();
      const { rows } = await (client as unknown as Asking).query(asked);
      return { rows };
    },
    // eslint-disable-next-line require-yield
    streamQuery: async function* () {
      throw new Error("A snapshot has no cursors");
    },
  };
};

/** What is written before anything else happens goes out in one piece: the server wakes once, not for each query. */
const gather = (stream: Pick<Writable, "cork" | "uncork">): (() => void) => {
  let isHeld = false;
  return () => {
    if (isHeld) return;
    isHeld = true;
    stream.cork();
    process.nextTick(() => {
      isHeld = false;
      stream.uncork();
    });
  };
};

/** What kysely does not know of a client of node-postgres. */
interface Asking {
  readonly connection: { readonly stream: Pick<Writable, "cork" | "uncork"> };
  readonly query: (asked: {
    readonly text: string;
    readonly values: readonly unknown[];
    readonly name?: string;
  }) => Promise<{ readonly rows: never[] }>;
}

/** So many different queries are prepared on each connection at the most. */
const mostNames = 400;

/** How common the words are that are searched for decides how: such a query is planned each time. */
const isPlannedEachTime = (text: string): boolean => /\$\d+::tsquery/.test(text);

/** A name for each query that is asked a second time. The server then plans it a few times, not each time. */
const openNames = (): ((text: string) => string | undefined) => {
  const names = new Map<string, string | undefined>();
  let count = 0;
  return (text) => {
    const known = names.get(text);
    if (known !== undefined || count >= mostNames) return known;
    if (!names.has(text)) {
      if (names.size < 4 * mostNames) names.set(text, undefined);
      return undefined;
    }
    if (isPlannedEachTime(text)) return undefined;
    count += 1;
    const name = `page_${count}`;
    names.set(text, name);
    return name;
  };
};

/** A transaction that is open already, and whose queries do not wait for one another. */
const transactionOver = (line: Line): Trx => {
  const nothing = async (): Promise<void> => undefined;
  const driver: Driver = {
    init: nothing,
    acquireConnection: async () => line,
    beginTransaction: nothing,
    commitTransaction: nothing,
    rollbackTransaction: nothing,
    releaseConnection: nothing,
    destroy: nothing,
  };
  const adapter = new PostgresAdapter();
  const dialect = {
    createAdapter: () => adapter,
    createDriver: () => driver,
    createIntrospector: (of: Trx) => new PostgresIntrospector(of),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
  const executor = new DefaultQueryExecutor(
    new PostgresQueryCompiler(),
    adapter,
    new DefaultConnectionProvider(driver),
    [],
  );
  return new Transaction<DB>({ config: { dialect }, dialect, driver, executor });
};
