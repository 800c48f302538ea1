import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/support/longest-first.ts";

/** Parts whose tests leave nothing behind in their process: files of theirs share one, one after another. */
const together = ["kit", "content", "newsroom", "reader", "feeds", "mail", "catalogue"].map(
  (part) => `src/${part}/**/*.test.{ts,tsx}`,
);

const project = {
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
} as const;

const each = { testTimeout: 60_000, hookTimeout: 120_000 } as const;

/** `alone` drives processes, ffmpeg and Chromium, and waits for them; the run has one PostgreSQL, started when it is asked for. */
export default defineConfig({
  test: {
    reporters: ["default", "./test/support/closing-line.ts"],
    // One more than the two processors that are promised: many tests wait for others.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    globalSetup: ["./test/support/global-setup.ts"],
    projects: [
      {
        ...project,
        test: {
          ...each,
          name: "alone",
          include: ["src/**/*.test.{ts,tsx}", "test/**/*.test.ts", "sample/**/*.test.ts"],
          exclude: together,
        },
      },
      { ...project, test: { ...each, name: "together", include: together, isolate: false } },
    ],
  },
});
