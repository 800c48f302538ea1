import { type RawBuilder, sql } from "kysely";
import { jsonObjectFrom } from "kysely/helpers/postgres";
import type { Database, Trx } from "../../platform/database/database.ts";
import { pictureColumns } from "../recording/recording-card.store.ts";
import type { Medium, Show, ShowKind, ShowLink } from "./show.ts";

const shows = (db: Database | Trx) =>
  db
    .selectFrom("show")
    .select((of) => [
      "show.id",
      "show.slug",
      "show.title",
      "show.description",
      "show.author",
      "show.owner_name as ownerName",
      "show.owner_mail as ownerMail",
      "show.categories",
      "show.explicit",
      "show.language",
      "show.picture_id as pictureId",
      "show.kind",
      "show.guid",
      "show.locked",
      "show.medium",
      "show.copyright",
      "show.funding",
      "show.links",
      "show.complete",
      "show.published_at as publishedAt",
      "show.withdrawn_at as withdrawnAt",
      "show.updated_at as updatedAt",
      jsonObjectFrom(
        of.selectFrom("picture").select(pictureColumns).whereRef("picture.id", "=", "show.picture_id"),
      ).as("picture"),
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof shows>["executeTakeFirstOrThrow"]>>;

const toShow = (row: Row): Show => ({
  ...row,
  kind: row.kind as ShowKind,
  medium: row.medium as Medium,
  // Written by us, from what was checked.
  funding: row.funding as unknown as ShowLink[],
  links: row.links as unknown as ShowLink[],
});

/** A show in any state, by its slug or id. For staff. */
export const findShow = async (db: Database | Trx, name: string): Promise<Show | null> => {
  const row = await shows(db)
    .where((of) => of.or([of("show.slug", "=", name), of("show.id", "=", name)]))
    .executeTakeFirst();
  return row === undefined ? null : toShow(row);
};

/** All shows, whatever their state. For staff. */
export const listShows = async (db: Database | Trx): Promise<Show[]> =>
  (await shows(db).orderBy("show.title").orderBy("show.id").execute()).map(toShow);

/** The one rule of which shows the public may know: those that were published and not taken off. */
export const isPublicShow = (show = "show"): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(`${show}.published_at`)} is not null and ${sql.ref(`${show}.withdrawn_at`)} is null)`;

/** A published show, or null. */
export const findPublicShow = async (db: Database | Trx, slug: string): Promise<Show | null> => {
  const row = await shows(db).where("show.slug", "=", slug).where(isPublicShow()).executeTakeFirst();
  return row === undefined ? null : toShow(row);
};

export const findPublicShowById = async (db: Database | Trx, id: string): Promise<Show | null> => {
  const row = await shows(db).where("show.id", "=", id).where(isPublicShow()).executeTakeFirst();
  return row === undefined ? null : toShow(row);
};

/** A show that was live and was taken off, with what readers are told of it; null where it is none. */
export const findWithdrawnShow = async (
  db: Database | Trx,
  slug: string,
): Promise<{ readonly id: string; readonly why: string } | null> =>
  (await db
    .selectFrom("show")
    .select(["id", "withdrawn_reason as why"])
    .where("slug", "=", slug)
    .where("withdrawn_at", "is not", null)
    .executeTakeFirst()) ?? null;

/** A show in a list of shows. */
export interface ListedShow extends Show {
  /** Published episodes. */
  readonly episodes: number;
  readonly latestAt: Date | null;
}

/** Published shows; the one with the latest episode first. */
export const listPublicShows = async (db: Database | Trx): Promise<ListedShow[]> => {
  const [rows, counted] = await Promise.all([
    shows(db).where(isPublicShow()).orderBy("show.title").execute(),
    db
      .selectFrom("recording")
      .select((of) => [
        "show_id",
        of.fn.countAll<number>().as("episodes"),
        sql<Date>`max(published_at)`.as("latest"),
      ])
      .where("state", "=", "published")
      .where("show_id", "is not", null)
      .groupBy("show_id")
      .execute(),
  ]);
  const counts = new Map(counted.map((row) => [row.show_id, row]));
  return rows
    .map((row): ListedShow => {
      const count = counts.get(row.id);
      return Object.assign(toShow(row), {
        episodes: count?.episodes ?? 0,
        latestAt: count?.latest ?? null,
      });
    })
    .toSorted((one, other) => (other.latestAt?.getTime() ?? 0) - (one.latestAt?.getTime() ?? 0));
};
