import { newId } from "../../kit/id.ts";
import { fail, ok, type Result } from "../../kit/result.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Trx } from "../../platform/database/database.ts";
import { type By, change, unchanged } from "../staff/change.ts";
import { fundingKey } from "../staff/keys.ts";
import { findFunder } from "./funder.store.ts";
import type { FundingCredit } from "./funding.ts";
import { isWebAddress } from "../../kit/web-address.ts";

/** How an acknowledgement is said, and when. Days are YYYY-MM-DD in the site's zone. */
interface CreditWords {
  readonly wording: string;
  /** Empty: the wording. */
  readonly wordingPlayer: string;
  readonly wordingFeed: string;
  readonly role: FundingCredit["role"];
  readonly firstDay: string;
  readonly lastDay: string | null;
  /** The smaller the earlier. */
  readonly position: number;
  readonly learnMore: FundingCredit["learnMore"];
}

export interface NewFundingCredit extends Partial<CreditWords> {
  /** Slug of the funder. */
  readonly funder: string;
  /** "Support for this film was provided by …". */
  readonly wording: string;
  readonly scope:
    | { readonly kind: "site" }
    | { readonly kind: "series" | "recording" | "story"; readonly id: string };
  readonly firstDay: string;
}

/** Acknowledges a funder on the site, a series or one work, from a day until a day. */
export const addFundingCredit = async (
  by: By,
  clock: Clock,
  input: NewFundingCredit,
): Promise<Result<string>> =>
  await change(by, "funder.edit", async (trx) => {
    const funder = await findFunder(trx, input.funder);
    if (funder === null) return fail(`There is no funder “${input.funder}”. See: newsreel funder list`);
    const words = { ...plain, ...input };
    const wrong = wrongWords(words);
    if (wrong !== null) return fail(wrong);
    const idOf = (kind: string): string | null =>
      input.scope.kind === kind && "id" in input.scope ? input.scope.id : null;
    const row = {
      id: newId(),
      funder_id: funder.id,
      scope: input.scope.kind,
      series_id: idOf("series"),
      recording_id: idOf("recording"),
      story_id: idOf("story"),
      changed_at: clock(),
      ...columnsOf(words),
    };
    await trx.insertInto("funding_credit").values(row).execute();
    return ok({
      value: row.id,
      audit: { action: "funding.credited", subject: "funder", subjectId: funder.id, after: row },
      keys: [fundingKey],
    });
  });

/** Changes how, or on which days, an acknowledgement is said. What stood before is kept with its days. */
export const editFundingCredit = async (
  by: By,
  clock: Clock,
  id: string,
  input: Partial<CreditWords>,
): Promise<Result<null>> =>
  await change(by, "funder.edit", async (trx) => {
    const row = await lockCredit(trx, id);
    if (row === null) return fail(noSuchCredit(id));
    const before = wordsOf(row);
    const after = { ...before, ...input };
    const wrong = wrongWords(after);
    if (wrong !== null) return fail(wrong);
    if (JSON.stringify(before) === JSON.stringify(after)) return unchanged(null);
    await trx
      .updateTable("funding_credit")
      .set({ ...columnsOf(after), changed_at: clock() })
      .where("id", "=", id)
      .execute();
    return ok({
      value: null,
      audit: { action: "funding.reworded", subject: "funder", subjectId: row.funder_id, before, after },
      keys: [fundingKey],
    });
  });

/** Takes off what should never have stood; that it stood is kept. One that ends has a last day instead. */
export const withdrawFundingCredit = async (by: By, clock: Clock, id: string): Promise<Result<null>> =>
  await change(by, "funder.edit", async (trx) => {
    const row = await lockCredit(trx, id);
    if (row === null) return fail(noSuchCredit(id));
    await trx
      .updateTable("funding_credit")
      .set({ withdrawn_at: clock(), changed_at: clock() })
      .where("id", "=", id)
      .execute();
    return ok({
      value: null,
      audit: {
        action: "funding.withdrawn",
        subject: "funder",
        subjectId: row.funder_id,
        before: wordsOf(row),
      },
      keys: [fundingKey],
    });
  });

const plain = {
  wordingPlayer: "",
  wordingFeed: "",
  role: "funder",
  lastDay: null,
  position: 0,
  learnMore: null,
} as const;

const noSuchCredit = (id: string): string =>
  `There is no funding credit “${id}”. See: newsreel funder credits`;

const wrongWords = ({ wording, firstDay, lastDay, learnMore }: CreditWords): string | null => {
  if (wording.trim() === "") return "A funding credit needs its wording.";
  if (lastDay !== null && lastDay < firstDay) return "Its last day is before its first.";
  if (learnMore !== null && !isWebAddress(learnMore.url))
    return `“${learnMore.url}” is not a web address (https://…).`;
  return null;
};

const columnsOf = (words: CreditWords) => ({
  wording: words.wording.trim(),
  wording_player: words.wordingPlayer.trim(),
  wording_feed: words.wordingFeed.trim(),
  role: words.role,
  first_day: words.firstDay,
  last_day: words.lastDay,
  position: words.position,
  learn_more_url: words.learnMore?.url ?? null,
  learn_more_label: words.learnMore?.label.trim() ?? "",
});

const lockCredit = async (trx: Trx, id: string) =>
  (await trx
    .selectFrom("funding_credit")
    .selectAll()
    .where("id", "=", id)
    .where("withdrawn_at", "is", null)
    .forUpdate()
    .executeTakeFirst()) ?? null;

type CreditRow = NonNullable<Awaited<ReturnType<typeof lockCredit>>>;

const wordsOf = (row: CreditRow): CreditWords => ({
  wording: row.wording,
  wordingPlayer: row.wording_player,
  wordingFeed: row.wording_feed,
  role: row.role === "sponsor" ? "sponsor" : "funder",
  firstDay: row.first_day,
  lastDay: row.last_day,
  position: row.position,
  learnMore: row.learn_more_url === null ? null : { url: row.learn_more_url, label: row.learn_more_label },
});
