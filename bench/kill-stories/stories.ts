import { storyContent } from "../../src/content/story-content.ts";
import { newsroomItself } from "../../src/newsroom/staff/actor.ts";
import type { By } from "../../src/newsroom/staff/change.ts";
import { ensurePerson } from "../../src/newsroom/person/add-person.ts";
import { saveStory } from "../../src/newsroom/story/save-story.ts";
import { type Database, openDatabase } from "../../src/platform/database/database.ts";
import { silentLog } from "../../src/platform/log.ts";
import { joinPostgres } from "../../src/platform/postgres/supervisor.ts";
import { storySlugs } from "./acknowledged.ts";

/** The database of a newsroom that runs, for as long as `use` lasts; what a restart cuts short is begun again. */
export const withDatabase = async <Value>(
  dataFolder: string,
  use: (db: Database) => Promise<Value>,
): Promise<Value> => {
  const postgres = await joinPostgres(dataFolder, silentLog());
  if (postgres === undefined) throw new Error("The newsroom has no database");
  const db = openDatabase({ ...postgres.connection, maxConnections: 2 });
  try {
    return await use(db);
  } finally {
    await db.destroy();
    await postgres.stop();
  }
};

/** Drafts that writers then write at once. */
export const makeStories = async (dataFolder: string): Promise<void> => {
  await withDatabase(dataFolder, async (db) => {
    const by: By = { db, actor: newsroomItself, via: "test" };
    const author = await ensurePerson(by, "Kit Killed");
    if (!author.ok) throw new Error(author.problem);
    for (const slug of storySlugs) {
      const content = storyContent.parse({
        headline: `token-first-0-0-of-${slug}`,
        contributors: [{ person: author.value.id, role: "By" }],
        body: {
          version: 1,
          blocks: [
            { kind: "paragraph", id: "p1", content: [{ type: "text", text: "It happened at noon." }] },
          ],
        },
      });
      const saved = await saveStory(by, () => new Date(), { slug, content, basedOn: null });
      if (!saved.ok) throw new Error(JSON.stringify(saved.problem));
    }
  });
};
