import { findPublicPerson } from "../newsroom/person/person.store.ts";
import { listOf } from "../newsroom/recording/listed.store.ts";
import { personKey, worksByPersonKey } from "../newsroom/staff/keys.ts";
import type { FeedSource } from "./feed.ts";
import type { FeedReading } from "./feed-reading.ts";
import { latestOf } from "./section-feed.ts";

/** What somebody made and wrote; null where nobody is known by that name. */
export const personFeed = async (reading: FeedReading, slug: string): Promise<FeedSource | null> => {
  const person = /\p{Cc}/u.test(slug) ? null : await findPublicPerson(reading.db, slug);
  if (person === null) return null;
  reading.uses([personKey(person.id), worksByPersonKey(person.id)]);
  return {
    id: `urn:newsreel:feed:person:${person.id}`,
    title: person.name,
    description: reading.say.feeds.by(person.name),
    path: reading.addresses.person(slug),
    entries: await latestOf(reading, listOf.person(person.id)),
  };
};
