import type { ListedShow } from "../../newsroom/podcast/show.store.ts";
import type { RecordingCard } from "../../newsroom/recording/recording.ts";
import type { Curated, LeadCard } from "../../newsroom/site/places/public-places.store.ts";
import type { StoryCard } from "../../newsroom/story/story-card.ts";

/** How many of each the front page shows besides the lead. */
export const shown = { films: 6, stories: 5, interviews: 6, podcasts: 4 } as const;

/** What the front page shows, each work once. */
export interface FrontWorks {
  readonly lead: LeadCard | null;
  readonly films: readonly RecordingCard[];
  readonly stories: readonly StoryCard[];
  readonly interviews: readonly RecordingCard[];
  readonly podcasts: readonly ListedShow[];
}

/** The latest of each kind: what stands where editors placed nothing. */
export type Latest = Omit<FrontWorks, "lead">;

/** What editors placed comes first, in their order; the rest of each shelf is the latest. */
export const frontOf = (curated: Curated, latest: Latest): FrontWorks => {
  const lead = curated.lead[0] ?? leadByRule(latest);
  const filled = <Card extends { readonly id: string }>(
    placed: readonly Card[],
    rest: readonly Card[],
    count: number,
  ): Card[] =>
    [...placed, ...rest.filter(({ id }) => !placed.some((one) => one.id === id))]
      .filter(({ id }) => id !== lead?.card.id)
      .slice(0, count);
  return {
    lead,
    films: filled(curated.films, latest.films, shown.films),
    stories: filled(curated.stories, latest.stories, shown.stories),
    interviews: filled(curated.interviews, latest.interviews, shown.interviews),
    podcasts: filled(curated.podcasts, latest.podcasts, shown.podcasts),
  };
};

/** The newest film that can be watched; the newest story with a picture, where that came out after it. */
const leadByRule = ({ films, stories }: Latest): LeadCard | null => {
  const film = films.find(({ poster, playable }) => poster !== null && playable) ?? films[0];
  const story = stories.find(({ picture }) => picture !== null);
  const filmAt = film?.publishedAt?.getTime() ?? 0;
  if (story !== undefined && story.publishedAt.getTime() > filmAt) return { kind: "story", card: story };
  return film === undefined ? null : { kind: "recording", card: film };
};
