import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { StoryContent } from "../../../content/story-content.ts";
import type { JournalEntry } from "./journal.ts";
import type { SavedDraft } from "./saving-state.ts";

/** What one tab holds of one story. */
export interface KeptDraft {
  /** `story` and `tab`: two tabs never write one draft. */
  readonly id: string;
  readonly story: string;
  readonly base: SavedDraft;
  /** Sent without an answer. */
  readonly sent: readonly StoryContent[];
  /** What the journal began with; `fields` is the story without its body. */
  readonly start: { readonly doc: unknown; readonly fields: Omit<StoryContent, "body"> };
  /** Milliseconds since 1970. */
  readonly keptAt: number;
  readonly isUnsaved: boolean;
}

interface Drafts extends DBSchema {
  drafts: { key: string; value: KeptDraft; indexes: { story: string } };
  journal: { key: [draft: string, number: number]; value: JournalEntry };
}

export type DraftStore = Awaited<ReturnType<typeof openDrafts>>;

/** What somebody has typed and not yet saved, in this browser's IndexedDB. Each who signs in in it has one of their own. */
export const openDrafts = async (writer: string) => {
  const database = await openDB<Drafts>(`newsreel-drafts-${writer}`, 1, {
    upgrade: (made) => {
      made.createObjectStore("drafts", { keyPath: "id" }).createIndex("story", "story");
      made.createObjectStore("journal");
    },
  });
  return {
    /** Drafts of a story, the latest first. */
    draftsOf: async (story: string): Promise<KeptDraft[]> => {
      const drafts = await database.getAllFromIndex("drafts", "story", story);
      return drafts.toSorted((one, other) => other.keptAt - one.keptAt);
    },
    journalOf: async (draft: string): Promise<JournalEntry[]> =>
      await database.getAll("journal", rangeOf(draft)),
    put: async (draft: KeptDraft): Promise<void> => {
      await database.put("drafts", draft);
    },
    append: (draft: string, number: number, entry: JournalEntry): Promise<void> =>
      append(database, draft, number, entry),
    /** A draft with a journal that begins anew. */
    begin: async (draft: KeptDraft): Promise<void> => {
      const tr = database.transaction(["drafts", "journal"], "readwrite");
      await Promise.all([
        tr.objectStore("drafts").put(draft),
        tr.objectStore("journal").delete(rangeOf(draft.id)),
        tr.done,
      ]);
    },
    forget: async (draft: string): Promise<void> => {
      const tr = database.transaction(["drafts", "journal"], "readwrite");
      await Promise.all([
        tr.objectStore("drafts").delete(draft),
        tr.objectStore("journal").delete(rangeOf(draft)),
        tr.done,
      ]);
    },
    close: () => database.close(),
  };
};

const rangeOf = (draft: string): IDBKeyRange => IDBKeyRange.bound([draft, 0], [draft, Infinity]);

/** Committed in the same breath: what was typed just before the page went away is there. */
const append = async (
  database: IDBPDatabase<Drafts>,
  draft: string,
  number: number,
  entry: JournalEntry,
): Promise<void> => {
  const tr = database.transaction("journal", "readwrite", { durability: "relaxed" });
  const put = tr.store.put(entry, [draft, number]);
  tr.commit();
  await Promise.all([put, tr.done]);
};
