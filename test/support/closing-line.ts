import type { Reporter, TestModule } from "vitest/node";

/** Prints `N passed, N failed` alone on the last line, for whoever reads the end of the log. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
    const count = (state: string) => states.filter((other) => other === state).length;
    const brokenFiles = modules.filter((module) => module.errors().length > 0).length;
    const failed = count("failed") + brokenFiles + unhandledErrors.length;
    const skipped = count("skipped");
    console.log(`${count("passed")} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
  }
}
