import type { NewsChannel } from "../../src/platform/news-channel.ts";

/** News of one process alone. */
export const localNews = (): NewsChannel => {
  const hearers = new Set<(text: string) => void>();
  return {
    say: async (text) => hearers.forEach((hearer) => hearer(text)),
    hear: (told) => {
      hearers.add(told);
      return () => hearers.delete(told);
    },
  };
};
