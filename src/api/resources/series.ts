import { ok, type Result } from "../../kit/result.ts";
import { arrangeMembers } from "../../newsroom/recording/arrange-members.ts";
import { countMembers, listMembers } from "../../newsroom/recording/members.store.ts";
import { addSeries } from "../../newsroom/series/add-series.ts";
import { editSeries } from "../../newsroom/series/edit-series.ts";
import { listSeriesProfiles } from "../../newsroom/series/series.store.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import type { seriesOperations } from "../contract/series.ts";
import { given } from "../given.ts";
import type { Handlers } from "../handler.ts";
import { missing } from "../refusal.ts";

/** There are dozens at most. */
const seriesOf = async (db: Database | Trx, seriesId: string) =>
  (await listSeriesProfiles(db)).find(({ id }) => id === seriesId) ?? null;

const afterwards = async (db: Database, seriesId: string, done: Result<unknown>) => {
  if (!done.ok) return done;
  const series = await seriesOf(db, seriesId);
  return series === null ? missing("series") : ok(series);
};

const worksOf = async (db: Database | Trx, seriesId: string) =>
  (await seriesOf(db, seriesId)) === null
    ? null
    : { items: await listMembers(db, { kind: "series", id: seriesId }) };

const worksAfterwards = async (db: Database, seriesId: string, done: Result<unknown>) => {
  if (!done.ok) return done;
  const works = await worksOf(db, seriesId);
  return works === null ? missing("series") : ok(works);
};

export const seriesHandlers: Handlers<typeof seriesOperations> = {
  listSeries: async ({ needs: { db } }) => {
    const [all, counts] = [await listSeriesProfiles(db), await countMembers(db, "series")];
    return ok({ items: all.map((one) => Object.assign({}, one, { works: counts.get(one.id) ?? 0 })) });
  },
  readSeries: async ({ needs, params }) => await afterwards(needs.db, params.seriesId, ok(null)),
  addSeries: async ({ needs, by, body }) => {
    const added = await addSeries(by, given(body));
    return added.ok ? await afterwards(needs.db, added.value.id, added) : added;
  },
  editSeries: {
    current: async (db, { params }) => await seriesOf(db, params.seriesId),
    handle: async ({ needs, by, params, body }) =>
      await afterwards(needs.db, params.seriesId, await editSeries(by, params.seriesId, given(body))),
  },
  listSeriesWorks: async ({ needs, params }) => await worksAfterwards(needs.db, params.seriesId, ok(null)),
  arrangeSeries: {
    current: async (db, { params }) => await worksOf(db, params.seriesId),
    handle: async ({ needs, by, params, body }) => {
      const group = { kind: "series", id: params.seriesId } as const;
      const done = await arrangeMembers(by, group, body.works, body.isNumbered);
      return await worksAfterwards(needs.db, params.seriesId, done);
    },
  },
};
