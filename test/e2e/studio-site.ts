import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { openApi } from "../../src/main/open-api.ts";
import { studioRoutes } from "../../src/main/studio.ts";
import { openFfmpeg } from "../../src/media/ffmpeg/check.ts";
import { idFrom } from "../../src/kit/id.ts";
import { linkAddress } from "../../src/newsroom/staff/sign-in/link-address.ts";
import { makeLink } from "../../src/newsroom/staff/sign-in/link.store.ts";
import { ensureAdministrator, writeRoles } from "../../src/newsroom/staff/roles.store.ts";
import { readConfig } from "../../src/platform/config.ts";
import type { Database } from "../../src/platform/database/database.ts";
import { diskFiles } from "../../src/platform/files/disk.ts";
import { silentLog } from "../../src/platform/log.ts";
import { createLive } from "../../src/api/events/live.ts";
import { sharePresence } from "../../src/newsroom/story/share-presence.ts";
import type { ConnectionSettings } from "../../src/platform/database/connection.ts";
import { followOutbox } from "../../src/platform/outbox-follower.ts";
import { localNews } from "../support/local-news.ts";
import { freePort } from "../support/free-port.ts";
import { builtStudio } from "../support/made-once.ts";

export interface StudioSite {
  /** http://localhost, or another name, and a port: passkeys belong to a name. */
  readonly origin: string;
  /** Its data folder. */
  readonly folder: string;
  /** The one-time link of a first start. */
  readonly firstLink: () => Promise<string>;
  /** The server is killed: whoever is connected is cut off. The database and the files stand. */
  readonly kill: () => Promise<void>;
  /** It is started again. */
  readonly start: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * The studio and the API as a newsroom's own machine serves them, on a database with nobody who can sign in.
 * @param connection of the database: changes are told to whoever listens; without it nobody hears of any, and screens ask
 * @param host its name; "plain.newsreel.test" for one that browsers do not take for their own machine (pages-browser.ts)
 */
export const openStudio = async (
  db: Database,
  connection?: ConnectionSettings,
  host = "localhost",
): Promise<StudioSite> => {
  const folder = await mkdtemp(join(tmpdir(), "newsreel-studio-e2e-"));
  const studio = await builtStudio();
  const port = await freePort();
  const origin = `http://${host}:${port}`;
  const config = readConfig({ PUBLIC_URL: origin, PORT: String(port), DATA_DIR: folder });
  if (!config.ok) throw new Error(config.problem);
  await writeRoles(db);
  await ensureAdministrator(db);
  const clock = () => new Date();
  const files = diskFiles(join(folder, "files"));
  const needs = {
    db,
    files,
    clock,
    log: silentLog(),
    config: config.value,
    ffmpeg: async () => await openFfmpeg(undefined, process.env["PATH"] ?? ""),
    workFolder: join(folder, "work"),
  };
  const app = new Hono();
  app.get("/favicon.ico", (context) => context.body(null, 204));
  const news = localNews();
  const presence = sharePresence(news, clock);
  const live = createLive({ news, presence });
  const follower =
    connection === undefined
      ? null
      : await followOutbox({ connection, log: silentLog(), told: live.changed });
  app.route("/", openApi(needs, "a secret of thirty-two characters", { presence, live }));
  app.route("/", studioRoutes({ folder: studio.folder, publicUrl: origin }));
  const listen = async () => {
    const made = serve({ fetch: app.fetch, port, hostname: "127.0.0.1" });
    await once(made, "listening");
    return made;
  };
  let server = await listen();
  return {
    origin,
    folder,
    firstLink: async () => {
      const { token } = await db.transaction().execute(
        async (trx) =>
          await makeLink(trx, {
            kind: "first",
            staffId: idFrom("staff", "admin"),
            madeBy: null,
            now: clock(),
          }),
      );
      return linkAddress(origin, token);
    },
    kill: async () => {
      const closed = once(server, "close");
      server.close();
      if ("closeAllConnections" in server) server.closeAllConnections();
      await closed;
    },
    start: async () => {
      server = await listen();
    },
    close: async () => {
      live.close();
      await follower?.stop();
      server.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
};
