import { createHash } from "node:crypto";
import * as z from "zod";
import { fail, ok, type Result } from "../../../kit/result.ts";
import type { Clock } from "../../../platform/clock.ts";
import { type Database, json, type Trx } from "../../../platform/database/database.ts";
import { type By, change, unchanged } from "../../staff/change.ts";
import type { Finding } from "./finding.ts";

const seen = z.record(z.string(), z.object({ by: z.string(), at: z.iso.datetime() }));

/** Who has seen a finding and lives with it, by the finding's key. */
export type SeenFindings = z.output<typeof seen>;

/** Not one of the site's settings: nobody changes it by hand. */
const name = "health.seen";

/** The same finding has the same key, whatever its figures are today. */
export const keyOfFinding = ({ state, what }: Pick<Finding, "state" | "what">): string =>
  createHash("sha256")
    .update(`${state} ${what.replaceAll(/\d+(?:[.,]\d+)*/g, "#")}`)
    .digest("hex")
    .slice(0, 16);

export const readSeenFindings = async (db: Database | Trx): Promise<SeenFindings> => {
  const row = await db.selectFrom("setting").select("value").where("name", "=", name).executeTakeFirst();
  return row === undefined ? {} : seen.parse(row.value);
};

/**
 * Says that somebody has seen a finding and lives with it, or takes that back. What is no longer found is forgotten.
 * @param found all that is found now
 */
export const seeFinding = async (
  by: By,
  clock: Clock,
  found: readonly Finding[],
  { key, isSeen }: { readonly key: string; readonly isSeen: boolean },
): Promise<Result<null>> =>
  await change(by, "setting.change", async (trx) => {
    const finding = found.find((one) => one.state !== "well" && keyOfFinding(one) === key);
    if (finding === undefined) return fail("This is not so any more. Look again.");
    const before = await readSeenFindings(trx);
    if (key in before === isSeen) return unchanged(null);
    const keys = new Set(found.map(keyOfFinding));
    const kept = Object.entries(before).filter(([one]) => one !== key && keys.has(one));
    const own = { by: by.actor.name, at: clock().toISOString() };
    const value = json(Object.fromEntries(isSeen ? [...kept, [key, own] as const] : kept));
    await trx
      .insertInto("setting")
      .values({ name, value, changed_at: clock() })
      .onConflict((conflict) => conflict.column("name").doUpdateSet({ value, changed_at: clock() }))
      .execute();
    return ok({
      value: null,
      audit: {
        action: isSeen ? "health.seen" : "health.unseen",
        subject: "finding",
        subjectId: key,
        after: { what: finding.what },
      },
      keys: [],
    });
  });
