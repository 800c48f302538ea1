import type { Editor } from "@tiptap/core";
import { useEffect, useState } from "react";
import type { Newsroom, QuotationAsked } from "../newsroom.ts";
import { type LooseQuotation, quotationsIn, type StoryQuotation } from "./story-quotations.ts";
import { useChecks } from "./use-checks.ts";

/** Milliseconds after a key before the text is looked at. */
const pause = 300;

/** The story's quotations, and what the archive says of each: looked up by itself when the words rest. */
export const useQuotations = (editor: Editor, newsroom: Newsroom, language: string) => {
  const [found, setFound] = useState(() => quotationsIn(editor.state.doc));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const look = (): void => {
      timer ??= setTimeout(() => {
        timer = null;
        const now = quotationsIn(editor.state.doc);
        // Places move with every key before them; whoever acts on one looks where it stands then (standsAt).
        setFound((before) => (saysOf(before) === saysOf(now) ? before : now));
      }, pause);
    };
    look();
    editor.on("update", look);
    return () => {
      editor.off("update", look);
      if (timer !== null) clearTimeout(timer);
    };
  }, [editor]);
  const ask = (one: StoryQuotation | LooseQuotation): QuotationAsked => askOf(one, language);
  const inArchive = [...found.bound.filter(isOfArchive), ...found.loose];
  const { checkOf, again } = useChecks(newsroom, inArchive.map(ask));
  return { ...found, ask, checkOf, again };
};

export type Quotations = ReturnType<typeof useQuotations>;

const saysOf = ({ bound, loose }: ReturnType<typeof quotationsIn>): string =>
  JSON.stringify([bound.map(({ quotation, pieces }) => [quotation, pieces]), loose.map(({ text }) => text)]);

/** One with a letter or an address for its source is not looked for among spoken words. */
const isOfArchive = ({ quotation: { source } }: StoryQuotation): boolean =>
  source.type === "moment" || source.type === "none";

const askOf = (one: StoryQuotation | LooseQuotation, language: string): QuotationAsked => {
  if (!("quotation" in one)) return { pieces: [one.text], language, speaker: null, moment: null };
  const { source, speaker, speakerName } = one.quotation;
  return {
    pieces: one.pieces,
    language,
    speaker:
      speaker === undefined && speakerName === undefined
        ? null
        : { id: speaker ?? null, name: speakerName ?? null },
    moment: source.type === "moment" ? source.moment : null,
  };
};
