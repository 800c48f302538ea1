/**
 * What happens when a session ends in mid-sentence: each request that was refused waits here until its sender has signed in
 * again, and is then sent once more. Nothing that waits is lost, and whoever asked never knows.
 */
export interface Expiry {
  /** Somebody is signed in on this screen: from now on a refusal means that their session has ended. */
  readonly begin: () => void;
  /** Nobody is: refusals are for whoever asked. */
  readonly end: () => void;
  readonly isExpired: () => boolean;
  /** They have signed in again. */
  readonly renew: () => void;
  readonly subscribe: (watcher: () => void) => () => void;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
}

export const createExpiry = (send: (url: string, init: RequestInit) => Promise<Response>): Expiry => {
  let watched = false;
  let waiting: PromiseWithResolvers<void> | null = null;
  const watchers = new Set<() => void>();
  const tell = (): void => watchers.forEach((watcher) => watcher());
  const settle = (): void => {
    waiting?.resolve();
    waiting = null;
    tell();
  };
  const signedInAgain = async (signal: AbortSignal | null | undefined): Promise<void> => {
    if (waiting === null) {
      waiting = Promise.withResolvers<void>();
      tell();
    }
    await Promise.race([waiting.promise, abortOf(signal)]);
  };
  return {
    begin: () => {
      watched = true;
    },
    end: () => {
      watched = false;
      settle();
    },
    isExpired: () => waiting !== null,
    renew: settle,
    subscribe: (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    fetch: async (url, init) => {
      for (;;) {
        const response = await send(url, init);
        if (!watched || response.status !== 401 || !(await saysSignedOut(response))) return response;
        await signedInAgain(init.signal);
      }
    },
  };
};

/** Other refusals bear 401 too, such as a wrong password typed on one's account. */
const saysSignedOut = async (response: Response): Promise<boolean> => {
  const problem: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  return (
    typeof problem === "object" && problem !== null && "code" in problem && problem.code === "signed-out"
  );
};

const abortOf = (signal: AbortSignal | null | undefined): Promise<never> =>
  new Promise((_, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
  });
