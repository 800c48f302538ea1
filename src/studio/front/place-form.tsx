import { useState } from "react";
import { Form } from "react-aria-components/Form";
import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Field } from "../components/field.tsx";
import { FormEnd, FormProblem } from "../components/form-end.tsx";
import { say } from "../components/toast.tsx";
import { useChange, useRead } from "../shell/ask.ts";
import { useSession } from "../shell/session.tsx";
import { front as said } from "../words/front.ts";
import { notSaid, type Placeable, readTyped, type Shelf } from "./front-place.ts";
import { WhenField } from "./when-field.tsx";

interface Props {
  readonly shelf: Shelf;
  readonly onClose: () => void;
}

/** A work is found and put on a shelf, for a time. */
export const PlaceForm = ({ shelf, onClose }: Props) => {
  const { newsroom } = useSession();
  const [work, setWork] = useState<Placeable | null>(null);
  const [from, setFrom] = useState(notSaid);
  const [until, setUntil] = useState(notSaid);
  const firstAt = readTyped(from, newsroom.zone);
  const lastAt = readTyped(until, newsroom.zone);
  const place = useChange("placeOnFront", {
    changes: ["readFront"],
    onDone: () => {
      say(said.placed(work?.title ?? ""));
      onClose();
    },
  });
  return (
    <Dialog title={said.placeOn(said.shelves[shelf.name])} isOpen onClose={onClose}>
      <Form
        className="stack"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          if (work === null || !firstAt.ok || !lastAt.ok) return;
          place.mutate({
            body: {
              shelf: shelf.name,
              work: `${work.kind}/${work.slug}`,
              ...(firstAt.value === null ? {} : { firstAt: firstAt.value }),
              ...(lastAt.value === null ? {} : { lastAt: lastAt.value }),
            },
          });
        }}
      >
        {work === null ? (
          <FindWork shelf={shelf} onFound={setWork} />
        ) : (
          <p className="row apart">
            <span>
              <strong>{work.title}</strong> <span className="tag">{said.kinds[work.kind]}</span>
            </span>
            <Button look="quiet" onPress={() => setWork(null)}>
              {said.another}
            </Button>
          </p>
        )}
        <WhenField label={said.from} hint={said.fromHint} value={from} read={firstAt} onChange={setFrom} />
        <WhenField label={said.until} hint={said.untilHint} value={until} read={lastAt} onChange={setUntil} />
        <FormProblem error={place.error} />
        <FormEnd
          action={said.place}
          isPending={place.isPending}
          isDisabled={work === null}
          onClose={onClose}
        />
      </Form>
    </Dialog>
  );
};

interface FindProps {
  readonly shelf: Shelf;
  readonly onFound: (work: Placeable) => void;
}

const most = 6;

const FindWork = ({ shelf, onFound }: FindProps) => {
  const [typed, setTyped] = useState("");
  const found = useRead(
    "listPlaceable",
    { query: { shelf: shelf.name, words: typed.trim() } },
    { keepsPrevious: true },
  ).data?.value.items;
  return (
    <div className="stack near">
      <Field label={said.find} type="search" value={typed} onChange={setTyped} autoComplete="off" autoFocus />
      {found?.length === 0 ? <p className="soft">{said.nothing}</p> : null}
      <ul className="lines found">
        {found?.slice(0, most).map((work) => (
          <li key={work.id}>
            <span className="what">
              {work.title}
              {work.isPublished ? null : <span className="soft small block">{said.draft}</span>}
            </span>
            <Button onPress={() => onFound(work)} aria-label={said.take(work.title)}>
              {said.choose}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
};
