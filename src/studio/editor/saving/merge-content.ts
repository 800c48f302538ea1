import type { Block } from "../../../content/block.ts";
import type { StoryContent } from "../../../content/story-content.ts";
import { mergeOrder } from "./merge-order.ts";
import { isSame } from "./same.ts";
import { withOwnIds } from "./own-ids.ts";

export type StoryFields = Omit<StoryContent, "body">;

/** What both sides changed, each in another way: a person chooses. Null: there is no such block there. */
export type Conflict =
  | {
      readonly kind: "block";
      readonly id: string;
      readonly base: Block | null;
      readonly mine: Block | null;
      readonly theirs: Block | null;
    }
  | {
      readonly kind: "field";
      readonly field: keyof StoryFields;
      readonly base: unknown;
      readonly mine: unknown;
      readonly theirs: unknown;
    };

export interface Merged {
  /** Where sides differ: mine; theirs where I took the block away. */
  readonly content: StoryContent;
  readonly conflicts: readonly Conflict[];
}

export interface ToMerge {
  /** What both began with: as the newsroom last acknowledged it. */
  readonly base: StoryContent;
  /** What I sent since, whose answer never came: it may have arrived, and then it is no change of theirs. */
  readonly sent?: readonly StoryContent[];
  readonly mine: StoryContent;
  readonly theirs: StoryContent;
}

/** Merges three ways, block by block (by id) and field by field. No text of either side is lost without being told. */
export const mergeContent = (sides: ToMerge): Merged => {
  const fields = mergeFields(sides);
  const blocks = mergeBlocks(sides);
  const { version } = sides.theirs.body;
  return {
    content: withOwnIds({ ...fields.fields, body: { version, blocks: blocks.blocks } }),
    conflicts: [...fields.conflicts, ...blocks.conflicts],
  };
};

type Side<Value> = "mine" | "theirs" | "conflict" | { readonly value: Value };

/** Whose value stands. `sent` are my own earlier ones. */
const sideOf = (base: unknown, sent: readonly unknown[], mine: unknown, theirs: unknown): Side<never> => {
  if (isSame(mine, theirs)) return "mine";
  if (isSame(theirs, base) || sent.some((one) => isSame(theirs, one))) return "mine";
  return isSame(mine, base) ? "theirs" : "conflict";
};

const mergeFields = ({ base, sent = [], mine, theirs }: ToMerge) => {
  const conflicts: Conflict[] = [];
  const merged: Record<string, unknown> = {};
  for (const field of fieldNames(mine, theirs)) {
    const side = sideOf(
      base[field],
      sent.map((one) => one[field]),
      mine[field],
      theirs[field],
    );
    merged[field] = side === "theirs" ? theirs[field] : mine[field];
    if (side === "conflict")
      conflicts.push({ kind: "field", field, base: base[field], mine: mine[field], theirs: theirs[field] });
  }
  return { fields: merged as StoryFields, conflicts };
};

const fieldNames = (...contents: readonly StoryContent[]): (keyof StoryFields)[] => {
  const names = new Set(contents.flatMap((content) => Object.keys(content)));
  names.delete("body");
  return [...names] as (keyof StoryFields)[];
};

const mergeBlocks = ({ base, sent = [], mine, theirs }: ToMerge) => {
  const [inBase, inMine, inTheirs] = [base, mine, theirs].map(blocksById) as [Blocks, Blocks, Blocks];
  const inSent = sent.map(blocksById);
  const blocks: Block[] = [];
  const conflicts: Conflict[] = [];
  for (const id of mergeOrder([...inBase.keys()], [...inMine.keys()], [...inTheirs.keys()])) {
    const [was, my, their] = [inBase, inMine, inTheirs].map((one) => one.get(id) ?? null) as [One, One, One];
    const side = sideOf(
      was,
      inSent.filter((one) => one !== undefined).map((one) => one.get(id) ?? null),
      my,
      their,
    );
    const stands = side === "theirs" ? their : side === "conflict" ? (my ?? their) : my;
    if (stands !== null) blocks.push(stands);
    if (side === "conflict") conflicts.push({ kind: "block", id, base: was, mine: my, theirs: their });
  }
  return { blocks, conflicts };
};

type Blocks = ReadonlyMap<string, Block>;
type One = Block | null;

const blocksById = ({ body }: StoryContent): Blocks => new Map(body.blocks.map((block) => [block.id, block]));
