import { findPublicPerson } from "../newsroom/person/person.store.ts";
import { listOf } from "../newsroom/recording/listed.store.ts";
import type { FeedNeeds } from "./addresses.ts";
import type { FeedSource } from "./feed.ts";
import type { KeptParts } from "./kept-parts.ts";
import { latestOf } from "./section-feed.ts";

/** What somebody made and wrote; null where nobody is known by that name. */
export const personFeed = async (
  needs: FeedNeeds,
  slug: string,
  stories: KeptParts,
): Promise<FeedSource | null> => {
  const person = /\p{Cc}/u.test(slug) ? null : await findPublicPerson(needs.db, slug);
  if (person === null) return null;
  return {
    id: `urn:newsreel:feed:person:${person.id}`,
    title: person.name,
    description: `Films and stories by ${person.name}.`,
    path: needs.addresses.person(slug),
    entries: await latestOf(needs, stories, listOf.person(person.id)),
  };
};
