export const jobs = {
  title: "Jobs",
  intro: "Files on their way in, and what the newsroom does by itself.",
  ingests: "Files on their way in",
  nothing: "Nothing is being worked on, and nothing has failed.",
  states: { waiting: "Waiting", working: "Working", failed: "Failed" },
  retry: "Try again",
  retryOf: (name: string) => `Try again: ${name}`,
  retried: (title: string) => `“${title}” is tried again.`,
  progress: (title: string) => `Progress of “${title}”`,
  left: (minutes: number) => (minutes < 1 ? "under a minute left" : `about ${minutes} min left`),
  others: {
    title: "What the newsroom does by itself",
    none: "Nothing waits, and nothing has failed.",
    counts: (waiting: number, working: number, retrying: number, failed: number) =>
      [
        waiting > 0 ? `${waiting} waiting` : "",
        working > 0 ? `${working} under way` : "",
        retrying > 0 ? `${retrying} tried again soon` : "",
        failed > 0 ? `${failed} given up` : "",
      ]
        .filter((part) => part !== "")
        .join(" · ") || "nothing to do",
    why: (problem: string) => `The last failed: ${problem}`,
    names: {
      "cut.ingest": "Bringing in films",
      "cut.follow": "Moments follow a new cut",
      "notice.follow": "Notices follow a new cut",
      "moment.stills": "Stills of moments",
      "transcript.compare": "Films and interviews compared",
      "story.recheck": "Quotations checked again",
      "feed.announce": "Feeds announced",
      "subscription.answer": "Subscriptions answered",
      "mail.send": "Mail",
      "reset.answer": "Passwords reset",
    } as Readonly<Record<string, string>>,
  },
};
