import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Names of the rules that a page breaks, with the elements that break them: WCAG 2.2 AA and best practice. */
export const axeFindings = async (page: Page): Promise<string[]> => {
  // The content policy keeps page scripts out, but not what the browser's own driver evaluates.
  await page.evaluate(axe);
  return await page.evaluate(async () => {
    const run = (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run;
    interface AxeResults {
      violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
    }
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const results = await run({ runOnly: { type: "tag", values: tags } });
    return results.violations.flatMap((violation) =>
      violation.nodes.map(
        (node) => `${violation.id}: ${node.html.slice(0, 160)} (${node.failureSummary.slice(0, 200)})`,
      ),
    );
  });
};
