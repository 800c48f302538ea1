import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { Segments } from "../../components/segments.tsx";
import type { Block } from "../../../content/block.ts";
import { storySchema } from "../document/schema.ts";
import { toNode } from "../document/to-document.ts";
import type { Conflict } from "../saving/merge-content.ts";
import type { Choice } from "../saving/resolve.ts";
import { words } from "../words.ts";

const say = words.conflict;

interface Props {
  readonly conflicts: readonly Conflict[];
  readonly onDone: (choices: readonly Choice[]) => void;
  readonly onClose: () => void;
}

/** Both sides of all that two people changed, side by side. */
export const ConflictDialog = ({ conflicts, onDone, onClose }: Props) => {
  const [choices, setChoices] = useState<readonly Choice[]>(conflicts.map(() => "mine"));
  return (
    <Dialog title={say.title} isOpen onClose={onClose} isBroad>
      <p>{say.intro}</p>
      <ol className="story-conflicts">
        {conflicts.map((conflict, at) => (
          <li key={conflict.kind === "block" ? conflict.id : conflict.field}>
            <div className="story-sides">
              <Side title={say.mine} text={sideText(conflict, "mine")} other={sideText(conflict, "theirs")} />
              <Side
                title={say.theirs}
                text={sideText(conflict, "theirs")}
                other={sideText(conflict, "mine")}
              />
            </div>
            <Segments
              label={say.title}
              value={choices[at] ?? "mine"}
              options={[
                { value: "mine", label: say.keepMine },
                { value: "theirs", label: say.keepTheirs },
                ...(conflict.kind === "block" ? [{ value: "both" as const, label: say.keepBoth }] : []),
              ]}
              onChange={(choice) => setChoices(choices.map((one, place) => (place === at ? choice : one)))}
            />
          </li>
        ))}
      </ol>
      <div className="actions">
        <Button look="primary" onPress={() => onDone(choices)}>
          {say.done}
        </Button>
      </div>
    </Dialog>
  );
};

const sideText = (conflict: Conflict, side: "mine" | "theirs"): string => {
  if (conflict.kind === "block") return blockText(conflict[side]);
  const value = conflict[side];
  return typeof value === "string" ? value : JSON.stringify(value, null, 1);
};

const blockText = (block: Block | null): string => {
  if (block === null) return say.removed;
  const node = toNode(storySchema, block);
  const text = node.textBetween(0, node.content.size, "\n", " ");
  return text === "" ? `${words.kinds[block.kind]} ${JSON.stringify(node.attrs)}` : text;
};

/** One side, its words marked that the other has not. */
const Side = ({
  title,
  text,
  other,
}: {
  readonly title: string;
  readonly text: string;
  readonly other: string;
}) => {
  const known = new Set(other.split(/\s+/));
  return (
    <section className="story-side">
      <h3>{title}</h3>
      <p>
        {text.split(/(\s+)/).map((word, at) =>
          word.trim() === "" || known.has(word) ? (
            word
          ) : (
            // oxlint-disable-next-line react/no-array-index-key -- words have no other name
            <mark key={at}>{word}</mark>
          ),
        )}
      </p>
    </section>
  );
};
