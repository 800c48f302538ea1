import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { humanLine, openLog } from "./log.ts";

/** What a log writes to an output of this kind. */
const written = (isTTY: boolean, level: string): { log: ReturnType<typeof openLog>; text: () => string } => {
  const output = Object.assign(new PassThrough(), { isTTY }) as unknown as NodeJS.WriteStream;
  return { log: openLog(level, output), text: () => String(output.read() ?? "") };
};

test("a terminal shows the time, the sentence and its facts", () => {
  const { log, text } = written(true, "info");
  log.info({ port: 4000, name: "a b" }, "Listening");
  log.debug("not shown");
  expect(text()).toMatch(/^\d\d:\d\d:\d\d {2}Listening {2}port=4000 {2}name="a b"\n$/);
});

test("an error is marked and its stack stands below", () => {
  const { log, text } = written(true, "info");
  log.error({ err: new TypeError("no such thing") }, "A job failed");
  expect(text()).toMatch(/ERROR {2}A job failed\nTypeError: no such thing\n {4}at /);
});

test("anything but a terminal gets one JSON object a line", () => {
  const { log, text } = written(false, "info");
  log.warn({ bytes: 5 }, "Little room is left");
  expect(JSON.parse(text())).toMatchObject({ level: 40, bytes: 5, msg: "Little room is left" });
});

test("a line without a sentence is shown all the same", () => {
  expect(humanLine('{"level":30,"time":0,"a":1}')).toMatch(/a=1\n$/);
});
