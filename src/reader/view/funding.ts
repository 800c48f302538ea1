import { type FundingCredit, type FundingPlace, wordingIn } from "../../newsroom/funder/funding.ts";
import type { Mark } from "../../newsroom/funder/mark.ts";
import { routes } from "../routes.ts";

/** One acknowledgement in force. */
export interface FundingView {
  readonly wording: string;
  readonly name: string;
  readonly url: string | null;
  /** An address of its own to learn more at; null: the name is the link. */
  readonly learnMore: { readonly url: string; readonly label: string } | null;
  readonly mark: MarkView | null;
}

/** Sizes in pixels. */
export interface MarkView {
  readonly src: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** Pixels of a mark's picture: shown at most 160 wide, on screens of twice the density. */
const markWidth = 320;

export const fundingView = (credit: FundingCredit): FundingView => fundingViewIn("page", credit);

/** The acknowledgement in the words of the place where it is said. */
export const fundingViewIn = (place: FundingPlace, credit: FundingCredit): FundingView => ({
  wording: wordingIn(credit, place),
  name: credit.funder.name,
  url: credit.funder.url,
  learnMore: credit.learnMore,
  mark: credit.funder.mark === null ? null : markView(credit.funder.mark),
});

export const markView = (mark: Mark): MarkView =>
  mark.kind === "picture"
    ? {
        src: routes.picture.to({ id: mark.id }, { w: Math.min(markWidth, mark.width) }),
        width: mark.width,
        height: mark.height,
        alt: mark.alt,
      }
    : {
        src: routes.mark.to({ id: mark.funderId }, { v: mark.version }),
        width: mark.width,
        height: mark.height,
        alt: mark.alt,
      };

/** Who paid, for search engines: `funder` and `sponsor` of schema.org, each once. */
export const fundingStructured = (credits: readonly FundingCredit[]): object => {
  const of = (role: FundingCredit["role"]): object[] => {
    const here = credits.filter((credit) => credit.role === role).map(({ funder }) => funder);
    const each = new Map(here.map((funder) => [funder.id, funder])).values();
    return Array.from(each, ({ kind, name, url }) => ({
      "@type": kind === "person" ? "Person" : "Organization",
      name,
      ...(url === null ? {} : { url }),
    }));
  };
  const [funders, sponsors] = [of("funder"), of("sponsor")];
  return {
    ...(funders.length > 0 ? { funder: funders } : {}),
    ...(sponsors.length > 0 ? { sponsor: sponsors } : {}),
  };
};
