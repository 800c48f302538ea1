import type { Block, BlockOf } from "../../content/block.ts";
import type { StoryContent } from "../../content/story-content.ts";
import type { Notice } from "../../newsroom/notice/notice.ts";
import type { RecordingCard } from "../../newsroom/recording/recording.ts";
import type { MomentReference, References, WorkReference } from "../../newsroom/story/references.ts";
import type { RelatedWorks } from "../../newsroom/story/related.ts";
import type { Translation } from "../../newsroom/story/translation.store.ts";
import type { StoryPage } from "../../newsroom/story/story-page.ts";
import type { CutFacts } from "./cut-facts.store.ts";
import type { PlacedNotice } from "./player-notice.ts";
import type { SiteView } from "./site.ts";

/** All that a story's page is made from. */
export interface StoryView {
  readonly site: SiteView;
  readonly page: StoryPage;
  readonly cuts: ReadonlyMap<string, CutFacts>;
  /** On the story itself, the oldest first. */
  readonly notices: readonly Notice[];
  /** On recordings, by the id of the moment that it touches. */
  readonly noticesOnMoments: ReadonlyMap<string, readonly PlacedNotice[]>;
  readonly related: RelatedWorks;
  /** The latest first; those that the page offers elsewhere are not among them. */
  readonly latestFilms: readonly RecordingCard[];
  /** The same in other languages, itself too; empty where there is none. */
  readonly translations: readonly Translation[];
  /** Set where this is not public, but shown by a link made for it. */
  readonly preview: { readonly until: Date; readonly token: string } | null;
}

/** The moments that a story plays, in its order, each once. What may not be shown is left out. */
export const momentsPlayed = ({ body }: StoryContent, { moments }: References): MomentReference[] => [
  ...new Set(body.blocks.flatMap((block) => (plays(block) ? (moments.get(block.moment) ?? []) : []))),
];

const plays = (block: Block): block is BlockOf<"excerpt"> | BlockOf<"audioMoment"> =>
  block.kind === "excerpt" || block.kind === "audioMoment";

const momentsQuoted = ({ quotations }: References): MomentReference[] =>
  [...quotations.values()].flatMap(({ moment }) => moment ?? []);

/** Recordings that a story plays or quotes, the most used first; those used as often in the order of the story. */
export const recordingsUsed = (content: StoryContent, references: References): WorkReference[] => {
  const counts = new Map<string, { readonly work: WorkReference; count: number }>();
  for (const { recording } of [...momentsPlayed(content, references), ...momentsQuoted(references)]) {
    const entry = counts.get(recording.id) ?? { work: recording, count: 0 };
    entry.count += 1;
    counts.set(recording.id, entry);
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).map(({ work }) => work);
};

/** The film to offer in full: the one that the story plays and quotes most. */
export const filmInFull = (content: StoryContent, references: References): WorkReference | null =>
  recordingsUsed(content, references).find(({ kind }) => kind === "film") ?? null;

/** The title for search engines and tabs. */
export const searchTitle = ({ searchTitle: own, headline }: StoryContent): string => own || headline;

/** What a card of the story says in a sentence or two. */
export const storySummary = ({ standfirst, headline }: StoryContent): string => standfirst || headline;

/** What stands there went out anew after it was first published. */
export const wasUpdated = ({ firstPublishedAt, publishedAt }: StoryPage): boolean =>
  firstPublishedAt !== null &&
  publishedAt !== null &&
  publishedAt.getTime() - firstPublishedAt.getTime() >= 60_000;
