import { setTimeout as wait } from "node:timers/promises";
import type { PostgresPool, PostgresPoolClient } from "kysely";

/** Milliseconds that a database which is being started again is waited for. */
const patience = 10_000;

/**
 * A pool that waits for a database which is just being started again, rather than fail: a page comes a second late, a
 * command goes on. Only where the server says itself that it is starting, or where it was there before.
 */
export const patientPool = (pool: PostgresPool): PostgresPool => {
  let wasThere = false;
  const connect = async (latest: number): Promise<PostgresPoolClient> => {
    try {
      const client = await pool.connect();
      wasThere = true;
      return client;
    } catch (error) {
      if (!isStarting(error, wasThere) || performance.now() > latest) throw error;
      await wait(100);
      return await connect(latest);
    }
  };
  return {
    options: pool.options,
    connect: () => connect(performance.now() + patience),
    end: () => pool.end(),
  };
};

/**
 * Does again what may be done twice, when the database went away in the midst: the connection then waits until it stands
 * again.
 */
export const onceMore = async <Value>(work: () => Promise<Value>, attempts = 2): Promise<Value> => {
  try {
    return await work();
  } catch (error) {
    if (attempts <= 1 || !isConnectionLost(error)) throw error;
    // The pool hears of its other lost connections meanwhile.
    await wait(50);
    return await onceMore(work, attempts - 1);
  }
};

const isStarting = (error: unknown, wasThere: boolean): boolean => {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  // cannot_connect_now: PostgreSQL, appendix A.
  return code === "57P03" || (wasThere && isConnectionLost(error));
};

/** The database went away: it was stopped, killed, or the way to it was cut. */
export const isConnectionLost = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const noSocket = code === "ENOENT" && "syscall" in error && error.syscall === "connect";
  return noSocket || lostCodes.has(code) || lostMessages.test(error.message);
};

/** Of the server (shutting down, crashed, not up yet) and of the connection. */
const lostCodes = new Set([
  ...["57P01", "57P02", "57P03", "08000", "08003", "08006"],
  ...["ECONNREFUSED", "ECONNRESET", "EPIPE"],
]);

/** What node-postgres says without a code. */
const lostMessages = /^(Connection terminated|Client has encountered a connection error)/;
