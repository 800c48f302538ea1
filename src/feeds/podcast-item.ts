import type { Say } from "../catalogue/say.ts";
import type { FundingCredit } from "../newsroom/funder/funding.ts";
import type { EpisodeCard } from "../newsroom/podcast/episode.store.ts";
import { audioPath, chaptersPath, transcriptFilePath } from "../newsroom/podcast/paths.ts";
import type { Show, SoundBite } from "../newsroom/podcast/show.ts";
import type { CreditLine } from "../newsroom/recording/recording.ts";
import type { FeedNeeds } from "./addresses.ts";
import { feedFunding } from "./feed-funding.ts";
import { taxonomyRole } from "./podcast-people.ts";
import { emptyElement, paragraphs, textElement } from "./podcast-xml.ts";

/** All that a feed says of an episode. */
export interface EpisodeItem {
  readonly episode: EpisodeCard;
  readonly credits: readonly CreditLine[];
  readonly bites: readonly SoundBite[];
  readonly hasChapters: boolean;
  readonly hasTranscript: boolean;
  /** Who pays for it, on the day of the feed. */
  readonly funding: readonly FundingCredit[];
}

/** Pixels a side that Apple takes at least for a picture. */
const smallestPicture = 1400;

/** An episode as an `<item>`; empty where there is nothing to fetch. */
export const itemXml = (needs: FeedNeeds, say: Say, show: Show, item: EpisodeItem): string => {
  const { episode } = item;
  if (episode.enclosure === null) return "";
  const page = needs.publicUrl + needs.addresses.recording("episode", episode.slug);
  return [
    "<item>",
    textElement("title", episode.title),
    textElement("itunes:title", episode.title),
    textElement("link", page),
    // The same whatever becomes of the episode's address or file.
    textElement("guid", `urn:newsreel:recording:${episode.id}`, { isPermaLink: "false" }),
    textElement("pubDate", (episode.publishedAt ?? episode.updatedAt).toUTCString()),
    textElement("description", episode.summary || episode.title),
    textElement("content:encoded", htmlOf(say, item, page)),
    emptyElement("enclosure", {
      url: needs.publicUrl + audioPath(episode.id),
      length: episode.enclosure.bytes,
      type: episode.enclosure.mediaType,
    }),
    textElement("itunes:duration", Math.round((episode.runningMilliseconds ?? 0) / 1000)),
    textElement("itunes:explicit", show.explicit ? "true" : "false"),
    textElement("itunes:episodeType", episode.episodeKind),
    ...numbers(episode),
    ...picture(needs, episode),
    ...transcripts(needs, item, page),
    ...chapters(needs, item),
    ...item.credits.map((credit) => personXml(needs, credit)),
    ...item.bites.map(biteXml),
    "</item>",
  ].join("");
};

const numbers = ({ season, episodeNumber }: EpisodeCard): string[] => [
  ...(season === null ? [] : [textElement("itunes:season", season), textElement("podcast:season", season)]),
  ...(episodeNumber === null
    ? []
    : [textElement("itunes:episode", episodeNumber), textElement("podcast:episode", episodeNumber)]),
];

/** A picture of its own where it is one that directories take; else they show the show's. */
const picture = ({ publicUrl, addresses }: FeedNeeds, { poster }: EpisodeCard): string[] =>
  poster !== null && poster.width === poster.height && poster.width >= smallestPicture
    ? [emptyElement("itunes:image", { href: publicUrl + addresses.artwork(poster.id, 1600) })]
    : [];

const transcripts = ({ publicUrl }: FeedNeeds, item: EpisodeItem, page: string): string[] => {
  if (!item.hasTranscript) return [];
  const { id, language } = item.episode;
  const told = { language };
  return [
    emptyElement("podcast:transcript", {
      url: publicUrl + transcriptFilePath(id, "vtt"),
      type: "text/vtt",
      ...told,
      rel: "captions",
    }),
    emptyElement("podcast:transcript", {
      url: publicUrl + transcriptFilePath(id, "json"),
      type: "application/json",
      ...told,
    }),
    emptyElement("podcast:transcript", { url: `${page}/transcript`, type: "text/html", ...told }),
  ];
};

const chapters = ({ publicUrl }: FeedNeeds, { episode, hasChapters }: EpisodeItem): string[] =>
  hasChapters
    ? [
        emptyElement("podcast:chapters", {
          url: publicUrl + chaptersPath(episode.id),
          type: "application/json+chapters",
        }),
      ]
    : [];

const personXml = ({ publicUrl, addresses }: FeedNeeds, { role, person }: CreditLine): string => {
  const known = taxonomyRole(role);
  const href = publicUrl + addresses.person(person.slug);
  return textElement("podcast:person", person.name, { role: known.role, group: known.group, href });
};

/** Seconds, as Podcasting 2.0 has them ("podcast:soundbite"). */
const biteXml = (bite: SoundBite): string =>
  textElement("podcast:soundbite", bite.title || shortened(bite.text), {
    startTime: (bite.start / 1000).toFixed(3),
    duration: ((bite.end - bite.start) / 1000).toFixed(3),
  });

const shortened = (text: string): string => (text.length <= 128 ? text : `${text.slice(0, 127).trimEnd()}…`);

/** Programs show little more than this: who pays is said here, in the words for feeds. */
const htmlOf = ({ podcasts }: Say, { episode, hasTranscript, funding }: EpisodeItem, page: string): string =>
  paragraphs(episode.summary || episode.title) +
  (hasTranscript ? `<p><a href="${page}">${podcasts.everyWord}</a></p>` : "") +
  feedFunding(funding);
