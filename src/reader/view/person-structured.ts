import type { PersonProfile } from "../../newsroom/person/person.store.ts";
import { breadcrumbList } from "../design/crumbs.tsx";
import { routes } from "../routes.ts";
import type { PersonView } from "./person.ts";
import type { SiteView } from "./site.ts";
import { pictureCard } from "./social.ts";

/** Who somebody is, for search engines (schema.org ProfilePage, Person). */
export const personStructured = (site: SiteView, { person, picture }: PersonView): object[] => {
  const path = routes.person.to({ slug: person.slug });
  const card = pictureCard(picture);
  return [
    {
      "@type": "ProfilePage",
      "@id": site.origin + path,
      url: site.origin + path,
      name: person.name,
      inLanguage: site.language,
      mainEntity: {
        "@type": "Person",
        "@id": `${site.origin + path}#person`,
        name: person.name,
        url: site.origin + path,
        ...(person.role === "" ? {} : { jobTitle: person.role }),
        ...(person.biography === "" ? {} : { description: person.biography }),
        ...(card ? { image: site.origin + card.path } : {}),
        ...(person.links.length > 0 ? { sameAs: person.links.map(({ url }) => url) } : {}),
        ...contactOf(person),
      },
    },
    breadcrumbList(site.origin, [{ name: person.name, path }]),
  ];
};

const contactOf = ({ contact }: PersonProfile): object =>
  contact.includes("@") && !contact.includes("/") ? { email: contact } : {};

/** A byline or credit with the person's page; who has none yet stands without. */
export const personObject = (
  origin: string,
  person: { readonly slug: string; readonly name: string },
): object => ({
  "@type": "Person",
  name: person.name,
  url: origin + routes.person.to({ slug: person.slug }),
});
