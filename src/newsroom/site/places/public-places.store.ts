import type { Database, Trx } from "../../../platform/database/database.ts";
import { type ListedShow, listPublicShows } from "../../podcast/show.store.ts";
import { findPublicCards } from "../../recording/find-cards.store.ts";
import type { RecordingCard } from "../../recording/recording.ts";
import { findStoryCards } from "../../story/story-cards.store.ts";
import type { StoryCard } from "../../story/story-card.ts";
import { type FrontPlace, nextChange, onShelf, shelves } from "./place.ts";
import { listFrontPlaces } from "./place.store.ts";

/** A work that can lead the page. */
export type LeadCard =
  | { readonly kind: "recording"; readonly card: RecordingCard }
  | { readonly kind: "story"; readonly card: StoryCard };

/** What editors placed and the public may see, by shelf, in its order. */
export interface Curated {
  readonly lead: readonly LeadCard[];
  readonly films: readonly RecordingCard[];
  readonly stories: readonly StoryCard[];
  readonly interviews: readonly RecordingCard[];
  readonly podcasts: readonly ListedShow[];
  /** Standing now, whether or not it is public: what the page is made of. */
  readonly places: readonly FrontPlace[];
  /** From this instant on the page is another; null: none is known. */
  readonly until: Date | null;
}

/** Reads what is placed at this instant. What is not published, or was withdrawn, is left out. */
export const readCurated = async (db: Database | Trx, now: Date): Promise<Curated> => {
  const all = await listFrontPlaces(db, now);
  const places = shelves.flatMap((shelf) => onShelf(all, shelf, now));
  const ids = (...kinds: readonly string[]) =>
    places.filter(({ kind }) => kinds.includes(kind)).map(({ workId }) => workId);
  const [recordings, stories, shows] = await Promise.all([
    findPublicCards(db, ids("film", "interview", "episode")),
    findStoryCards(db, ids("story")),
    ids("podcast").length === 0 ? [] : listPublicShows(db),
  ]);
  const shelved = (shelf: FrontPlace["shelf"]) => places.filter((place) => place.shelf === shelf);
  const recordingsOn = (shelf: FrontPlace["shelf"]) =>
    shelved(shelf).flatMap(({ workId }) => recordings.get(workId) ?? []);
  return {
    lead: shelved("lead").flatMap(({ kind, workId }): LeadCard[] => {
      const story = kind === "story" ? stories.get(workId) : undefined;
      const recording = recordings.get(workId);
      if (story !== undefined) return [{ kind: "story", card: story }];
      return recording === undefined ? [] : [{ kind: "recording", card: recording }];
    }),
    films: recordingsOn("films"),
    stories: shelved("stories").flatMap(({ workId }) => stories.get(workId) ?? []),
    interviews: recordingsOn("interviews"),
    podcasts: shelved("podcasts").flatMap(({ workId }) => shows.find(({ id }) => id === workId) ?? []),
    places,
    until: nextChange(all, now),
  };
};
