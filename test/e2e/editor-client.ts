import { undo } from "@tiptap/pm/history";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import type { Client } from "../../src/api/client/client.ts";
import type { StoryContent } from "../../src/content/story-content.ts";
import { fromDocument } from "../../src/studio/editor/document/from-document.ts";
import { repairPlugin } from "../../src/studio/editor/document/repair-plugin.ts";
import { storySchema } from "../../src/studio/editor/document/schema.ts";
import { applyBlocks } from "../../src/studio/editor/saving/apply-content.ts";
import { Autosave, type DraftServer } from "../../src/studio/editor/saving/autosave.ts";
import type { DraftStore, KeptDraft } from "../../src/studio/editor/saving/draft-store.ts";
import { type JournalEntry, replay, undoHistory } from "../../src/studio/editor/saving/journal.ts";
import type { StoryFields } from "../../src/studio/editor/saving/merge-content.ts";
import { type OpenDraft, openDraftIn, unkeptDraft } from "../../src/studio/editor/saving/open-draft.ts";
import type { SavedDraft, SendOutcome } from "../../src/studio/editor/saving/saving-state.ts";
import { draftServer } from "../../src/studio/story/draft-server.ts";

/** Somebody's tab with a story open: all that the studio has of it but what is drawn. */
export interface EditorPage {
  readonly content: () => StoryContent;
  readonly autosave: Autosave;
  readonly type: (change: (state: EditorState) => Transaction | null) => void;
  readonly undo: () => void;
  readonly title: (headline: string) => void;
  /** Everything that it has asked is answered, but what the line holds back. */
  readonly rest: () => Promise<void>;
  /** The page is gone: what is answered later reaches nobody, and nothing is kept any more. */
  readonly die: () => void;
}

interface Opening {
  readonly api: Client;
  readonly storyId: string;
  readonly latest: SavedDraft;
  /** Null: this browser keeps nothing. */
  readonly kept: BrowserDrafts | null;
  /** Whatever the newsroom has acknowledged. */
  readonly acknowledged: (content: StoryContent) => void;
  /** How many of its requests the line holds back. */
  readonly held: () => number;
}

/** Opens a story as view/use-autosave.ts and view/make-editor.ts do. */
export const openPage = async (opening: Opening): Promise<EditorPage> => {
  const { api, storyId, latest, kept, acknowledged, held } = opening;
  let isAlive = true;
  const store = kept === null ? null : kept.storeOf(() => isAlive);
  const claim = { tab: "tab", takeOver: async () => true };
  const open: OpenDraft =
    store === null ? await unkeptDraft(storyId, latest) : await openDraftIn(store, claim, storyId, latest);
  let { fields } = open;
  let state = replayed(open);
  const watched = watch(
    draftServer(api, storyId, () => undefined),
    acknowledged,
    () => isAlive,
  );
  const { version } = open.step.state.base.content.body;
  const content = (): StoryContent => ({ ...fields, body: { version, blocks: fromDocument(state.doc) } });
  const dispatch = (tr: Transaction): void => {
    const before = state;
    const applied = state.applyTransaction(tr);
    ({ state } = applied);
    autosave.edited(applied.transactions, before);
  };
  const setFields = (next: StoryFields): void => {
    fields = next;
    autosave.fieldsChanged(next);
  };
  const show = ({ body, ...shown }: StoryContent): void => {
    setFields(shown);
    const tr = applyBlocks(state, body.blocks);
    if (tr !== null) dispatch(tr);
  };
  const autosave: Autosave = new Autosave({
    server: watched.server,
    store: open.store,
    draft: open.draft,
    entries: open.journal.length,
    saving: open.step.state,
    now: content,
    show,
  });
  autosave.start(open.step.effects);
  return {
    content,
    autosave,
    type: (change) => {
      const tr = change(state);
      if (tr !== null) dispatch(tr);
    },
    undo: () => void undo(state, dispatch),
    title: (headline) => setFields({ ...fields, headline }),
    rest: async () => {
      while (watched.underWay() > held()) await turn();
      await turn();
    },
    die: () => {
      isAlive = false;
    },
  };
};

const replayed = ({ draft, journal }: OpenDraft): EditorState =>
  replay(storySchema, storySchema.nodeFromJSON(draft.start.doc), journal).state.reconfigure({
    plugins: [undoHistory, repairPlugin()],
  });

const turn = async (): Promise<void> => await new Promise((resolve) => void setImmediate(resolve));

/** A page's end of saving; a page that is gone hears no answer. */
const watch = (server: DraftServer, acknowledged: Opening["acknowledged"], isAlive: () => boolean) => {
  let count = 0;
  const never = new Promise<never>(() => undefined);
  const counted = async <Outcome>(asked: Promise<Outcome>): Promise<Outcome> => {
    count += 1;
    const outcome = await asked;
    count -= 1;
    return isAlive() ? outcome : await never;
  };
  const watched: DraftServer = {
    send: async (content, revision, isLast) => {
      if (!isAlive()) return await never;
      const outcome: SendOutcome = await counted(server.send(content, revision, isLast));
      if (outcome.type === "saved") acknowledged(content);
      return outcome;
    },
    load: async () => await (isAlive() ? counted(server.load()) : never),
  };
  return { server: watched, underWay: () => count };
};

/** What one browser keeps, as its IndexedDB would: copies, for as long as a page lives to write them. */
export class BrowserDrafts {
  readonly #drafts = new Map<string, KeptDraft>();
  readonly #journals = new Map<string, Map<number, JournalEntry>>();

  storeOf(isAlive: () => boolean): DraftStore {
    const journal = (draft: string): Map<number, JournalEntry> => {
      const found = this.#journals.get(draft) ?? new Map<number, JournalEntry>();
      this.#journals.set(draft, found);
      return found;
    };
    const write = async (deed: () => void): Promise<void> => {
      if (isAlive()) deed();
    };
    return {
      draftsOf: async (story) =>
        structuredClone([...this.#drafts.values()].filter((draft) => draft.story === story)),
      journalOf: async (draft) => {
        const entries = [...journal(draft)].toSorted(([one], [other]) => one - other);
        return structuredClone(entries.map(([, entry]) => entry));
      },
      put: async (draft) => await write(() => this.#drafts.set(draft.id, structuredClone(draft))),
      append: async (draft, number, entry) =>
        await write(() => journal(draft).set(number, structuredClone(entry))),
      begin: async (draft) =>
        await write(() => {
          this.#drafts.set(draft.id, structuredClone(draft));
          this.#journals.delete(draft.id);
        }),
      forget: async (draft) =>
        await write(() => {
          this.#drafts.delete(draft);
          this.#journals.delete(draft);
        }),
      close: () => undefined,
    };
  }
}
