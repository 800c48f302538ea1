import { EditorContent } from "@tiptap/react";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Saying } from "../anchor.ts";
import { chosenWords } from "../document/chosen-words.ts";
import { FindBar } from "../find/find-bar.tsx";
import type { LeftPicture } from "../paste/pasted.ts";
import { type Other, showOthers } from "../plugins/others.ts";
import { readSelection } from "../plugins/read-selection.ts";
import type { SlashMenu as SlashControls } from "../plugins/slash.ts";
import { useQuotations } from "../quotations/use-quotations.ts";
import type { OpenDraft } from "../saving/open-draft.ts";
import type { MarkedWords, StoryEditorProps } from "../story-editor-props.ts";
import { Conflicts } from "./conflicts.tsx";
import { DeskContext, type FormTarget } from "./context.ts";
import { Beside, deskPanels } from "./desk-panels.tsx";
import { FormOf } from "./form-of.tsx";
import { insertChosen, markSelected, openSelected } from "./inserting.ts";
import { KeyList } from "./key-list.tsx";
import { LeftPictures } from "./left-pictures.tsx";
import { SavingNotices, SavingWord } from "./saving-line.tsx";
import { SlashMenuAt } from "./slash-menu-at.tsx";
import { StoryFields } from "./story-fields.tsx";
import { textHandle } from "./text-handle.ts";
import { PanelBar, Toolbar } from "./toolbar.tsx";
import { useAutosave } from "./use-autosave.ts";
import { useLed } from "./use-led.ts";
import { useMarked } from "./use-marked.ts";
import { WordCount } from "./word-count-line.tsx";

const nobody: readonly Other[] = [];
const nothing: MarkedWords = { all: [], now: null };

/** The whole desk: toolbar, fields, text, and what stands beside it. */
export const StoryDesk = (props: StoryEditorProps & { readonly open: OpenDraft }) => {
  const { newsroom, open, onSignIn, onBlock, onSay, others = nobody, isReadOnly = false } = props;
  const { marked = nothing } = props;
  const [panel, setPanel] = useState<string | null>(null);
  const [form, setForm] = useState<FormTarget | null>(null);
  const [isFinding, setFinding] = useState(false);
  const [isShowingKeys, setShowingKeys] = useState(false);
  const [isChoosing, setChoosing] = useState(false);
  const [left, setLeft] = useState<readonly LeftPicture[]>([]);
  const slash = useRef<SlashControls | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const talk = props.panels?.find(({ isTalk }) => isTalk)?.id ?? null;
  const mark = (name: "link" | "note" | "quoted"): void => {
    const target = markSelected(editor, name);
    if (target !== null) setForm(target);
  };
  const say = (as: Saying): void => {
    const chosen = chosenWords(editor.state, as);
    if (chosen === null || onSay === undefined) return;
    onSay(chosen, as);
    setPanel(talk);
  };
  const { editor, autosave, fields, changeFields } = useAutosave(props, {
    openForm: () => {
      const target = openSelected(editor);
      if (target !== null) setForm(target);
      return target !== null;
    },
    link: () => mark("link"),
    note: () => mark("note"),
    quoted: () => mark("quoted"),
    find: () => setFinding(true),
    archive: () => setPanel("archive"),
    keys: () => setShowingKeys(true),
    slashMenu: () => slash.current,
    onPictures: setLeft,
    onSay: say,
    onMarked: (id) => {
      props.onMarked?.(id);
      if (id !== null) setPanel(talk);
    },
  });
  const text = useMemo(() => textHandle(editor), [editor]);
  const desk = useMemo(
    () => ({ newsroom, language: fields.language, openForm: setForm, text, isReadOnly }),
    [newsroom, fields.language, text, isReadOnly],
  );
  const quotations = useQuotations(editor, newsroom, fields.language);
  const choose = { editor, newsroom, openForm: setForm, openArchive: () => setPanel("archive"), mark };
  const led = useLed({ editor, desk: root, goTo: props.goTo, openPanel: setPanel });

  useEffect(() => {
    const tell = (): void => {
      const id: unknown = editor.state.doc.maybeChild(editor.state.selection.$from.index(0))?.attrs["id"];
      // An empty page has one without a name.
      onBlock?.(typeof id === "string" ? id : null);
    };
    editor.on("selectionUpdate", tell);
    return () => {
      editor.off("selectionUpdate", tell);
    };
  }, [editor, onBlock]);

  useEffect(() => {
    editor.setEditable(!isReadOnly, false);
  }, [editor, isReadOnly]);

  useEffect(() => {
    readSelection(editor.view);
    editor.view.dispatch(showOthers(editor.state.tr, others));
  }, [editor, others]);

  useMarked(editor, marked);

  const panels = deskPanels({ props, editor, fields, onFields: changeFields, quotations, led });
  const beside = panels.find(({ id }) => id === panel);
  return (
    <DeskContext value={desk}>
      <div ref={root} className={beside === undefined ? "story-desk" : "story-desk has-panel"}>
        <div className="story-top">
          <Toolbar
            editor={editor}
            onInsert={(chosen) => insertChosen(chosen, choose)}
            onMark={mark}
            onFind={() => setFinding(!isFinding)}
            onKeys={() => setShowingKeys(true)}
            onSay={onSay === undefined ? null : say}
            isReadOnly={isReadOnly}
          />
          <div className="story-status">
            <PanelBar panel={panel} panels={panels} onPanel={setPanel} />
            {isReadOnly ? null : <SavingWord autosave={autosave} />}
            <WordCount editor={editor} standfirst={fields.standfirst} language={fields.language} />
          </div>
          {isFinding ? (
            <FindBar editor={editor} isReadOnly={isReadOnly} onClose={() => setFinding(false)} />
          ) : null}
        </div>
        <div className="story-page">
          <SavingNotices
            autosave={autosave}
            isRestored={open.isRestored}
            onChoose={() => setChoosing(true)}
            onSignIn={onSignIn}
          />
          <LeftPictures left={left} editor={editor} newsroom={newsroom} onLeft={setLeft} />
          <fieldset className="story-own-fields" disabled={isReadOnly}>
            <StoryFields
              fields={fields}
              onChange={changeFields}
              onLeave={() => editor.commands.focus("start")}
            />
          </fieldset>
          <EditorContent editor={editor} className="story-text" />
        </div>
        <Beside panel={beside} onClose={() => setPanel(null)} onBack={() => editor.view.focus()} />
        {isReadOnly ? null : (
          <SlashMenuAt editor={editor} controls={slash} onChoose={(chosen) => insertChosen(chosen, choose)} />
        )}
        {form === null ? null : (
          <FormOf editor={editor} target={form} quotations={quotations.bound} onClose={() => setForm(null)} />
        )}
        <Conflicts autosave={autosave} isOpen={isChoosing} onClose={() => setChoosing(false)} />
        <KeyList isOpen={isShowingKeys} onClose={() => setShowingKeys(false)} />
      </div>
    </DeskContext>
  );
};
