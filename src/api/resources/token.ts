import { ok } from "../../kit/result.ts";
import { endToken, listTokens, makeToken, type TokenLine } from "../../newsroom/staff/sign-in/own-tokens.ts";
import type { tokenOperations } from "../contract/token.ts";
import type { AnswerOf } from "../contract/operation.ts";
import type { Handlers } from "../handler.ts";

type TokenAnswer = AnswerOf<(typeof tokenOperations)["listTokens"]>["items"][number];

const answerOf = ({ createdAt, expiresAt, usedAt, ...rest }: TokenLine): TokenAnswer => ({
  ...rest,
  scopes: rest.scopes.filter((scope) => scope !== "staff.manage"),
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
  usedAt: usedAt?.toISOString() ?? null,
});

export const tokenHandlers: Handlers<typeof tokenOperations> = {
  listTokens: async ({ needs, caller }) => {
    const tokens = await listTokens(needs.db, caller.staff.id, needs.clock());
    return ok({ items: tokens.map(answerOf) });
  },
  makeToken: async ({ needs, caller, by, body }) => {
    const made = await makeToken(by, needs.clock, caller.staff.id, body);
    return made.ok ? ok({ token: made.value.token, item: answerOf(made.value.item) }) : made;
  },
  endToken: async ({ needs, caller, by, params }) =>
    await endToken(by, needs.clock, caller.staff.id, params.tokenId),
};
