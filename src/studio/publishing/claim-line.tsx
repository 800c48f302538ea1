import { Icon } from "../components/icon.tsx";
import { useSession } from "../shell/session.tsx";
import { publishing } from "../words/publishing.ts";
import { type Claim, mustBeMended } from "./claim.ts";
import { ClaimDeeds } from "./claim-deeds.tsx";

const said = publishing.check;

interface Props {
  readonly claim: Claim;
  readonly storyId: string;
  readonly revisionId: string;
}

const looks = {
  verbatim: "good",
  cleaned: "good",
  elided: "good",
  edited: "good",
  unchecked: "warn",
  ambiguous: "warn",
  misattributed: "bad",
  differs: "bad",
} as const;

/** One statement: as it stands in the story, as it was said, and where it is from. */
export const ClaimLine = ({ claim, storyId, revisionId }: Props) => {
  const { newsroom } = useSession();
  const { kind, text, around, words, speaker, verdict, isOld, sources, momentId, needsApproval } = claim;
  return (
    <article className="claim">
      <p className="row">
        <span className="tag">{said.kinds[kind]}</span>
        {verdict === null ? null : <span className={`tag ${looks[verdict]}`}>{said.verdicts[verdict]}</span>}
        {isOld ? <span className="tag warn">{said.old}</span> : null}
        {kind !== "figure" && kind !== "link" && sources.length === 0 ? (
          <span className="tag bad">{said.noSource}</span>
        ) : null}
      </p>
      {text === "" ? null : <p className="statement">{kind === "quotation" ? `“${text}”` : text}</p>}
      {around === "" || kind === "quotation" ? null : <p className="soft small">{around}</p>}
      {words === null ? null : (
        <p className="spoken">
          {/* Somebody else may have said what stands before. */}
          <span className="soft">{words.before} </span>
          <span className="small">{speaker === null ? said.spoken : said.said(speaker)}: </span>
          <mark>{words.inside}</mark>
          <span className="soft"> {words.after}</span>
        </p>
      )}
      <Sources
        sources={sources}
        momentUrl={momentId === null ? null : `${newsroom.url}/moment/${momentId}`}
      />
      {needsApproval.length === 0 ? null : (
        <div className="small">
          <p>{said.needsApproval}</p>
          <ul className="consequences">
            {needsApproval.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </div>
      )}
      {mustBeMended(claim) ? (
        <p className="wrong">{said.mend}</p>
      ) : (
        <ClaimDeeds claim={claim} storyId={storyId} revisionId={revisionId} />
      )}
    </article>
  );
};

interface SourcesProps {
  readonly sources: Claim["sources"];
  readonly momentUrl: string | null;
}

const Sources = ({ sources, momentUrl }: SourcesProps) =>
  sources.length === 0 ? null : (
    <p className="small">
      <span className="soft">{said.sources}: </span>
      {sources.map(({ label, url, workId }) => (
        <span key={`${label} ${url ?? workId}`} className="source">
          {url === null ? (
            label
          ) : (
            <a href={url} target="_blank" rel="noreferrer" className="with-icon">
              {label} <Icon name="outside" />
            </a>
          )}{" "}
        </span>
      ))}
      {momentUrl === null ? null : (
        <a href={momentUrl} target="_blank" rel="noreferrer" className="with-icon">
          {said.hear} <Icon name="outside" />
        </a>
      )}
    </p>
  );
