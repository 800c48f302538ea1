import { Arrange } from "../../components/arrange.tsx";
import { IconButton } from "../../components/button.tsx";
import { storyFacts as said } from "../../words/story-facts.ts";
import { RecordSearch } from "../parts/record-search.tsx";
import { useDesk } from "../view/context.ts";
import { useCards } from "../view/use-cards.ts";
import { FactSection } from "./fact-section.tsx";
import type { FactsProps } from "./facts-props.ts";
import { inOrder } from "./in-order.ts";

/** Works that the editor chose, best first. */
export const Related = ({ fields, onChange, isReadOnly }: FactsProps) => {
  const { newsroom } = useDesk();
  const { related } = fields;
  const cards = useCards("work", related);
  const works = related.map((id) => {
    const card = cards.get(id);
    return { id, name: card === undefined ? "…" : (card?.title ?? said.unknown), detail: card?.detail ?? "" };
  });
  const set = (next: readonly string[]): void => onChange({ related: [...next] });
  return (
    <FactSection part="related" title={said.related} hint={said.relatedHint}>
      <Arrange
        label={said.related}
        items={works}
        idOf={({ id }) => id}
        nameOf={({ name }) => name}
        empty={<p className="hint">{said.noRelated}</p>}
        {...(isReadOnly
          ? {}
          : { onOrder: (ids: readonly string[]) => set(inOrder(related, ids, (id) => id)) })}
      >
        {({ id, name, detail }) => (
          <>
            <span className="what">
              {name} <span className="hint">{detail}</span>
            </span>
            {isReadOnly ? null : (
              <IconButton
                label={said.remove(name)}
                icon="close"
                onPress={() => set(related.filter((one) => one !== id))}
              />
            )}
          </>
        )}
      </Arrange>
      {isReadOnly ? null : (
        <RecordSearch
          label={said.addRelated}
          find={newsroom.findWorks}
          onChoose={({ id }) => {
            if (!related.includes(id)) set([...related, id]);
          }}
        />
      )}
    </FactSection>
  );
};
