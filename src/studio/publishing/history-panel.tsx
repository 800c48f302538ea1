import { useState } from "react";
import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { Button } from "../components/button.tsx";
import { Section } from "../components/section.tsx";
import { useRead } from "../shell/ask.ts";
import { Instant, useSayInstant } from "../shell/instant.tsx";
import { useMay } from "../shell/session.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { publishing } from "../words/publishing.ts";
import { withholdRevision } from "../words/withhold.ts";
import { ChooseTwo } from "./choose-two.tsx";
import { RestoreDialog } from "./restore-dialog.tsx";
import { foldRevisions } from "./fold-revisions.ts";
import type { RevisionSummary, StoryFacts } from "./story-facts.ts";
import { WithholdDialog } from "./withhold-dialog.tsx";

const said = publishing.history;

type Publications = AnswerOf<Operations["listPublications"]>["items"];

interface Props {
  readonly storyId: string;
  /** The one that is looked at: others are compared with it. */
  readonly revisionId: string;
}

/** Every revision: who, when, why, whether readers saw it; any two compared, any one restored. */
export const HistoryPanel = ({ storyId, revisionId }: Props) => {
  const story = useRead("readStory", { params: { storyId } });
  const revisions = useRead("listRevisions", { params: { storyId } });
  const publications = useRead("listPublications", { params: { storyId } });
  return (
    <Waiting read={story}>
      {(facts) => (
        <Waiting read={revisions}>
          {({ items }) => (
            <Waiting read={publications}>
              {(published) => (
                <History
                  story={facts}
                  revisions={items}
                  publications={published.items}
                  revisionId={revisionId}
                />
              )}
            </Waiting>
          )}
        </Waiting>
      )}
    </Waiting>
  );
};

interface HistoryProps {
  readonly story: StoryFacts;
  readonly revisions: readonly RevisionSummary[];
  readonly publications: Publications;
  readonly revisionId: string;
}

const History = ({ story, revisions, publications, revisionId }: HistoryProps) => {
  const may = useMay();
  const [compared, setCompared] = useState<{ before: string; after: string } | null>(null);
  /** Whose comparison was asked for: the focus goes back to it. */
  const [asked, setAsked] = useState<string | null>(null);
  const [restoring, setRestoring] = useState<RevisionSummary | null>(null);
  const [withholding, setWithholding] = useState<RevisionSummary | null>(null);
  const compare = (revision: RevisionSummary): void => {
    const other = revisions.find(({ id }) => id === revisionId) ?? story.draft;
    const [before, after] = revision.number < other.number ? [revision, other] : [other, revision];
    setCompared({ before: before.id, after: after.id });
    setAsked(revision.id);
  };
  const lines = foldRevisions(revisions, knownApart(story, publications, revisionId));
  const row = (revision: RevisionSummary) => (
    <>
      <Line
        revision={revision}
        story={story}
        revisions={revisions}
        publication={publications.find((one) => one.revisionId === revision.id)}
      />
      <div className="row">
        {revision.id === revisionId ? (
          <span className="tag">{said.thisOne}</span>
        ) : revision.withheldAt === null ? (
          <Button
            aria-label={`${said.compare}: ${publishing.revision(revision.number)}`}
            onPress={() => compare(revision)}
            autoFocus={revision.id === asked}
          >
            {said.compare}
          </Button>
        ) : null}
        {may("story.edit") && revision.id !== story.draft.id && revision.withheldAt === null ? (
          <Button
            aria-label={`${said.restore} ${publishing.revision(revision.number)}`}
            onPress={() => setRestoring(revision)}
          >
            {said.restore}
          </Button>
        ) : null}
        {may("story.withhold") && revision.withheldAt === null ? (
          <Button
            look="quiet"
            aria-label={`${withholdRevision.open} ${publishing.revision(revision.number)}`}
            onPress={() => setWithholding(revision)}
          >
            {withholdRevision.open}
          </Button>
        ) : null}
      </div>
    </>
  );
  return (
    <Section title={said.title}>
      {compared === null ? (
        <ol className="lines revisions">
          {lines.map((line) =>
            line.is === "one" ? (
              <li key={line.revision.id}>{row(line.revision)}</li>
            ) : (
              <li key={line.revisions[0]?.id} className="run">
                <details>
                  <summary>
                    <Run revisions={line.revisions} />
                  </summary>
                  <ol className="lines revisions">
                    {line.revisions.map((revision) => (
                      <li key={revision.id}>{row(revision)}</li>
                    ))}
                  </ol>
                </details>
              </li>
            ),
          )}
        </ol>
      ) : (
        <ChooseTwo
          storyId={story.id}
          revisions={revisions}
          {...compared}
          onChange={setCompared}
          onClose={() => setCompared(null)}
        />
      )}
      {restoring === null ? null : (
        <RestoreDialog story={story} revision={restoring} onClose={() => setRestoring(null)} />
      )}
      {withholding === null ? null : (
        <WithholdDialog story={story} revision={withholding} onClose={() => setWithholding(null)} />
      )}
    </Section>
  );
};

/** Those that people know by something of their own. */
const knownApart = (
  { draft, scheduled, publishedRevisionId }: StoryFacts,
  publications: Publications,
  revisionId: string,
): ReadonlySet<string> =>
  new Set(
    [
      draft.id,
      scheduled?.revisionId,
      publishedRevisionId,
      revisionId,
      ...publications.map((one) => one.revisionId),
    ].filter((id) => typeof id === "string"),
  );

/** What one person's editor saved by itself, from when to when. */
const Run = ({ revisions }: { readonly revisions: readonly RevisionSummary[] }) => {
  const [newest, oldest] = [revisions[0], revisions.at(-1)];
  if (newest === undefined || oldest === undefined) return null;
  return (
    <>
      <strong>{said.run(oldest.number, newest.number)}</strong> {said.saves(revisions.length)}{" "}
      <span className="soft">
        <Instant at={oldest.madeAt} /> – <Instant at={newest.madeAt} />{" "}
        {said.by(newest.madeBy?.name ?? said.newsroom)}
      </span>
    </>
  );
};

interface LineProps {
  readonly revision: RevisionSummary;
  readonly story: StoryFacts;
  readonly revisions: readonly RevisionSummary[];
  readonly publication: Publications[number] | undefined;
}

const Line = ({ revision, story, revisions, publication }: LineProps) => {
  const when = useSayInstant();
  const restored = revisions.find(({ id }) => id === revision.restoredFromId);
  const isLive = story.state === "published" && story.publishedRevisionId === revision.id;
  return (
    <div className="what">
      <strong>{publishing.revision(revision.number)}</strong>{" "}
      {revision.id === story.draft.id ? <span className="tag">{said.current}</span> : null}{" "}
      {isLive ? <span className="tag good">{said.live}</span> : null}{" "}
      {story.scheduled?.revisionId === revision.id ? (
        <span className="tag warn">{said.scheduledTag}</span>
      ) : null}{" "}
      {revision.withheldAt === null ? null : <span className="tag bad">{said.withheld}</span>}
      <p>
        <Instant at={revision.madeAt} /> {said.by(revision.madeBy?.name ?? said.newsroom)}
      </p>
      {revision.note === "" ? null : <p>“{revision.note}”</p>}
      {restored === undefined ? null : <p>{said.restoredFrom(restored.number)}</p>}
      {publication === undefined ? null : (
        <p>
          {publication.by === null
            ? said.wasLive(when(publication.at))
            : said.wasLiveBy(when(publication.at), publication.by.name)}
          {publication.note === "" ? "" : `: “${publication.note}”`}
        </p>
      )}
    </div>
  );
};
