import { ok, type Result } from "../../kit/result.ts";
import {
  addFundingCredit,
  editFundingCredit,
  withdrawFundingCredit,
} from "../../newsroom/funder/credit-funder.ts";
import type { Stood } from "../../newsroom/funder/funding-history.ts";
import { findFunder, listFundingCredits } from "../../newsroom/funder/funder.store.ts";
import type { FundingCredit } from "../../newsroom/funder/funding.ts";
import { listSeries } from "../../newsroom/series/series.store.ts";
import { whatStood } from "../../newsroom/site/what-stood.ts";
import { findWorks } from "../../newsroom/story/work-references.store.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import type { fundingCreditOperations } from "../contract/funding-credit.ts";
import type { BodyOf } from "../contract/operation.ts";
import { given } from "../given.ts";
import type { Handlers } from "../handler.ts";
import { missing, refuseField } from "../refusal.ts";

/** Titles go by no rights: any day will do. */
const anyDay = "2000-01-01";

const titlesOf = async (db: Database | Trx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const works = await findWorks(db, ids, { audience: "staff", day: anyDay });
  const series = await listSeries(db);
  return new Map([...works.values(), ...series].map(({ id, title }) => [id, title] as const));
};

const answers = async (db: Database | Trx, credits: readonly FundingCredit[]) => {
  const idOf = ({ seriesId, recordingId, storyId }: FundingCredit) => seriesId ?? recordingId ?? storyId;
  const titles = await titlesOf(
    db,
    credits.flatMap((credit) => idOf(credit) ?? []),
  );
  return credits.map(({ funder, scope: kind, ...credit }) => {
    const id = idOf({ funder, scope: kind, ...credit });
    return {
      ...credit,
      funder: { slug: funder.slug, name: funder.name },
      scope: { kind, id, title: titles.get(id ?? "") ?? "" },
    };
  });
};

const creditOf = async (db: Database | Trx, creditId: string) => {
  const found = (await listFundingCredits(db)).filter(({ id }) => id === creditId);
  return (await answers(db, found))[0] ?? null;
};

const afterwards = async (db: Database, creditId: string, done: Result<unknown>) => {
  if (!done.ok) return done;
  const credit = await creditOf(db, creditId);
  return credit === null ? missing("funding credit") : ok(credit);
};

type Scope = BodyOf<(typeof fundingCreditOperations)["addFundingCredit"]>["scope"];

const isThere = async (db: Database, scope: Scope): Promise<boolean> => {
  if (scope.kind === "site") return true;
  if (scope.kind === "series") return (await listSeries(db)).some(({ id }) => id === scope.id);
  const work = (await findWorks(db, [scope.id], { audience: "staff", day: anyDay })).get(scope.id);
  return work !== undefined && (work.kind === "story") === (scope.kind === "story");
};

const partAnswer = ({ from, until, credits, thanked }: Stood) => ({
  from: from.toISOString(),
  until: until.toISOString(),
  credits: credits.map(({ id, wording, role, funder: { name, mark, url } }) => ({
    id,
    wording,
    role,
    funder: name,
    hasMark: mark !== null,
    url,
  })),
  thanked: thanked.map(({ level, names, anonymous }) => ({
    level: level.name,
    names: [...names],
    anonymous,
  })),
});

export const fundingCreditHandlers: Handlers<typeof fundingCreditOperations> = {
  listFundingCredits: async ({ needs: { db }, query }) => {
    if (query.funder === undefined) return ok({ items: await answers(db, await listFundingCredits(db)) });
    const funder = await findFunder(db, query.funder);
    if (funder === null) return missing("funder");
    return ok({ items: await answers(db, await listFundingCredits(db, { funderId: funder.id })) });
  },
  readFundingCredit: async ({ needs, params }) => await afterwards(needs.db, params.creditId, ok(null)),
  addFundingCredit: async ({ needs, by, body }) => {
    if (!(await isThere(needs.db, body.scope))) return refuseField("/scope/id", "there is no such thing");
    const added = await addFundingCredit(by, needs.clock, given(body));
    return added.ok ? await afterwards(needs.db, added.value, added) : added;
  },
  editFundingCredit: {
    current: async (db, { params }) => await creditOf(db, params.creditId),
    handle: async ({ needs, by, params, body }) =>
      await afterwards(
        needs.db,
        params.creditId,
        await editFundingCredit(by, needs.clock, params.creditId, given(body)),
      ),
  },
  withdrawFundingCredit: async ({ needs, by, params }) =>
    await withdrawFundingCredit(by, needs.clock, params.creditId),
  readFundingHistory: async ({ needs, query }) => {
    const found = await whatStood(needs.db, query);
    if (!found.ok) return refuseField("?page", found.problem);
    const { stood, ...rest } = found.value;
    return ok({ ...rest, page: query.page, parts: stood.map(partAnswer) });
  },
};
