import { embedMomentHandler, embedWorkHandler } from "./handlers/embed.tsx";
import { correctionsHandler } from "./handlers/corrections.tsx";
import { episodeHandler } from "./handlers/episode.tsx";
import { podcastHandler } from "./handlers/podcast.tsx";
import { podcastsHandler } from "./handlers/podcasts.tsx";
import { frontHandler } from "./handlers/front.tsx";
import { filmsHandler, interviewsHandler, storiesHandler } from "./handlers/listing.tsx";
import { momentHandler } from "./handlers/moment.tsx";
import { policiesHandler, policyHandler, policyVersionHandler } from "./handlers/policy.tsx";
import { personHandler } from "./handlers/person.tsx";
import { searchHandler } from "./handlers/search.tsx";
import { newslettersHandler, newslettersThanksHandler } from "./handlers/newsletters.tsx";
import { sentenceHandler } from "./handlers/sentence.tsx";
import { allSeriesHandler, seriesHandler } from "./handlers/series.tsx";
import { storyHistoryHandler } from "./handlers/story-history.tsx";
import { storyHandler } from "./handlers/story.tsx";
import { subscriptionHandler } from "./handlers/subscription.tsx";
import { supportHandler } from "./handlers/support.tsx";
import { topicHandler, topicsHandler } from "./handlers/topics.tsx";
import { transcriptHandler } from "./handlers/transcript.tsx";
import { workHandler } from "./handlers/work.tsx";
import type { Handler } from "./http/answer.ts";
import { routes } from "./routes.ts";

/** Every page of the public site by its pattern: what makes it. Of two patterns that fit, the first counts. */
export const pageTable: readonly (readonly [string, Handler])[] = [
  [routes.front.pattern, frontHandler],
  [routes.films.pattern, filmsHandler],
  [routes.interviews.pattern, interviewsHandler],
  [routes.topics.pattern, topicsHandler],
  [routes.topic.pattern, topicHandler],
  [routes.person.pattern, personHandler],
  [routes.allSeries.pattern, allSeriesHandler],
  [routes.series.pattern, seriesHandler],
  [routes.search.pattern, searchHandler],
  [routes.moment.pattern, momentHandler],
  [routes.embedMoment.pattern, embedMomentHandler],
  [routes.embedWork.pattern, embedWorkHandler],
  [routes.stories.pattern, storiesHandler],
  [routes.story.pattern, storyHandler],
  [routes.storyHistory.pattern, storyHistoryHandler],
  [routes.corrections.pattern, correctionsHandler],
  [routes.policies.pattern, policiesHandler],
  [routes.policy.pattern, policyHandler],
  [routes.policyVersion.pattern, policyVersionHandler],
  [routes.support.pattern, supportHandler],
  [routes.newsletters.pattern, newslettersHandler],
  [routes.newslettersThanks.pattern, newslettersThanksHandler],
  [routes.confirmSubscription.pattern, subscriptionHandler],
  [routes.subscription.pattern, subscriptionHandler],
  [routes.leaveList.pattern, subscriptionHandler],
  [routes.moveSubscription.pattern, subscriptionHandler],
  [routes.podcasts.pattern, podcastsHandler],
  [routes.podcast.pattern, podcastHandler],
  [routes.episode.pattern, episodeHandler],
  [routes.work.pattern, workHandler],
  [routes.transcript.pattern, transcriptHandler],
  [routes.sentence.pattern, sentenceHandler],
];
