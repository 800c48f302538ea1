/** Words for taking a revision's words out for good. */
export const withholdRevision = {
  open: "Withhold…",
  title: (number: number) => `Withhold revision ${number} for good?`,
  detail:
    "Its words leave the database, the site and the search; a tombstone stays with who, when and why. It cannot be taken back. Other revisions may have the same words; so may backups.",
  live: "Readers see this revision: its address answers “gone” until another is published.",
  reason: "Why",
  reasonHint: "Kept, and not shown to readers.",
  act: "Withhold",
  done: (number: number) => `Revision ${number} is withheld.`,
};
