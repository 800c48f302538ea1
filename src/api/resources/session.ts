import { ok } from "../../kit/result.ts";
import { changeOwn } from "../../newsroom/staff/change.ts";
import { endSessions, listSessions } from "../../newsroom/staff/sign-in/session.store.ts";
import type { sessionOperations } from "../contract/session.ts";
import type { Handlers, SignedInCaller } from "../handler.ts";
import { missing } from "../refusal.ts";
import type { ApiNeeds } from "../needs.ts";
import { readNewsroomFacts } from "../newsroom-facts.store.ts";

/** Who is signed in, as the studio asks first. */
export const sessionAnswer = async (
  { db, publicUrl }: Pick<ApiNeeds, "db" | "publicUrl">,
  { staff, permissions, lacks, sessionId }: SignedInCaller,
) => ({
  staff,
  permissions: [...permissions],
  lacks,
  sessionId,
  newsroom: { ...(await readNewsroomFacts(db)), url: publicUrl },
});

export const sessionHandlers: Handlers<typeof sessionOperations> = {
  readSession: async ({ needs, caller }) => ok(await sessionAnswer(needs, caller)),
  signOut: async ({ needs, caller, by, keepSession }) => {
    keepSession(null);
    return await endOwn(needs, by, caller.staff.id, caller.sessionId, "signed out");
  },
  listOwnSessions: async ({ needs, caller }) => {
    const sessions = await listSessions(needs.db, caller.staff.id, needs.clock());
    return ok({
      items: sessions.map((one) =>
        Object.assign({}, one, {
          isThis: one.id === caller.sessionId,
          createdAt: one.createdAt.toISOString(),
          seenAt: one.seenAt.toISOString(),
        }),
      ),
    });
  },
  endOwnSession: async ({ needs, caller, by, params }) =>
    await endOwn(needs, by, caller.staff.id, params.sessionId, "ended by its owner"),
};

/** Ends one of somebody's own sessions. */
export const endOwn = async (
  { clock }: ApiNeeds,
  by: Parameters<typeof changeOwn>[0],
  staffId: string,
  sessionId: string,
  because: string,
) =>
  await changeOwn(by, async (trx) => {
    const ended = await endSessions(trx, staffId, { only: sessionId }, because, clock());
    if (ended.length === 0) return missing("session");
    const audit = {
      action: "session.ended",
      subject: "staff",
      subjectId: staffId,
      before: { sessions: ended.length },
      after: { because },
    };
    return ok({ value: null, audit, keys: [] });
  });
