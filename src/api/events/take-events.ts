import type { Context } from "hono";
import { listen } from "../contract/event.ts";
import type { ApiNeeds } from "../needs.ts";
import { letIn } from "../request/caller.ts";
import { apiHeaders } from "../request/headers.ts";
import { problemAnswer } from "../request/problem-answer.ts";
import { listenerStream } from "./listener-stream.ts";

/** Lines of one session at once: its browser shares one among its windows where it can. */
const mostLines = 12;
/** Answers whoever listens to what changes, for as long as they are let in. */
export const takeEvents = (needs: ApiNeeds): ((context: Context) => Promise<Response>) => {
  const lines = new Map<string, number>();
  return async ({ req }) => {
    const isSecure = needs.signIn.place.isSecure;
    const askIn = async (isQuiet: boolean) =>
      await letIn(needs, listen, (name) => req.header(name), nowhere, isQuiet);
    const caller = await askIn(false);
    if (!caller.ok) return problemAnswer(caller.problem, isSecure);
    if (caller.value === null) throw new Error("Whoever listens is somebody.");
    const owner = caller.value.sessionId ?? caller.value.staff.id;
    const open = lines.get(owner) ?? 0;
    if (open >= mostLines)
      return problemAnswer(
        { code: "too-many", detail: "This session listens on too many lines.", retryAfter: 30 },
        isSecure,
      );
    lines.set(owner, open + 1);
    const body = listenerStream(needs, {
      caller: caller.value,
      after: idOf(req.header("last-event-id") ?? req.query("after")),
      stillIn: async () => {
        const now = await askIn(true);
        return now.ok ? now.value : null;
      },
      over: () => {
        const left = (lines.get(owner) ?? 1) - 1;
        if (left === 0) lines.delete(owner);
        else lines.set(owner, left);
      },
    });
    return new Response(body, {
      headers: {
        ...apiHeaders(isSecure),
        "content-type": "text/event-stream",
        "cache-control": "no-store, no-transform",
        // A proxy that gathers what it is sent would hold it back (nginx, proxy_buffering).
        "x-accel-buffering": "no",
      },
    });
  };
};

const nowhere = { address: null, agent: null };

const idOf = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null;
