import { once } from "node:events";
import { mkdir } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { podcastRoutes } from "../feeds/podcast.ts";
import { oembedRoutes } from "../feeds/oembed.ts";
import { robotsRoutes } from "../feeds/robots.ts";
import { sitemapRoutes } from "../feeds/sitemap.ts";
import { wellKnownRoutes } from "../feeds/well-known.ts";
import { createLive } from "../api/events/live.ts";
import { sharePresence } from "../newsroom/story/share-presence.ts";
import { openNewsChannel } from "../platform/news-channel.ts";
import { onceMore } from "../platform/database/patient-pool.ts";
import { secretFrom } from "../platform/secret.ts";
import { createReader } from "../reader/app.ts";
import { type FollowChanges, followChanges } from "../reader/cache/follow-changes.ts";
import { openPageCache } from "../reader/cache/page-cache.ts";
import { quickAnswer } from "../reader/cache/quick-answer.ts";
import { readAssets } from "../reader/http/assets.ts";
import { siteAddresses } from "../reader/view/addresses.ts";
import { answeredElsewhere } from "./answered-elsewhere.ts";
import { apiDoor, isOfApi } from "./api-door.ts";
import { feedPageRoutes } from "./feed-pages.ts";
import type { Newsroom } from "./open-newsroom.ts";
import { startPageMaker } from "./page-maker.ts";
import { listenForPages } from "./shared-port.ts";
import { studioRoutes } from "./studio.ts";

/** The public site of one process. */
export interface Site {
  /** Takes no more requests and lets those under way finish. */
  readonly stop: () => Promise<void>;
}

/** Serves the pages on the newsroom's port: those that are made already before anything else is asked. */
export const startSite = async (newsroom: Newsroom): Promise<Site> => {
  const { db, files, clock, config, log, root, connection } = newsroom;
  const secret = await onceMore(async () => await secretFrom(db, config.secret), 3);
  const cache = openPageCache({
    bytes: config.pageCacheBytes,
    now: () => clock().getTime(),
    failed: (error, address) => log.warn({ err: error, address }, "A page could not be made anew"),
  });
  const assets = join(root, "dist", "assets");
  const sockets = join(config.dataFolder, "page-makers");
  await mkdir(sockets, { recursive: true, mode: 0o700 });
  const maker = await startPageMaker({
    program: join(root, "dist", "page-maker-thread.js"),
    settings: { connection, publicUrl: config.publicUrl, hubUrl: config.hubUrl, assets, sockets },
    log,
  });
  const told = { db, clock, publicUrl: config.publicUrl, hubUrl: config.hubUrl, addresses: siteAddresses };
  const app = createReader({
    db,
    files,
    clock,
    log,
    secret,
    publicUrl: config.publicUrl,
    trustedProxies: config.trustedProxies,
    designPage: config.designPage,
    assets: readAssets(assets),
    beside: [
      studioRoutes({ folder: join(root, "dist", "studio"), publicUrl: config.publicUrl }),
      oembedRoutes(told),
      feedPageRoutes({ make: maker.make, cache }),
      answeredElsewhere(podcastRoutes(told), maker.answer),
      sitemapRoutes(told),
      robotsRoutes(told),
      wellKnownRoutes(told),
    ],
    cache,
    makePage: maker.make,
  });
  const news = openNewsChannel({ connection, db, log });
  const presence = sharePresence(news, clock);
  const live = createLive({ news, presence });
  const framework = getRequestListener(app.fetch);
  const openApi = async () => (await import("./open-api.ts")).openApi(newsroom, secret, { presence, live });
  const api = apiDoor(openApi, log);
  const server = createServer((request, response) => {
    if (isOfApi(request.url)) api(request, response);
    else if (!quickAnswer(cache, request, response)) void framework(request, response);
  });
  const whoHears: FollowChanges["cache"] = {
    // The maker first: what the cache asks of it then is made of what is so now.
    changed: (keys, takenAway, id) => {
      maker.changed({ id, keys });
      cache.changed(keys, takenAway);
    },
    hears: (heard) => {
      maker.hears(heard);
      cache.hears(heard);
    },
  };
  const changes = await onceMore(
    async () => await followChanges({ cache: whoHears, also: live.changed, connection, log }),
    3,
  );
  try {
    await listenForPages(server, config.port);
  } catch (error) {
    await Promise.all([changes.stop(), maker.stop(), news.stop()]);
    throw error;
  }
  return {
    stop: async () => {
      live.close();
      await closeServer(server);
      await Promise.all([changes.stop(), maker.stop(), news.stop()]);
    },
  };
};

const closeServer = async (server: Server): Promise<void> => {
  if (!server.listening) return;
  const closed = once(server, "close");
  server.close();
  server.closeIdleConnections();
  // A film that somebody watches would hold the stop for hours.
  const impatience = setTimeout(() => server.closeAllConnections(), 3000);
  await closed;
  clearTimeout(impatience);
};
