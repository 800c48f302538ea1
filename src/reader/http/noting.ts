/** What a page said that it was made of, while it was made. */
export interface Noted {
  readonly keys: ReadonlySet<string>;
  /** Milliseconds since 1970 from which on the page is another; Infinity where no instant is known. */
  readonly until: () => number;
  /** The same from which on it is made anew, and may still be shown meanwhile. */
  readonly renewAt: () => number;
}

export interface Noting {
  readonly uses: (...keys: readonly string[]) => void;
  readonly until: (instant: Date) => void;
  readonly renewAt: (instant: Date) => void;
  readonly noted: Noted;
}

/** A notebook for the making of one page. */
export const openNoting = (): Noting => {
  const keys = new Set<string>();
  let until = Infinity;
  let renewAt = Infinity;
  return {
    uses: (...used) => {
      for (const key of used) keys.add(key);
    },
    until: (instant) => {
      until = Math.min(until, instant.getTime());
    },
    renewAt: (instant) => {
      renewAt = Math.min(renewAt, instant.getTime());
    },
    noted: { keys, until: () => until, renewAt: () => renewAt },
  };
};
