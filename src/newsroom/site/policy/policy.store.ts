import { sql } from "kysely";
import type { Database, Trx } from "../../../platform/database/database.ts";
import type {
  Policy,
  PolicyContent,
  PolicyInForce,
  PolicyKind,
  PolicyLink,
  PolicyVersion,
} from "./policy.ts";

/** Every policy, drafts too, in the order of their addresses. For staff. */
export const listPolicies = async (db: Database | Trx): Promise<Policy[]> =>
  (await policies(db).orderBy("policy.slug").execute()).map(toPolicy);

/** By its address, or by its kind. For staff. */
export const findPolicy = async (db: Database | Trx, name: string): Promise<Policy | null> => {
  const row = await policies(db)
    .where((of) =>
      of.or([
        of("policy.slug", "=", name),
        of.and([of("policy.kind", "=", name), of("policy.kind", "<>", "other")]),
      ]),
    )
    .orderBy(sql`policy.slug = ${name}`, "desc")
    .executeTakeFirst();
  return row === undefined ? null : toPolicy(row);
};

const policies = (db: Database | Trx) =>
  db
    .selectFrom("policy")
    .innerJoin("policy_version as latest", "latest.id", "policy.latest_version_id")
    .leftJoin("policy_version as published", "published.id", "policy.published_version_id")
    .select([
      "policy.id",
      "policy.kind",
      "policy.slug",
      "policy.state",
      "latest.number as latest",
      "published.number as inForce",
      sql<string>`latest.content ->> 'headline'`.as("title"),
    ]);

const toPolicy = (row: Omit<Policy, "kind" | "state"> & { kind: string; state: string }): Policy => ({
  ...row,
  kind: row.kind as PolicyKind,
  state: row.state as Policy["state"],
  inForce: row.state === "published" ? row.inForce : null,
});

/** One version of a policy. For staff; for the public, ask before whether it is or was in force. */
export const findPolicyVersion = async (
  db: Database | Trx,
  policyId: string,
  number: number,
): Promise<PolicyVersion | null> => {
  const row = await db
    .selectFrom("policy_version")
    .select(["id", "number", "content", "changed", "made_at as madeAt"])
    .where("policy_id", "=", policyId)
    .where("number", "=", number)
    .executeTakeFirst();
  // What is stored was parsed when it was saved, and never changes.
  return row === undefined ? null : { ...row, content: row.content as unknown as PolicyContent };
};

/** The policies in force, in the order of their kinds, then of their titles. */
export const listPublicPolicies = async (db: Database | Trx): Promise<PolicyLink[]> => {
  const rows = await db
    .selectFrom("policy")
    .innerJoin("policy_version as version", "version.id", "policy.published_version_id")
    .select([
      "policy.id",
      "policy.kind",
      "policy.slug",
      sql<string>`version.content ->> 'headline'`.as("title"),
      sql<string>`coalesce(version.content ->> 'standfirst', '')`.as("summary"),
      sql<Date>`(select max(at) from policy_publication where policy_id = policy.id)`.as("since"),
    ])
    .where("policy.state", "=", "published")
    .execute();
  return Array.from(rows, (row) => ({ ...row, kind: row.kind as PolicyKind }));
};

/** What stands, or stood, at a policy's address. */
export interface PublicPolicy {
  readonly id: string;
  readonly kind: PolicyKind;
  readonly slug: string;
  /** It was taken off, and why. Null: it is in force. */
  readonly gone: string | null;
  /** The versions that are or were in force, the latest first. */
  readonly versions: readonly PolicyInForce[];
}

/** A policy that is, or ever was, in force; null: nobody outside knows of it. */
export const findPublicPolicy = async (db: Database | Trx, slug: string): Promise<PublicPolicy | null> => {
  const row = await db
    .selectFrom("policy")
    .select(["id", "kind", "slug", "state", "withdrawn_reason"])
    .where("slug", "=", slug)
    .where("state", "<>", "draft")
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    id: row.id,
    kind: row.kind as PolicyKind,
    slug: row.slug,
    gone: row.state === "withdrawn" ? (row.withdrawn_reason ?? "") : null,
    versions: await versionsInForce(db, row.id),
  };
};

/** Of a version that came into force twice, the later time counts as another entry. */
const versionsInForce = async (db: Database | Trx, policyId: string): Promise<PolicyInForce[]> => {
  const { rows } = await sql<PolicyInForce & { readonly number: number | null }>`
    select version.number, coalesce(version.changed, '') as changed, publication.at as "from",
      lead(publication.at) over (order by publication.id) as until
    from policy_publication publication
    left join policy_version version on version.id = publication.version_id
    where publication.policy_id = ${policyId}
    order by publication.id desc`.execute(db);
  return rows.filter(({ number }) => number !== null);
};
