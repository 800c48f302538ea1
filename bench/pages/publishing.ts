import { storyContent } from "../../src/content/story-content.ts";
import { findActor } from "../../src/newsroom/staff/actor.ts";
import { publishStory } from "../../src/newsroom/story/publish-story.ts";
import { saveStory } from "../../src/newsroom/story/save-story.ts";
import type { Database } from "../../src/platform/database/database.ts";

/** Something that shows a story which was published. */
export interface Published {
  readonly name: string;
  readonly path: string;
  /** What stands there from then on. */
  readonly words: string;
}

/** Publishes the next revision of one story, whose headline no other ever had. @returns where it shows, when it is committed */
export const storyPublishing = async (db: Database): Promise<() => Promise<readonly Published[]>> => {
  const actor = await findActor(db, undefined);
  if (!actor.ok) throw new Error(actor.problem);
  const by = { db, actor: actor.value, via: "bench" };
  const overrides = [{ gate: "approvals", part: "editor", reason: "A measurement" }];
  const topic = await db.selectFrom("topic").select(["id", "slug"]).orderBy("slug").executeTakeFirstOrThrow();
  const person = await db.selectFrom("person").select("id").orderBy("slug").executeTakeFirstOrThrow();
  let before: { readonly storyId: string; readonly revisionId: string; readonly slug: string } | null = null;
  return async () => {
    const at = new Date();
    const word = `news${at.getTime().toString(36)}`;
    const content = storyContent.parse({
      headline: `A harbour opens, ${word}`,
      standfirst: "Said again and again, to see how soon it is read.",
      contributors: [{ person: person.id, role: "By" }],
      topics: [topic.id],
      language: "en",
      body: {
        version: 1,
        blocks: Array.from({ length: 12 }, (_, block) => ({
          kind: "paragraph",
          id: `p${block}`,
          content: [
            { type: "text", text: `Paragraph ${block} of a story with the usual length. `.repeat(8) },
          ],
        })),
      },
    });
    const saved = await saveStory(by, () => at, {
      content,
      basedOn: before?.revisionId ?? null,
      ...(before === null ? { slug: "a-harbour-opens" } : { storyId: before.storyId }),
    });
    if (!saved.ok) throw new Error(JSON.stringify(saved.problem));
    before = saved.value;
    const published = await publishStory(by, () => at, { storyId: before.storyId, overrides });
    if (!published.ok) throw new Error(JSON.stringify(published.problem));
    return [
      { name: "its page", path: `/story/${before.slug}`, words: word },
      { name: "the front page", path: "/", words: word },
      { name: "the topic's page", path: `/topic/${topic.slug}`, words: word },
      { name: "the feed", path: "/stories/feed.rss", words: word },
      { name: "the sitemap", path: "/sitemap/stories-1.xml", words: at.toISOString() },
      { name: "search", path: `/search?q=${word}`, words: `/story/${before.slug}` },
    ];
  };
};
