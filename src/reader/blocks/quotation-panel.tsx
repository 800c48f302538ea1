import type { VNode } from "preact";
import type { MomentReference, QuotationOrigin, QuotationView } from "../../newsroom/story/references.ts";
import { languageOf } from "../design/card.tsx";
import { clock } from "../design/time.ts";
import { NoticeLine } from "../pages/notice.tsx";
import { playerAttributes, type PlayerView, PlaySign } from "../pages/player-markup.tsx";
import type { BlockContext } from "./context.ts";
import { routes } from "../routes.ts";
import { DocumentLink } from "../design/document-link.tsx";
import { verdictWords } from "../view/quotation-words.ts";
import { referencePath } from "../view/reference-paths.ts";
import { Filled, useSay } from "../design/say.tsx";
import { markWords } from "../view/newsroom-words.ts";

/**
 * What a quotation's mark opens: how the words stand to those spoken, the words in their context, and where they are
 * from. QUOTATION, for the island quotation.js: <div data-quotation …the attributes of a player…> with a link
 * [data-quotation-play] in it; the player is put at its end. Without script the link leads to the moment's page.
 */
export const QuotationPanel = (props: {
  id: string;
  view: QuotationView;
  context: Pick<BlockContext, "ours" | "theirs" | "noticesOn" | "noticeAt" | "say">;
  player: PlayerView | null;
}): VNode => {
  const { view, player, context } = props;
  const words = context.say.quotation;
  return (
    <dialog
      class="check"
      id={props.id}
      popover
      {...context.ours}
      aria-label={words.about(markWords(context.say, view.mark))}
    >
      <p class="kicker">{markWords(context.say, view.mark)}</p>
      <p class="note">{verdictWords(words, view)}</p>
      {view.words.inside !== "" && <Context view={view} context={context} />}
      {view.moment !== null &&
        context
          .noticesOn(view.moment.id)
          .map((notice) => <NoticeLine key={notice.id} notice={notice} href={context.noticeAt(notice)} />)}
      {view.moment !== null && <Place view={view} moment={view.moment} player={player} />}
      {view.origin !== null && <Origin view={view} origin={view.origin} />}
      {view.approvedBy !== null && <p class="note">{words.approvedBy(view.approvedBy)}</p>}
      <button
        type="button"
        class="light close"
        popovertarget={props.id}
        popovertargetaction="hide"
        aria-label={words.close}
      >
        ×
      </button>
    </dialog>
  );
};

/** The words spoken, between those before and after; where the story has them otherwise, both. */
const Context = ({
  view,
  context: { theirs, say },
}: {
  view: QuotationView;
  context: Pick<BlockContext, "theirs" | "say">;
}): VNode => (
  <>
    {view.findings.length > 0 && (
      <p class="ours">
        <span class="label">{say.quotation.inStory}</span>
        <span {...theirs}>“{view.pieces.join(" ")}”</span>
      </p>
    )}
    <blockquote>
      {view.findings.length > 0 && <span class="label">{say.quotation.asSaid}</span>}
      <span {...(view.moment === null ? theirs : languageOf(view.moment))}>
        {view.words.before !== "" && <span class="around">{view.words.before} </span>}
        {view.words.inside}
        {view.words.after !== "" && <span class="around"> {view.words.after}</span>}
      </span>
    </blockquote>
  </>
);

const Place = (props: { view: QuotationView; moment: MomentReference; player: PlayerView | null }): VNode => {
  const { recording, id, start } = props.moment;
  const say = useSay();
  return (
    <div {...(props.player === null ? {} : { "data-quotation": "", ...playerAttributes(props.player) })}>
      <p class="facts">
        {props.view.speaker !== null && <strong>{props.view.speaker.name}</strong>}
        <a href={referencePath(recording, Math.floor(start))}>
          <Filled
            words={say.story.at}
            with={[<cite {...languageOf(recording)}>{recording.title}</cite>, clock(start)]}
          />
        </a>
      </p>
      <a
        class="button light"
        {...(props.player === null ? {} : { "data-quotation-play": "" })}
        href={routes.moment.to({ id })}
      >
        {props.player === null ? (
          say.quotation.readMoment
        ) : (
          <>
            <PlaySign /> {say.quotation.hear}
          </>
        )}
      </a>
    </div>
  );
};

const Origin = ({ view, origin }: { view: QuotationView; origin: QuotationOrigin }): VNode => {
  const words = useSay().quotation;
  const from = <OriginLink origin={origin} />;
  return (
    <p class="source">
      {view.speaker !== null && <strong>{view.speaker.name}. </strong>}
      {view.signedBy === null ? (
        <Filled words={words.source} with={[from]} />
      ) : (
        <Filled words={words.sourceChecked} with={[from, view.signedBy]} />
      )}
    </p>
  );
};

const OriginLink = ({ origin }: { origin: QuotationOrigin }): VNode => {
  const words = useSay().quotation;
  if (origin.type === "link") return <a href={origin.url}>{origin.title}</a>;
  const { document, page } = origin;
  if (document === null) return <>{page === null ? words.aDocument : words.aDocumentPage(page)}</>;
  return (
    <DocumentLink id={document.id} page={page}>
      {page === null ? words.inTab(document.title) : words.pageInTab(document.title, page)}
    </DocumentLink>
  );
};
