import { type Browser, chromium } from "playwright-core";
import { chromiumProgram as program } from "../support/chromium.ts";

/** Why browser tests cannot run here; null: they can. */
export const noBrowser = program === undefined ? "There is no Chromium on this machine." : null;

/** Chromium, with no traffic of its own. */
export const openBrowser = async (): Promise<Browser> =>
  await chromium.launch({
    ...(program === undefined ? {} : { executablePath: program }),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      // Names by which this machine is reached as another one would be.
      "--host-resolver-rules=MAP *.newsreel.test 127.0.0.1",
    ],
  });
