/** Pages that list works. */
export const lists = {
  empty: "Nothing is published here yet.",
  emptyTopic: "Nothing is published on this topic yet.",
  earlier: "Earlier",
  earlierOf: (label: string) => `Earlier: ${label}`,
  latestFirst: (label: string, site: string) => `${label} of ${site}, latest first.`,
  onTopic: (site: string, topic: string) => `Films, stories and interviews of ${site} on ${topic}.`,
  episodes: "Episodes",
};
