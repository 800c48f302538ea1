/** A cache before us that can be told what to forget. */
export interface Purge {
  /** Has it forget every page with one of these tags. @throws when it did not say that it does */
  readonly tags: (tags: readonly string[]) => Promise<void>;
}

/** Milliseconds. */
const patience = 10_000;

/** Tells an address of the operator's, which knows the cache: POST {"keys": ["recording:…", …]}, answered by any 2xx. */
export const httpPurge = (url: string): Purge => ({
  tags: async (tags) => {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ keys: tags }),
      signal: AbortSignal.timeout(patience),
      redirect: "error",
    });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`The purge was answered with ${response.status}`);
  },
});
