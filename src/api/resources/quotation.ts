import { ok } from "../../kit/result.ts";
import { approveQuotation, type QuotationApproval } from "../../newsroom/story/approve-quotation.ts";
import { listQuotationChecks, type QuotationCheck } from "../../newsroom/story/quotation-check.store.ts";
import { findQuotationOf } from "../../newsroom/story/find-quotation-of.ts";
import { readStorySettings } from "../../newsroom/story/story-settings.store.ts";
import type { By } from "../../newsroom/staff/change.ts";
import type { quotationOperations } from "../contract/quotation.ts";
import type { Handlers } from "../handler.ts";
import type { ApiNeeds } from "../needs.ts";
import { missing } from "../refusal.ts";
import { foundAnswer } from "./archive.ts";
import { revisionOf } from "./story-answers.ts";

interface Approving {
  readonly needs: ApiNeeds;
  readonly by: By;
  readonly params: {
    readonly storyId: string;
    readonly revisionId: string;
    readonly quotationId: string;
  };
  readonly body: { readonly fingerprint: string; readonly note: string };
}

const approve =
  (kind: QuotationApproval) =>
  async ({ needs, by, params, body }: Approving) => {
    const { storyId, revisionId, quotationId } = params;
    if ((await revisionOf(needs.db, storyId, revisionId)) === null) return missing("revision");
    const done = await approveQuotation(by, needs.clock, { revisionId, quotationId, kind, ...body });
    return done.ok ? ok(null) : done;
  };

export const quotationHandlers: Handlers<typeof quotationOperations> = {
  judgeQuotation: async ({ needs, body }) => {
    const { momentId, ...asked } = body;
    const found = await findQuotationOf(needs.db, asked, momentId);
    if (found === null) return missing("moment");
    const policy = await readStorySettings(needs.db);
    return ok({ found: found.map((one) => foundAnswer(one, policy)) });
  },
  listQuotations: async ({ needs, params }) => {
    const revision = await revisionOf(needs.db, params.storyId, params.revisionId);
    if (revision === null) return missing("revision");
    return ok({ items: (await listQuotationChecks(needs.db, revision.id)).map(checkAnswer) });
  },
  approveQuotation: approve("deviation"),
  signQuotation: approve("source"),
};

const checkAnswer = (check: QuotationCheck) => ({
  quotationId: check.quotationId,
  blockId: check.blockId,
  source: check.source,
  momentId: check.momentId,
  pieces: [...check.pieces],
  verdict: check.verdict,
  needsApproval: [...check.needsApproval],
  fingerprint: check.fingerprint,
  isCurrent: check.isCurrent,
  approvedBy: check.approvedBy,
  signedBy: check.signedBy,
});
