import { type FundingCredit, wordingIn } from "../newsroom/funder/funding.ts";
import { escaped } from "./xml-text.ts";

/** Who paid, after the last word of a story in feeds, in the words for feeds; as HTML. */
export const feedFunding = (credits: readonly FundingCredit[]): string =>
  credits
    .map((credit) => {
      const url = credit.learnMore?.url ?? credit.funder.url;
      const words = escaped(wordingIn(credit, "feed"));
      const name = escaped(credit.funder.name);
      const linked =
        url !== null && words.includes(name)
          ? words.replace(name, () => `<a href="${escaped(url)}" rel="sponsored">${name}</a>`)
          : words;
      return `<p><small>${linked}</small></p>`;
    })
    .join("");
