import type { StoryContent } from "../../content/story-content.ts";
import type { Database, Trx } from "../../platform/database/database.ts";

/** Every gate there is. A name is never changed once released: overrides bear it. */
export const gateNames = [
  "headline",
  "contributors",
  "lead-picture",
  "pictures",
  "quotations",
  "pull-quotations",
  "excerpts",
  "links",
  "documents",
  "approvals",
] as const;
export type GateName = (typeof gateNames)[number];

export const isGateName = (name: string): name is GateName => (gateNames as readonly string[]).includes(name);

/** What a gate looks at: a revision, and the instant at which it is to be public. */
export interface GateSubject {
  readonly storyId: string;
  readonly revisionId: string;
  readonly content: StoryContent;
  readonly at: Date;
  /** It is the one that readers see: how its quotations stand now, whether or not they were checked since words changed. */
  readonly isShown?: boolean;
}

/** One thing that holds a revision back. */
export interface GateFinding {
  /** The id of the block, quotation or field that fails: with the gate's name it names the finding. */
  readonly part: string;
  /** What it fails by (a moment, a fingerprint): the same part with another cause is another failure. */
  readonly cause: string;
  /** A sentence for editors. */
  readonly problem: string;
  /** What to do. */
  readonly advice: string;
}

export interface Gate {
  readonly name: GateName;
  readonly findings: (db: Database | Trx, subject: GateSubject) => Promise<readonly GateFinding[]>;
}
