import { newId } from "../../kit/id.ts";
import { fail, ok, type Result } from "../../kit/result.ts";
import type { Trx } from "../../platform/database/database.ts";
import { type By, writeAudit } from "../staff/change.ts";
import { isGateName } from "./gate.ts";

/** One failure that somebody lets through, and answers for. */
export interface GateOverride {
  readonly gate: string;
  readonly part: string;
  readonly reason: string;
}

/** Signs and logs each override. It holds for this revision alone. */
export const keepOverrides = async (
  trx: Trx,
  by: By,
  revisionId: string,
  overrides: readonly GateOverride[],
): Promise<Result<null>> => {
  if (overrides.length === 0) return ok(null);
  const { staffId, name, permissions } = by.actor;
  if (!permissions.has("gate.override"))
    return fail(`${name} may not do this: it needs the permission gate.override.`);
  if (staffId === null) return fail("An override is signed by a person.");
  for (const { gate, part, reason } of overrides) {
    if (!isGateName(gate)) return fail(`There is no gate “${gate}”.`);
    if (reason.trim() === "") return fail(`Say why ${gate}:${part} is let through; the reason is kept.`);
    const written = await trx
      .insertInto("gate_override")
      .values({
        id: newId(),
        revision_id: revisionId,
        gate,
        part,
        reason: reason.trim(),
        staff_id: staffId,
      })
      .onConflict((conflict) => conflict.columns(["revision_id", "gate", "part"]).doNothing())
      .returning("id")
      .executeTakeFirst();
    if (written === undefined) continue;
    await writeAudit(trx, by, {
      action: "gate.overridden",
      subject: "story_revision",
      subjectId: revisionId,
      after: { gate, part, reason: reason.trim() },
    });
  }
  return ok(null);
};
