import type { Database, Trx } from "../../../platform/database/database.ts";

/** A version of a policy, in a line. */
export interface PolicyVersionLine {
  readonly number: number;
  readonly changed: string;
  readonly madeAt: Date;
  /** Name; null where nobody of the staff made it. */
  readonly madeBy: string | null;
}

/** Every version of a policy, the latest first. For staff. */
export const listPolicyVersions = async (
  db: Database | Trx,
  policyId: string,
): Promise<PolicyVersionLine[]> =>
  await db
    .selectFrom("policy_version")
    .leftJoin("staff", "staff.id", "policy_version.made_by")
    .select(["number", "changed", "made_at as madeAt", "staff.name as madeBy"])
    .where("policy_id", "=", policyId)
    .orderBy("number", "desc")
    .execute();
