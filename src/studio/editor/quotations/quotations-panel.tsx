import type { Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { say as tell } from "../../components/toast.tsx";
import { quote, updateQuotation } from "../commands/marks.ts";
import type { FoundQuotation, MomentCard, QuotationAsked } from "../newsroom.ts";
import { useDesk } from "../view/context.ts";
import { words } from "../words.ts";
import { boundTo, named, putExactWords } from "./commands.ts";
import { quotedStretches, spokenStretches, type Stretch } from "./differences.ts";
import { type LooseQuotation, standsNow, type StoryQuotation } from "./story-quotations.ts";
import type { Check } from "./use-checks.ts";

const say = words.quotations;

interface Props {
  readonly editor: Editor;
  readonly bound: readonly StoryQuotation[];
  readonly loose: readonly LooseQuotation[];
  readonly ask: (one: StoryQuotation | LooseQuotation) => QuotationAsked;
  readonly checkOf: (asked: QuotationAsked) => Check;
  readonly again: (asked: QuotationAsked) => void;
}

/** Every quotation of the story, with what the archive says of it. */
export const QuotationsPanel = ({ editor, bound, loose, ask, checkOf, again }: Props) => {
  if (bound.length === 0 && loose.length === 0) return <p className="hint">{say.none}</p>;
  return (
    <ul className="story-quotations">
      {bound.map((one) => (
        <Item
          key={one.quotation.id}
          editor={editor}
          one={one}
          check={checkOf(ask(one))}
          onAgain={() => again(ask(one))}
        />
      ))}
      {loose.map((one) => (
        <Item
          key={`${one.from} ${one.text}`}
          editor={editor}
          one={one}
          check={checkOf(ask(one))}
          onAgain={() => again(ask(one))}
        />
      ))}
    </ul>
  );
};

interface ItemProps {
  readonly editor: Editor;
  readonly one: StoryQuotation | LooseQuotation;
  readonly check: Check;
  readonly onAgain: () => void;
}

const Item = ({ editor, one, check, onAgain }: ItemProps) => {
  const pieces = "pieces" in one ? one.pieces : [one.text];
  const place = check.is === "found" ? check.places[0] : undefined;
  return (
    <li className="story-check">
      <div className="story-check-head">
        <Chip check={check} isBound={"quotation" in one} />
        <Button
          look="quiet"
          onPress={() => {
            const { tr, doc } = editor.state;
            const now = standsNow(doc, one);
            if (now === null) return;
            editor.view.dispatch(
              tr.setSelection(TextSelection.create(doc, now.from, now.to)).scrollIntoView(),
            );
            editor.view.focus();
          }}
        >
          {say.show}
        </Button>
      </div>
      <Side title={say.quoted} stretches={quotedStretches(pieces, place?.findings ?? [])} />
      {place === undefined ? null : (
        <>
          <Side title={say.said} stretches={spokenStretches(place.spoken, place.findings)} />
          <p className="hint">
            {[place.speaker.name, place.work.title].filter((text) => text !== null).join(" · ")}
          </p>
          {place.needsApproval.map((reason) => (
            <p className="hint" key={reason}>
              {reason}
            </p>
          ))}
          <Actions editor={editor} one={one} place={place} />
        </>
      )}
      {check.is === "unreached" ? <Button onPress={onAgain}>{say.again}</Button> : null}
    </li>
  );
};

/** How it stands, in a word: by its shape and its words, not by colour alone. */
const Chip = ({ check, isBound }: { readonly check: Check; readonly isBound: boolean }) => {
  const verdict = check.is === "found" ? check.places[0]?.verdict : undefined;
  const text =
    check.is === "looking"
      ? say.looking
      : check.is === "unreached"
        ? words.fields.unreached
        : verdict === undefined
          ? say.nowhere
          : say.verdicts[verdict];
  return (
    <span className={`story-chip is-${verdict ?? (check.is === "found" ? "nowhere" : "looking")}`}>
      {text}
      {isBound ? "" : ` · ${say.notMarked}`}
    </span>
  );
};

const Side = ({ title, stretches }: { readonly title: string; readonly stretches: readonly Stretch[] }) => (
  <p className="story-check-side">
    <span className="hint">{title}</span>{" "}
    {stretches.map(({ text, differs }, at) => {
      // oxlint-disable-next-line react/no-array-index-key -- a stretch has no other name
      return differs ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>;
    })}
  </p>
);

const Actions = ({
  editor,
  one,
  place,
}: Omit<ItemProps, "check" | "onAgain"> & { readonly place: FoundQuotation }) => {
  const { newsroom, isReadOnly } = useDesk();
  const [isPending, setPending] = useState(false);
  const withMoment = async (act: (moment: MomentCard) => void): Promise<void> => {
    setPending(true);
    try {
      act(await newsroom.momentOf(place.span));
    } catch {
      tell(words.fields.unreached);
    }
    setPending(false);
  };
  const done = async (ask: (id: string) => Promise<void>, id: string, text: string): Promise<void> => {
    await ask(id).then(
      () => tell(text),
      () => tell(words.fields.unreached),
    );
  };
  const { dispatch } = editor.view;
  const bind = (moment: MomentCard): void => {
    const now = standsNow(editor.state.doc, one);
    if (now === null) return;
    if ("quotation" in one) updateQuotation(one.quotation.id, boundTo(moment))(editor.state, dispatch);
    else
      quote(now, { source: { type: "moment", moment: moment.id }, ...named(moment.speaker) })(
        editor.state,
        dispatch,
      );
  };
  const { markAsCleaned, askForApproval } = newsroom;
  const id = "quotation" in one ? one.quotation.id : null;
  const isBound = "quotation" in one && one.quotation.source.type === "moment";
  if (isReadOnly) return null;
  return (
    <div className="story-hit-actions">
      {isBound ? null : (
        <Button look="primary" isPending={isPending} onPress={() => void withMoment(bind)}>
          {say.bind}
        </Button>
      )}
      {place.verdict === "verbatim" || !("quotation" in one) ? null : (
        <Button
          isPending={isPending}
          onPress={() =>
            void withMoment((moment) => {
              const now = standsNow(editor.state.doc, one);
              if (now !== null) putExactWords(now, place.spoken, moment)(editor.state, dispatch);
            })
          }
        >
          {say.useExact}
        </Button>
      )}
      {id === null || markAsCleaned === undefined || place.verdict !== "cleaned" ? null : (
        <Button onPress={() => void done(markAsCleaned, id, say.cleaned)}>{say.markCleaned}</Button>
      )}
      {id === null || askForApproval === undefined || place.verdict === "verbatim" ? null : (
        <Button look="quiet" onPress={() => void done(askForApproval, id, say.asked)}>
          {say.askApproval}
        </Button>
      )}
    </div>
  );
};
