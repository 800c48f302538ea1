import type { VNode } from "preact";
import type { MomentReference, QuotationOrigin, QuotationView } from "../../newsroom/story/references.ts";
import { clock } from "../design/time.ts";
import { NoticeLine } from "../pages/notice.tsx";
import { playerAttributes, type PlayerView, PlaySign } from "../pages/player-markup.tsx";
import type { BlockContext } from "./context.ts";
import { routes } from "../routes.ts";
import { DocumentLink } from "../design/document-link.tsx";
import { verdictWords } from "../view/quotation-words.ts";
import { referencePath } from "../view/reference-paths.ts";

/**
 * What a quotation's mark opens: how the words stand to those spoken, the words in their context, and where they are
 * from. QUOTATION, for the island quotation.js: <div data-quotation …the attributes of a player…> with a link
 * [data-quotation-play] in it; the player is put at its end. Without script the link leads to the moment's page.
 */
export const QuotationPanel = (props: {
  id: string;
  view: QuotationView;
  context: Pick<BlockContext, "ours" | "theirs" | "noticesOn" | "noticeAt">;
  player: PlayerView | null;
}): VNode => {
  const { view, player, context } = props;
  return (
    <dialog
      class="check"
      id={props.id}
      popover
      {...context.ours}
      aria-label={`About these words: ${view.mark}`}
    >
      <p class="kicker">{view.mark}</p>
      <p class="note">{verdictWords(view)}</p>
      {view.words.inside !== "" && <Context view={view} theirs={context.theirs} />}
      {view.moment !== null &&
        context
          .noticesOn(view.moment.id)
          .map((notice) => <NoticeLine key={notice.id} notice={notice} href={context.noticeAt(notice)} />)}
      {view.moment !== null && <Place view={view} moment={view.moment} player={player} />}
      {view.origin !== null && <Origin view={view} origin={view.origin} />}
      {view.approvedBy !== null && <p class="note">Approved by {view.approvedBy}.</p>}
      <button
        type="button"
        class="light close"
        popovertarget={props.id}
        popovertargetaction="hide"
        aria-label="Close"
      >
        ×
      </button>
    </dialog>
  );
};

/** The words spoken, between those before and after; where the story has them otherwise, both. */
const Context = ({ view, theirs }: { view: QuotationView; theirs: BlockContext["theirs"] }): VNode => (
  <>
    {view.findings.length > 0 && (
      <p class="ours">
        <span class="label">In this story</span>
        <span {...theirs}>“{view.pieces.join(" … ")}”</span>
      </p>
    )}
    <blockquote>
      {view.findings.length > 0 && <span class="label">As it was said</span>}
      <span {...theirs}>
        {view.words.before !== "" && <span class="around">{view.words.before} </span>}
        {view.words.inside}
        {view.words.after !== "" && <span class="around"> {view.words.after}</span>}
      </span>
    </blockquote>
  </>
);

const Place = (props: { view: QuotationView; moment: MomentReference; player: PlayerView | null }): VNode => {
  const { recording, id, start } = props.moment;
  return (
    <div {...(props.player === null ? {} : { "data-quotation": "", ...playerAttributes(props.player) })}>
      <p class="facts">
        {props.view.speaker !== null && <strong>{props.view.speaker.name}</strong>}
        <a href={referencePath(recording, Math.floor(start))}>
          <cite>{recording.title}</cite> at {clock(start)}
        </a>
      </p>
      <a
        class="button light"
        {...(props.player === null ? {} : { "data-quotation-play": "" })}
        href={routes.moment.to({ id })}
      >
        {props.player === null ? (
          "Read the moment"
        ) : (
          <>
            <PlaySign /> Hear it said
          </>
        )}
      </a>
    </div>
  );
};

const Origin = ({ view, origin }: { view: QuotationView; origin: QuotationOrigin }): VNode => (
  <p class="source">
    {view.speaker !== null && <strong>{view.speaker.name}. </strong>}
    Source: <OriginLink origin={origin} />
    {view.signedBy === null ? "." : `, checked by ${view.signedBy}.`}
  </p>
);

const OriginLink = ({ origin }: { origin: QuotationOrigin }): VNode => {
  if (origin.type === "link") return <a href={origin.url}>{origin.title}</a>;
  const page = origin.page === null ? "" : `, page ${origin.page}`;
  return origin.document === null ? (
    <>a document{page}</>
  ) : (
    <DocumentLink id={origin.document.id} page={origin.page}>
      {origin.document.title}
      {page} (PDF, in a new tab)
    </DocumentLink>
  );
};
