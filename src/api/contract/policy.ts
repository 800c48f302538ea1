import * as z from "zod";
import { declare } from "./operation.ts";
import { id, instant, line } from "./parts.ts";

const kind = z.enum([
  "standards",
  "ethics",
  "corrections",
  "funding",
  "masthead",
  "mission",
  "fact-checking",
  "unnamed-sources",
  "bylines",
  "diversity",
  "contact",
  "privacy",
  "other",
]);

const policyLine = z.object({
  id,
  kind,
  slug: z.string(),
  state: z.enum(["draft", "published", "withdrawn"]),
  title: z.string(),
  /** The number of its latest version. */
  latest: z.int(),
  /** The number of the version in force; null: none. */
  inForce: z.int().nullable(),
});

const policy = z
  .object({
    ...policyLine.shape,
    versions: z.array(
      z.object({
        number: z.int(),
        changed: z.string(),
        madeAt: instant,
        madeBy: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: "Policy" });

const params = z.object({ policy: z.string().min(1).max(80) });

export const policyOperations = {
  listPolicies: declare({
    method: "GET",
    path: "/policies",
    access: "newsroom.see",
    summary: "What the newsroom binds itself to, drafts too",
    answer: z.object({ items: z.array(policyLine) }),
  }),
  readPolicy: declare({
    method: "GET",
    path: "/policies/{policy}",
    access: "newsroom.see",
    summary: "One policy and its versions, the latest first",
    params,
    answer: policy,
  }),
  readPolicyVersion: declare({
    method: "GET",
    path: "/policies/{policy}/versions/{number}",
    access: "newsroom.see",
    summary: "The words of one version, in Markdown",
    params: z.object({ ...params.shape, number: z.coerce.number().int().min(1) }),
    answer: z.object({
      number: z.int(),
      title: z.string(),
      summary: z.string(),
      language: z.string(),
      text: z.string(),
    }),
  }),
  savePolicy: declare({
    method: "POST",
    path: "/policies",
    access: "policy.edit",
    summary: "Keeps a policy's next version; readers see nothing of it before it is put in force",
    status: 201,
    mostBytes: 2 * 1024 * 1024,
    body: z.object({
      kind,
      /** Of the kind "other" alone; from its title when left out. */
      slug: z.string().max(80).optional(),
      title: line(300),
      summary: z.string().trim().max(1000).default(""),
      language: z.string().trim().max(20).optional(),
      /** Its words, in Markdown. */
      text: z.string().max(500_000),
      /** What is different from the version before, for readers. */
      changed: z.string().trim().max(500).default(""),
      /** The number of the version that this goes on from; left out: a new policy. */
      basedOn: z.int().min(1).optional(),
    }),
    answer: policy,
  }),
  publishPolicy: declare({
    method: "POST",
    path: "/policies/{policy}/publish",
    access: "policy.publish",
    summary: "Puts a version in force",
    params,
    body: z.object({ number: z.int().min(1) }),
    answer: policy,
  }),
  withdrawPolicy: declare({
    method: "POST",
    path: "/policies/{policy}/withdraw",
    access: "policy.publish",
    summary: "Takes a policy off; its address says why",
    params,
    body: z.object({ reason: line(1000) }),
    answer: policy,
  }),
};
