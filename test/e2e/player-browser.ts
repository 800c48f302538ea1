import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { type BrowserContext, type Page, chromium } from "playwright-core";
import { projectRoot } from "../support/project-root.ts";

/** What the recorder in the page (in-page/frame-recorder.ts) has seen. */
export interface SeenFrame {
  readonly number: number;
  readonly mediaTime: number;
  readonly presented: number;
  readonly visible: boolean;
  /** Milliseconds since the last press on the page. */
  readonly sincePress: number;
}

export interface PlayerBrowser {
  /** A page whose players are recorded. */
  readonly newPage: (options?: Parameters<typeof chromium.launchPersistentContext>[1]) => Promise<Page>;
  /** Ends every page's Chromium: after each test, however that went. */
  readonly closePages: () => Promise<void>;
}

const switches = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--autoplay-policy=user-gesture-required",
];

/** The machine's Chromium, headless, with a profile of its own for each page. */
export const openPlayerBrowser = async (): Promise<PlayerBrowser> => {
  const recorder = await buildRecorder();
  const open: { context: BrowserContext; profile: string }[] = [];
  return {
    newPage: async (options = {}) => {
      const profile = await mkdtemp(join(tmpdir(), "newsreel-browser-"));
      const context = await chromium.launchPersistentContext(profile, {
        executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
        headless: true,
        args: switches,
        ...options,
      });
      open.push({ context, profile });
      await context.addInitScript({ content: recorder });
      return await context.newPage();
    },
    closePages: async () => {
      for (const { context, profile } of open.splice(0)) {
        await context.close();
        await rm(profile, { recursive: true, force: true });
      }
    },
  };
};

const buildRecorder = async (): Promise<string> => {
  const built = await build({
    entryPoints: [join(projectRoot(), "test", "e2e", "in-page", "frame-recorder.ts")],
    bundle: true,
    format: "iife",
    write: false,
  });
  return built.outputFiles[0]?.text ?? "";
};

/** The frames presented since they were last taken. */
export const takeFrames = (page: Page): Promise<SeenFrame[]> =>
  page.evaluate(() => {
    const { recorder } = globalThis as unknown as { recorder: { frames: SeenFrame[] } };
    return recorder.frames.splice(0);
  });

/** The number in the picture that stands there now. */
export const currentFrame = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as { recorder: { current: () => number } }).recorder.current());

/** Waits until the page's player is at its end, at rest: the video itself shows the last frame. */
export const waitForEnd = async (page: Page, milliseconds: number): Promise<void> => {
  await page.waitForFunction(
    () => {
      const host = document.querySelector("newsreel-video") as
        | (HTMLElement & { ended?: boolean; video?: HTMLVideoElement })
        | null;
      const cover = host?.shadowRoot?.querySelector("canvas");
      return host?.ended === true && host.video?.seeking === false && cover?.hidden === true;
    },
    null,
    { timeout: milliseconds, polling: 50 },
  );
};
