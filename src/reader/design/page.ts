import type { ComponentChildren } from "preact";
import type { Alternate } from "../view/translations.ts";

/** Browser code that a page may ask for; each is an entry of the asset manifest. */
export type Island =
  | "player.js"
  | "transcript.js"
  | "search.js"
  | "share.js"
  | "quotation.js"
  | "embed.js"
  | "listen.js";

/** The address of a built file: of "site.css", "player.js". */
export type AssetName = (name: string) => string;

/** A sheet of styles as it stands in a page: with it, the page can be painted when it has come, and waits for nothing more. */
export interface InlineSheet {
  /** Its address, whose name carries the hash of what is in it. */
  readonly address: string;
  readonly text: string;
  /** A source of the content policy that allows just this text (CSP3, section 2.3.1): `'sha256-…'`. */
  readonly source: string;
}

/** What of the built browser code and styles a page is made with. */
export interface PageAssets {
  readonly nameOf: AssetName;
  readonly sheetOf: (name: string) => InlineSheet;
  /** Addresses of what the scripts of a page load at once, each once: known from the page on, they come with the scripts. */
  readonly importsOf: (islands: readonly Island[]) => readonly string[];
}

/** What a page is, before it is put in its frame. Handlers make these; the frame and the headers are made from them. */
export interface Page {
  readonly status?: 200 | 400 | 404 | 405 | 410 | 413 | 414 | 422 | 429 | 500;
  /** Of the document, without the site's name. */
  readonly title: string;
  readonly description: string;
  /** The canonical path; null where there is none (error pages). */
  readonly path: string | null;
  /** Pages that search engines should leave alone. */
  readonly hidden?: boolean;
  /** The page begins in the dark room. */
  readonly room?: boolean;
  /** Where the reader is in the menu. */
  readonly section?: "films" | "interviews" | "stories" | "podcasts" | "search";
  /** Sheets beyond that of every page: files of styles/. */
  readonly styles?: readonly `${string}.css`[];
  /** Origins whose frames the reader may ask for on this page: https://host. */
  readonly frames?: readonly string[];
  /** Feeds of what the page lists: at feed.rss, feed.atom and feed.json under the path (of the site: ""); or in these formats alone. */
  readonly feeds?: readonly {
    readonly title: string;
    readonly path: string;
    readonly formats?: readonly ("rss" | "atom" | "json")[];
  }[];
  /** Kept by nobody: it is for whoever has the link. */
  readonly secret?: boolean;
  /** The same in other languages: every one of them, this page too. */
  readonly alternates?: readonly Alternate[];
  readonly islands: readonly Island[];
  readonly social?: Social | undefined;
  /** Objects of schema.org. */
  readonly structured?: readonly object[];
  readonly body: ComponentChildren;
}

/** For those who show a link as a card. Paths are ours; sizes in pixels. */
export interface Social {
  readonly type: "website" | "profile" | "video.movie" | "video.other" | "music.song" | "article";
  readonly title: string;
  readonly description: string;
  readonly picture?:
    | { readonly path: string; readonly width: number; readonly height: number; readonly alt: string }
    | undefined;
  /** Of an article: instants in ISO 8601. */
  readonly published?: string | undefined;
  readonly modified?: string | undefined;
  /** The page that plays it in a frame. */
  readonly player?: { readonly path: string; readonly width: number; readonly height: number } | undefined;
  /** The page or moment that oEmbed describes. */
  readonly oembedOf?: string | undefined;
}
