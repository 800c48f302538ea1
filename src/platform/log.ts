import pino from "pino";
import { z } from "zod";

/** Where the newsroom says what it does: `log.info({ fact }, "Sentence")`. */
export type Log = pino.Logger;

/**
 * @param level the least that is said: "info", "warn", …; "silent" for nothing
 * @param output a terminal gets lines for people; anything else one JSON object a line
 */
export const openLog = (level: string, output: NodeJS.WriteStream = process.stdout): Log => {
  const options = { level, base: null };
  return output.isTTY
    ? pino(options, { write: (line) => output.write(humanLine(line)) })
    : pino(options, output);
};

/** Says nothing: for tests, and for commands that print their own answer. */
export const silentLog = (): Log => pino({ level: "silent" });

const record = z.looseObject({
  level: z.number(),
  time: z.number(),
  msg: z.string().default(""),
  err: z.object({ message: z.string(), stack: z.string().optional() }).optional(),
});

/** "14:05:09  Sentence  fact=1", with the level where it matters and an error's stack below. */
export const humanLine = (line: string): string => {
  const { level, time, msg, err, ...facts } = record.parse(JSON.parse(line));
  const clock = new Date(time).toTimeString().slice(0, 8);
  const mark = level >= 50 ? "ERROR  " : level >= 40 ? "warning  " : "";
  const said = Object.entries(facts).map(([name, value]) => `  ${name}=${factText(value)}`);
  const fault = err ? `\n${err.stack ?? err.message}` : "";
  return `${clock}  ${mark}${msg}${said.join("")}${fault}\n`;
};

const factText = (value: unknown): string =>
  typeof value === "string" && !value.includes(" ") ? value : JSON.stringify(value);
