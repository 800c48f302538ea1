import pino from "pino";

/** Where the newsroom says what it does: `log.info({ fact }, "sentence")`. */
export type Log = pino.Logger;

/** Says nothing: for tests, and for commands that print their own answer. */
export const silentLog = (): Log => pino({ level: "silent" });
