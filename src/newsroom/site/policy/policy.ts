import type { Block } from "../../../content/block.ts";
import type { StoryContent } from "../../../content/story-content.ts";

/** What readers and search engines know by name; each is there once. "other" is any further one, with an address of its own. */
export const policyKinds = [
  "standards",
  "ethics",
  "corrections",
  "funding",
  "masthead",
  "mission",
  "fact-checking",
  "unnamed-sources",
  "bylines",
  "diversity",
  "contact",
  "privacy",
  "other",
] as const;
export type PolicyKind = (typeof policyKinds)[number];

export const isPolicyKind = (text: string): text is PolicyKind => policyKinds.some((kind) => kind === text);

/** Title (`headline`), summary (`standfirst`), language and body of a policy: the form that stories have. */
export type PolicyContent = StoryContent;

/** The blocks that a policy may hold: words in order, and no media. */
export const policyBlocks: ReadonlySet<Block["kind"]> = new Set([
  "paragraph",
  "heading",
  "list",
  "table",
  "aside",
  "divider",
]);

/** A policy as the newsroom's staff see it. */
export interface Policy {
  readonly id: string;
  readonly kind: PolicyKind;
  readonly slug: string;
  readonly state: "draft" | "published" | "withdrawn";
  readonly title: string;
  /** The number of its latest version. */
  readonly latest: number;
  /** The number of the version in force; null: none. */
  readonly inForce: number | null;
}

/** One version as it was written. */
export interface PolicyVersion {
  readonly id: string;
  readonly number: number;
  readonly content: PolicyContent;
  /** What is different from the version before, for readers. */
  readonly changed: string;
  readonly madeAt: Date;
}

/** A policy that is in force, as every page may link to it. */
export interface PolicyLink {
  readonly id: string;
  readonly kind: PolicyKind;
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  /** When what stands there now came into force. */
  readonly since: Date;
}

/** A version that is or was in force, and when. */
export interface PolicyInForce {
  readonly number: number;
  readonly changed: string;
  readonly from: Date;
  /** Null: it is in force. */
  readonly until: Date | null;
}
