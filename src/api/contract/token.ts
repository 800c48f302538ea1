import * as z from "zod";
import { permissions, type Permission } from "../../newsroom/staff/permission.ts";
import { declare } from "./operation.ts";
import { id, instant, line } from "./parts.ts";

/** What a machine may be allowed: everything but to let others in. */
const scopes = permissions.filter((one) => one !== "staff.manage") as [Permission, ...Permission[]];
const scope = z.enum(scopes);

const token = z.object({
  id,
  name: z.string(),
  scopes: z.array(scope),
  createdAt: instant,
  expiresAt: instant,
  usedAt: instant.nullable(),
  usedFrom: z.string().nullable(),
});

/** Tokens for machines: each may what its owner may and its scopes say. */
export const tokenOperations = {
  listTokens: declare({
    method: "GET",
    path: "/own/tokens",
    access: "own-account",
    summary: "One's own tokens that stand",
    answer: z.object({ items: z.array(token) }),
  }),
  makeToken: declare({
    method: "POST",
    path: "/own/tokens",
    access: "own-account",
    summary: "Makes a token, and shows it once",
    freshProof: true,
    status: 201,
    body: z.object({
      name: line(80),
      scopes: z.array(scope).min(1, "choose at least one").max(permissions.length),
      /** Days until it runs out. */
      days: z.int().min(1).max(366),
    }),
    answer: z.object({ token: z.string(), item: token }),
  }),
  endToken: declare({
    method: "DELETE",
    path: "/own/tokens/{tokenId}",
    access: "own-account",
    summary: "Ends a token at once",
    params: z.object({ tokenId: id }),
    answer: null,
  }),
};
