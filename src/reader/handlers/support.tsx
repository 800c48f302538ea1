import { donorsKey } from "../../newsroom/staff/keys.ts";
import { breadcrumbList } from "../design/crumbs.tsx";
import { type Handler, shown } from "../http/answer.ts";
import { Support } from "../pages/support.tsx";
import { routes } from "../routes.ts";
import { readSupport } from "../view/support.store.ts";

/** Who pays, and how readers can. The site's settings and funders are noted with every page. */
export const supportHandler: Handler = async ({ db, day, site, say, uses }) => {
  uses(donorsKey);
  const view = await readSupport(db, day);
  uses(...view.keys);
  const title = view.fund.name || say.support.title;
  const description = say.support.about(site.name);
  const path = routes.support.to({});
  return shown({
    title,
    description,
    path,
    styles: ["support.css"],
    islands: [],
    social: { type: "website", title, description },
    structured: [breadcrumbList(site.origin, [{ name: title, path }]), fundersStructured(site, view.funders)],
    body: <Support site={site} view={view} />,
  });
};

const fundersStructured = (
  site: { readonly name: string; readonly origin: string },
  funders: readonly { readonly name: string; readonly url: string | null }[],
): object => ({
  "@type": "NewsMediaOrganization",
  "@id": `${site.origin}/#newsroom`,
  name: site.name,
  url: `${site.origin}/`,
  ownershipFundingInfo: site.origin + routes.support.to({}),
  ...(funders.length > 0
    ? {
        funder: funders.map(({ name, url }) => ({
          "@type": "Organization",
          name,
          ...(url === null ? {} : { url }),
        })),
      }
    : {}),
});
