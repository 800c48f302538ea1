import { existsSync } from "node:fs";

/**
 * The machine's Chromium. The headless shell is the same engine without a window of its own, and takes a third of the time
 * of the whole browser.
 */
export const chromiumProgram: string | undefined = [
  process.env["CHROMIUM_PATH"] ?? "",
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
].find((path) => path !== "" && existsSync(path));
