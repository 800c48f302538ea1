/** What every page says of the site itself. */
export interface SiteView {
  readonly name: string;
  readonly tagline: string;
  /** BCP 47, of the interface. */
  readonly language: string;
  /** What films are called in menus: "Documentaries". */
  readonly filmsLabel: string;
  /** Scheme and host without a slash at the end: https://example.org */
  readonly origin: string;
  /** Who pays for the whole site, as it is to be said. */
  readonly funding: readonly FundingView[];
}

/** One acknowledgement in force. */
export interface FundingView {
  readonly wording: string;
  readonly name: string;
  readonly url: string | null;
}
