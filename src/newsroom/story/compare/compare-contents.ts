import { canonicalJson } from "../../../content/canonical.ts";
import type { Block } from "../../../content/block.ts";
import { bodyText } from "../../../content/plain-text.ts";
import { bodyVersion, type StoryContent } from "../../../content/story-content.ts";
import { compareWords, type WordChange } from "../../../kit/compare-words.ts";
import { standingStill } from "./standing-still.ts";

/** What became of one block, by its id. "moved": its words stand, elsewhere. */
export interface BlockChange {
  readonly id: string;
  /** The block's kind as it is now; of a removed one as it was. */
  readonly kind: string;
  readonly change: "added" | "removed" | "moved" | "changed" | "same";
  /** Something changed that no word shows: a moment, a picture, a link, a mark. */
  readonly otherwise: boolean;
  readonly words: readonly WordChange[];
}

/** A field beside the body that is not as it was. */
export interface FieldChange {
  readonly field: Exclude<keyof StoryContent, "body">;
  readonly words: readonly WordChange[];
}

export interface ContentChanges {
  readonly fields: readonly FieldChange[];
  /** In the order of the later one; a removed block where it stood. */
  readonly blocks: readonly BlockChange[];
}

/** What changed from one content to another, by field, by block and by word. Pure: pages and terminals show it alike. */
export const compareContents = (before: StoryContent, after: StoryContent): ContentChanges => ({
  fields: compareFields(before, after),
  blocks: compareBlocks(before.body.blocks, after.body.blocks),
});

const compareFields = (before: StoryContent, after: StoryContent): FieldChange[] => {
  const names = Object.keys(after).filter((name) => name !== "body") as FieldChange["field"][];
  return names
    .filter((name) => canonicalJson(before[name]) !== canonicalJson(after[name]))
    .map((field) => ({ field, words: compareWords(inWords(before[field]), inWords(after[field])) }));
};

const inWords = (value: unknown): string =>
  typeof value === "string" ? value : value === null ? "" : canonicalJson(value);

const compareBlocks = (before: readonly Block[], after: readonly Block[]): BlockChange[] => {
  const old = new Map(before.map((block) => [block.id, block]));
  const now = new Set(after.map(({ id }) => id));
  const still = standingStill(
    before.map(({ id }) => id).filter((id) => now.has(id)),
    after.map(({ id }) => id).filter((id) => old.has(id)),
  );
  const changes = after.map((block): BlockChange => {
    const was = old.get(block.id);
    return was === undefined ? whole(block, "added") : compareBlock(was, block, still.has(block.id));
  });
  return withRemoved(before, changes, now);
};

const compareBlock = (was: Block, block: Block, stands: boolean): BlockChange => {
  const named = { id: block.id, kind: block.kind };
  if (canonicalJson(was) === canonicalJson(block))
    return { ...named, change: stands ? "same" : "moved", otherwise: false, words: wordsOf(block, "same") };
  const words = compareWords(textOf(was), textOf(block));
  return { ...named, change: "changed", otherwise: words.every(({ change }) => change === "same"), words };
};

const whole = (block: Block, change: "added" | "removed"): BlockChange => ({
  id: block.id,
  kind: block.kind,
  change,
  otherwise: false,
  words: wordsOf(block, change),
});

const wordsOf = (block: Block, change: WordChange["change"]): WordChange[] => {
  const text = textOf(block);
  return text === "" ? [] : [{ change, text }];
};

const textOf = (block: Block): string => bodyText({ version: bodyVersion, blocks: [block] });

/** Each removed block after the one that it stood after. */
const withRemoved = (
  before: readonly Block[],
  changes: readonly BlockChange[],
  now: ReadonlySet<string>,
): BlockChange[] => {
  const following = new Map<string | null, Block[]>();
  let last: string | null = null;
  for (const block of before) {
    if (now.has(block.id)) last = block.id;
    else following.set(last, [...(following.get(last) ?? []), block]);
  }
  const removedAfter = (id: string | null): BlockChange[] =>
    (following.get(id) ?? []).map((block) => whole(block, "removed"));
  return [...removedAfter(null), ...changes.flatMap((change) => [change, ...removedAfter(change.id)])];
};
