import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** How a reader looks at a page: by day or by night, in a window of so many pixels. */
export interface Look {
  readonly colorScheme: "light" | "dark";
  readonly width: number;
}

/** Looks at the page that stands there in another way, once nothing in it moves any more. */
export const lookAt = async (page: Page, { colorScheme, width }: Look): Promise<void> => {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme });
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter((animation) => Number.isFinite(animation.effect?.getComputedTiming().endTime));
    await Promise.allSettled(ending.map(async (animation) => await animation.finished));
  });
};

/** Names of the rules of axe that the page breaks, with the elements that break them. */
export const violations = async (page: Page): Promise<string[]> => {
  // The content policy keeps page scripts out, but not what the browser's own driver evaluates.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe);
  return await page.evaluate(async () => {
    interface AxeResults {
      violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
    }
    const { run } = (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe;
    const values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const results = await run({ runOnly: { type: "tag", values }, resultTypes: ["violations"] });
    return results.violations.flatMap((violation) =>
      violation.nodes.map(
        (node) => `${violation.id}: ${node.html.slice(0, 160)} (${node.failureSummary.slice(0, 200)})`,
      ),
    );
  });
};

/** Pixels by which the page is wider than its window. */
export const overflow = async (page: Page): Promise<number> =>
  await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** The same with the window at 640 pixels and text of twice the size; then all is as before. */
export const overflowOfLargeText = async (page: Page): Promise<number> => {
  await page.setViewportSize({ width: 640, height: 900 });
  await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
  const found = await overflow(page);
  await page.evaluate(() => document.documentElement.style.removeProperty("font-size"));
  return found;
};
