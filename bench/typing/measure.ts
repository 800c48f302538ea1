import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "playwright-core";
import { chanceFrom } from "../archive/random.ts";

/** What is typed, again and again. */
const typed = "and so the clerk put it back, and said nothing of it for years. ";
const seed = 7;

/**
 * In the page: from the instant that the browser gives a key to the first moment after the frame that shows it was made.
 * A message that is posted in an animation frame comes after its style, layout and paint.
 */
const watcher = `
  window.typingTimes = [];
  window.addEventListener("keydown", (event) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.typingTimes.push(performance.now() - event.timeStamp);
      port2.postMessage(0);
    });
  }, { capture: true });
`;

/** Types so many keys as a quick person does, 60 to 140 ms apart. @returns milliseconds from each to its paint */
export const typeKeys = async (page: Page, keys: number): Promise<number[]> => {
  const chance = chanceFrom(seed);
  await page.evaluate(watcher);
  for (let at = 0; at < keys; at += 1) {
    await page.keyboard.press(typed[at % typed.length] === " " ? "Space" : (typed[at % typed.length] ?? "a"));
    await wait(60 + chance.next() * 80);
  }
  await wait(200);
  return await page.evaluate<number[]>("window.typingTimes");
};

/** The value below which so large a share lies. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};
