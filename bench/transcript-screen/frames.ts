import type { Page } from "playwright-core";

/** What a page did while something was tried in it; milliseconds. */
export interface Smoothness {
  /** Tasks of the main thread of more than 50 ms, as the browser tells them (W3C Long Tasks). */
  readonly longTasks: readonly number[];
  /** From one frame to the next. */
  readonly frames: readonly number[];
}

/** Watches a page's frames and long tasks while `work` goes on. */
export const watched = async (page: Page, work: () => Promise<void>): Promise<Smoothness> => {
  await page.evaluate(() => {
    const seen = { longTasks: [] as number[], frames: [] as number[], isOver: false };
    Object.assign(globalThis, { seen });
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longTasks.push(duration);
    });
    observer.observe({ entryTypes: ["longtask"] });
    let last = performance.now();
    const frame = (now: number): void => {
      seen.frames.push(now - last);
      last = now;
      if (seen.isOver) observer.disconnect();
      else requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  await work();
  return await page.evaluate(() => {
    const { seen } = globalThis as unknown as { readonly seen: Smoothness & { isOver: boolean } };
    seen.isOver = true;
    // The first frame began before anybody watched.
    return { longTasks: seen.longTasks, frames: seen.frames.slice(2) };
  });
};
