import type { Node } from "@tiptap/pm/model";
import { Step as DocumentStep } from "@tiptap/pm/transform";
import type { StoryContent } from "../../../content/story-content.ts";
import { fromDocument } from "../document/from-document.ts";
import { storySchema } from "../document/schema.ts";
import { toDocument } from "../document/to-document.ts";
import { endLeftBehind, startOf } from "./autosave.ts";
import { type DraftStore, type KeptDraft, openDrafts } from "./draft-store.ts";
import { type JournalEntry, replay } from "./journal.ts";
import type { StoryFields } from "./merge-content.ts";
import { beginSaving, type Step, stepSaving } from "./saving-machine.ts";
import type { SavedDraft } from "./saving-state.ts";
import { claimTab, type TabClaim } from "./tab-claim.ts";

/** What an editor begins with. */
export interface OpenDraft {
  readonly store: DraftStore | null;
  readonly draft: Pick<KeptDraft, "id" | "story" | "start">;
  /** What was done since `draft.start`: replayed in the editor, undo goes on over it. */
  readonly journal: readonly JournalEntry[];
  readonly fields: StoryFields;
  readonly step: Step;
  /** Whether words came back that the newsroom did not have. */
  readonly isRestored: boolean;
}

/** Milliseconds that a draft that was saved is kept for its history of undo. */
const longestKept = 30 * 24 * 3_600_000;

/** Opens a story's draft: what this browser kept of it for its writer, on what the newsroom has now. */
export const openDraft = async (story: string, writer: string, latest: SavedDraft): Promise<OpenDraft> => {
  endLeftBehind(story);
  try {
    return await openDraftIn(await openDrafts(writer), await claimTab(), story, latest);
  } catch {
    // No room in this browser (a private window, a full disk): the screen says so.
    return await unkeptDraft(story, latest);
  }
};

/** The same in a store and a tab that are told. */
export const openDraftIn = async (
  store: DraftStore,
  { tab, takeOver }: TabClaim,
  story: string,
  latest: SavedDraft,
): Promise<OpenDraft> => {
  const kept = await findKept(store, story, tab, takeOver);
  return kept === null ? await fresh(store, story, tab, latest) : await resumed(store, kept, latest);
};

/** A draft of which the browser keeps nothing. */
export const unkeptDraft = async (story: string, latest: SavedDraft): Promise<OpenDraft> =>
  await fresh(null, story, "none", latest);

/** This tab's own draft, else the latest unsaved one of a tab that is gone. */
const findKept = async (
  store: DraftStore,
  story: string,
  tab: string,
  takeOver: (tab: string) => Promise<boolean>,
): Promise<KeptDraft | null> => {
  const drafts = await store.draftsOf(story);
  const own = drafts.find(({ id }) => id === idOf(story, tab));
  if (own?.isUnsaved === true) return own;
  for (const draft of drafts) {
    if (draft === own || !(await takeOver(draft.id.slice(story.length + 1)))) continue;
    if (draft.isUnsaved) return draft;
    if (draft.keptAt < Date.now() - longestKept || own !== undefined) await store.forget(draft.id);
    else return draft;
  }
  return own ?? null;
};

const idOf = (story: string, tab: string): string => `${story}/${tab}`;

const fresh = async (
  store: DraftStore | null,
  story: string,
  tab: string,
  latest: SavedDraft,
): Promise<OpenDraft> => {
  const { body, ...fields } = latest.content;
  const doc = toDocument(storySchema, body.blocks);
  const draft = { id: idOf(story, tab), story, start: startOf(doc, fields) };
  await store?.begin({ ...draft, base: latest, sent: [], keptAt: Date.now(), isUnsaved: false });
  return { store, draft, journal: [], fields, step: beginSaving(latest), isRestored: false };
};

const resumed = async (store: DraftStore, kept: KeptDraft, latest: SavedDraft): Promise<OpenDraft> => {
  const all = await store.journalOf(kept.id);
  const { start, journal } = shortened(kept.start, all);
  if (journal.length < all.length) {
    await store.begin({ ...kept, start });
    for (const [at, entry] of journal.entries()) await store.append(kept.id, at + 1, entry);
  }
  const { state, fields } = replay(storySchema, storySchema.nodeFromJSON(start.doc), journal);
  const now: StoryFields = fields ?? start.fields;
  const { version } = latest.content.body;
  const mine: StoryContent = { ...now, body: { version, blocks: fromDocument(state.doc) } };
  const step = begin(kept, mine, latest);
  const draft = { id: kept.id, story: kept.story, start };
  return { store, draft, journal, fields: now, step, isRestored: kept.isUnsaved };
};

/** A journal longer than this is made shorter: what undo hardly ever goes back to becomes its beginning. */
const longestJournal = 4000;
const shortJournal = 1500;

const shortened = (start: KeptDraft["start"], journal: readonly JournalEntry[]) => {
  if (journal.length <= longestJournal) return { start, journal };
  const early = journal.slice(0, -shortJournal);
  let doc: Node = storySchema.nodeFromJSON(start.doc);
  let { fields } = start;
  for (const entry of early)
    if (entry.kind === "fields") fields = entry.fields;
    else for (const step of entry.steps) doc = DocumentStep.fromJSON(storySchema, step).apply(doc).doc ?? doc;
  return { start: startOf(doc, fields), journal: journal.slice(-shortJournal) };
};

/** What is new at the newsroom's is merged at once. */
const begin = ({ base, sent }: KeptDraft, mine: StoryContent, latest: SavedDraft): Step => {
  const begun = beginSaving(base, mine, sent);
  if (latest.revision === base.revision) return begun;
  const fetching = { ...begun.state, phase: { is: "fetching" } as const };
  return stepSaving(fetching, { type: "loaded", outcome: { type: "loaded", draft: latest } });
};
