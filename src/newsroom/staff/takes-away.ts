/** What a follower of the outbox knows of a change. */
interface Change {
  /** `subject.verb` */
  readonly event: string;
  readonly payload: unknown;
}

/** Verbs of changes that show more than before, or something else: a reader may see the state before them for a moment. */
const gentle: ReadonlySet<string> = new Set([
  "added",
  "anchored",
  "approved",
  "changed",
  "compared",
  "corrected",
  "credited",
  "filled",
  "flagged",
  "made",
  "moved",
  "noted",
  "published",
  "raised",
  "ready",
  "restored",
  "saved",
  "scheduled",
  "seen",
  "unscheduled",
]);

/**
 * Whether a change may take something from the public's sight, so that nobody is shown the state before it. Every verb
 * does that is not known to be gentle, and so does an event whose payload says `takesAway: true`.
 */
export const takesAway = ({ event, payload }: Change): boolean =>
  !gentle.has(event.split(".").at(-1) ?? "") ||
  (typeof payload === "object" && payload !== null && "takesAway" in payload && payload.takesAway === true);
