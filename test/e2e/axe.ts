import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const everything = {
  type: "tag",
  values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
};
const colours = { type: "rule", values: ["color-contrast", "link-in-text-block"] };

/** Names of the rules that a page breaks, with the elements that break them: WCAG 2.2 AA and best practice. */
export const axeFindings = async (page: Page, runOnly = everything): Promise<string[]> => {
  // The content policy keeps page scripts out, but not what the browser's own driver evaluates.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe);
  return await page.evaluate(async (only) => {
    const run = (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run;
    interface AxeResults {
      violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
    }
    const results = await run({ runOnly: only, resultTypes: ["violations"] });
    return results.violations.flatMap((violation) =>
      violation.nodes.map(
        (node) => `${violation.id}: ${node.html.slice(0, 160)} (${node.failureSummary.slice(0, 200)})`,
      ),
    );
  }, runOnly);
};

/** The same in dark, and what light has other than that: its colours. The screen is light after. */
export const axeFindingsInBoth = async (page: Page): Promise<string[]> => {
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await axeFindings(page);
  await page.emulateMedia({ colorScheme: "light" });
  return [...dark, ...(await axeFindings(page, colours))];
};
