import { createClient } from "../../src/api/client/client.ts";
import type { Client } from "../../src/api/client/client.ts";
import type { StoryContent } from "../../src/content/story-content.ts";
import { type Choice, resolve } from "../../src/studio/editor/saving/resolve.ts";
import type { Phase, SavedDraft } from "../../src/studio/editor/saving/saving-state.ts";
import { savedDraft } from "../../src/studio/story/draft-server.ts";
import type { ApiTrial } from "../support/api.ts";
import { BrowserDrafts, type EditorPage, openPage } from "./editor-client.ts";
import { type Edit, editing, type Told, wordsIn } from "./editor-edits.ts";
import { type Fate, Line } from "./editor-line.ts";

type Deed =
  | { readonly kind: "edit"; readonly edit: Edit; readonly at: number; readonly to: number }
  | {
      readonly kind: "pause" | "news" | "line back" | "deliver" | "decide" | "reload" | "crash";
      readonly choice: Choice;
    };

interface Writing {
  readonly trial: ApiTrial;
  readonly cookie: string;
  readonly storyId: string;
  readonly told: Told;
  /** Whether this browser keeps what is typed. */
  readonly keeps: boolean;
}

/** Somebody who writes in a story, through as many pages as they load. */
export class EditorWriter {
  readonly #with: Writing;
  readonly #kept: BrowserDrafts | null;
  /** How often they had to choose between two texts. */
  asked = 0;
  /** Of all pages, the present one's last. */
  readonly #lines: Line[] = [];
  #page: EditorPage | null = null;
  /** Of the present page. */
  #acknowledged = new Set<string>();

  private constructor(writing: Writing) {
    this.#with = writing;
    this.#kept = writing.keeps ? new BrowserDrafts() : null;
  }

  static async open(writing: Writing): Promise<EditorWriter> {
    const writer = new EditorWriter(writing);
    await writer.#load();
    return writer;
  }

  content(): StoryContent {
    return this.#now.content();
  }

  phase(): Phase["is"] {
    return this.#now.autosave.view().saving.phase.is;
  }

  /** What the newsroom has. */
  async draft(): Promise<SavedDraft> {
    const { trial, cookie, storyId } = this.#with;
    const read = await trial.client(cookie).readDraft({ params: { storyId } });
    const draft = read.ok ? savedDraft(read.value.value) : null;
    if (draft === null) throw new Error("The story has no draft.");
    return draft;
  }

  async do(fate: Fate, deed: Deed, word: string): Promise<void> {
    this.#line.fate = fate;
    if (deed.kind === "edit") this.#edit(deed, word);
    else await this.#act(deed);
    await this.#now.rest();
  }

  /** All that the lines held back arrives, and they hold from now on. */
  async deliverAll(): Promise<void> {
    for (const line of this.#lines) {
      line.fate = "whole";
      await line.deliver();
    }
    await this.#now.rest();
  }

  /** Decides what is to be decided, saves, and takes what others saved. */
  async settle(): Promise<void> {
    this.#decide("both");
    for (const type of ["due", "newer elsewhere"] as const) {
      this.#now.autosave.tell({ type });
      await this.#now.rest();
    }
  }

  get #now(): EditorPage {
    if (this.#page === null) throw new Error("No page is open.");
    return this.#page;
  }

  get #line(): Line {
    const line = this.#lines.at(-1);
    if (line === undefined) throw new Error("No page is open.");
    return line;
  }

  #edit({ edit, at, to }: Extract<Deed, { kind: "edit" }>, word: string): void {
    const before = this.content();
    if (edit === "title") this.#now.title(`${before.headline} ${word}`);
    else if (edit === "undo") this.#now.undo();
    else this.#now.type(editing(edit, { at, to, word }));
    const after = this.content();
    this.#with.told.edited(before, after);
    // Two halves of a sentence that somebody else changes meanwhile: theirs is whole, and both are kept.
    if (edit === "split") this.#with.told.agreedTwice(wordsIn(before));
  }

  async #act({ kind, choice }: Exclude<Deed, { kind: "edit" }>): Promise<void> {
    const { autosave } = this.#now;
    switch (kind) {
      case "pause":
        return autosave.tell({ type: "due" });
      case "news":
        return autosave.tell({ type: "newer elsewhere" });
      case "line back":
        return autosave.tell({ type: "line back" });
      case "deliver":
        return await this.#line.deliver();
      case "decide":
        return this.#decide(choice);
      case "reload":
        autosave.leave();
        return await this.#loadAnew();
      case "crash":
        return await this.#loadAnew();
      default:
        return kind satisfies never;
    }
  }

  #decide(choice: Choice): void {
    const { autosave } = this.#now;
    autosave.tell({ type: "due" });
    const { phase, mine } = autosave.view().saving;
    if (phase.is !== "conflict") return;
    this.asked += 1;
    const { told } = this.#with;
    const content = phase.conflicts.reduce((all, conflict) => resolve(all, conflict, choice), mine);
    const stands = wordsIn(content);
    const shown = phase.conflicts.map(({ theirs, mine: own }) => JSON.stringify([theirs, own])).join();
    const both = shown.match(/w\d+x/g) ?? [];
    told.takenAway(both.filter((word) => !stands.includes(word)));
    told.agreedTwice(both);
    autosave.tell({ type: "resolved", content });
  }

  async #loadAnew(): Promise<void> {
    const page = this.#now;
    await page.rest();
    // What only this page had, and nobody acknowledged, is gone with it: the screen has said so all along.
    if (this.#kept === null) {
      const arrived = wordsIn((await this.draft()).content);
      const only = wordsIn(page.content()).filter(
        (word) => !this.#acknowledged.has(word) && !arrived.includes(word),
      );
      this.#with.told.takenAway(only);
    }
    page.die();
    await this.#load();
  }

  async #load(): Promise<void> {
    const { trial, cookie, storyId } = this.#with;
    const line = new Line(async (url, init) => {
      const headers = new Headers(init.headers);
      headers.set("cookie", cookie);
      headers.set("origin", trial.origin);
      headers.set("sec-fetch-site", "same-origin");
      return await trial.app.request(trial.origin + url, { ...init, headers });
    });
    const api: Client = createClient({ fetch: line.fetch });
    this.#lines.push(line);
    const acknowledged = new Set<string>();
    this.#acknowledged = acknowledged;
    this.#page = await openPage({
      api,
      storyId,
      latest: await this.draft(),
      kept: this.#kept,
      acknowledged: (content) => wordsIn(content).forEach((word) => acknowledged.add(word)),
      held: line.held,
    });
    await this.#page.rest();
  }
}
