import type { Result } from "../../../kit/result.ts";
import { ok } from "../../../kit/result.ts";
import type { Database, Trx } from "../../../platform/database/database.ts";
import { goOutUntil } from "../../story/go-out-until.ts";
import { putMark } from "../brand/change-brand.ts";
import { writeKept } from "../brand/brand.store.ts";
import { writeSiteSettings } from "../change-settings.ts";
import { keepMenus } from "../menu/edit-menu.ts";
import { holdMenus } from "../menu/menu.store.ts";
import type { SiteChange, SitePreview } from "./site-preview.ts";

/** Ends the transaction, with what was made in it. */
class TakenBack<Value> extends Error {
  readonly outcome: Result<Value>;
  constructor(outcome: Result<Value>) {
    super("taken back");
    this.outcome = outcome;
  }
}

/**
 * Does work in the newsroom as it would be: changed, and with everything out that is scheduled until then. The transaction
 * that makes it so is taken back, whatever happens: nobody else ever sees it. Refused: a change that could not be saved.
 */
export const asIf = async <Value>(
  db: Database,
  { at, change }: Pick<SitePreview, "at" | "change">,
  work: (trx: Trx) => Promise<Value>,
): Promise<Result<Value>> => {
  try {
    return await db.transaction().execute(async (trx) => {
      if (at !== null) await goOutUntil(trx, at);
      const made = change === null ? ok(null) : await makeChange(trx, change);
      throw new TakenBack(made.ok ? ok(await work(trx)) : made);
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.outcome;
    throw error;
  }
};

/** Colours that are too near one another are shown as well: whoever chose them is told so beside it. */
const makeChange = async (trx: Trx, change: SiteChange): Promise<Result<unknown>> => {
  if (change.of === "brand") {
    await writeKept(trx, change);
    return ok(null);
  }
  if (change.of === "mark") return await putMark(trx, change.mark, change.put);
  if (change.of === "menu")
    return await keepMenus(trx, await holdMenus(trx), { [change.name]: change.entries }, "all");
  const written = await writeSiteSettings(trx, change.values);
  return written.ok ? written : { ok: false, problem: Object.values(written.problem).join("; ") };
};
