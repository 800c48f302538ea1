import { readSiteSettings } from "../newsroom/site/setting.store.ts";
import type { Database } from "../platform/database/database.ts";

/** What every screen of the studio says of the newsroom. */
export const readNewsroomFacts = async (db: Database) => {
  const settings = await readSiteSettings(db);
  return {
    name: settings["site.name"],
    language: settings["site.language"],
    zone: settings["site.zone"],
  };
};
