import { newId } from "../../kit/id.ts";
import { fail, ok, type Result } from "../../kit/result.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Trx } from "../../platform/database/database.ts";
import { type By, writeAudit } from "../staff/change.ts";
import { isGateName } from "./gate.ts";
import { type CheckGates, checkGates } from "./gates.ts";

/** One failure that somebody lets through, and answers for. */
export interface GateOverride {
  readonly gate: string;
  readonly part: string;
  readonly reason: string;
}

/**
 * Signs and logs each override. It holds for this revision alone, and for what the part fails by now: should it come to fail
 * by something else (its words were corrected), nobody has let that through.
 */
export const keepOverrides = async (
  trx: Trx,
  by: By,
  clock: Clock,
  subject: CheckGates,
  overrides: readonly GateOverride[],
): Promise<Result<null>> => {
  if (overrides.length === 0) return ok(null);
  const { staffId, name, permissions } = by.actor;
  if (!permissions.has("gate.override"))
    return fail(`${name} may not do this: it needs the permission gate.override.`);
  if (staffId === null) return fail("An override is signed by a person.");
  const failures = (await checkGates(trx, clock, subject))?.failures ?? [];
  for (const { gate, part, reason } of overrides) {
    if (!isGateName(gate)) return fail(`There is no gate “${gate}”.`);
    if (reason.trim() === "") return fail(`Say why ${gate}:${part} is let through; the reason is kept.`);
    const failing = failures.filter((failure) => failure.gate === gate && failure.part === part);
    if (failing.length === 0) return fail(`Nothing fails at ${gate}:${part}: leave its override out.`);
    const written = await trx
      .insertInto("gate_override")
      .values(
        failing.map(({ cause }) => ({
          id: newId(),
          revision_id: subject.revisionId,
          gate,
          part,
          cause,
          reason: reason.trim(),
          staff_id: staffId,
        })),
      )
      .onConflict((conflict) => conflict.columns(["revision_id", "gate", "part", "cause"]).doNothing())
      .returning("id")
      .execute();
    if (written.length === 0) continue;
    await writeAudit(trx, by, {
      action: "gate.overridden",
      subject: "story_revision",
      subjectId: subject.revisionId,
      after: { gate, part, reason: reason.trim() },
    });
  }
  return ok(null);
};
