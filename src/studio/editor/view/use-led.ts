import type { Editor } from "@tiptap/core";
import { type RefObject, useEffect } from "react";
import type { StoryEditorProps } from "../story-editor-props.ts";
import { placeOfPart, showPart } from "./go-to-part.ts";

interface Needs {
  readonly editor: Editor;
  readonly desk: RefObject<HTMLDivElement | null>;
  readonly goTo: StoryEditorProps["goTo"];
  readonly openPanel: (panel: string) => void;
}

/** Leads to a part of the story. @returns what of the facts somebody was led to last */
export const useLed = ({ editor, desk, goTo, openPanel }: Needs): { readonly part: string } | null => {
  useEffect(() => {
    if (goTo === null || goTo === undefined) return;
    const place = placeOfPart(goTo.part);
    if (place === "facts") openPanel("facts");
    else if (place === "text") showPart(editor, goTo.part);
    else if (place === "beginning") editor.commands.focus("start");
    else desk.current?.querySelector<HTMLElement>(`.story-line.is-${goTo.part} textarea`)?.focus();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- each object leads once
  }, [goTo]);
  return goTo !== null && goTo !== undefined && placeOfPart(goTo.part) === "facts" ? goTo : null;
};
