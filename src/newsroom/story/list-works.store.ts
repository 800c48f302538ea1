import type { Database, Trx } from "../../platform/database/database.ts";
import { findPublicCards } from "../recording/find-cards.store.ts";
import { listIds, type ListPage } from "../recording/listed.store.ts";
import type { RecordingCard } from "../recording/recording.ts";
import type { StoryCard } from "./story-card.ts";
import { findStoryCards } from "./story-cards.store.ts";

/** A film, interview, episode or story in a list. */
export type WorkCard =
  | { readonly what: "recording"; readonly card: RecordingCard }
  | { readonly what: "story"; readonly card: StoryCard };

export interface WorkList {
  readonly works: readonly WorkCard[];
  /** To be given as `after` and `before`; null where there is no more on that side. */
  readonly next: string | null;
  readonly previous: string | null;
}

/** Public works of any list, the latest first, a page at a time. */
export const listWorks = async (db: Database | Trx, page: ListPage): Promise<WorkList> => {
  const { ids, ...places } = await listIds(db, page);
  return { works: await findWorkCards(db, ids), ...places };
};

/** By id, in the order given; what is not public is left out. */
export const findWorkCards = async (db: Database | Trx, ids: readonly string[]): Promise<WorkCard[]> => {
  const [recordings, stories] = await Promise.all([findPublicCards(db, ids), findStoryCards(db, ids)]);
  return ids.flatMap((id): WorkCard[] => {
    const [recording, story] = [recordings.get(id), stories.get(id)];
    if (recording !== undefined) return [{ what: "recording", card: recording }];
    return story === undefined ? [] : [{ what: "story", card: story }];
  });
};
