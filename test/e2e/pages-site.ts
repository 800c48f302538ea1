import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "@hono/node-server";
import type { Hono } from "hono";
import type { Database } from "../../src/platform/database/database.ts";
import type { Files } from "../../src/platform/files/files.ts";
import { diskFiles } from "../../src/platform/files/disk.ts";
import { silentLog } from "../../src/platform/log.ts";
import { createReader } from "../../src/reader/app.ts";
import { testDatabase } from "../support/database.ts";
import { builtAssets } from "../support/made-once.ts";
import { fillNewsroom, idOf } from "./pages-newsroom.ts";
import { readAssets } from "../../src/reader/http/assets.ts";

export interface Site {
  readonly files: Files;
  /** Asks the application itself, with no network between. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
  /** For browsers: a server on a free port of this machine. */
  readonly listen: () => Promise<string>;
  readonly close: () => Promise<void>;
}

/** The public site on a database, on the day 2026-11-22. */
export const openSite = async (db: Database, beside: readonly Hono[] = []): Promise<Site> => {
  const folder = await mkdtemp(join(tmpdir(), "newsreel-pages-"));
  const files = diskFiles(join(folder, "files"));
  const app = createReader({
    db,
    files,
    clock: () => new Date("2026-11-22T12:00:00Z"),
    publicUrl: "https://newsreel.test",
    secret: "a secret of thirty-two characters",
    assets: readAssets(await builtAssets()),
    log: silentLog(),
    beside,
  });
  let server: ReturnType<typeof serve> | undefined;
  return {
    files,
    ask: async (path, init) => await app.request(path, init),
    listen: () =>
      new Promise((resolve) => {
        server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }: AddressInfo) =>
          resolve(`http://127.0.0.1:${port}`),
        );
      }),
    close: async () => {
      server?.close();
      // A picture that a browser asked for last may still be on its way into the folder.
      await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
};

/** The small newsroom's site with its own database, and the ways in which tests ask it. */
export interface NewsroomSite extends Site {
  readonly db: Database;
  readonly text: (path: string) => Promise<string>;
  readonly share: (
    fields: Readonly<Record<string, string | number | undefined>>,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Response>;
  /** Shares sentences of a work; the moment's path. */
  readonly sharedPath: (slug: string, from: number, to: number) => Promise<string>;
}

export const openNewsroomSite = async (): Promise<NewsroomSite> => {
  const database = await testDatabase();
  await fillNewsroom(database.db);
  const site = await openSite(database.db);
  const share: NewsroomSite["share"] = async (fields, headers = {}) =>
    await site.ask("/moment", {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
      body: new URLSearchParams(
        Object.entries(fields).map(([name, value]) => [name, String(value)]),
      ).toString(),
    });
  return {
    ...site,
    db: database.db,
    text: async (path) => await (await site.ask(path)).text(),
    share,
    sharedPath: async (slug, from, to) =>
      (await share({ cut: idOf(`cut ${slug}`), from, to })).headers.get("location") ?? "not shared",
    close: async () => {
      await site.close();
      await database.close();
    },
  };
};
