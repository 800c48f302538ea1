import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";

const support = join(import.meta.dirname, "../../test/support");
const program = join(support, "interrupted-process.ts");
const ways = { alone: [program], wrapped: [join(support, "wrapped.mjs"), program] };

let child: ReturnType<typeof start> | undefined;
afterEach(() => {
  if (child?.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGKILL");
});

/** In a process group of its own, as a shell starts it, without a terminal. */
const start = (how: keyof typeof ways) => {
  const { PATH = "", HOME = "" } = process.env;
  return spawn(process.execPath, ways[how], {
    detached: true,
    stdio: ["ignore", "pipe", "inherit"],
    env: { PATH, HOME },
  });
};

const interrupt = async (whom: "group" | "process", times: number, how: keyof typeof ways) => {
  const running = start(how);
  child = running;
  let said = "";
  const hears = async (words: string): Promise<void> => {
    while (!said.includes(words)) said += String((await once(running.stdout, "data"))[0]);
  };
  const ended = once(running, "close");
  await hears("waiting");
  running.stdout.on("data", (piece) => (said += String(piece)));
  for (let time = 0; time < times; time += 1) {
    process.kill(whom === "group" ? -(running.pid ?? 0) : (running.pid ?? 0), "SIGINT");
    await expect.poll(() => said).toContain("interrupted");
  }
  const [code] = (await ended) as [number | null];
  return { code, endedWell: said.includes("ended well") };
};

test.each([
  ["group", "wrapped"],
  ["process", "wrapped"],
  ["process", "alone"],
] as const)("an interrupt to the %s, %s, is one, and lets the command end well", async (whom, how) => {
  expect(await interrupt(whom, 1, how)).toEqual({ code: 0, endedWell: true });
});

test.each([
  ["group", "wrapped"],
  ["process", "alone"],
] as const)("a second interrupt to the %s, %s, ends it at once", async (whom, how) => {
  expect(await interrupt(whom, 2, how)).toEqual({ code: 130, endedWell: false });
});
