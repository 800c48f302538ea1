import type { Command, Transaction } from "@tiptap/pm/state";
import type { StoryQuotation } from "./story-quotations.ts";
import { updateQuotation } from "../commands/marks.ts";
import type { MomentCard } from "../newsroom.ts";
import type { Quotation } from "../../../content/quotation.ts";

/** What binds a quotation to a moment: its source, and who speaks there where nobody was named. */
export const boundTo =
  ({ id, speaker }: MomentCard) =>
  (quotation: Quotation): Quotation => ({
    ...quotation,
    source: { type: "moment", moment: id },
    ...(quotation.speaker === undefined && quotation.speakerName === undefined ? named(speaker) : {}),
  });

export const named = (
  speaker: MomentCard["speaker"],
): Partial<Pick<Quotation, "speaker" | "speakerName">> => {
  if (speaker?.id !== null && speaker?.id !== undefined) return { speaker: speaker.id };
  return speaker?.name === null || speaker?.name === undefined ? {} : { speakerName: speaker.name };
};

/**
 * Puts the words as they were said in the place of a quotation's, bound to where they were. Of one that its attribution
 * breaks the first piece takes them all, and the others go: which words stand where is for a person to say.
 */
export const putExactWords =
  (one: StoryQuotation, spoken: string, moment: MomentCard): Command =>
  (state, dispatch) => {
    const { tr } = state;
    const places = piecesOf(tr, one);
    const [first, ...others] = places;
    if (first === undefined) return false;
    for (const { from, to } of others.toReversed()) tr.delete(from, to);
    const marks = tr.doc.nodeAt(first.from)?.marks ?? [];
    tr.replaceWith(first.from, first.to, state.schema.text(spoken, marks));
    updateQuotation(one.quotation.id, boundTo(moment))(state.apply(tr), (bound) => {
      for (const step of bound.steps) tr.step(step);
    });
    dispatch?.(tr.scrollIntoView());
    return true;
  };

const piecesOf = (tr: Transaction, { quotation, from, to, isBlock }: StoryQuotation) => {
  if (isBlock) return [{ from, to }];
  const pieces: { from: number; to: number }[] = [];
  tr.doc.nodesBetween(from, to, (node, at) => {
    const isOf = node.marks.some(
      ({ type, attrs }) => type.name === "quoted" && (attrs["quotation"] as Quotation).id === quotation.id,
    );
    if (!isOf) return true;
    const last = pieces.at(-1);
    if (last?.to === at) last.to = at + node.nodeSize;
    else pieces.push({ from: at, to: at + node.nodeSize });
    return true;
  });
  return pieces;
};
