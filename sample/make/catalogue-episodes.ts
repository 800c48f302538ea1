import { type Entry, freeToUse, sourceOf } from "./catalogue.ts";

/** The podcast of the sample. */
export const shows = [
  {
    slug: "the-record-read-aloud",
    title: "The Record Read Aloud",
    description:
      "One short piece of the public record in each episode, exactly as it was taken down, and somebody who knows what it cost to keep it.",
    author: "The Long Record",
    ownerName: "Clara Voss",
    ownerMail: "clara@long-record.example.org",
    categories: ["Society & Culture/Documentary", "History"],
    explicit: false,
    language: "en",
    kind: "episodic",
    copyright: "Made for Newsreel's sample newsroom",
    // Listeners give to the newsroom's fund.
    funding: [],
    /** UUIDv5 of long-record.example.org/podcast/the-record-read-aloud/feed.rss in the namespace of podcasts. */
    feed: "long-record.example.org/podcast/the-record-read-aloud/feed.rss",
    publishedAt: "2020-08-18T06:00:00Z",
    coverAlt: "Rings of amber and blue around a small bright middle, like the grooves of a record.",
  },
] as const;

const synthesised = "Every voice in it is synthesised.";

const episode = (
  entry: Pick<Entry, "slug" | "title" | "summary" | "publishedAt" | "episodeNumber" | "topics"> &
    Pick<Entry, "credits" | "sources" | "productionNote" | "posterAlt">,
): Entry => ({
  kind: "episode",
  language: "en",
  broadcastOn: entry.publishedAt.slice(0, 10),
  recordedOn: null,
  madeFor: null,
  series: "the-record-read-aloud",
  season: 2,
  rightsNote: freeToUse,
  ...entry,
});

export const episodes: readonly Entry[] = [
  episode({
    slug: "with-charity-for-all",
    title: "With Charity for All",
    summary:
      "March 1865. The war came, one sentence was left, and it is still the longest breath in the language.",
    publishedAt: "2025-03-04T06:00:00Z",
    episodeNumber: 1,
    topics: ["inaugurals", "civil-war", "the-record"],
    credits: [
      ["nora-quill", "Presenter"],
      ["abraham-lincoln", "Words from the record"],
    ],
    sources: [sourceOf.lincoln],
    productionNote: `The words of Lincoln stand so in the source named below; passages are left out. ${synthesised}`,
    posterAlt: "The dome of the Capitol in the rain, its scaffold still standing.",
  }),
  episode({
    slug: "a-lamp-left-on",
    title: "A Lamp Left On",
    summary:
      "Seven minutes of John Glenn's flight, from a telemetry receiver north of Perth that could not see the lights.",
    publishedAt: "2025-03-18T06:00:00Z",
    episodeNumber: 2,
    topics: ["mercury", "tracking"],
    credits: [
      ["nora-quill", "Presenter"],
      ["clara-voss", "Interviewer"],
      ["alec-dunmore", "Guest"],
    ],
    sources: [sourceOf.mercury],
    productionNote: `Alec Dunmore and the interviewer are invented; what he says of the flight can be checked in its transcript. ${synthesised}`,
    posterAlt: "A drawn man with a grey beard before racks of dials and small lamps.",
  }),
  episode({
    slug: "three-dots-on-a-page",
    title: "Three Dots on a Page",
    summary:
      "An archivist on what is typed where nobody could make anything out, and why those marks are the honest ones.",
    publishedAt: "2025-04-01T06:00:00Z",
    episodeNumber: 3,
    topics: ["mercury", "the-record"],
    credits: [
      ["nora-quill", "Presenter"],
      ["clara-voss", "Interviewer"],
      ["ruth-hallam", "Guest"],
    ],
    sources: [sourceOf.mercury],
    productionNote: `Ruth Hallam and the interviewer are invented; what she says of the transcript can be checked in it. ${synthesised}`,
    posterAlt: "A drawn woman with white hair and round glasses before shelves of archive boxes.",
  }),
];
