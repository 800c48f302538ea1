import { useEffect, useState } from "react";
import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import type { Card } from "../newsroom.ts";
import { useDesk } from "../view/context.ts";
import { useCard } from "../view/use-card.ts";
import { words } from "../words.ts";

interface Props {
  readonly label: string;
  readonly of: "moment" | "document" | "person" | "picture" | "work";
  readonly value: string | null;
  readonly wrong: string | null;
  readonly isNeeded: boolean;
  readonly onChange: (id: string | null) => void;
}

/** A record of the newsroom's: which it is, and a search by name for another. */
export const RecordField = ({ label, of, value, wrong, isNeeded, onChange }: Props) => {
  const { newsroom } = useDesk();
  const [isOpen, setOpen] = useState(value === null);
  const card = useCard(of, value);
  const choose = (): void => {
    if (of !== "picture") setOpen(true);
    else void newsroom.choosePicture().then((chosen) => chosen !== null && onChange(chosen.id));
  };
  return (
    <div className="field" role="group" aria-label={label}>
      <span className="label">{label}</span>
      <div className="story-record">
        <span>{value === null ? words.fields.none : card === undefined ? "…" : (card?.title ?? value)}</span>
        <Button onPress={choose}>{words.fields.choose}</Button>
        {isNeeded || value === null ? null : (
          <Button look="quiet" onPress={() => onChange(null)}>
            {words.form.remove}
          </Button>
        )}
      </div>
      {of === "picture" || !isOpen ? null : (
        <Search
          of={of}
          onChoose={(id) => {
            onChange(id);
            setOpen(false);
          }}
        />
      )}
      {wrong === null ? null : <span className="wrong">{wrong}</span>}
    </div>
  );
};

interface SearchProps {
  readonly of: Exclude<Props["of"], "picture">;
  readonly onChoose: (id: string) => void;
}

/** Milliseconds without a key before it is looked up. */
const pause = 200;

const Search = ({ of, onChoose }: SearchProps) => {
  const { newsroom } = useDesk();
  const [typed, setTyped] = useState("");
  const [found, setFound] = useState<readonly Card[] | null>(null);
  useEffect(() => {
    if (typed.trim() === "") return undefined;
    let isWanted = true;
    const find = {
      moment: newsroom.findMoments,
      document: newsroom.findDocuments,
      person: newsroom.findPeople,
      work: newsroom.findWorks,
    }[of];
    const timer = setTimeout(() => {
      void find(typed)
        .catch(() => [])
        .then((cards) => {
          if (isWanted) setFound(cards);
          return cards;
        });
    }, pause);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [newsroom, of, typed]);
  return (
    <div className="story-record-search">
      <Field label={words.fields.search} value={typed} onChange={setTyped} />
      <ul>
        {(found ?? []).map((card) => (
          <li key={card.id}>
            <Button look="quiet" onPress={() => onChoose(card.id)}>
              {card.title} <span className="hint">{card.detail}</span>
            </Button>
          </li>
        ))}
      </ul>
      {found?.length === 0 ? <p className="hint">{words.fields.nothing}</p> : null}
    </div>
  );
};
