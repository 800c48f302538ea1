import { contentSha256, toStored } from "../../../content/canonical.ts";
import { newId } from "../../../kit/id.ts";
import { fail, ok, type Result } from "../../../kit/result.ts";
import { slugify } from "../../../kit/slug.ts";
import type { Clock } from "../../../platform/clock.ts";
import { json, type Trx } from "../../../platform/database/database.ts";
import { type By, change, type Done, unchanged } from "../../staff/change.ts";
import type { Policy, PolicyContent, PolicyKind } from "./policy.ts";
import { findPolicy, findPolicyVersion } from "./policy.store.ts";

export interface SavePolicy {
  readonly kind: PolicyKind;
  /** Of a policy of the kind "other" alone; from its title when left out. The others are called as their kind. */
  readonly slug: string | null;
  readonly content: PolicyContent;
  /** What is different from the version before, for readers. */
  readonly changed: string;
  /** The number of the version that the writer began from: null for a new policy. */
  readonly basedOn: number | null;
}

export interface SavedPolicy {
  readonly slug: string;
  readonly number: number;
  /** False: it stood so already, and no version was made. */
  readonly isNew: boolean;
}

/**
 * Keeps a policy's next version; readers see nothing of it before it is published. Refused: a write that began from an
 * older version, and a change of what was in force that does not say what it is.
 */
export const savePolicy = async (by: By, clock: Clock, save: SavePolicy): Promise<Result<SavedPolicy>> =>
  await change(by, "policy.edit", async (trx) => {
    const slug = save.kind === "other" ? (save.slug ?? slugify(save.content.headline)) : save.kind;
    const wrong = wrongName(save, slug);
    if (wrong !== null) return fail(wrong);
    const standing = await findPolicy(trx, slug);
    if (standing === null) return await saveFirst(trx, by, clock, save, slug);
    await trx.selectFrom("policy").select("id").where("id", "=", standing.id).forUpdate().execute();
    // Another may have saved before the row was ours.
    return await saveNext(trx, by, clock, save, (await findPolicy(trx, slug)) ?? standing);
  });

const wrongName = (save: SavePolicy, slug: string): string | null => {
  if (save.kind !== "other")
    return save.slug === null || save.slug === save.kind
      ? null
      : `A policy of the kind ${save.kind} stands at /policy/${save.kind}: take the line “slug:” away.`;
  if (slug === "" || slug !== slugify(slug))
    return `“${slug}” cannot be an address: use small letters, digits and hyphens.`;
  return null;
};

const saveFirst = async (
  trx: Trx,
  by: By,
  clock: Clock,
  save: SavePolicy,
  slug: string,
): Promise<Result<Done<SavedPolicy>>> => {
  if (save.basedOn !== null) return fail(`There is no policy “${slug}” yet: take the line “version:” away.`);
  const [policyId, versionId] = [newId(), newId()];
  await trx
    .insertInto("policy")
    .values({ id: policyId, kind: save.kind, slug, latest_version_id: versionId, created_at: clock() })
    .execute();
  return await write(trx, by, clock, save, { policyId, versionId, slug, number: 1 });
};

const saveNext = async (
  trx: Trx,
  by: By,
  clock: Clock,
  save: SavePolicy,
  standing: Policy,
): Promise<Result<Done<SavedPolicy>>> => {
  const { slug, latest } = standing;
  if (standing.kind !== save.kind) return fail(`The policy “${slug}” is of the kind ${standing.kind}.`);
  const before = await findPolicyVersion(trx, standing.id, latest);
  if (before !== null && contentSha256(before.content) === contentSha256(save.content))
    return unchanged({ slug, number: latest, isNew: false });
  if (save.basedOn !== latest) return fail(staleProblem(slug, latest, save.basedOn));
  if (standing.inForce !== null && save.changed === "")
    return fail(`Say what is different, for readers: “changed: …” at the head of the file.`);
  const versionId = newId();
  const done = await write(trx, by, clock, save, {
    policyId: standing.id,
    versionId,
    slug,
    number: latest + 1,
  });
  await trx
    .updateTable("policy")
    .set({ latest_version_id: versionId })
    .where("id", "=", standing.id)
    .execute();
  return done;
};

const staleProblem = (slug: string, latest: number, basedOn: number | null): string =>
  [
    basedOn === null
      ? `There is a policy “${slug}” already, and the file does not say from which version it goes on.`
      : `The policy “${slug}” has a version ${latest} by now; yours goes on from version ${basedOn}.`,
    `See it: newsreel policy show ${slug} --file`,
    `To go on from there, write “version: ${latest}” at the head of your file.`,
  ].join("\n");

interface Place {
  readonly policyId: string;
  readonly versionId: string;
  readonly slug: string;
  readonly number: number;
}

const write = async (
  trx: Trx,
  by: By,
  clock: Clock,
  { content, changed, kind }: SavePolicy,
  { policyId, versionId, slug, number }: Place,
): Promise<Result<Done<SavedPolicy>>> => {
  await trx
    .insertInto("policy_version")
    .values({
      id: versionId,
      policy_id: policyId,
      number,
      content: json(toStored(content)),
      content_sha256: contentSha256(content),
      changed,
      made_by: by.actor.staffId,
      made_at: clock(),
    })
    .execute();
  return ok({
    value: { slug, number, isNew: true },
    audit: {
      action: "policy.saved",
      subject: "policy",
      subjectId: policyId,
      after: { kind, slug, number, version: versionId, changed },
    },
    keys: [],
  });
};
