import type { PolicyKind } from "../../newsroom/site/policy/policy.ts";
import { routes } from "../routes.ts";
import type { SiteView } from "./site.ts";

/** Which policy answers to which property (schema.org/NewsMediaOrganization, schema.org/Organization). */
const properties: Readonly<Partial<Record<PolicyKind, string>>> = {
  standards: "publishingPrinciples",
  ethics: "ethicsPolicy",
  corrections: "correctionsPolicy",
  funding: "ownershipFundingInfo",
  masthead: "masthead",
  mission: "missionCoveragePrioritiesPolicy",
  "fact-checking": "verificationFactCheckingPolicy",
  "unnamed-sources": "unnamedSourcesPolicy",
  bylines: "noBylinesPolicy",
  contact: "actionableFeedbackPolicy",
  diversity: "diversityPolicy",
};

/** What search engines are told of the newsroom: on the front page, and as publisher of each work. Only what there is. */
export const organisation = (site: SiteView): object => {
  const { logoPicture } = site.own.look;
  const elsewhere = (site.own.menus.social ?? []).flatMap(({ href }) => (href === null ? [] : [href]));
  return {
    "@type": "NewsMediaOrganization",
    "@id": `${site.origin}/#newsroom`,
    name: site.name,
    url: `${site.origin}/`,
    logo: {
      "@type": "ImageObject",
      url: site.origin + logoPicture.src,
      width: logoPicture.width,
      height: logoPicture.height,
    },
    ...(site.founded === "" ? {} : { foundingDate: site.founded }),
    ...(elsewhere.length > 0 ? { sameAs: elsewhere } : {}),
    ...policies(site),
  };
};

/** Corrections have a page of their own whether or not there is a policy of them; standards may stand elsewhere. */
const policies = (site: SiteView): Record<string, string> => ({
  correctionsPolicy: site.origin + routes.corrections.to({}),
  ...(site.standards === ""
    ? {}
    : {
        publishingPrinciples: site.standards.startsWith("/") ? site.origin + site.standards : site.standards,
      }),
  ...Object.fromEntries(
    site.own.policies.flatMap(({ kind, slug }) => {
      const property = properties[kind];
      return property === undefined ? [] : [[property, site.origin + routes.policy.to({ slug })]];
    }),
  ),
});
