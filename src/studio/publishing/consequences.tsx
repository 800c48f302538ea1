import { useSayInstant } from "../shell/instant.tsx";
import { useMay } from "../shell/session.tsx";
import { publishing } from "../words/publishing.ts";
import type { Override } from "./overrides.ts";
import type { RevisionSummary, StoryFacts } from "./story-facts.ts";

const said = publishing.goOut;

/** What is about to be shown to readers. */
export interface GoingOut {
  readonly story: StoryFacts;
  readonly revision: RevisionSummary;
  /** What readers see now, if they do. */
  readonly published: RevisionSummary | undefined;
  readonly overrides: readonly Override[];
  /** Null: at once. */
  readonly at?: string | null;
}

/** What will happen, said before it does. */
export const Consequences = ({ story, revision, published, overrides, at = null }: GoingOut) => {
  const when = useSayInstant();
  const may = useMay();
  const sentences = [
    at === null ? said.publishes(revision.headline, revision.number) : said.scheduleDetail(revision.number),
    story.state === "published" && published !== undefined && published.id !== revision.id
      ? said.replaces(published.number)
      : null,
    story.scheduled === null || at !== null ? null : said.clears(when(story.scheduled.at)),
    may("approval.editor") ? said.signsToo : null,
    overrides.length === 0 ? null : said.lets(overrides.length),
  ].filter((sentence) => sentence !== null);
  return (
    <ul className="consequences">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
};
