import type { EditorState, Transaction } from "@tiptap/pm/state";
import type { Node } from "@tiptap/pm/model";
import type { StoryContent } from "../../../content/story-content.ts";
import type { DraftStore, KeptDraft } from "./draft-store.ts";
import { entryOf, type JournalEntry } from "./journal.ts";
import type { StoryFields } from "./merge-content.ts";
import { isUnsaved, stepSaving } from "./saving-machine.ts";
import type {
  LoadOutcome,
  Phase,
  SavingEffect,
  SavingEvent,
  SavingState,
  SendOutcome,
} from "./saving-state.ts";

/** The newsroom's end of saving. Neither throws: whatever gives no answer is "unreachable". */
export interface DraftServer {
  /** Saves what is based on `revision`; `isLast`: the page is going away, the request must outlive it. */
  readonly send: (content: StoryContent, revision: string, isLast: boolean) => Promise<SendOutcome>;
  /** The latest draft. */
  readonly load: () => Promise<LoadOutcome>;
}

/** What the screen says of saving. */
export interface SavingView {
  readonly saving: SavingState;
  /** Whether this browser keeps what is typed. */
  readonly isKept: boolean;
}

const goingOn = new Set<Phase["is"]>(["waiting", "sending", "offline", "fetching"]);

/** Milliseconds: content is made of the document so long after a key; somebody who never pauses is saved so often. */
const settling = 250;
const longestPause = 10_000;

interface Begin {
  readonly server: DraftServer;
  /** Null where the browser gives no room. */
  readonly store: DraftStore | null;
  readonly draft: Omit<KeptDraft, "base" | "sent" | "keptAt" | "isUnsaved">;
  /** Entries that the journal has. */
  readonly entries: number;
  readonly saving: SavingState;
  /** What the editor holds at this moment. */
  readonly now: () => StoryContent;
  /** Another's words: the editor must show them. */
  readonly show: (content: StoryContent) => void;
}

/** By story: one whose screen is gone while words of it may be on their way, out of what this tab keeps. */
const leftBehind = new Map<string, Autosave>();

/** Before a story is opened anew: what is kept of it belongs to whoever opens it, and nobody else sends or writes any of it. */
export const endLeftBehind = (story: string): void => {
  leftBehind.get(story)?.end();
  leftBehind.delete(story);
};

/** Keeps all that is typed in the browser at once, and sends it after a pause. */
export class Autosave {
  #with: Begin;
  #view: SavingView;
  #watchers = new Set<() => void>();
  #number: number;
  #settle: ReturnType<typeof setTimeout> | null = null;
  #due: ReturnType<typeof setTimeout> | null = null;
  #waitingSince: number | null = null;
  #isLeaving = false;
  #isOver = false;

  constructor(begin: Begin) {
    this.#with = begin;
    this.#number = begin.entries;
    this.#view = { saving: begin.saving, isKept: begin.store !== null };
  }

  readonly view = (): SavingView => this.#view;

  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  /** Effects of the beginning. */
  start(effects: readonly SavingEffect[]): void {
    if (leftBehind.get(this.#with.draft.story) === this) leftBehind.delete(this.#with.draft.story);
    this.#keepDraft();
    for (const effect of effects) this.#do(effect);
  }

  /** Something was done in the body. */
  edited(transactions: readonly Transaction[], before: EditorState): void {
    for (const tr of transactions) {
      const entry = entryOf(tr, before);
      if (entry !== null) this.#append(entry);
    }
  }

  /** A field beside the body was changed. */
  fieldsChanged(fields: StoryFields): void {
    this.#append({ kind: "fields", fields });
  }

  tell(event: SavingEvent): void {
    if (this.#isOver) return;
    if (event.type !== "changed") this.#takeStock();
    const { state, effects } = stepSaving(this.#view.saving, event);
    const before = this.#view.saving;
    this.#set({ ...this.#view, saving: state });
    if (state.phase.is !== "waiting") this.#waitingSince = null;
    if (state.base !== before.base || state.sent !== before.sent || isUnsaved(state) !== isUnsaved(before))
      this.#keepDraft();
    for (const effect of effects) this.#do(effect);
  }

  /** The page goes out of sight, perhaps for ever: what waits is sent now. */
  leave(): void {
    this.#isLeaving = true;
    this.tell({ type: "due" });
    this.#isLeaving = false;
  }

  /** The screen is gone: what waits is sent now and, where nobody answers, again, until it has arrived or is opened anew. */
  stop(): void {
    if (this.#due !== null) clearTimeout(this.#due);
    this.leave();
    const { store, draft } = this.#with;
    if (store !== null) leftBehind.set(draft.story, this);
  }

  /** Nothing more is sent or kept from here. */
  end(): void {
    this.#isOver = true;
    if (this.#due !== null) clearTimeout(this.#due);
    if (this.#settle !== null) clearTimeout(this.#settle);
    this.#set(this.#view);
  }

  /** Whether something is on its way, or will be by itself: the editor is needed to merge what comes back. */
  isUnderWay(): boolean {
    return !this.#isOver && goingOn.has(this.#view.saving.phase.is);
  }

  #append(entry: JournalEntry): void {
    if (this.#isOver) return;
    const { store, draft } = this.#with;
    this.#number += 1;
    if (store !== null) this.#keep(store.append(draft.id, this.#number, entry));
    this.#settle ??= setTimeout(() => this.#takeStock(), settling);
  }

  /** The machine hears of what was typed since. */
  #takeStock(): void {
    if (this.#settle === null) return;
    clearTimeout(this.#settle);
    this.#settle = null;
    this.tell({ type: "changed", content: this.#with.now() });
  }

  #do(effect: SavingEffect): void {
    switch (effect.type) {
      case "wait":
        this.#wait(effect.milliseconds);
        break;
      case "send":
        void this.#send(effect.content, effect.revision);
        break;
      case "load":
        void this.#with.server.load().then((outcome) => this.tell({ type: "loaded", outcome }));
        break;
      case "show":
        this.#with.show(effect.content);
        break;
      default:
        effect satisfies never;
    }
  }

  #wait(milliseconds: number): void {
    if (this.#due !== null) clearTimeout(this.#due);
    const isPause = this.#view.saving.phase.is === "waiting";
    this.#waitingSince = isPause ? (this.#waitingSince ?? Date.now()) : null;
    const left = this.#waitingSince === null ? Infinity : this.#waitingSince + longestPause - Date.now();
    this.#due = setTimeout(() => this.tell({ type: "due" }), Math.max(0, Math.min(milliseconds, left)));
  }

  async #send(content: StoryContent, revision: string): Promise<void> {
    const outcome = await this.#with.server.send(content, revision, this.#isLeaving);
    this.tell({ type: "sent", content, outcome });
  }

  #keepDraft(): void {
    const { store, draft } = this.#with;
    const { saving } = this.#view;
    if (store === null) return;
    const { base, sent } = saving;
    this.#keep(store.put({ ...draft, base, sent, keptAt: Date.now(), isUnsaved: isUnsaved(saving) }));
  }

  #keep(done: Promise<void>): void {
    done.then(
      () => this.#setKept(true),
      () => this.#setKept(false),
    );
  }

  #setKept(isKept: boolean): void {
    if (isKept !== this.#view.isKept) this.#set({ ...this.#view, isKept });
  }

  #set(view: SavingView): void {
    this.#view = view;
    for (const watcher of this.#watchers) watcher();
  }
}

/** A place to begin a journal: the document as JSON. */
export const startOf = (doc: Node, fields: StoryFields): KeptDraft["start"] => ({
  doc: doc.toJSON(),
  fields,
});
