import { useRef, useState } from "react";
import { Arrange } from "../../components/arrange.tsx";
import { IconButton } from "../../components/button.tsx";
import { Choice } from "../../components/choice.tsx";
import { Field } from "../../components/field.tsx";
import { say as tell } from "../../components/toast.tsx";
import { storyFacts as said } from "../../words/story-facts.ts";
import { RecordSearch } from "../parts/record-search.tsx";
import type { StoryFields } from "../saving/merge-content.ts";
import { useDesk } from "../view/context.ts";
import { useCards } from "../view/use-cards.ts";
import { words } from "../words.ts";
import { FactSection } from "./fact-section.tsx";
import type { FactsProps } from "./facts-props.ts";
import { inOrder } from "./in-order.ts";

type Contributor = StoryFields["contributors"][number];

/** Who made it, in the order in which they are named. */
export const Contributors = ({ fields, onChange, isReadOnly }: FactsProps) => {
  const { newsroom } = useDesk();
  const { contributors } = fields;
  const cards = useCards(
    "person",
    contributors.map(({ person }) => person),
  );
  const nameOf = ({ person }: Contributor): string => {
    const card = cards.get(person);
    return card === undefined ? "…" : (card?.title ?? said.unknown);
  };
  const latest = useRef(contributors);
  latest.current = contributors;
  const set = (next: readonly Contributor[]): void => onChange({ contributors: [...next] });
  const add = (person: string): void => {
    if (latest.current.some((one) => one.person === person)) return;
    set([...latest.current, { person, role: "By" }]);
  };
  const { addPerson } = newsroom;
  const addNew = async (name: string): Promise<void> => {
    try {
      const card = await addPerson?.(name);
      if (card === undefined) return;
      add(card.id);
      tell(said.personAdded(card.title));
    } catch {
      tell(words.fields.unreached);
    }
  };
  return (
    <FactSection part="contributors" title={said.byline}>
      <Arrange
        label={said.byline}
        items={contributors}
        idOf={({ person }) => person}
        nameOf={nameOf}
        empty={<p className="hint">{said.noContributors}</p>}
        {...(isReadOnly
          ? {}
          : {
              onOrder: (ids: readonly string[]) => set(inOrder(contributors, ids, ({ person }) => person)),
            })}
      >
        {(contributor) => (
          <Line
            name={nameOf(contributor)}
            role={contributor.role}
            isReadOnly={isReadOnly}
            onRole={(role) =>
              set(contributors.map((one) => (one.person === contributor.person ? { ...one, role } : one)))
            }
            onRemove={() => set(contributors.filter(({ person }) => person !== contributor.person))}
          />
        )}
      </Arrange>
      {isReadOnly ? null : (
        <RecordSearch
          label={said.addContributor}
          find={newsroom.findPeople}
          onChoose={({ id }) => add(id)}
          {...(addPerson === undefined
            ? {}
            : { onNew: (name) => void addNew(name), newLabel: said.newPerson })}
        />
      )}
    </FactSection>
  );
};

interface LineProps {
  readonly name: string;
  readonly role: string;
  readonly isReadOnly: boolean;
  readonly onRole: (role: string) => void;
  readonly onRemove: () => void;
}

const other = "…";

const Line = ({ name, role, isReadOnly, onRole, onRemove }: LineProps) => {
  const [isAsked, setAsked] = useState(false);
  const isOther = isAsked || !said.roles.includes(role);
  return (
    <>
      <div className="what story-contributor">
        <strong>{name}</strong>
        <Choice
          label={said.roleOf(name)}
          isLabelUnseen
          isDisabled={isReadOnly}
          value={isOther ? other : role}
          options={[
            ...said.roles.map((value) => ({ value, label: value })),
            { value: other, label: said.otherRole },
          ]}
          onChange={(next) => {
            setAsked(next === other);
            if (next !== other) onRole(next);
          }}
        />
        {isOther ? <OwnRole name={name} role={role} onRole={onRole} /> : null}
      </div>
      {isReadOnly ? null : <IconButton label={said.remove(name)} icon="close" onPress={onRemove} />}
    </>
  );
};

/** An empty role is none, and is not kept. */
const OwnRole = ({ name, role, onRole }: Pick<LineProps, "name" | "role" | "onRole">) => {
  const [typed, setTyped] = useState(role);
  return (
    <Field
      label={said.otherRoleOf(name)}
      value={typed}
      maxLength={80}
      onChange={(text) => {
        setTyped(text);
        if (text.trim() !== "") onRole(text);
      }}
    />
  );
};
