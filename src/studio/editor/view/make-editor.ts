import { Editor, Extension } from "@tiptap/core";
import { dropCursor } from "@tiptap/pm/dropcursor";
import { gapCursor } from "@tiptap/pm/gapcursor";
import type { Transaction, EditorState } from "@tiptap/pm/state";
import { storyExtensions } from "../document/extensions.ts";
import { repairPlugin } from "../document/repair-plugin.ts";
import type { LeftPicture } from "../paste/pasted.ts";
import type { Saying } from "../anchor.ts";
import { clipboardPlugin } from "../plugins/clipboard.ts";
import { foundPlugin, placeholderPlugin } from "../plugins/decorations.ts";
import { inputRulesPlugin } from "../plugins/input-rules.ts";
import { type KeyRequests, keysPlugin } from "../plugins/keys.ts";
import { freshSelectionPlugin } from "../plugins/fresh-selection.ts";
import { markedWordsPlugin } from "../plugins/marked-words.ts";
import { othersPlugin } from "../plugins/others.ts";
import { sayKeysPlugin } from "../plugins/say-keys.ts";
import { type SlashMenu, slashPlugin } from "../plugins/slash.ts";
import { replay, undoHistory } from "../saving/journal.ts";
import type { OpenDraft } from "../saving/open-draft.ts";
import { words } from "../words.ts";
import { viewOf } from "./block-view.tsx";

export interface EditorHooks extends KeyRequests {
  readonly slashMenu: () => SlashMenu | null;
  readonly onPictures: (pictures: readonly LeftPicture[]) => void;
  /** Words that are marked were pressed; null: others were. */
  readonly onMarked: (id: string | null) => void;
  readonly onSay: (as: Saying) => void;
  readonly onTransactions: (transactions: readonly Transaction[], before: EditorState) => void;
}

/** The editor of a draft, with the undo history that the browser kept. */
export const makeEditor = (draft: OpenDraft, language: string, hooks: EditorHooks): Editor => {
  const editor = new Editor({
    extensions: [...storyExtensions(shownNode), extensionOf(hooks)],
    enableCoreExtensions: {
      keymap: false,
      clipboardTextSerializer: false,
      delete: false,
      drop: false,
      paste: false,
    },
    enableInputRules: false,
    enablePasteRules: false,
    injectCSS: false,
    editorProps: {
      attributes: {
        class: "story-body",
        "aria-label": words.story.body,
        role: "textbox",
        "aria-multiline": "true",
        lang: language,
        spellcheck: "true",
        // Whoever only reads walks through it by keyboard too.
        tabindex: "0",
      },
    },
  });
  const { state } = replay(editor.schema, editor.schema.nodeFromJSON(draft.draft.start.doc), draft.journal);
  editor.view.updateState(state.reconfigure({ plugins: editor.state.plugins }));
  let before = editor.state;
  editor.on("beforeTransaction", () => {
    before = editor.state;
  });
  editor.on("transaction", ({ transaction, appendedTransactions }) =>
    hooks.onTransactions([transaction, ...appendedTransactions], before),
  );
  return editor;
};

const shownNode: Parameters<typeof storyExtensions>[0] = (node) => {
  const view = viewOf(node.name);
  return view === null ? node : node.extend({ addNodeView: () => view });
};

const extensionOf = (hooks: EditorHooks): Extension =>
  Extension.create({
    name: "story",
    priority: 1000,
    addProseMirrorPlugins() {
      const { schema } = this.editor;
      return [
        freshSelectionPlugin(),
        sayKeysPlugin(hooks.onSay),
        slashPlugin(hooks.slashMenu),
        keysPlugin(schema, hooks),
        inputRulesPlugin(schema),
        clipboardPlugin(hooks.onPictures),
        undoHistory,
        repairPlugin(),
        foundPlugin(),
        placeholderPlugin(),
        othersPlugin(),
        markedWordsPlugin(hooks.onMarked),
        dropCursor({ class: "story-drop" }),
        gapCursor(),
      ];
    },
  });
