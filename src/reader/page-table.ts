import { embedMomentHandler, embedWorkHandler } from "./handlers/embed.tsx";
import { correctionsHandler } from "./handlers/corrections.tsx";
import { frontHandler } from "./handlers/front.tsx";
import { filmsHandler, interviewsHandler, topicHandler } from "./handlers/listing.tsx";
import { momentHandler } from "./handlers/moment.tsx";
import { searchHandler } from "./handlers/search.tsx";
import { sentenceHandler } from "./handlers/sentence.tsx";
import { storiesHandler } from "./handlers/stories.tsx";
import { storyHistoryHandler } from "./handlers/story-history.tsx";
import { storyHandler } from "./handlers/story.tsx";
import { supportHandler } from "./handlers/support.tsx";
import { transcriptHandler } from "./handlers/transcript.tsx";
import { workHandler } from "./handlers/work.tsx";
import type { Handler } from "./http/answer.ts";
import { routes } from "./routes.ts";

/** Every page of the public site by its pattern: what makes it. Of two patterns that fit, the first counts. */
export const pageTable: readonly (readonly [string, Handler])[] = [
  [routes.front.pattern, frontHandler],
  [routes.films.pattern, filmsHandler],
  [routes.interviews.pattern, interviewsHandler],
  [routes.topic.pattern, topicHandler],
  [routes.search.pattern, searchHandler],
  [routes.moment.pattern, momentHandler],
  [routes.embedMoment.pattern, embedMomentHandler],
  [routes.embedWork.pattern, embedWorkHandler],
  [routes.stories.pattern, storiesHandler],
  [routes.story.pattern, storyHandler],
  [routes.storyHistory.pattern, storyHistoryHandler],
  [routes.corrections.pattern, correctionsHandler],
  [routes.support.pattern, supportHandler],
  [routes.work.pattern, workHandler],
  [routes.transcript.pattern, transcriptHandler],
  [routes.sentence.pattern, sentenceHandler],
];
