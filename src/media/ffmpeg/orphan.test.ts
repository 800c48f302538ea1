import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";

import { expect, it } from "vitest";

import { openFfmpeg } from "./check.ts";

/** Asks again and again, for ten seconds at most, until there is an answer. */
const soon = async <Value>(ask: () => Promise<Value | undefined>): Promise<Value> => {
  for (let times = 0; times < 200; times += 1) {
    const answer = await ask().catch(() => undefined);
    if (answer !== undefined) return answer;
    await wait(50);
  }
  throw new Error("it did not come about within ten seconds");
};

const program = (ffmpeg: object): string => `
  import { runFfmpeg } from ${JSON.stringify(new URL("run.ts", import.meta.url).href)};
  const limits = { memoryBytes: 4 * 2 ** 30, cpuSeconds: 60, fileBytes: 0 };
  const argv = ["-re", "-f", "lavfi", "-i", "testsrc2=s=64x64:r=25", "-f", "null", "-"];
  await runFfmpeg(${JSON.stringify(ffmpeg)}, argv, { timeLimit: 60_000, limits });
`;

it("a child dies with us, even when we are killed without a word", async ({ skip }) => {
  const ffmpeg = await openFfmpeg(undefined, process.env["PATH"] ?? "");
  if (!ffmpeg.ok) throw new Error(ffmpeg.problem);
  if (ffmpeg.value.confinement.setpriv === undefined) skip("setpriv is not on this system");
  const us = spawn(process.execPath, ["--input-type=module", "-e", program(ffmpeg.value)], {
    stdio: "ignore",
  });
  const child = await soon(async () => {
    const [first] = (await readFile(`/proc/${us.pid}/task/${us.pid}/children`, "utf8")).split(" ");
    const name = first === undefined || first === "" ? "" : await readFile(`/proc/${first}/comm`, "utf8");
    return name.trim() === "ffmpeg" ? first : undefined;
  });
  us.kill("SIGKILL");
  const state = await soon(async () => {
    const status = await readFile(`/proc/${child}/status`, "utf8").catch(() => "State:\tgone");
    return /^State:\s+(gone|Z|X)/m.exec(status)?.[1];
  });
  expect(["gone", "Z", "X"]).toContain(state);
});
