import { Link } from "@tanstack/react-router";
import { Icon } from "../components/icon.tsx";
import { Section } from "../components/section.tsx";
import { useSayInstant } from "../shell/instant.tsx";
import { publishing } from "../words/publishing.ts";
import { type RevisionSummary, standingOf, type StoryFacts } from "./story-facts.ts";

const said = publishing.standing;

interface Props {
  readonly story: StoryFacts;
  readonly revision: RevisionSummary;
  readonly revisions: readonly RevisionSummary[];
}

const looks = { draft: "", live: "good", ahead: "good", behind: "good", withdrawn: "bad" } as const;
const states = {
  draft: "draft",
  live: "live",
  ahead: "live",
  behind: "live",
  withdrawn: "withdrawn",
} as const;

/** What readers see now, and how the revision that is looked at stands to that. */
export const StandingOf = ({ story, revision, revisions }: Props) => {
  const when = useSayInstant();
  const numberOf = (id: string | null): number => revisions.find((one) => one.id === id)?.number ?? 0;
  const standing = standingOf(
    story,
    revision,
    revisions.find(({ id }) => id === story.publishedRevisionId),
  );
  const sentences = {
    draft: () => said.draft,
    live: () => said.live(when(story.publishedAt ?? revision.madeAt)),
    ahead: () => said.ahead(numberOf(story.publishedRevisionId)),
    behind: () => said.behind(numberOf(story.publishedRevisionId)),
    withdrawn: () => said.withdrawn(story.withdrawnReason ?? ""),
  };
  return (
    <Section title={said.title}>
      <div className="stack near">
        <p className="row">
          <span className={`tag ${looks[standing]}`}>{said.states[states[standing]]}</span>
          {story.scheduled === null ? null : <span className="tag warn">{said.states.scheduled}</span>}
          <strong>{publishing.revision(revision.number)}</strong>
        </p>
        <p>{sentences[standing]()}</p>
        {story.scheduled === null ? null : (
          <p>
            {said.leaves(when(story.scheduled.at))}:{" "}
            {story.scheduled.revisionId === revision.id
              ? said.leavesThis
              : said.leavesOther(numberOf(story.scheduled.revisionId))}
            .
          </p>
        )}
        {story.draft.id === revision.id ? null : (
          <p>
            {said.notNewest(story.draft.number)}{" "}
            <Link to="/stories/$storyId/publish" params={{ storyId: story.id }}>
              {said.seeNewest}
            </Link>
          </p>
        )}
        {story.state === "published" ? (
          <p>
            <a href={story.url} target="_blank" rel="noreferrer" className="with-icon">
              {said.seePage} <Icon name="outside" />
            </a>
          </p>
        ) : null}
      </div>
    </Section>
  );
};
