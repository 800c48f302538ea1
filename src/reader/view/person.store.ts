import type { PersonProfile } from "../../newsroom/person/person.store.ts";
import { listIds, listOf, listRoles } from "../../newsroom/recording/listed.store.ts";
import { spokenBy } from "../../newsroom/search/spoken-by.store.ts";
import { pictureKey, recordingKey, transcriptKey } from "../../newsroom/staff/keys.ts";
import { listWorks } from "../../newsroom/story/list-works.store.ts";
import { storiesQuoting } from "../../newsroom/story/quoted-in.store.ts";
import type { Reading } from "../http/answer.ts";
import type { ChoiceLink } from "../pages/choice-links.tsx";
import { type Query, routes } from "../routes.ts";
import { keysOfStoryCards } from "./keys.ts";
import { type ListQuery, pagesBeside } from "./list-query.ts";
import type { PersonPart, PersonView } from "./person.ts";
import { readHits } from "./search-hits.store.ts";
import { findPagePicture } from "./page-picture.store.ts";
import { keysOfWorkCards } from "./work-list-keys.ts";

/** Works, recordings with words, and stories with quotations on a page. */
const shown = { work: 12, words: 5, quoted: 10 };
/** Sentences of each recording. */
const sentencesShown = 3;

/** Which of a person's lists is asked for, from where on; without a part the beginning of all. */
export interface PersonQuery extends Pick<ListQuery, "cursor"> {
  readonly part: PersonPart | null;
  readonly role: string | null;
}

interface Wanted extends PersonQuery {
  readonly person: PersonProfile;
}

export const readPersonView = async (
  reading: Reading,
  person: PersonProfile,
  query: PersonQuery,
): Promise<PersonView> => {
  const wanted = { ...query, person };
  const [roles, picture, work, words, quoted] = await Promise.all([
    listRoles(reading.db, person.id),
    findPagePicture(reading.db, person.pictureId),
    shows("work", query) ? readWork(reading, wanted) : null,
    shows("words", query) ? readWords(reading, wanted) : null,
    shows("quoted", query) ? readQuoted(reading, wanted) : null,
  ]);
  if (person.pictureId !== null) reading.uses(pictureKey(person.pictureId));
  return { person, picture, work, words, quoted, roles: roleLinks(reading, wanted, roles) };
};

const shows = (part: PersonPart, asked: PersonQuery): boolean => asked.part === null || asked.part === part;

/** Addresses of one part of the page. */
const addressOf =
  (part: PersonPart, { person, role }: Wanted) =>
  (place: Query): string =>
    routes.person.to(
      { slug: person.slug },
      { part, ...(part === "work" && role !== null ? { role } : {}), ...place },
    );

const readWork = async ({ db, uses }: Reading, wanted: Wanted): Promise<PersonView["work"]> => {
  const { person, role, cursor } = wanted;
  const list = listOf.person(person.id, role ?? undefined);
  const { works, ...places } = await listWorks(db, { list, limit: shown.work, cursor });
  uses(...keysOfWorkCards(works));
  return { items: works, pages: pagesBeside(places, addressOf("work", wanted)) };
};

const readWords = async ({ db, day, uses }: Reading, wanted: Wanted): Promise<PersonView["words"]> => {
  const { person, cursor } = wanted;
  const { recordings, ...places } = await spokenBy(db, person, {
    limit: shown.words,
    sentences: sentencesShown,
    cursor,
  });
  uses(...recordings.flatMap(({ work, cutId }) => [recordingKey(work.id), transcriptKey(cutId)]));
  const hits = await readHits(
    db,
    recordings.flatMap((one) => one.hits),
    day,
  );
  const items = Array.from(recordings, (one) => ({
    ...one,
    hits: hits.filter(({ work }) => work.id === one.work.id),
  }));
  return { items, pages: pagesBeside(places, addressOf("words", wanted)) };
};

const readQuoted = async ({ db, uses }: Reading, wanted: Wanted): Promise<PersonView["quoted"]> => {
  const { person, cursor } = wanted;
  const { ids, ...places } = await listIds(db, {
    list: listOf.quoted(person.id),
    limit: shown.quoted,
    cursor,
  });
  const items = ids.length === 0 ? [] : await storiesQuoting(db, person.id, ids);
  uses(...keysOfStoryCards(items.map(({ story }) => story)));
  return { items, pages: pagesBeside(places, addressOf("quoted", wanted)) };
};

/** All, then each role in which there is something. */
const roleLinks = (
  { site }: Reading,
  { person, role, part }: Wanted,
  roles: readonly string[],
): ChoiceLink[] => {
  const say = site.say.people;
  const link = (name: string, one: string | null): ChoiceLink => ({
    name,
    path: routes.person.to({ slug: person.slug }, one === null ? {} : { part: "work", role: one }),
    here: one === role && (part === null || part === "work"),
  });
  return roles.length < 2
    ? []
    : [link(say.all, null), ...roles.map((one) => link(say.roles[one] ?? one, one))];
};
