/** What the catalogue says of a recording, before words and media are joined to it. */
export interface Entry {
  readonly slug: string;
  readonly kind: "film" | "interview" | "episode";
  readonly title: string;
  readonly summary: string;
  readonly language: string;
  readonly broadcastOn: string | null;
  readonly recordedOn: string | null;
  readonly publishedAt: string;
  readonly madeFor: string | null;
  readonly series: string | null;
  readonly season: number | null;
  readonly episodeNumber: number | null;
  readonly topics: readonly string[];
  /** Slug of a person and role, in order. */
  readonly credits: readonly (readonly [person: string, role: string])[];
  readonly rightsNote: string;
  readonly sources: readonly { readonly label: string; readonly url: string | null }[];
  readonly productionNote: string;
  readonly posterAlt: string;
}

const allInvented =
  "Written for this sample by the newsroom. The speakers never lived; what they say of events is of the public record.";
const noVoice =
  "There is nothing to play here: the transcript alone belongs to the sample, and the times of its words are estimates.";

/** For a conversation with somebody invented. */
export const inventedTalk = `${allInvented} ${noVoice}`;
/** For a film that gives words of the record, with a narration of the sample's own. */
export const recordRead = `The narration was written for this sample. The words of named persons stand so in the source named below. ${noVoice}`;
export const allSynthesised =
  "Every voice in it is synthesised, and every picture is drawn by a program that comes with this newsroom.";

export const freeToUse =
  "Made for Newsreel's sample newsroom, under the same licence as Newsreel. The words of the record are in the public domain.";

const nasa = "National Aeronautics and Space Administration";
export const sourceOf = {
  mercury: {
    label: `${nasa}: Results of the First United States Manned Orbital Space Flight, February 20, 1962, Appendix: air-ground communications of the MA-6 flight (1962)`,
    url: "https://mercury6.spacelog.org/",
  },
  apollo8: {
    label: `${nasa}: Apollo 8 Technical Air-to-Ground Voice Transcription (1968)`,
    url: "https://apollo8.spacelog.org/",
  },
  apollo11: {
    label: `${nasa}: Apollo 11 Technical Air-to-Ground Voice Transcription (1969)`,
    url: "https://apollo11.spacelog.org/",
  },
  apollo13: {
    label: `${nasa}: Apollo 13 Technical Air-to-Ground Voice Transcription (1970)`,
    url: "https://apollo13.spacelog.org/",
  },
  lincoln: {
    label: "Abraham Lincoln: Second Inaugural Address, March 4, 1865",
    url: "https://www.archives.gov/milestone-documents/president-lincolns-second-inaugural-address",
  },
  kennedy: {
    label: "John F. Kennedy: Inaugural Address, January 20, 1961",
    url: "https://www.archives.gov/milestone-documents/president-john-f-kennedys-inaugural-address",
  },
  roosevelt: { label: "Franklin D. Roosevelt: Second Inaugural Address, January 20, 1937", url: null },
  anthony: {
    label: "An Account of the Proceedings on the Trial of Susan B. Anthony (Rochester, 1874)",
    url: null,
  },
} as const;
