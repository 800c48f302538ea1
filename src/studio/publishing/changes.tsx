import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { useRead } from "../shell/ask.ts";
import { Waiting } from "../shell/waiting.tsx";
import { publishing } from "../words/publishing.ts";

const said = publishing.history;

type Compared = AnswerOf<Operations["compareRevisions"]>;
type BlockChange = Compared["blocks"][number];
type Words = BlockChange["words"];

interface Props {
  readonly storyId: string;
  readonly beforeId: string;
  readonly afterId: string;
}

/** What changed, by field, block and word; what stayed is folded up. */
export const Changes = ({ storyId, beforeId, afterId }: Props) => {
  const changes = useRead("compareRevisions", {
    params: { storyId, revisionId: afterId },
    query: { since: beforeId },
  });
  return (
    <Waiting read={changes}>
      {({ fields, blocks }) =>
        fields.length === 0 && blocks.every(({ change }) => change === "same") ? (
          <p>{said.same}</p>
        ) : (
          <div className="changes">
            {fields.map(({ field, words }) => (
              <div key={field} className="change">
                <span className="tag">{fieldName(field)}</span>
                <p>
                  <Compare words={words} />
                </p>
              </div>
            ))}
            {folded(blocks).map((part) =>
              "count" in part ? (
                <p key={part.key} className="soft small unchanged">
                  {said.unchanged(part.count)}
                </p>
              ) : (
                <Block key={part.id} block={part} />
              ),
            )}
          </div>
        )
      }
    </Waiting>
  );
};

/** "shortHeadline" → "Short headline" */
const fieldName = (field: string): string => {
  const spaced = field.replaceAll(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
};

const looks = { added: "good", removed: "bad", moved: "", changed: "warn", same: "" } as const;

const Block = ({ block: { change, otherwise, words } }: { readonly block: BlockChange }) => (
  <div className="change">
    <span className={`tag ${looks[change]}`}>{otherwise ? said.otherwise : said.changes[change]}</span>
    <p>
      <Compare words={words} />
    </p>
  </div>
);

const Compare = ({ words }: { readonly words: Words }) =>
  words.map(({ change, text }, at) => {
    const key = `${at} ${change}`;
    if (change === "same") return <span key={key}>{text}</span>;
    return change === "added" ? (
      <ins key={key}>
        <span className="unseen">{said.putIn}: </span>
        {text}
      </ins>
    ) : (
      <del key={key}>
        <span className="unseen">{said.takenOut}: </span>
        {text}
      </del>
    );
  });

interface Folded {
  readonly key: string;
  readonly count: number;
}

/** Blocks one after another that stayed become one line. */
const folded = (blocks: readonly BlockChange[]): (BlockChange | Folded)[] => {
  const parts: (BlockChange | Folded)[] = [];
  for (const block of blocks) {
    const last = parts.at(-1);
    if (block.change !== "same") parts.push(block);
    else if (last !== undefined && "count" in last)
      parts[parts.length - 1] = { ...last, count: last.count + 1 };
    else parts.push({ key: `same ${block.id}`, count: 1 });
  }
  return parts;
};
