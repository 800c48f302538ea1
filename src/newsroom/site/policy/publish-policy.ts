import { fail, ok, type Result } from "../../../kit/result.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Trx } from "../../../platform/database/database.ts";
import { type By, change, unchanged } from "../../staff/change.ts";
import { policiesKey, policyKey, siteKey } from "../../staff/keys.ts";
import type { Policy } from "./policy.ts";
import { findPolicy, findPolicyVersion } from "./policy.store.ts";

/** Every page links to the newsroom's policies. */
const keysOf = ({ id }: Policy): string[] => [policyKey(id), policiesKey, siteKey];

/** Puts a version of a policy into force: the latest, or the one of this number. */
export const publishPolicy = async (
  by: By,
  clock: Clock,
  name: string,
  number?: number,
): Promise<Result<Policy>> =>
  await change(by, "policy.publish", async (trx) => {
    const policy = await holdPolicy(trx, name);
    if (policy === null) return fail(unknown(name));
    const version = await findPolicyVersion(trx, policy.id, number ?? policy.latest);
    if (version === null) return fail(`The policy “${policy.slug}” has no version ${number}.`);
    if (policy.inForce === version.number) return unchanged(policy);
    await trx
      .updateTable("policy")
      .set({ state: "published", published_version_id: version.id, withdrawn_reason: null })
      .where("id", "=", policy.id)
      .execute();
    await keepPublication(trx, by, clock, policy.id, version.id);
    return ok({
      value: { ...policy, state: "published", inForce: version.number },
      audit: {
        action: "policy.published",
        subject: "policy",
        subjectId: policy.id,
        before: { version: policy.inForce },
        after: { version: version.number },
      },
      keys: keysOf(policy),
    });
  });

/** Takes a policy off: its address says that it is no longer here, and why. */
export const withdrawPolicy = async (
  by: By,
  clock: Clock,
  name: string,
  reason: string,
): Promise<Result<Policy>> =>
  await change(by, "policy.publish", async (trx) => {
    const policy = await holdPolicy(trx, name);
    if (policy === null) return fail(unknown(name));
    if (reason.trim() === "") return fail("Say why: it is shown at its address.");
    if (policy.state === "draft") return fail(`The policy “${policy.slug}” was never in force.`);
    if (policy.state === "withdrawn") return unchanged(policy);
    await trx
      .updateTable("policy")
      .set({ state: "withdrawn", withdrawn_reason: reason.trim() })
      .where("id", "=", policy.id)
      .execute();
    await keepPublication(trx, by, clock, policy.id, null);
    return ok({
      value: { ...policy, state: "withdrawn", inForce: null },
      audit: {
        action: "policy.withdrawn",
        subject: "policy",
        subjectId: policy.id,
        before: { version: policy.inForce },
        after: { version: null, reason: reason.trim() },
      },
      keys: keysOf(policy),
    });
  });

const unknown = (name: string): string => `There is no policy “${name}”. See: newsreel policy list`;

const holdPolicy = async (trx: Trx, name: string): Promise<Policy | null> => {
  const found = await findPolicy(trx, name);
  if (found === null) return null;
  await trx.selectFrom("policy").select("id").where("id", "=", found.id).forUpdate().execute();
  return await findPolicy(trx, found.slug);
};

const keepPublication = async (
  trx: Trx,
  by: By,
  clock: Clock,
  policyId: string,
  versionId: string | null,
): Promise<void> => {
  await trx
    .insertInto("policy_publication")
    .values({ policy_id: policyId, version_id: versionId, at: clock(), published_by: by.actor.staffId })
    .execute();
};
