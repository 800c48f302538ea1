import { EditorContent } from "@tiptap/react";
import { useEffect, useMemo, useRef, useState } from "react";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { Keys } from "../../components/keys.tsx";
import { Notice } from "../../components/notice.tsx";
import { ArchivePanel } from "../archive/archive-panel.tsx";
import { FindBar } from "../find/find-bar.tsx";
import type { LeftPicture } from "../paste/pasted.ts";
import { type Other, showOthers } from "../plugins/others.ts";
import { keyList } from "../plugins/keys.ts";
import type { SlashMenu as SlashControls } from "../plugins/slash.ts";
import { QuotationsPanel } from "../quotations/quotations-panel.tsx";
import { useQuotations } from "../quotations/use-quotations.ts";
import type { OpenDraft } from "../saving/open-draft.ts";
import { resolve } from "../saving/resolve.ts";
import type { SidePanel, StoryEditorProps } from "../story-editor-props.ts";
import { words } from "../words.ts";
import { ConflictDialog } from "./conflict-dialog.tsx";
import { DeskContext, type FormTarget } from "./context.ts";
import { FormOf } from "./form-of.tsx";
import { insertChosen, insertFromArchive, markSelected, openSelected, replacePicture } from "./inserting.ts";
import { Outline } from "./outline.tsx";
import { SavingNotices, SavingWord } from "./saving-line.tsx";
import { SlashMenuAt } from "./slash-menu-at.tsx";
import { StoryFields } from "./story-fields.tsx";
import { Toolbar } from "./toolbar.tsx";
import { useAutosave } from "./use-autosave.ts";
import { WordCount } from "./word-count-line.tsx";

const nobody: readonly Other[] = [];

/** The whole desk: toolbar, fields, text, and what stands beside it. */
export const StoryDesk = (props: StoryEditorProps & { readonly open: OpenDraft }) => {
  const { newsroom, open, onSignIn, onBlock, others = nobody, isReadOnly = false } = props;
  const [panel, setPanel] = useState<string | null>(null);
  const [form, setForm] = useState<FormTarget | null>(null);
  const [isFinding, setFinding] = useState(false);
  const [isShowingKeys, setShowingKeys] = useState(false);
  const [isChoosing, setChoosing] = useState(false);
  const [left, setLeft] = useState<readonly LeftPicture[]>([]);
  const slash = useRef<SlashControls | null>(null);
  const mark = (name: "link" | "note" | "quoted"): void => {
    const target = markSelected(editor, name);
    if (target !== null) setForm(target);
  };
  const { editor, autosave, view, fields, changeFields } = useAutosave(props, {
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
  });
  const desk = useMemo(
    () => ({ newsroom, language: fields.language, openForm: setForm }),
    [newsroom, fields.language],
  );
  const quotations = useQuotations(editor, newsroom, fields.language);
  const choose = { editor, newsroom, openForm: setForm, openArchive: () => setPanel("archive"), mark };

  useEffect(() => {
    const tell = (): void => {
      const block = editor.state.doc.maybeChild(editor.state.selection.$from.index(0));
      onBlock?.(block === null ? null : String(block.attrs["id"]));
    };
    editor.on("selectionUpdate", tell);
    return () => {
      editor.off("selectionUpdate", tell);
    };
  }, [editor, onBlock]);

  useEffect(() => {
    editor.setEditable(!isReadOnly);
  }, [editor, isReadOnly]);

  useEffect(() => {
    editor.view.dispatch(showOthers(editor.state.tr, others));
  }, [editor, others]);

  const panels: readonly SidePanel[] = [
    {
      id: "archive",
      label: words.toolbar.archive,
      content: (
        <ArchivePanel
          onInsert={(as, taken) => void insertFromArchive(editor, newsroom, as, taken)}
        />
      ),
    },
    {
      id: "quotations",
      label: words.toolbar.quotations,
      content: <QuotationsPanel editor={editor} {...quotations} />,
    },
    { id: "outline", label: words.toolbar.outline, content: <Outline editor={editor} /> },
    ...(props.panels ?? []),
  ];
  const beside = panels.find(({ id }) => id === panel);
  const { phase } = view.saving;
  return (
    <DeskContext value={desk}>
      <div className={beside === undefined ? "story-desk" : "story-desk has-panel"}>
        <div className="story-top">
          <Toolbar
            editor={editor}
            panel={panel}
            panels={panels}
            onPanel={setPanel}
            onInsert={(chosen) => insertChosen(chosen, choose)}
            onMark={mark}
            onFind={() => setFinding(!isFinding)}
            onKeys={() => setShowingKeys(true)}
          />
          <div className="story-status">
            <SavingWord view={view} />
            <WordCount editor={editor} standfirst={fields.standfirst} language={fields.language} />
          </div>
          {isFinding ? <FindBar editor={editor} onClose={() => setFinding(false)} /> : null}
        </div>
        <div className="story-page">
          <SavingNotices
            view={view}
            isRestored={open.isRestored && phase.is !== "saved"}
            onAgain={() => autosave.tell({ type: "due" })}
            onChoose={() => setChoosing(true)}
            onSignIn={onSignIn}
          />
          {left.length === 0 ? null : (
            <Notice kind="told" isNews>
              <span>{words.paste.pictures(left.length)}</span>
              <span className="story-left">
                {left.map((picture) => (
                  <Button
                    key={picture.blockId}
                    onPress={() =>
                      void replacePicture(editor, newsroom, picture).then(
                        (isDone) => isDone && setLeft((all) => all.filter((one) => one !== picture)),
                      )
                    }
                  >
                    {picture.alt === "" ? words.paste.choose : `${words.paste.choose}: ${picture.alt}`}
                  </Button>
                ))}
                <Button look="quiet" onPress={() => setLeft([])}>
                  {words.paste.putAway}
                </Button>
              </span>
            </Notice>
          )}
          <fieldset className="story-own-fields" disabled={isReadOnly}>
            <StoryFields
              fields={fields}
              onChange={changeFields}
              onLeave={() => editor.commands.focus("start")}
            />
          </fieldset>
          <EditorContent editor={editor} className="story-text" />
        </div>
        {beside === undefined ? null : (
          <aside className="story-panel" aria-label={beside.label}>
            <div className="story-panel-head">
              <h2>{beside.label}</h2>
              <Button look="quiet" onPress={() => setPanel(null)}>
                {words.find.close}
              </Button>
            </div>
            {beside.content}
          </aside>
        )}
        <SlashMenuAt editor={editor} controls={slash} onChoose={(chosen) => insertChosen(chosen, choose)} />
        {form === null ? null : (
          <FormOf editor={editor} target={form} quotations={quotations.bound} onClose={() => setForm(null)} />
        )}
        {isChoosing && phase.is === "conflict" ? (
          <ConflictDialog
            conflicts={phase.conflicts}
            onClose={() => setChoosing(false)}
            onDone={(choices) => {
              setChoosing(false);
              const content = phase.conflicts.reduce(
                (all, conflict, at) => resolve(all, conflict, choices[at] ?? "mine"),
                autosave.view().saving.mine,
              );
              autosave.tell({ type: "resolved", content });
            }}
          />
        ) : null}
        <Dialog title={words.keys.title} isOpen={isShowingKeys} onClose={() => setShowingKeys(false)}>
          <dl className="story-keys">
            {keyList.map(([what, keys]) => (
              <div key={what}>
                <dt>{what}</dt>
                <dd>
                  <Keys keys={keys} />
                </dd>
              </div>
            ))}
          </dl>
        </Dialog>
      </div>
    </DeskContext>
  );
};
