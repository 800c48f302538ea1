/** A request, and how long its answer is waited for. */
export interface Sending extends RequestInit {
  /** Milliseconds until the last byte of the answer; for ever when not said. */
  readonly limit?: number;
}

/**
 * Sends it, once. What never answers is given up: for whoever waits, a line that hangs is as good as cut.
 * @throws TimeoutError beyond the limit
 */
export const sendWithin = async (url: string, { limit, signal, ...init }: Sending): Promise<Response> => {
  const ends = limit === undefined ? [] : [AbortSignal.timeout(limit)];
  if (signal) ends.push(signal);
  return await fetch(url, { ...init, signal: AbortSignal.any(ends) });
};
