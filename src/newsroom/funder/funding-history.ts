import type { Donor, DonorLevel, ThankedLevel } from "./donor.ts";
import { thanksOn } from "./donor.ts";
import { type CreditedFunder, creditsInForce, type FundedPage, type FundingCredit } from "./funding.ts";

/** One state of something that pays or is paid for, from an instant on until its next. */
export type KeptState =
  | { readonly subject: "funder"; readonly id: string; readonly at: Date; readonly is: CreditedFunder }
  | {
      readonly subject: "funding_credit";
      readonly id: string;
      readonly at: Date;
      /** Null: taken off. */
      readonly is: (Omit<FundingCredit, "funder"> & { readonly funderId: string }) | null;
    }
  | { readonly subject: "donor"; readonly id: string; readonly at: Date; readonly is: Donor | null }
  | { readonly subject: "donor_level"; readonly id: string; readonly at: Date; readonly is: DonorLevel }
  | {
      readonly subject: "recording";
      readonly id: string;
      readonly at: Date;
      readonly is: { readonly seriesId: string | null };
    };

/** A day in the site's zone as instants, the end not in it. */
export interface DaySpan {
  /** YYYY-MM-DD */
  readonly day: string;
  readonly start: Date;
  readonly end: Date;
}

/** What stood on a page for a part of a day. */
export interface Stood {
  readonly from: Date;
  readonly until: Date;
  readonly credits: readonly FundingCredit[];
  /** On the page of those who pay; elsewhere none. */
  readonly thanked: readonly ThankedLevel[];
}

/** A page that can be asked for: the site's own pages, the page of those who pay, a recording, a story. */
export type AskedPage =
  | { readonly kind: "site" | "support" }
  | { readonly kind: "recording" | "story"; readonly id: string };

/**
 * What stood on a page on a day, part by part where it changed within the day. Pure: from every state that was kept.
 * @param states in the order in which they were kept
 */
export const stoodOn = (states: readonly KeptState[], page: AskedPage, span: DaySpan): Stood[] => {
  const inside = states
    .map(({ at }) => at.getTime())
    .filter((at) => at > span.start.getTime() && at < span.end.getTime());
  const bounds = [...new Set([span.start.getTime(), ...inside])].sort((a, b) => a - b);
  const parts = Array.from(bounds, (from, place) => ({
    from: new Date(from),
    until: new Date(bounds[place + 1] ?? span.end.getTime()),
    ...standingAt(states, page, span.day, from),
  }));
  return joined(parts);
};

const standingAt = (states: readonly KeptState[], page: AskedPage, day: string, at: number) => {
  const known = states.filter((state) => state.at.getTime() <= at);
  const latest = new Map(known.map((state) => [`${state.subject} ${state.id}`, state]));
  const now = [...latest.values()];
  const funders = fundersAt(states, latest);
  const credits = now.flatMap((state) => {
    if (state.subject !== "funding_credit" || state.is === null) return [];
    const { funderId, ...credit } = state.is;
    const funder = funders(funderId);
    return funder === undefined ? [] : [{ ...credit, funder }];
  });
  const donors = now.flatMap((state) => (state.subject === "donor" && state.is !== null ? [state.is] : []));
  const levels = now.flatMap((state) => (state.subject === "donor_level" ? [state.is] : []));
  return {
    credits: creditsInForce(credits, day, fundedPage(page, latest)),
    thanked: page.kind === "support" ? thanksOn(day, levels, donors) : [],
  };
};

/** A funder as it was then, or as it first was: its name was kept with the first credit at the latest. */
const fundersAt = (states: readonly KeptState[], latest: ReadonlyMap<string, KeptState>) => {
  const first = (id: string) => states.find((state) => state.subject === "funder" && state.id === id);
  return (id: string): CreditedFunder | undefined => {
    const state = latest.get(`funder ${id}`) ?? first(id);
    return state?.subject === "funder" ? state.is : undefined;
  };
};

const fundedPage = (page: AskedPage, latest: ReadonlyMap<string, KeptState>): FundedPage => {
  if (page.kind === "story") return { recordingId: null, seriesId: null, storyId: page.id };
  if (page.kind !== "recording") return { recordingId: null, seriesId: null };
  const state = latest.get(`recording ${page.id}`);
  return {
    recordingId: page.id,
    seriesId: state?.subject === "recording" ? state.is.seriesId : null,
  };
};

/** Parts of the day on which the same stood are one. */
const joined = (parts: readonly Stood[]): Stood[] => {
  const told: Stood[] = [];
  for (const part of parts) {
    const before = told.at(-1);
    if (before !== undefined && sameWords(before, part))
      told[told.length - 1] = { ...before, until: part.until };
    else told.push(part);
  }
  return told;
};

const sameWords = (a: Stood, b: Stood): boolean =>
  JSON.stringify([a.credits, a.thanked]) === JSON.stringify([b.credits, b.thanked]);
