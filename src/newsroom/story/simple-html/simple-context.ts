import type { Say } from "../../../catalogue/say.ts";
import type { NoteMark } from "../../../content/inline-tree.ts";
import type { References, WorkReference } from "../references.ts";

/** Whole addresses of what a story names, for those who read it elsewhere: in a feed, in a mail. */
export interface WholeAddresses {
  /** The story's own page. */
  readonly story: string;
  /** Without a slash at its end. */
  readonly site: string;
  /** At a time (milliseconds) where that is given. */
  readonly work: (work: Pick<WorkReference, "kind" | "slug">, at?: number) => string;
  readonly moment: (id: string) => string;
  readonly document: (id: string) => string;
  /** At most this many pixels wide. */
  readonly picture: (id: string, width: number) => string;
}

/** Elements that a surface may give a look of its own. */
export type Styled =
  | "p"
  | "heading"
  | "list"
  | "quotation"
  | "attribution"
  | "figure"
  | "caption"
  | "img"
  | "a"
  | "box"
  | "hr"
  | "table"
  | "cell"
  | "play"
  | "small";

/** What the blocks of one story know where they are simple HTML: no class, no script, no form. */
export interface SimpleContext {
  readonly references: References;
  readonly addresses: WholeAddresses;
  /** The words of the interface: the site's. */
  readonly say: Say;
  /** The attributes of an element, with a space before them; empty for none. */
  readonly style: (element: Styled) => string;
  /** The number of a note, from 1 in the order of the text. */
  readonly numberOf: (note: NoteMark) => number;
}

/** Text between tags and in attributes. */
export const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

export const link = (context: SimpleContext, href: string, words: string): string =>
  `<a href="${escaped(href)}"${context.style("a")}>${words}</a>`;
