import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { buildBrowserAssets } from "../../scripts/browser-assets.mjs";
import { buildStudio } from "../../scripts/studio-assets.mjs";
import { makePlayerFilm } from "../e2e/make-player-film.ts";
import { makeSampleNewsroom } from "./make-sample-newsroom.ts";
import { copyProgram } from "./newsroom-process.ts";
import { ask, offer } from "./offer.ts";
import { offerTestPostgres, runFolder } from "./test-postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder with the sockets on which test files ask for what is made once for a run. */
    runFolder: string;
  }
}

/** Runs once for a whole run of tests; nothing is started or made until a test asks. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await runFolder();
  const sockets = join(folder, "ask");
  const made = (name: string): string => join(folder, name);
  await mkdir(sockets);
  // Of all processes that tests start: each is compiled once.
  process.env["NODE_COMPILE_CACHE"] = made("compiled");
  const postgres = await offerTestPostgres(folder, join(sockets, "postgres"));
  const asked = async (name: string) => await ask(join(sockets, name));
  const offers = {
    program: async () => ({ main: await copyProgram(made("program")) }),
    newsroom: async () => {
      const { main = "" } = await asked("program");
      return await makeSampleNewsroom(made("newsroom"), main);
    },
    assets: async () => {
      await buildBrowserAssets(made("assets"));
      return { folder: made("assets") };
    },
    film: async () => {
      const { url = "" } = await asked("postgres");
      const { folder: assets = "" } = await asked("assets");
      return await makePlayerFilm({ url }, assets, made("film"));
    },
    studio: async () => {
      const { script, styles } = await buildStudio(made("studio"));
      return { folder: made("studio"), script: String(script), styles: String(styles) };
    },
  };
  const offered = await Promise.all(
    Object.entries(offers).map(async ([name, make]) => await offer(join(sockets, name), make)),
  );
  project.provide("runFolder", sockets);
  return async () => {
    await Promise.all(offered.map(async ({ close }) => await close()));
    await postgres.close();
    // Workers that end just now still put away what they have compiled.
    await rm(folder, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 });
  };
}
