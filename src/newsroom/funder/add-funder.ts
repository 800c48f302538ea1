import { newId } from "../../kit/id.ts";
import { fail, ok, type Result } from "../../kit/result.ts";
import { slugify } from "../../kit/slug.ts";
import { type By, change } from "../staff/change.ts";
import { fundingKey } from "../staff/keys.ts";
import { findFunder, type Funder } from "./funder.store.ts";

export interface NewFunder {
  readonly name: string;
  readonly slug?: string;
  /** Where "learn more" leads; https or http. */
  readonly url?: string;
}

/** Adds somebody who pays. */
export const addFunder = async (by: By, input: NewFunder): Promise<Result<Funder>> =>
  await change(by, "funder.edit", async (trx) => {
    const slug = input.slug ?? slugify(input.name);
    if (slug === "") return fail("A funder needs a name with letters or digits.");
    if (input.url !== undefined && !isWebAddress(input.url))
      return fail(`“${input.url}” is not a web address (https://…).`);
    if ((await findFunder(trx, slug)) !== null) return fail(`There is a funder “${slug}” already.`);
    const funder: Funder = { id: newId(), slug, name: input.name.trim(), url: input.url ?? null };
    await trx.insertInto("funder").values(funder).execute();
    return ok({
      value: funder,
      audit: { action: "funder.added", subject: "funder", subjectId: funder.id, after: funder },
      keys: [fundingKey],
    });
  });

const isWebAddress = (text: string): boolean => {
  const url = URL.parse(text);
  return url !== null && (url.protocol === "https:" || url.protocol === "http:");
};

export interface NewFundingCredit {
  /** Slug of the funder. */
  readonly funder: string;
  /** "Support for this film was provided by …". */
  readonly wording: string;
  readonly scope: { readonly kind: "site" } | { readonly kind: "series" | "recording"; readonly id: string };
  /** YYYY-MM-DD. */
  readonly firstDay: string;
  readonly lastDay?: string;
  readonly position?: number;
}

/** Acknowledges a funder on the site, a series or one work, from a day until a day. */
export const addFundingCredit = async (by: By, input: NewFundingCredit): Promise<Result<string>> =>
  await change(by, "funder.edit", async (trx) => {
    const funder = await findFunder(trx, input.funder);
    if (funder === null) return fail(`There is no funder “${input.funder}”. See: newsreel funder list`);
    if (input.wording.trim() === "") return fail("A funding credit needs its wording.");
    if (input.lastDay !== undefined && input.lastDay < input.firstDay)
      return fail("Its last day is before its first.");
    const id = newId();
    const row = {
      id,
      funder_id: funder.id,
      scope: input.scope.kind,
      series_id: input.scope.kind === "series" ? input.scope.id : null,
      recording_id: input.scope.kind === "recording" ? input.scope.id : null,
      wording: input.wording.trim(),
      first_day: input.firstDay,
      last_day: input.lastDay ?? null,
      position: input.position ?? 0,
    };
    await trx.insertInto("funding_credit").values(row).execute();
    return ok({
      value: id,
      audit: { action: "funding.credited", subject: "funder", subjectId: funder.id, after: row },
      keys: [fundingKey],
    });
  });
