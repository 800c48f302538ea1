import type { Sending } from "../../api/client/send-within.ts";

/** Why somebody is to sign in once more: their session has ended, or what they do lets others in and asks who they are. */
export type Asked = "ended" | "proof";

/**
 * What happens when a session ends in mid-sentence, or a proof of who one is has grown old: each request that was refused waits
 * here until its sender has signed in again, and is then sent once more. Nothing that waits is lost, and whoever asked never
 * knows.
 */
export interface Expiry {
  /** Somebody is signed in on this screen: from now on a refusal means that their session has ended. */
  readonly begin: () => void;
  /** Nobody is: refusals are for whoever asked. */
  readonly end: () => void;
  /** Null: nothing waits. */
  readonly asked: () => Asked | null;
  /** Whoever's session has ended is in the midst of a sentence: what is asked of them must not take the cursor away. */
  readonly isQuiet: () => boolean;
  /** They want to sign in now. */
  readonly speakUp: () => void;
  /** They have signed in again. */
  readonly renew: () => void;
  /** They would rather not show who they are: what waits for that is refused. An ended session cannot be put off. */
  readonly giveUp: () => void;
  readonly subscribe: (watcher: () => void) => () => void;
  readonly fetch: (url: string, init: Sending) => Promise<Response>;
}

interface Waiting {
  asked: Asked;
  /** While all that waits was sent beside their typing. */
  isQuiet: boolean;
  /** Settles with whether they signed in. */
  readonly done: PromiseWithResolvers<boolean>;
}

/** @param isTyping whether somebody has the cursor in a field at this moment */
export const createExpiry = (send: Expiry["fetch"], isTyping: () => boolean): Expiry => {
  let watched = false;
  let renewals = 0;
  let waiting: Waiting | null = null;
  const watchers = new Set<() => void>();
  const tell = (): void => watchers.forEach((watcher) => watcher());
  const settle = (isRenewed: boolean): void => {
    if (isRenewed) renewals += 1;
    waiting?.done.resolve(isRenewed);
    waiting = null;
    tell();
  };
  const signedInAgain = async (asked: Asked, signal: AbortSignal | null | undefined): Promise<boolean> => {
    waiting ??= { asked, isQuiet: true, done: Promise.withResolvers<boolean>() };
    // A session that has ended meanwhile can be put off no more.
    if (asked === "ended") waiting.asked = asked;
    // A proof is asked for by a deed of theirs, which waits for it.
    if (asked === "proof" || !isTyping()) waiting.isQuiet = false;
    tell();
    return await Promise.race([waiting.done.promise, abortOf(signal)]);
  };
  return {
    begin: () => {
      watched = true;
    },
    end: () => {
      watched = false;
      settle(true);
    },
    asked: () => waiting?.asked ?? null,
    isQuiet: () => waiting?.isQuiet === true,
    speakUp: () => {
      if (waiting !== null) waiting.isQuiet = false;
      tell();
    },
    renew: () => settle(true),
    giveUp: () => {
      if (waiting?.asked === "proof") settle(false);
    },
    subscribe: (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    fetch: async (url, init) => {
      for (;;) {
        const sentAt = renewals;
        const response = await send(url, init);
        const asked = watched ? await askedBy(response) : null;
        if (asked === null) return response;
        // It was under way with the session before, while its sender signed in.
        if (sentAt !== renewals) continue;
        if (!(await signedInAgain(asked, init.signal))) return response;
      }
    },
  };
};

/** Other refusals bear these statuses too, such as a wrong password typed on one's account. */
const askedBy = async (response: Response): Promise<Asked | null> => {
  if (response.status !== 401 && response.status !== 403) return null;
  const problem: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  if (typeof problem !== "object" || problem === null || !("code" in problem)) return null;
  if (problem.code === "signed-out") return "ended";
  return problem.code === "proof-too-old" ? "proof" : null;
};

const abortOf = (signal: AbortSignal | null | undefined): Promise<never> =>
  new Promise((_, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
  });
