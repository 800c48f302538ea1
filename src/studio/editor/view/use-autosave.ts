import type { Editor } from "@tiptap/core";
import { useEffect, useRef, useState } from "react";
import type { StoryContent } from "../../../content/story-content.ts";
import { fromDocument } from "../document/from-document.ts";
import { applyBlocks } from "../saving/apply-content.ts";
import { Autosave } from "../saving/autosave.ts";
import type { StoryFields } from "../saving/merge-content.ts";
import type { OpenDraft } from "../saving/open-draft.ts";
import { isUnsaved } from "../saving/saving-machine.ts";
import type { StoryEditorProps } from "../story-editor-props.ts";
import { type EditorHooks, makeEditor } from "./make-editor.ts";

type Props = StoryEditorProps & { readonly open: OpenDraft };

interface Desk {
  readonly editor: Editor;
  readonly autosave: Autosave;
}

/** The editor with its saving: made once, ended with the component. */
export const useAutosave = (props: Props, hooks: Omit<EditorHooks, "onTransactions">) => {
  const { open } = props;
  const [fields, setFields] = useState<StoryFields>(open.fields);
  const latest = useRef({ props, fields, hooks });
  latest.current = { ...latest.current, props, hooks };
  const [desk] = useState<Desk>(() => makeDesk(open, latest, setFields));

  useEffect(() => {
    desk.autosave.start(open.step.effects);
    return leaveSafely(desk);
  }, [desk, open]);

  const { newest, isSignedIn } = props;
  useEffect(() => {
    if (newest !== undefined && newest !== desk.autosave.view().saving.base.revision)
      desk.autosave.tell({ type: "newer elsewhere" });
  }, [desk, newest]);
  useEffect(() => {
    if (isSignedIn === true) desk.autosave.tell({ type: "signed in" });
  }, [desk, isSignedIn]);
  useEffect(() => tellChanges(desk.autosave, latest), [desk]);

  const changeFields = (next: StoryFields): void => {
    latest.current.fields = next;
    setFields(next);
    desk.autosave.fieldsChanged(next);
  };
  return { ...desk, fields, changeFields };
};

/** Whoever holds the editor hears of each content; nothing is rendered for it here. */
const tellChanges = (autosave: Autosave, latest: Latest): (() => void) => {
  let told: unknown[] = [];
  const tell = (): void => {
    const { saving } = autosave.view();
    if (saving.mine === told[0] && saving.base === told[1]) return;
    told = [saving.mine, saving.base];
    latest.current.props.onChange?.(saving.mine, !isUnsaved(saving));
  };
  tell();
  return autosave.watch(tell);
};

type Latest = { current: { props: Props; fields: StoryFields; hooks: Omit<EditorHooks, "onTransactions"> } };

const makeDesk = (open: OpenDraft, latest: Latest, setFields: (fields: StoryFields) => void): Desk => {
  const hooks: EditorHooks = {
    openForm: () => latest.current.hooks.openForm(),
    link: () => latest.current.hooks.link(),
    note: () => latest.current.hooks.note(),
    quoted: () => latest.current.hooks.quoted(),
    find: () => latest.current.hooks.find(),
    archive: () => latest.current.hooks.archive(),
    keys: () => latest.current.hooks.keys(),
    slashMenu: () => latest.current.hooks.slashMenu(),
    onMarked: (id) => latest.current.hooks.onMarked(id),
    onSay: (as) => latest.current.hooks.onSay(as),
    onPictures: (pictures) => latest.current.hooks.onPictures(pictures),
    onTransactions: (transactions, before) => autosave.edited(transactions, before),
  };
  const editor: Editor = makeEditor(open, open.fields.language, hooks);
  const { version } = open.step.state.base.content.body;
  const now = (): StoryContent => ({
    ...latest.current.fields,
    body: { version, blocks: fromDocument(editor.state.doc) },
  });
  const show = (content: StoryContent): void => {
    const { body, ...fields } = content;
    latest.current.fields = fields;
    setFields(fields);
    autosave.fieldsChanged(fields);
    const tr = applyBlocks(editor.state, body.blocks);
    if (tr !== null) editor.view.dispatch(tr);
  };
  const autosave: Autosave = new Autosave({
    server: {
      send: async (...sent) => await latest.current.props.server.send(...sent),
      load: async () => await latest.current.props.server.load(),
    },
    store: open.store,
    draft: open.draft,
    entries: open.journal.length,
    saving: open.step.state,
    now,
    show,
  });
  return { editor, autosave };
};

/** Sends what waits when the page goes out of sight, and ends the editor when it is taken away. */
const leaveSafely = ({ editor, autosave }: Desk): (() => void) => {
  const left = (): void => {
    if (document.visibilityState === "hidden") autosave.leave();
  };
  const back = (): void => autosave.tell({ type: "line back" });
  const leave = (): void => autosave.leave();
  document.addEventListener("visibilitychange", left);
  window.addEventListener("pagehide", leave);
  window.addEventListener("online", back);
  return () => {
    document.removeEventListener("visibilitychange", left);
    window.removeEventListener("pagehide", leave);
    window.removeEventListener("online", back);
    autosave.stop();
    // A component that is only shown anew (StrictMode) comes back in this very turn.
    setTimeout(() => {
      if (!editor.view.dom.isConnected) destroyAtRest({ editor, autosave });
    }, 1000);
  };
};

/** An editor that nobody sees lives on while its words are on their way: what a colleague saved is merged in it. */
const destroyAtRest = ({ editor, autosave }: Desk): void => {
  const look = (): void => {
    if (autosave.isUnderWay() || editor.isDestroyed) return;
    forget();
    editor.destroy();
  };
  // What follows from a change is done before it is looked at.
  const forget = autosave.watch(() => queueMicrotask(look));
  look();
};
