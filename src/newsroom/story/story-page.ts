import type { StoryContent } from "../../content/story-content.ts";
import type { FundingCredit } from "../funder/funding.ts";
import type { PersonReference, References, TopicReference } from "./references.ts";

export interface Contributor {
  /** "By", "Additional reporting". */
  readonly role: string;
  readonly person: PersonReference;
}

/** Once that what readers see of a story changed. */
export interface Publication {
  /** Null: it was taken off. */
  readonly revisionId: string | null;
  readonly number: number | null;
  readonly at: Date;
  /** What changed, for readers; may be empty. */
  readonly note: string;
}

/** One revision of a story with all that its page says. */
export interface StoryPage {
  readonly id: string;
  readonly slug: string;
  readonly revisionId: string;
  readonly revisionNumber: number;
  readonly content: StoryContent;
  readonly references: References;
  readonly contributors: readonly Contributor[];
  readonly topics: readonly TopicReference[];
  readonly funding: readonly FundingCredit[];
  /** The public history, the oldest first. */
  readonly publications: readonly Publication[];
  /** Null in a preview of what was never published. */
  readonly firstPublishedAt: Date | null;
  /** When what stands there now went out. */
  readonly publishedAt: Date | null;
  /** All that the page is made of (staff/keys.ts). */
  readonly keys: readonly string[];
}
