import type { VNode } from "preact";
import type {
  BlockChange,
  ContentChanges,
  FieldChange,
} from "../../newsroom/story/compare/compare-contents.ts";
import type { WordChange } from "../../newsroom/story/compare/compare-words.ts";

/** Fields whose words readers see; of the others it is said that they changed, and nothing of what they hold. */
const worded: Readonly<Partial<Record<FieldChange["field"], string>>> = {
  headline: "Headline",
  standfirst: "Standfirst",
  label: "Label",
  backstory: "How this story came about",
};

const unworded: Readonly<Partial<Record<FieldChange["field"], string>>> = {
  contributors: "Who made it",
  topics: "Topics",
  leadPicture: "The leading picture",
  form: "What kind of story it is",
  language: "Language",
};

/** What changed between two versions: fields, then the blocks that are not as they were, with those around them. */
export const Changes = ({ changes, language }: { changes: ContentChanges; language: string }): VNode => {
  const fields = changes.fields.filter(({ field }) => field in worded || field in unworded);
  const shown = withNeighbours(changes.blocks);
  return (
    <>
      <p class="note">
        Words that were <ins>put in</ins> are underlined, those <del>taken out</del> struck through.
      </p>
      {fields.length + shown.length === 0 && <p>Nothing that readers see.</p>}
      <dl>
        {fields.map((change) => (
          <div key={change.field}>
            <dt class="label">{worded[change.field] ?? unworded[change.field]}</dt>
            <dd lang={language}>{change.field in worded ? <Words words={change.words} /> : "Changed"}</dd>
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

const Block = ({ block, language }: { block: BlockChange; language: string }): VNode => (
  <div class={`change ${block.change}`}>
    {notes[block.change] !== undefined && <p class="label">{notes[block.change]}</p>}
    {block.otherwise && (
      <p class="label">Changed in something that no word shows: a link, a picture, a moment</p>
    )}
    <p lang={language}>
      <Words words={block.words} />
    </p>
  </div>
);

const notes: Readonly<Partial<Record<BlockChange["change"], string>>> = {
  added: "Added",
  removed: "Removed",
  moved: "Moved",
};

const Words = ({ words }: { words: readonly WordChange[] }): VNode => (
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
