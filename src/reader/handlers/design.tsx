import { listPublicShows } from "../../newsroom/podcast/show.store.ts";
import { listPublicRecordings } from "../../newsroom/recording/list-recordings.store.ts";
import { findRecordingPage } from "../../newsroom/recording/recording-page.store.ts";
import { listPublicNotices } from "../../newsroom/notice/notice.store.ts";
import { listPublicStories } from "../../newsroom/story/list-stories.store.ts";
import { listPublicTopics } from "../../newsroom/topic/topic.store.ts";
import { type Handler, shown } from "../http/answer.ts";
import { Design } from "../pages/design.tsx";
import { playingOf } from "../view/work.ts";

/** Where it is; it notes nothing, so each look at it is made anew. */
export const designPattern = "/_design";

/** Every component in its states, made of what the newsroom has: for those who work on the design. */
export const designHandler: Handler = async ({ db, day }) => {
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
    styles: ["work.css", "search.css", "story.css", "front.css"],
    islands: film === null ? [] : ["player.js"],
    body: <Design view={view} />,
  });
};
