import { Button } from "../components/button.tsx";
import { Choice } from "../components/choice.tsx";
import { useSayInstant } from "../shell/instant.tsx";
import { publishing } from "../words/publishing.ts";
import { Changes } from "./changes.tsx";
import type { RevisionSummary } from "./story-facts.ts";

const said = publishing.history;

interface Two {
  readonly before: string;
  readonly after: string;
}

interface Props extends Two {
  readonly storyId: string;
  readonly revisions: readonly RevisionSummary[];
  readonly onChange: (two: Two) => void;
  readonly onClose: () => void;
}

/** Any two revisions, and what changed between them. */
export const ChooseTwo = ({ storyId, revisions, before, after, onChange, onClose }: Props) => {
  const when = useSayInstant();
  const options = revisions
    .filter(({ withheldAt }) => withheldAt === null)
    .map(({ id, number, madeAt }) => ({
      value: id,
      label: publishing.revision(number),
      hint: when(madeAt),
    }));
  return (
    <div className="stack">
      <div className="row at-foot">
        <Choice
          label={said.from}
          value={before}
          options={options}
          onChange={(value) => onChange({ before: value, after })}
        />
        <Choice
          label={said.to}
          value={after}
          options={options}
          onChange={(value) => onChange({ before, after: value })}
        />
        <Button onPress={onClose} autoFocus>
          {said.closeCompare}
        </Button>
      </div>
      <Changes storyId={storyId} beforeId={before} afterId={after} />
    </div>
  );
};
