import { defineConfig } from "vitest/config";

/** `unit` needs nothing; `database` starts one PostgreSQL for the run; `media` calls ffmpeg; `browser` drives Chromium. */
export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    reporters: ["default", "./test/support/closing-line.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    globalSetup: ["./test/support/global-setup.ts"],
    include: ["src/**/*.test.{ts,tsx}", "test/**/*.test.ts", "sample/**/*.test.ts"],
  },
});
