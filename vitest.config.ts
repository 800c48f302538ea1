import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/support/longest-first.ts";

/**
 * Test files leave nothing behind in their process: each worker runs one after another in the same, and loads what they
 * have in common once. What they share beyond that (PostgreSQL, what is built) is made for the run when it is asked for.
 */
export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    include: ["src/**/*.test.{ts,tsx}", "test/**/*.test.ts", "sample/**/*.test.ts"],
    isolate: false,
    // No machine is too slow: these end what hangs, and hold nothing to a time.
    testTimeout: 120_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 30_000 } },
    reporters: ["default", "./test/support/closing-line.ts"],
    // More than the two processors that are promised: many tests wait for others, or for a film to play.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    globalSetup: ["./test/support/global-setup.ts"],
  },
});
