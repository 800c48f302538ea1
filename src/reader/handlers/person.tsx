import { findPublicPerson } from "../../newsroom/person/person.store.ts";
import { personKey, worksByPersonKey } from "../../newsroom/staff/keys.ts";
import { type Handler, missing, shown } from "../http/answer.ts";
import { slugParam } from "../http/inputs.ts";
import { PersonPage } from "../pages/person.tsx";
import { routes } from "../routes.ts";
import { readListQuery } from "../view/list-query.ts";
import { type PersonPart, personParts, type PersonView } from "../view/person.ts";
import { type PersonQuery, readPersonView } from "../view/person.store.ts";
import { personStructured } from "../view/person-structured.ts";
import { pictureCard } from "../view/social.ts";

/** Somebody whom the public may know: who made, wrote or says something public, or is quoted in it. */
export const personHandler: Handler = async (reading, { params, query }) => {
  const slug = slugParam(params);
  const person = slug === null ? null : await findPublicPerson(reading.db, slug);
  if (person === null) return missing;
  reading.uses(personKey(person.id), worksByPersonKey(person.id));
  const asked = readPersonQuery(query);
  const { cursor, place } = readListQuery(query);
  const wanted = { ...asked, cursor: asked.part === null ? null : cursor };
  const view = await readPersonView(reading, person, wanted);
  const first = routes.person.to({ slug: person.slug });
  if (wanted.cursor?.side === "before" && isFirst(view, asked.part))
    return { kind: "redirect", to: first, status: 302 };
  const { site } = reading;
  const description = descriptionOf(view, site.say.people.describe(person.name, site.name));
  const picture = pictureCard(view.picture);
  const further = asked.part === null ? {} : { part: asked.part, role: asked.role ?? undefined, ...place };
  return shown({
    title: person.name,
    description,
    path: routes.person.to({ slug: person.slug }, further),
    // Parts of the page are for those who read on; the page itself is for those who look for the person.
    hidden: asked.part !== null,
    styles: ["search.css", "lists.css"],
    islands: view.words === null || view.words.items.length === 0 ? [] : ["search.js"],
    feeds: [{ title: person.name, path: first }],
    social: { type: "profile", title: person.name, description, ...(picture ? { picture } : {}) },
    structured: personStructured(site, view),
    body: <PersonPage view={view} />,
  });
};

const readPersonQuery = (query: URLSearchParams): Omit<PersonQuery, "cursor"> => {
  const part = personParts.find((one) => one === query.get("part")) ?? null;
  const role =
    query
      .get("role")
      ?.replaceAll(/\p{Cc}/gu, " ")
      .slice(0, 200) || null;
  return { part, role: part === "work" ? role : null };
};

/** The page that goes back reached the beginning of its list. */
const isFirst = (view: PersonView, part: PersonPart | null): boolean =>
  part !== null && view[part]?.pages.later === null;

const descriptionOf = ({ person }: PersonView, otherwise: string): string => {
  const first = person.biography.split(/\n{2,}/)[0]?.trim() ?? "";
  const told = [person.role, first].filter((text) => text !== "").join(". ");
  return told === "" ? otherwise : told.slice(0, 300);
};
