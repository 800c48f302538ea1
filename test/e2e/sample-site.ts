import { join } from "node:path";
import { feedRoutes } from "../../src/feeds/feeds.ts";
import { oembedRoutes } from "../../src/feeds/oembed.ts";
import { robotsRoutes } from "../../src/feeds/robots.ts";
import { sitemapRoutes } from "../../src/feeds/sitemap.ts";
import { wellKnownRoutes } from "../../src/feeds/well-known.ts";
import { fillPolicies } from "../../src/newsroom/site/sample/fill-policies.ts";
import { fillStories } from "../../src/newsroom/site/sample/fill-stories.ts";
import { fillWithSample } from "../../src/newsroom/site/sample/fill-with-sample.ts";
import { writeRoles } from "../../src/newsroom/staff/roles.store.ts";
import { siteAddresses } from "../../src/reader/view/addresses.ts";
import { testDatabase } from "../support/database.ts";
import { projectRoot } from "../support/project-root.ts";
import { openSite, type Site } from "./pages-site.ts";

export const publicUrl = "https://newsreel.test";

/** The sample newsroom as readers have it, with its feeds and files for programs. */
export const openSampleSite = async (): Promise<Site> => {
  const database = await testDatabase();
  const { db } = database;
  // The day of openSite.
  const clock = () => new Date("2026-11-22T12:00:00Z");
  const told = { db, clock, publicUrl, addresses: siteAddresses };
  const site = await openSite(db, [
    oembedRoutes(told),
    feedRoutes(told),
    sitemapRoutes(told),
    robotsRoutes(told),
    wellKnownRoutes(told),
  ]);
  const fill = {
    db,
    files: site.files,
    clock,
    folder: join(projectRoot(), "sample"),
    say: () => undefined,
  };
  await writeRoles(db);
  await fillWithSample(fill);
  await fillStories(fill);
  await fillPolicies(fill);
  return {
    ...site,
    close: async () => {
      await site.close();
      await database.close();
    },
  };
};
