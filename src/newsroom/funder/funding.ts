import type { Mark } from "./mark.ts";

/** One acknowledgement of money: its wording, what it is for, and its days (YYYY-MM-DD, both included). */
export interface FundingCredit {
  readonly id: string;
  readonly wording: string;
  /** What is said in the player and in feeds; empty: the wording. */
  readonly wordingPlayer: string;
  readonly wordingFeed: string;
  /** A funder pays for the work; a sponsor pays to be named with it. */
  readonly role: "funder" | "sponsor";
  readonly scope: FundingScope;
  readonly seriesId: string | null;
  readonly recordingId: string | null;
  readonly storyId: string | null;
  readonly firstDay: string;
  /** Null: no end. */
  readonly lastDay: string | null;
  readonly position: number;
  /** Where "learn more" leads; null: nowhere but the funder's own address. */
  readonly learnMore: { readonly url: string; readonly label: string } | null;
  readonly funder: CreditedFunder;
}

export type FundingScope = "site" | "series" | "recording" | "story";

export interface CreditedFunder {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: "organization" | "person";
  readonly url: string | null;
  readonly mark: Mark | null;
}

/** What is shown: a recording with the series that it belongs to, or a story; without any: the site. */
export interface FundedPage {
  readonly recordingId: string | null;
  readonly seriesId: string | null;
  readonly storyId?: string | null;
}

/** Where an acknowledgement is said. */
export type FundingPlace = "page" | "player" | "feed";

const nearness = { recording: 0, story: 0, series: 1, site: 2 } as const;

/**
 * The credits to show on this day: those of the work first, then its series', then the site's, each in the order that
 * editors gave. A funder named twice with the same wording is named once.
 */
export const creditsInForce = (
  credits: readonly FundingCredit[],
  day: string,
  page: FundedPage,
): FundingCredit[] => {
  const inForce = credits
    .filter((credit) => isFor(credit, page) && isInForce(credit, day))
    .sort(
      (a, b) => nearness[a.scope] - nearness[b.scope] || a.position - b.position || a.id.localeCompare(b.id),
    );
  const seen = new Set<string>();
  return inForce.filter((credit) => {
    const acknowledgement = `${credit.funder.id} ${credit.wording}`;
    if (seen.has(acknowledgement)) return false;
    seen.add(acknowledgement);
    return true;
  });
};

/** Days compare as text: YYYY-MM-DD. */
export const isInForce = (
  { firstDay, lastDay }: { readonly firstDay: string; readonly lastDay: string | null },
  day: string,
): boolean => firstDay <= day && (lastDay === null || day <= lastDay);

/** Whether a credit of this scope stands on this page. */
export const isFor = (
  credit: Pick<FundingCredit, "scope" | "seriesId" | "recordingId" | "storyId">,
  page: FundedPage,
): boolean =>
  credit.scope === "site" ||
  (credit.scope === "series" && credit.seriesId === page.seriesId) ||
  (credit.scope === "recording" && credit.recordingId === page.recordingId) ||
  (credit.scope === "story" && credit.storyId === page.storyId);

/** The words of an acknowledgement where it is said. */
export const wordingIn = (
  credit: Pick<FundingCredit, "wording" | "wordingPlayer" | "wordingFeed">,
  place: FundingPlace,
): string => {
  const own = { page: "", player: credit.wordingPlayer, feed: credit.wordingFeed }[place];
  return own === "" ? credit.wording : own;
};
