import { join } from "node:path";
import { build } from "esbuild";
import { type BrowserContext, type BrowserContextOptions, type Page, chromium } from "playwright-core";
import { chromiumProgram } from "../support/chromium.ts";
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
  /** A page whose players are recorded, of a reader who was never here before. */
  readonly newPage: (options?: BrowserContextOptions) => Promise<Page>;
  /** Ends every page, and all that it plays: after each test, however that went. */
  readonly closePages: () => Promise<void>;
  readonly close: () => Promise<void>;
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

/** The machine's Chromium, headless. */
export const openPlayerBrowser = async (): Promise<PlayerBrowser> => {
  const recorder = await buildRecorder();
  const browser = await chromium.launch({
    ...(chromiumProgram === undefined ? {} : { executablePath: chromiumProgram }),
    args: switches,
  });
  const open: BrowserContext[] = [];
  return {
    newPage: async (options = {}) => {
      const context = await browser.newContext(options);
      open.push(context);
      await context.addInitScript({ content: recorder });
      return await context.newPage();
    },
    closePages: async () => {
      for (const context of open.splice(0)) await context.close();
    },
    close: async () => await browser.close(),
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
