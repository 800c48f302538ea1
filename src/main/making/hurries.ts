/** Of what was asked for by number: that a reader asks for it, too. */
export interface Hurries {
  /** Resolves once it is told. */
  readonly wait: (id: number) => Promise<void>;
  readonly tell: (id: number) => void;
  readonly end: (id: number) => void;
}

export const openHurries = (): Hurries => {
  const waiting = new Map<number, () => void>();
  return {
    wait: async (id) => await new Promise<void>((resolve) => waiting.set(id, resolve)),
    tell: (id) => waiting.get(id)?.(),
    end: (id) => void waiting.delete(id),
  };
};
