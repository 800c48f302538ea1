import { useState } from "react";
import { Button } from "../../components/button.tsx";
import type { Card, Newsroom } from "../newsroom.ts";
import { useDesk } from "../view/context.ts";
import { useCard } from "../view/use-card.ts";
import { words } from "../words.ts";
import { RecordSearch } from "./record-search.tsx";

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
  const { bringDocument } = newsroom;
  const [isOpen, setOpen] = useState(value === null);
  const card = useCard(of, value);
  const bring = async (ask: NonNullable<Newsroom["bringDocument"]>): Promise<void> => {
    const brought = await ask();
    if (brought === null) return;
    onChange(brought.id);
    setOpen(false);
  };
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
        <RecordSearch
          label={words.fields.search}
          find={finderOf(newsroom, of)}
          onChoose={({ id }) => {
            onChange(id);
            setOpen(false);
          }}
        />
      )}
      {of !== "document" || !isOpen || bringDocument === undefined ? null : (
        <div>
          <Button look="quiet" icon="add" onPress={() => void bring(bringDocument)}>
            {words.fields.bringDocument}
          </Button>
        </div>
      )}
      {wrong === null ? null : <span className="wrong">{wrong}</span>}
    </div>
  );
};

const finderOf = (
  newsroom: Newsroom,
  of: Exclude<Props["of"], "picture">,
): ((typed: string) => Promise<readonly Card[]>) =>
  ({
    moment: newsroom.findMoments,
    document: newsroom.findDocuments,
    person: newsroom.findPeople,
    work: newsroom.findWorks,
  })[of];
