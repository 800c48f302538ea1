import { ok, type Result } from "../../kit/result.ts";
import { addShow } from "../../newsroom/podcast/add-show.ts";
import { categoryNames } from "../../newsroom/podcast/categories.ts";
import { lacking } from "../../newsroom/podcast/check-show.ts";
import { editShow, publishShow } from "../../newsroom/podcast/edit-show.ts";
import { markSoundBite, unmarkSoundBite } from "../../newsroom/podcast/mark-sound-bite.ts";
import { showFeedPath, showPath } from "../../newsroom/podcast/paths.ts";
import { findShow, listShows } from "../../newsroom/podcast/show.store.ts";
import type { Show } from "../../newsroom/podcast/show.ts";
import { listShowSoundBites } from "../../newsroom/podcast/sound-bite.store.ts";
import { withdrawShow } from "../../newsroom/podcast/withdraw-show.ts";
import { arrangeMembers } from "../../newsroom/recording/arrange-members.ts";
import { countMembers, listMembers } from "../../newsroom/recording/members.store.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import type { showOperations } from "../contract/show.ts";
import { given } from "../given.ts";
import type { Handlers } from "../handler.ts";
import { missing } from "../refusal.ts";

const answer = (show: Show, counts: ReadonlyMap<string, number>) => ({
  ...show,
  categories: [...show.categories],
  funding: [...show.funding],
  links: [...show.links],
  publishedAt: show.publishedAt?.toISOString() ?? null,
  state:
    show.publishedAt === null
      ? ("draft" as const)
      : show.withdrawnAt === null
        ? ("published" as const)
        : ("withdrawn" as const),
  lacks: lacking(show, show.picture),
  page: showPath(show.slug),
  feed: showFeedPath(show.slug),
  episodes: counts.get(show.id) ?? 0,
});

const showOf = async (db: Database | Trx, showId: string) => {
  const show = await findShow(db, showId);
  return show === null ? null : answer(show, await countMembers(db, "show"));
};

const afterwards = async (db: Database, showId: string, done: Result<unknown>) => {
  if (!done.ok) return done;
  const show = await showOf(db, showId);
  return show === null ? missing("podcast") : ok(show);
};

const episodesOf = async (db: Database | Trx, showId: string) =>
  (await findShow(db, showId)) === null
    ? null
    : { items: await listMembers(db, { kind: "show", id: showId }) };

const episodesAfterwards = async (db: Database, showId: string, done: Result<unknown>) => {
  if (!done.ok) return done;
  const episodes = await episodesOf(db, showId);
  return episodes === null ? missing("podcast") : ok(episodes);
};

export const showHandlers: Handlers<typeof showOperations> = {
  listShows: async ({ needs: { db } }) => {
    const [shows, counts] = [await listShows(db), await countMembers(db, "show")];
    return ok({ items: shows.map((show) => answer(show, counts)) });
  },
  listShowCategories: async () => await Promise.resolve(ok({ items: [...categoryNames] })),
  readShow: async ({ needs, params }) => await afterwards(needs.db, params.showId, ok(null)),
  addShow: async ({ needs, by, body }) => {
    const added = await addShow(by, needs.publicUrl, given(body));
    return added.ok ? await afterwards(needs.db, added.value.id, added) : added;
  },
  editShow: {
    current: async (db, { params }) => await showOf(db, params.showId),
    handle: async ({ needs, by, params, body }) =>
      await afterwards(needs.db, params.showId, await editShow(by, params.showId, given(body))),
  },
  publishShow: async ({ needs, by, params }) =>
    await afterwards(needs.db, params.showId, await publishShow(by, params.showId)),
  withdrawShow: async ({ needs, by, params, body }) =>
    await afterwards(
      needs.db,
      params.showId,
      await withdrawShow(by, needs.clock, { showId: params.showId, reason: body.reason }),
    ),
  listShowEpisodes: async ({ needs, params }) => await episodesAfterwards(needs.db, params.showId, ok(null)),
  arrangeShow: {
    current: async (db, { params }) => await episodesOf(db, params.showId),
    handle: async ({ needs, by, params, body }) => {
      const group = { kind: "show", id: params.showId } as const;
      const done = await arrangeMembers(by, group, body.works, body.isNumbered);
      return await episodesAfterwards(needs.db, params.showId, done);
    },
  },
  listShowSoundBites: async ({ needs, params }) =>
    ok({ items: await listShowSoundBites(needs.db, params.showId) }),
  markSoundBite: async ({ by, params, body }) =>
    await markSoundBite(by, { momentId: params.momentId, title: body.title }),
  unmarkSoundBite: async ({ by, params }) => await unmarkSoundBite(by, params.momentId),
};
