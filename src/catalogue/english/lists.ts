/** Pages that list works. */
export const lists = {
  empty: "Nothing is published here yet.",
  earlier: "Earlier",
  latestFirst: (label: string, site: string) => `${label} of ${site}, latest first.`,
  onTopic: (site: string, topic: string) => `Films, stories and interviews of ${site} on ${topic}.`,
  episodes: "Episodes",
};
