import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Block } from "../../../content/block.ts";
import { parseStoryContent } from "../../../content/parse-story-content.ts";
import type { StoryContent } from "../../../content/story-content.ts";
import { resolve } from "./resolve.ts";
import { beginSaving, stepSaving } from "./saving-machine.ts";
import type { SavedDraft, SavingEffect, SavingEvent, SavingState, SendOutcome } from "./saving-state.ts";

/** The newsroom: it takes what is based on the last revision, and keeps all that it took. */
class Newsroom {
  drafts: SavedDraft[];
  constructor(content: StoryContent) {
    this.drafts = [{ revision: "0", content }];
  }
  get latest(): SavedDraft {
    const latest = this.drafts.at(-1);
    if (latest === undefined) throw new Error("no draft");
    return latest;
  }
  take(content: StoryContent, basedOn: string): SendOutcome {
    const parsed = parseStoryContent(content);
    if (!parsed.ok) return { type: "refused", problems: parsed.problem };
    if (basedOn !== this.latest.revision) return { type: "stale" };
    const revision = String(this.drafts.length);
    this.drafts.push({ revision, content: parsed.value });
    return { type: "saved", revision };
  }
}

type Line = "whole" | "cut before" | "cut after";

/** An editor that does the machine's effects at once. What is `kept` survives a reload, as the browser keeps it. */
class Client {
  state: SavingState;
  newsroom: Newsroom;
  waiting = false;
  constructor(newsroom: Newsroom) {
    this.newsroom = newsroom;
    this.state = beginSaving(newsroom.latest).state;
  }
  /** One event, and the requests that follow while the line holds. */
  tell(event: SavingEvent, line: Line): void {
    const { state, effects } = stepSaving(this.state, event);
    this.state = state;
    for (const effect of effects) this.#effect(effect, line);
  }
  #effect(effect: SavingEffect, line: Line): void {
    if (effect.type === "send") {
      const { content, revision } = effect;
      const taken: SendOutcome = line === "cut before" ? lost : this.newsroom.take(content, revision);
      this.tell({ type: "sent", content, outcome: line === "whole" ? taken : lost }, line);
    } else if (effect.type === "load")
      this.tell(
        {
          type: "loaded",
          outcome: line === "whole" ? { type: "loaded", draft: this.newsroom.latest } : lost,
        },
        line,
      );
  }
  /** The page is loaded again: what the browser kept is all there is. */
  reload(): void {
    const { base, mine, sent } = JSON.parse(JSON.stringify(this.state)) as SavingState;
    this.state = beginSaving(base, mine, sent).state;
  }
  decide(): void {
    const { phase } = this.state;
    if (phase.is !== "conflict") return;
    const content = phase.conflicts.reduce(
      (all, conflict) => resolve(all, conflict, "both"),
      this.state.mine,
    );
    this.tell({ type: "resolved", content }, "whole");
  }
}

const lost = { type: "unreachable" } as const;

const wordsIn = (content: StoryContent): Set<string> =>
  new Set(JSON.stringify(content).match(/w\d+x/g) ?? []);

const paragraph = (id: string, text: string): Block => ({
  kind: "paragraph",
  id,
  content: [{ type: "text", text }],
});

const start: StoryContent = (() => {
  const blocks = ["a", "b", "c"].map((id) => paragraph(id, `begin ${id}`));
  const parsed = parseStoryContent({ headline: "x", body: { version: 1, blocks } });
  if (!parsed.ok) throw new Error("a plain story");
  return parsed.value;
})();

const share = fc.nat(50);
const deed = fc.record({
  client: fc.nat(2),
  kind: fc.constantFrom("type", "type", "type", "new", "move", "delete", "save", "save", "save", "reload"),
  at: share,
  to: share,
  line: fc.constantFrom<Line>("whole", "whole", "cut before", "cut after"),
});

test("three people in one story over lines that break lose no word that nobody took away", () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
      const newsroom = new Newsroom(start);
      const clients = [0, 1, 2].map(() => new Client(newsroom));
      const typed = new Set<string>();
      const taken = new Set<string>();
      deeds.forEach(({ client: number, kind, at, to, line }, count) => {
        const client = clients[number];
        if (client === undefined) return;
        if (kind === "save") client.tell({ type: "due" }, line);
        else if (kind === "reload") client.reload();
        else {
          const content = edited(client.state.mine, kind, at, to, `w${count}x`);
          for (const word of wordsIn(content)) typed.add(word);
          for (const word of wordsIn(client.state.mine)) if (!wordsIn(content).has(word)) taken.add(word);
          client.tell({ type: "changed", content }, line);
        }
      });
      // The lines hold again: everybody saves and decides until all have the same.
      for (let round = 0; round < 8; round += 1)
        for (const client of clients) {
          client.decide();
          client.tell({ type: "due" }, "whole");
          client.tell({ type: "newer elsewhere" }, "whole");
        }
      const kept = wordsIn(newsroom.latest.content);
      expect([...typed].filter((word) => !taken.has(word) && !kept.has(word))).toEqual([]);
      for (const { state } of clients) {
        expect(state.phase).toEqual({ is: "saved" });
        expect(state.mine).toEqual(newsroom.latest.content);
      }
    }),
    { numRuns: 400 },
  );
});

const edited = (content: StoryContent, kind: string, at: number, to: number, word: string): StoryContent => {
  const blocks = [...content.body.blocks];
  const place = blocks.length === 0 ? 0 : at % blocks.length;
  const block = blocks[place];
  if (kind === "new" || block === undefined) blocks.splice(place, 0, paragraph(`n${word}`, `new ${word}`));
  else if (kind === "type" && block.kind === "paragraph")
    blocks[place] = { ...block, content: [...block.content, { type: "text", text: ` ${word}` }] };
  else {
    blocks.splice(place, 1);
    if (kind === "move") blocks.splice(to % (blocks.length + 1), 0, block);
  }
  const parsed = parseStoryContent({ ...content, body: { version: 1, blocks } });
  if (!parsed.ok) throw new Error("an edit of a plain story");
  return parsed.value;
};
