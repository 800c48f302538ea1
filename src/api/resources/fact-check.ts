import { ok } from "../../kit/result.ts";
import { siteDay } from "../../newsroom/site/site-day.ts";
import { listClaims, type TickedClaim } from "../../newsroom/story/fact-check/list-claims.store.ts";
import { tickClaim, untickClaim } from "../../newsroom/story/fact-check/tick-claim.ts";
import type { factCheckOperations } from "../contract/fact-check.ts";
import type { Handlers } from "../handler.ts";
import { missing } from "../refusal.ts";
import { revisionOf } from "./story-answers.ts";

export const factCheckHandlers: Handlers<typeof factCheckOperations> = {
  listClaims: async ({ needs, params }) => {
    const revision = await revisionOf(needs.db, params.storyId, params.revisionId);
    if (revision === null) return missing("revision");
    const claims = await listClaims(needs.db, revision, await siteDay(needs.db, needs.clock));
    return ok({ items: claims.map(claimAnswer) });
  },
  tickClaim: async ({ needs, by, params, body }) => {
    if ((await revisionOf(needs.db, params.storyId, params.revisionId)) === null) return missing("revision");
    return await tickClaim(by, needs.clock, { revisionId: params.revisionId, ...body });
  },
  untickClaim: async ({ needs, by, params }) => await untickClaim(by, needs.clock, params),
};

const claimAnswer = ({ sources, needsApproval, tick, ...claim }: TickedClaim) => ({
  ...claim,
  sources: [...sources],
  needsApproval: [...needsApproval],
  tick: tick === null ? null : { ...tick, at: tick.at.toISOString() },
});
