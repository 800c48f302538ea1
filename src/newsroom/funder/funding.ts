/** One acknowledgement of money: its wording, what it is for, and its days (YYYY-MM-DD, both included). */
export interface FundingCredit {
  readonly id: string;
  readonly wording: string;
  readonly scope: "site" | "series" | "recording";
  readonly seriesId: string | null;
  readonly recordingId: string | null;
  readonly firstDay: string;
  /** Null: no end. */
  readonly lastDay: string | null;
  readonly position: number;
  readonly funder: {
    readonly id: string;
    readonly slug: string;
    readonly name: string;
    readonly url: string | null;
  };
}

/** What is shown: a work, with the series that it belongs to; without either: the site. */
export interface FundedPage {
  readonly recordingId: string | null;
  readonly seriesId: string | null;
}

const nearness = { recording: 0, series: 1, site: 2 } as const;

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
    .filter(
      (credit) =>
        isFor(credit, page) && credit.firstDay <= day && (credit.lastDay === null || day <= credit.lastDay),
    )
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

const isFor = (credit: FundingCredit, page: FundedPage): boolean =>
  credit.scope === "site" ||
  (credit.scope === "series" && credit.seriesId === page.seriesId) ||
  (credit.scope === "recording" && credit.recordingId === page.recordingId);
