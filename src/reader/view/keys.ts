import type { RecordingPage } from "../../newsroom/recording/recording-page.store.ts";
import {
  interviewsForKey,
  momentKey,
  personKey,
  pictureKey,
  recordingCardKey,
  recordingKey,
  seriesKey,
  storyKey,
  topicKey,
  transcriptKey,
} from "../../newsroom/staff/keys.ts";
import type { RelatedWorks } from "../../newsroom/story/related.ts";
import type { StoryCard } from "../../newsroom/story/story-card.ts";
import type { PlacedSentence } from "../../newsroom/transcript/transcript.store.ts";
import type { Reading } from "../http/answer.ts";
import type { MomentFacts } from "./moment.ts";

/** What all that a page may say of a work is made of; its words are apart. */
export const keysOfWork = (work: RecordingPage): string[] => [
  recordingKey(work.id),
  interviewsForKey(work.id),
  ...work.interviews.map(({ id }) => recordingCardKey(id)),
  // Whether or not it is public now.
  ...(work.madeForId === null ? [] : [recordingCardKey(work.madeForId)]),
  ...(work.series === null ? [] : [seriesKey(work.series.id)]),
  ...work.credits.map(({ person }) => personKey(person.id)),
  ...work.topics.map(({ id }) => topicKey(id)),
];

/** Milliseconds for which a page may show works beside it that others would now be nearer than. */
const lag = 10 * 60_000;

/**
 * Works beside one: what is said of them is always true, and which they are may lag. They go by people, topics and rare
 * words, so that almost any change anywhere could be told to make almost any page anew.
 */
export const notesOfRelated = (
  { clock, uses, renewAt }: Pick<Reading, "clock" | "uses" | "renewAt">,
  related: RelatedWorks,
): void => {
  uses(...keysOfWorks(related));
  renewAt(new Date(clock().getTime() + lag));
};

const keysOfWorks = ({ films, stories }: RelatedWorks): string[] =>
  [...films, ...stories].map(({ work }) =>
    work.kind === "story" ? storyKey(work.id) : recordingCardKey(work.id),
  );

/** What lists say of stories; which stories a list has is the list's own key. */
export const keysOfStoryCards = (cards: readonly StoryCard[]): string[] =>
  cards.flatMap((card) => [
    storyKey(card.id),
    ...card.contributors.map(({ person }) => personKey(person.id)),
    ...(card.picture === null ? [] : [pictureKey(card.picture.id)]),
  ]);

/** What a moment's page and embed say of it. */
export const keysOfMoment = ({ moment, work, words }: MomentFacts): string[] => [
  momentKey(moment.id),
  ...(moment.anchoredMomentId === null ? [] : [momentKey(moment.anchoredMomentId)]),
  transcriptKey(moment.cutId),
  ...keysOfWork(work),
  ...keysOfSpeakers([...words.before, ...words.inside, ...words.after]),
];

/** Who speaks these: a speaker is named as the person is. */
export const keysOfSpeakers = (sentences: readonly PlacedSentence[]): string[] =>
  sentences.flatMap(({ speaker }) => (speaker.id === null ? [] : [personKey(speaker.id)]));
