import type { Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { useEffect, useState } from "react";
import { Button, IconButton } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { Tick } from "../../components/tick.tsx";
import { say as tell } from "../../components/toast.tsx";
import { showFound } from "../plugins/decorations.ts";
import { words } from "../words.ts";
import { findMatches, type Match, replaceMatches } from "./find-matches.ts";

const say = words.find;

interface Props {
  readonly editor: Editor;
  /** Nothing is replaced. */
  readonly isReadOnly: boolean;
  readonly onClose: () => void;
}

/** Finds and replaces words of the body. */
export const FindBar = ({ editor, isReadOnly, onClose }: Props) => {
  const [sought, setSought] = useState("");
  const [by, setBy] = useState("");
  const [matchCase, setMatchCase] = useState(false);
  const [wholeWord, setWholeWord] = useState(false);
  const [current, setCurrent] = useState(0);
  const [matches, setMatches] = useState<readonly Match[]>([]);

  useEffect(() => {
    const look = (): void => setMatches(findMatches(editor.state.doc, sought, { matchCase, wholeWord }));
    look();
    editor.on("update", look);
    return () => {
      editor.off("update", look);
    };
  }, [editor, sought, matchCase, wholeWord]);

  const at = matches.length === 0 ? 0 : current % matches.length;
  useEffect(() => {
    editor.view.dispatch(showFound(editor.state.tr, { matches, current: at }));
  }, [editor, matches, at]);
  useEffect(
    () => () => {
      if (!editor.isDestroyed) editor.view.dispatch(showFound(editor.state.tr, { matches: [], current: 0 }));
    },
    [editor],
  );

  useEffect(() => {
    const close = (event: KeyboardEvent): void => {
      if (event.key === "Escape") onClose();
    };
    window.addEventListener("keydown", close);
    return () => window.removeEventListener("keydown", close);
  }, [onClose]);

  const go = (step: number): void => {
    const next = (at + step + matches.length) % Math.max(1, matches.length);
    const match = matches[next];
    setCurrent(next);
    if (match === undefined) return;
    const { tr, doc } = editor.state;
    editor.view.dispatch(tr.setSelection(TextSelection.create(doc, match.from, match.to)).scrollIntoView());
    editor.view.domAtPos(match.from).node.parentElement?.scrollIntoView({ block: "center" });
  };
  const replace = (some: readonly Match[]): void => {
    replaceMatches(some, by)(editor.state, editor.view.dispatch);
    if (some.length > 1) tell(say.replaced(some.length));
  };
  return (
    <form
      className="story-find"
      role="search"
      aria-label={say.name}
      onSubmit={(event) => {
        event.preventDefault();
        go(1);
      }}
    >
      <Field label={say.find} value={sought} onChange={setSought} autoFocus />
      {isReadOnly ? null : <Field label={say.replace} value={by} onChange={setBy} />}
      <div className="story-find-row">
        <Tick isSelected={matchCase} onChange={setMatchCase}>
          {say.matchCase}
        </Tick>
        <Tick isSelected={wholeWord} onChange={setWholeWord}>
          {say.wholeWord}
        </Tick>
        <span role="status">
          {sought === "" ? "" : say.count(matches.length === 0 ? 0 : at + 1, matches.length)}
        </span>
      </div>
      <div className="story-find-row">
        <Button onPress={() => go(-1)}>{say.previous}</Button>
        <Button type="submit">{say.next}</Button>
        {isReadOnly ? null : (
          <>
            <Button onPress={() => replace(matches.slice(at, at + 1))}>{say.one}</Button>
            <Button onPress={() => replace(matches)}>{say.all}</Button>
          </>
        )}
        <IconButton label={say.close} icon="close" onPress={onClose} />
      </div>
    </form>
  );
};
