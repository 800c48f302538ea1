import { json, type Trx } from "../../../platform/database/database.ts";
import { insertDonors, insertFunders, insertLists } from "./insert-support.ts";
import { picturesOf, samplePictureKey } from "./keep-sample-files.ts";
import type { Sample } from "./read-sample.ts";
import type { SampleNewsroom } from "./sample-format.ts";

/** Ids by slug, of what recordings refer to. */
export interface Directory {
  readonly people: ReadonlyMap<string, string>;
  readonly topics: ReadonlyMap<string, string>;
  readonly series: ReadonlyMap<string, string>;
  readonly funders: ReadonlyMap<string, string>;
  readonly shows: ReadonlyMap<string, string>;
}

const bySlug = (rows: readonly { readonly slug: string; readonly id: string }[]): Map<string, string> =>
  new Map(rows.map(({ slug, id }) => [slug, id]));

/** @throws when the sample refers to something that it does not have: it comes with the program, so that is a fault */
export const idOf = (ids: ReadonlyMap<string, string>, slug: string): string => {
  const id = ids.get(slug);
  if (id === undefined) throw new Error(`The sample speaks of “${slug}”, which it does not have`);
  return id;
};

export const idOrNull = (ids: ReadonlyMap<string, string>, slug: string | null): string | null =>
  slug === null ? null : idOf(ids, slug);

/** Everything but recordings and what hangs on them. */
export const insertNewsroom = async (trx: Trx, sample: Sample): Promise<Directory> => {
  const { newsroom } = sample;
  const directory: Directory = {
    people: bySlug(newsroom.people),
    topics: bySlug(newsroom.topics),
    series: bySlug(newsroom.series),
    funders: bySlug(newsroom.funders),
    shows: bySlug(newsroom.shows),
  };
  await insertSettingsAndStaff(trx, newsroom);
  await insertPictures(trx, sample);
  await insertPeople(trx, newsroom);
  await insertSubjects(trx, newsroom, directory);
  await insertFunders(trx, sample);
  await insertDonors(trx, newsroom);
  await insertLists(trx, newsroom);
  await insertShows(trx, newsroom);
  return directory;
};

const insertSettingsAndStaff = async (trx: Trx, { settings, staff }: SampleNewsroom): Promise<void> => {
  const rows = Object.entries(settings).map(([name, value]) => ({ name, value: json(value) }));
  await trx
    .insertInto("setting")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await trx
    .insertInto("staff")
    .values(staff)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

const insertPictures = async (trx: Trx, sample: Sample): Promise<void> => {
  const rows = picturesOf(sample).map((picture) => ({
    id: picture.id,
    file_key: samplePictureKey(picture),
    media_type: picture.mediaType,
    width: picture.width,
    height: picture.height,
    alt: picture.alt,
    credit: picture.credit,
    thumbhash: picture.thumbhash,
  }));
  await trx.insertInto("picture").values(rows).execute();
};

const insertPeople = async (trx: Trx, { people }: SampleNewsroom): Promise<void> => {
  const rows = people.map(({ sortName, picture, ...person }) => ({
    ...person,
    sort_name: sortName,
    picture_id: picture?.id ?? null,
  }));
  await trx.insertInto("person").values(rows).execute();
};

const insertShows = async (trx: Trx, { shows }: SampleNewsroom): Promise<void> => {
  const rows = shows.map(({ ownerName, ownerMail, publishedAt, picture, funding, ...show }) => ({
    ...show,
    owner_name: ownerName,
    owner_mail: ownerMail,
    picture_id: picture.id,
    funding: json(funding),
    published_at: publishedAt,
  }));
  if (rows.length > 0) await trx.insertInto("show").values(rows).execute();
};

const insertSubjects = async (
  trx: Trx,
  { topics, series }: SampleNewsroom,
  directory: Directory,
): Promise<void> => {
  const topicRows = topics.map(({ parent, ...topic }, position) => ({
    ...topic,
    position,
    parent_id: idOrNull(directory.topics, parent),
  }));
  if (topicRows.length > 0) await trx.insertInto("topic").values(topicRows).execute();
  if (series.length > 0) await trx.insertInto("series").values(series).execute();
};
