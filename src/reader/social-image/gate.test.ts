import { expect, test } from "vitest";
import { openGate } from "./gate.ts";

test("so many run at once, so many wait, and the next is turned away", async () => {
  const gate = openGate(2, 3);
  const done = Promise.withResolvers<void>();
  let most = 0;
  let running = 0;
  const work = async (): Promise<void> => {
    running += 1;
    most = Math.max(most, running);
    await done.promise;
    running -= 1;
  };
  const entered = Array.from({ length: 5 }, () => gate.enter(work));
  expect(gate.enter(work)).toBeNull();
  done.resolve();
  for (const one of entered) await one;
  expect(most).toBe(2);
  expect(gate.enter(async () => 7)).not.toBeNull();
});

test("what fails makes room as well", async () => {
  const gate = openGate(1, 0);
  await expect(gate.enter(async () => await Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await gate.enter(async () => 7)).toBe(7);
});
