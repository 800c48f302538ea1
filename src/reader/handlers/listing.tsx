import { listPublicRecordings, type RecordingList } from "../../newsroom/recording/list-recordings.store.ts";
import { recordingsOfKindKey, worksOnTopicKey, topicKey } from "../../newsroom/staff/keys.ts";
import { listPublicStories } from "../../newsroom/story/list-stories.store.ts";
import type { StoryList } from "../../newsroom/story/story-card.ts";
import { findTopic } from "../../newsroom/topic/topic.store.ts";
import { type Answer, type Handler, missing, type Reading, shown } from "../http/answer.ts";
import { slugParam } from "../http/inputs.ts";
import { Listing } from "../pages/listing.tsx";
import { routes } from "../routes.ts";
import { keysOfStoryCards } from "../view/keys.ts";

const perPage = 24;

/** All films, or all interviews, latest first. */
const indexHandler =
  (kind: "film" | "interview"): Handler =>
  async ({ db, site, uses }, { query }) => {
    uses(recordingsOfKindKey(kind));
    const after = query.get("after");
    const { cards, next } = await listPublicRecordings(db, {
      kind,
      limit: perPage,
      ...(after === null ? {} : { after }),
    });
    const heading = kind === "film" ? site.filmsLabel : site.interviewsLabel;
    const index = kind === "film" ? routes.films : routes.interviews;
    return shown({
      title: heading,
      description: `${heading} of ${site.name}, latest first.`,
      path: index.to({}, after === null ? {} : { after }),
      section: kind === "film" ? "films" : "interviews",
      islands: [],
      body: (
        <Listing
          view={{
            heading,
            summary: "",
            groups: [{ title: null, people: kind === "interview", cards }],
            empty: "Nothing is published here yet.",
            next: next === null ? null : index.to({}, { after: next }),
          }}
        />
      ),
    });
  };

export const filmsHandler = indexHandler("film");
export const interviewsHandler = indexHandler("interview");

/** What belongs to a topic. */
export const topicHandler: Handler = async (reading, { params, query }) => {
  const slug = slugParam(params);
  const topic = slug === null ? null : await findTopic(reading.db, slug);
  if (topic === null) return missing;
  reading.uses(topicKey(topic.id), worksOnTopicKey(topic.id));
  const { db } = reading;
  const [after, afterStory] = [query.get("after"), query.get("stories")];
  const [recordings, stories] = await Promise.all([
    afterStory === null
      ? listPublicRecordings(db, { topicId: topic.id, limit: perPage, ...(after === null ? {} : { after }) })
      : null,
    after === null
      ? listPublicStories(db, {
          topicId: topic.id,
          limit: perPage,
          ...(afterStory === null ? {} : { after: afterStory }),
        })
      : null,
  ]);
  reading.uses(...keysOfStoryCards(stories?.cards ?? []));
  return topicPage(reading, topic, { recordings, stories, after, afterStory });
};

/** Recordings and stories are listed each for themselves: a further page is of one of them. */
interface OnTopic {
  readonly recordings: RecordingList | null;
  readonly stories: StoryList | null;
  readonly after: string | null;
  readonly afterStory: string | null;
}

const topicPage = (
  { site }: Reading,
  topic: { slug: string; name: string; summary: string },
  { recordings, stories, after, afterStory }: OnTopic,
): Answer => {
  const address = (query: { after?: string; stories?: string }) =>
    routes.topic.to({ slug: topic.slug }, query);
  const here = after !== null ? { after } : afterStory !== null ? { stories: afterStory } : {};
  const ofKind = (kind: string) => (recordings?.cards ?? []).filter((card) => card.kind === kind);
  return shown({
    title: topic.name,
    description: topic.summary || `Films, stories and interviews of ${site.name} on ${topic.name}.`,
    path: address(here),
    islands: [],
    feeds: [{ title: topic.name, path: address({}) }],
    body: (
      <Listing
        view={{
          heading: topic.name,
          summary: topic.summary,
          stories: {
            title: site.storiesLabel,
            cards: stories?.cards ?? [],
            next: stories?.next ? address({ stories: stories.next }) : null,
          },
          groups: [
            { title: site.filmsLabel, people: false, cards: ofKind("film") },
            { title: site.interviewsLabel, people: true, cards: ofKind("interview") },
            { title: "Episodes", people: false, cards: ofKind("episode") },
          ],
          empty: "Nothing is published on this topic yet.",
          next: recordings?.next ? address({ after: recordings.next }) : null,
        }}
      />
    ),
  });
};
