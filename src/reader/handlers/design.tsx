import { listPublicShows } from "../../newsroom/podcast/show.store.ts";
import { listPublicRecordings } from "../../newsroom/recording/list-recordings.store.ts";
import { findRecordingPage } from "../../newsroom/recording/recording-page.store.ts";
import { listPublicNotices } from "../../newsroom/notice/notice.store.ts";
import { listPublicStories } from "../../newsroom/story/list-stories.store.ts";
import { listPublicTopics } from "../../newsroom/topic/topic.store.ts";
import { relatedWorks } from "../../newsroom/story/related.store.ts";
import { findStoryPage } from "../../newsroom/story/story-page.store.ts";
import { type Handler, type Reading, shown } from "../http/answer.ts";
import { Design } from "../pages/design.tsx";
import { frameOrigins } from "../view/story-embeds.ts";
import type { StoryView } from "../view/story.ts";
import { readBeside, readStoryView } from "../view/story.store.ts";
import { playingOf } from "../view/work.ts";

/** Where it is; it notes nothing, so each look at it is made anew. */
export const designPattern = "/_design";

/** Every component in its states, made of what the newsroom has: for those who work on the design. */
export const designHandler: Handler = async (reading) => {
  const { db, day, site } = reading;
  const [films, interviews, stories, shows, topics, notices] = await Promise.all([
    listPublicRecordings(db, { kind: "film", limit: 4 }),
    listPublicRecordings(db, { kind: "interview", limit: 4 }),
    listPublicStories(db, { limit: 5 }),
    listPublicShows(db),
    listPublicTopics(db),
    listPublicNotices(db, { limit: 3 }),
  ]);
  const playable = films.cards.find((film) => film.playable);
  const film = playable === undefined ? null : await findRecordingPage(db, "film", playable.slug, day);
  const view = {
    site,
    story: await latestStory(reading, stories.cards[0]?.slug),
    films: films.cards,
    interviews: interviews.cards,
    stories: stories.cards,
    shows,
    topics,
    notices,
    stage: film === null ? null : { work: film, playing: playingOf(film) },
  };
  return shown({
    title: "Design",
    description: "The components of the design system",
    path: null,
    hidden: true,
    secret: true,
    styles: [
      "work.css",
      "podcast.css",
      "search.css",
      "newsletters.css",
      "lists.css",
      "story.css",
      "front.css",
      "design.css",
    ],
    islands: ["player.js", "quotation.js", "embed.js", "search.js", "listen.js", "share.js"],
    frames: view.story === null ? [] : frameOrigins(view.story.page.content.body),
    body: <Design view={view} />,
  });
};

const latestStory = async (reading: Reading, slug: string | undefined): Promise<StoryView | null> => {
  const page = slug === undefined ? null : await findStoryPage(reading.db, slug, reading.day);
  if (page === null) return null;
  const related = await relatedWorks(reading.db, { kind: "story", id: page.id }, reading.day);
  const beside = await readBeside(reading, page.id);
  return await readStoryView(reading, page, { ...beside, related, preview: null });
};
