import { fail, ok, type Result } from "../../kit/result.ts";
import { listPolicyVersions } from "../../newsroom/site/policy/policy-versions.store.ts";
import { findPolicy, findPolicyVersion, listPolicies } from "../../newsroom/site/policy/policy.store.ts";
import { publishPolicy, withdrawPolicy } from "../../newsroom/site/policy/publish-policy.ts";
import { savePolicyFile, writePolicyFile } from "../../newsroom/site/policy/save-policy-file.ts";
import { showProblem } from "../../newsroom/story/story-file-problem.ts";
import type { Database } from "../../platform/database/database.ts";
import type { BodyOf } from "../contract/operation.ts";
import type { policyOperations } from "../contract/policy.ts";
import type { Handlers } from "../handler.ts";
import { missing, refuseField } from "../refusal.ts";

const policyOf = async (db: Database, name: string) => {
  const policy = await findPolicy(db, name);
  if (policy === null) return missing("policy");
  const versions = await listPolicyVersions(db, policy.id);
  return ok({
    ...policy,
    versions: Array.from(versions, ({ madeAt, ...one }) => ({ ...one, madeAt: madeAt.toISOString() })),
  });
};

const afterwards = async (db: Database, name: string, done: Result<unknown>) =>
  done.ok ? await policyOf(db, name) : done;

/** The policy as the file that says the same (docs/your-own-newsroom.md). */
const fileOf = (told: BodyOf<(typeof policyOperations)["savePolicy"]>): string => {
  const head = [
    ["kind", told.kind],
    ["slug", told.kind === "other" ? told.slug : undefined],
    ["title", told.title],
    ["summary", told.summary || undefined],
    ["language", told.language],
    ["version", told.basedOn?.toString()],
    ["changed", told.changed || undefined],
  ].flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${JSON.stringify(value)}`]));
  return `---\n${head.join("\n")}\n---\n\n${told.text}\n`;
};

/** Without the lines at its head, and without the marks by which paragraphs are known again: they are for files. */
const wordsOf = (file: string): string =>
  file
    .replace(/^---\n[^]*?\n---\n/, "")
    .replaceAll(/^\{#[0-9a-z]{6}\}\n/gm, "")
    .replaceAll(/ \{#[0-9a-z]{6}\}$/gm, "")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();

export const policyHandlers: Handlers<typeof policyOperations> = {
  listPolicies: async ({ needs }) => ok({ items: await listPolicies(needs.db) }),
  readPolicy: async ({ needs, params }) => await policyOf(needs.db, params.policy),
  readPolicyVersion: async ({ needs: { db }, params }) => {
    const policy = await findPolicy(db, params.policy);
    const version = policy === null ? null : await findPolicyVersion(db, policy.id, params.number);
    if (policy === null || version === null) return missing("version");
    const { headline, standfirst, language } = version.content;
    const text = wordsOf(await writePolicyFile(db, policy, version));
    return ok({ number: version.number, title: headline, summary: standfirst, language, text });
  },
  savePolicy: async ({ needs, by, body }) => {
    const desk = {
      by,
      files: needs.files,
      fileName: "the policy",
      make: false,
      readBeside: async (path: string) => fail(`There is no file ${path} beside a policy.`),
    };
    const saved = await savePolicyFile(desk, needs.clock, fileOf(body));
    if (saved.ok) return await policyOf(needs.db, saved.value.slug);
    const { problem } = saved;
    return typeof problem === "string"
      ? fail(problem)
      : refuseField("/text", problem.map(showProblem).join("\n"));
  },
  publishPolicy: async ({ needs, by, params, body }) =>
    await afterwards(
      needs.db,
      params.policy,
      await publishPolicy(by, needs.clock, params.policy, body.number),
    ),
  withdrawPolicy: async ({ needs, by, params, body }) =>
    await afterwards(
      needs.db,
      params.policy,
      await withdrawPolicy(by, needs.clock, params.policy, body.reason),
    ),
};
