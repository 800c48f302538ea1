import type { VNode } from "preact";
import type { Say } from "../../catalogue/say.ts";
import type {
  BlockChange,
  ContentChanges,
  FieldChange,
} from "../../newsroom/story/compare/compare-contents.ts";
import type { WordChange } from "../../kit/compare-words.ts";
import { Filled, useSay } from "../design/say.tsx";

type Words = Say["history"];

/** Fields whose words readers see; of the others it is said that they changed, and nothing of what they hold. */
const worded = ["headline", "standfirst", "label", "backstory", "reportedFrom"] as const;
const unworded = ["contributors", "topics", "leadPicture", "form", "language"] as const;

type Told = (typeof worded)[number] | (typeof unworded)[number];

const isWorded = (field: string): boolean => worded.some((one) => one === field);

const isTold = (change: FieldChange): change is FieldChange & { readonly field: Told } =>
  isWorded(change.field) || unworded.some((one) => one === change.field);

/** What changed between two versions: fields, then the blocks that are not as they were, with those around them. */
export const Changes = ({ changes, language }: { changes: ContentChanges; language: string }): VNode => {
  const words = useSay().history;
  const fields = changes.fields.filter(isTold);
  const shown = withNeighbours(changes.blocks);
  return (
    <>
      <p class="note">
        <Filled words={words.marks} with={[<ins>{words.putIn}</ins>, <del>{words.takenOut}</del>]} />
      </p>
      {fields.length + shown.length === 0 && <p>{words.nothing}</p>}
      <dl>
        {fields.map((change) => (
          <div key={change.field}>
            <dt class="label">{words[change.field]}</dt>
            <dd lang={language}>
              {isWorded(change.field) ? <Compared words={change.words} /> : words.changed}
            </dd>
          </div>
        ))}
      </dl>
      {shown.map((block, place) =>
        block === null ? (
          <p key={place} class="note">
            …
          </p>
        ) : (
          <Block key={block.id} block={block} language={language} />
        ),
      )}
    </>
  );
};

const Block = ({ block, language }: { block: BlockChange; language: string }): VNode => {
  const words = useSay().history;
  const note = noteOf(words, block.change);
  return (
    <div class={`change ${block.change}`}>
      {note !== null && <p class="label">{note}</p>}
      {block.otherwise && <p class="label">{words.unseen}</p>}
      <p lang={language}>
        <Compared words={block.words} />
      </p>
    </div>
  );
};

const noteOf = (words: Words, change: BlockChange["change"]): string | null =>
  change === "added" || change === "removed" || change === "moved" ? words[change] : null;

const Compared = ({ words }: { words: readonly WordChange[] }): VNode => (
  <>
    {words.map(({ change, text }, place) => {
      if (change === "added") return <ins key={place}>{text}</ins>;
      if (change === "removed") return <del key={place}>{text}</del>;
      return text;
    })}
  </>
);

/** Blocks that changed, with the one before and the one after; null where others are left out. */
const withNeighbours = (blocks: readonly BlockChange[]): (BlockChange | null)[] => {
  const changed = blocks.map(({ change }) => change !== "same");
  const near = blocks.map((_, place) => changed[place - 1] || changed[place] || changed[place + 1]);
  return blocks.flatMap((block, place) => {
    if (near[place]) return [block];
    return near[place - 1] ? [null] : [];
  });
};
