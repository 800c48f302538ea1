import { listPublicRecordings } from "../../newsroom/recording/list-recordings.store.ts";
import type { RecordingCard } from "../../newsroom/recording/recording.ts";
import { recordingsOfKindKey, worksOnTopicKey, topicKey } from "../../newsroom/staff/keys.ts";
import { findTopic } from "../../newsroom/topic/topic.store.ts";
import { type Answer, type Handler, missing, type Reading, shown } from "../http/answer.ts";
import { slugParam } from "../http/inputs.ts";
import { Listing } from "../pages/listing.tsx";
import { routes } from "../routes.ts";

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
  const after = query.get("after");
  const found = await listPublicRecordings(reading.db, {
    topicId: topic.id,
    limit: perPage,
    ...(after === null ? {} : { after }),
  });
  return topicPage(reading, topic, found.cards, after, found.next);
};

const topicPage = (
  { site }: Reading,
  topic: { slug: string; name: string; summary: string },
  cards: readonly RecordingCard[],
  after: string | null,
  next: string | null,
): Answer => {
  const address = (from: string | null) =>
    routes.topic.to({ slug: topic.slug }, from === null ? {} : { after: from });
  const ofKind = (kind: string) => cards.filter((card) => card.kind === kind);
  return shown({
    title: topic.name,
    description: topic.summary || `Films and interviews of ${site.name} on ${topic.name}.`,
    path: address(after),
    islands: [],
    body: (
      <Listing
        view={{
          heading: topic.name,
          summary: topic.summary,
          groups: [
            { title: site.filmsLabel, people: false, cards: ofKind("film") },
            { title: site.interviewsLabel, people: true, cards: ofKind("interview") },
            { title: "Episodes", people: false, cards: ofKind("episode") },
          ],
          empty: "Nothing is published on this topic yet.",
          next: next === null ? null : address(next),
        }}
      />
    ),
  });
};
