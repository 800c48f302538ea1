import { writeSync } from "node:fs";
import type { Reporter, TestModule } from "vitest/node";

export interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

/** `N passed, N failed`, and `, N skipped` when there were some. */
export const closingLine = ({ passed, failed, skipped }: Count): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;

/** A file that cannot be loaded, and an error outside every test, count as one failed each. */
export const countTests = (modules: readonly TestModule[], errorsOutside: number): Count => {
  const count: Count = { passed: 0, failed: errorsOutside, skipped: 0 };
  for (const module of modules) {
    count.failed += module.errors().length;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === "passed") count.passed += 1;
      else if (state === "skipped") count.skipped += 1;
      else count.failed += 1;
    }
    for (const suite of module.children.allSuites()) count.failed += suite.errors().length;
  }
  return count;
};

/** Writes the closing line alone on the very last line, when everything else has been said. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errorsOutside: readonly unknown[]): void {
    const line = closingLine(countTests(modules, errorsOutside.length));
    process.once("exit", () => writeSync(process.stdout.fd, `${line}\n`));
  }
}
