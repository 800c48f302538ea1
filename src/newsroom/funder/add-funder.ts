import { newId } from "../../kit/id.ts";
import { fail, ok, type Result } from "../../kit/result.ts";
import { slugify } from "../../kit/slug.ts";
import type { Clock } from "../../platform/clock.ts";
import { type By, change, unchanged } from "../staff/change.ts";
import { fundingKey } from "../staff/keys.ts";
import { findFunder, type Funder } from "./funder.store.ts";
import { sanitiseSvg } from "./sanitise-svg.ts";
import { isWebAddress } from "../../kit/web-address.ts";

export interface NewFunder {
  readonly name: string;
  readonly slug?: string;
  /** Where "learn more" leads; https or http. */
  readonly url?: string;
  readonly kind?: Funder["kind"];
}

/** Adds somebody who pays. */
export const addFunder = async (by: By, input: NewFunder): Promise<Result<Funder>> =>
  await change(by, "funder.edit", async (trx) => {
    const slug = input.slug ?? slugify(input.name);
    if (slug === "") return fail("A funder needs a name with letters or digits.");
    if (input.url !== undefined && !isWebAddress(input.url))
      return fail(`“${input.url}” is not a web address (https://…).`);
    if ((await findFunder(trx, slug)) !== null) return fail(`There is a funder “${slug}” already.`);
    const row = {
      id: newId(),
      slug,
      name: input.name.trim(),
      url: input.url ?? null,
      kind: input.kind ?? "organization",
    } as const;
    await trx.insertInto("funder").values(row).execute();
    return ok({
      value: { ...row, mark: null },
      audit: { action: "funder.added", subject: "funder", subjectId: row.id, after: row },
      keys: [fundingKey],
    });
  });

/** What is not said stays. */
export interface FunderChange {
  readonly name?: string;
  /** Empty: none any more. */
  readonly url?: string;
  readonly kind?: Funder["kind"];
}

/** Changes how a funder is named; what was said before is kept. */
export const editFunder = async (
  by: By,
  clock: Clock,
  slug: string,
  input: FunderChange,
): Promise<Result<null>> =>
  await change(by, "funder.edit", async (trx) => {
    const before = await findFunder(trx, slug);
    if (before === null) return fail(`There is no funder “${slug}”. See: newsreel funder list`);
    if (input.name?.trim() === "") return fail("A funder needs a name.");
    if (input.url && !isWebAddress(input.url))
      return fail(`“${input.url}” is not a web address (https://…).`);
    const after = {
      ...(input.name === undefined ? {} : { name: input.name.trim() }),
      ...(input.url === undefined ? {} : { url: input.url || null }),
      ...(input.kind === undefined ? {} : { kind: input.kind }),
    };
    if (Object.keys(after).length === 0) return unchanged(null);
    await trx
      .updateTable("funder")
      .set({ ...after, changed_at: clock() })
      .where("id", "=", before.id)
      .execute();
    return ok({
      value: null,
      audit: { action: "funder.changed", subject: "funder", subjectId: before.id, before, after },
      keys: [fundingKey],
    });
  });

/** A mark is a picture of the newsroom's, or a drawing in SVG; or nothing. */
export type NewMark =
  | { readonly kind: "picture"; readonly pictureId: string; readonly alt: string }
  | { readonly kind: "drawing"; readonly svg: string; readonly alt: string }
  | { readonly kind: "none" };

/** Gives a funder its mark. What stands for it where it is not seen must be told. */
export const markFunder = async (by: By, clock: Clock, slug: string, mark: NewMark): Promise<Result<null>> =>
  await change(by, "funder.edit", async (trx) => {
    const funder = await findFunder(trx, slug);
    if (funder === null) return fail(`There is no funder “${slug}”. See: newsreel funder list`);
    if (mark.kind !== "none" && mark.alt.trim() === "")
      return fail("A mark needs the words that stand for it where it is not seen.");
    const drawing = mark.kind === "drawing" ? sanitiseSvg(mark.svg) : null;
    if (drawing?.ok === false) return drawing;
    if (mark.kind === "picture" && !(await hasPicture(trx, mark.pictureId)))
      return fail(`There is no picture “${mark.pictureId}”. Add it: newsreel picture add FILE`);
    const after = {
      mark_picture_id: mark.kind === "picture" ? mark.pictureId : null,
      mark_svg: drawing?.value ?? null,
      mark_alt: mark.kind === "none" ? "" : mark.alt.trim(),
    };
    await trx
      .updateTable("funder")
      .set({ ...after, changed_at: clock() })
      .where("id", "=", funder.id)
      .execute();
    return ok({
      value: null,
      audit: {
        action: "funder.marked",
        subject: "funder",
        subjectId: funder.id,
        before: funder.mark,
        after: { ...after, mark_svg: after.mark_svg === null ? null : "a drawing" },
      },
      keys: [fundingKey],
    });
  });

const hasPicture = async (trx: Parameters<typeof findFunder>[0], id: string): Promise<boolean> =>
  (await trx.selectFrom("picture").select("id").where("id", "=", id).executeTakeFirst()) !== undefined;
