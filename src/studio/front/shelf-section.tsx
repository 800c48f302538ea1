import { useState } from "react";
import { Arrange } from "../components/arrange.tsx";
import { Button, IconButton } from "../components/button.tsx";
import { Section } from "../components/section.tsx";
import { say } from "../components/toast.tsx";
import { useChange } from "../shell/ask.ts";
import { sentenceOf } from "../shell/failure.ts";
import { useSayInstant } from "../shell/instant.tsx";
import { useMay } from "../shell/session.tsx";
import { front as said } from "../words/front.ts";
import type { Place, Shelf } from "./front-place.ts";
import { PlaceForm } from "./place-form.tsx";

interface Props {
  readonly shelf: Shelf;
  /** It is looked at as it stands at another time. */
  readonly isAtTime: boolean;
}

/** A shelf of the front page: what is placed on it, in its order. */
export const ShelfSection = ({ shelf, isAtTime }: Props) => {
  const mayEdit = useMay()("front.edit") && !isAtTime;
  const [isPlacing, setIsPlacing] = useState(false);
  const onError = (error: unknown): void => say(sentenceOf(error));
  const arrange = useChange("arrangeShelf", { changes: ["readFront"] });
  const clear = useChange("clearPlace", { changes: ["readFront"] });
  const name = said.shelves[shelf.name];
  const onOrder = (placeIds: readonly string[]): void =>
    arrange.mutate(
      { params: { shelf: shelf.name }, body: { placeIds: [...placeIds] } },
      { onSuccess: () => say(said.arranged), onError },
    );
  return (
    <Section
      title={name}
      actions={
        mayEdit ? (
          <Button icon="add" onPress={() => setIsPlacing(true)} aria-label={said.placeOn(name)}>
            {said.place}
          </Button>
        ) : null
      }
    >
      <Arrange
        label={name}
        items={shelf.places}
        idOf={({ id }) => id}
        nameOf={({ title }) => title}
        empty={<p className="soft">{said.byRule}</p>}
        {...(mayEdit ? { onOrder } : {})}
      >
        {(place) => (
          <>
            <PlaceLine place={place} />
            {mayEdit ? (
              <IconButton
                label={said.clear(place.title)}
                icon="close"
                onPress={() =>
                  clear.mutate(
                    { params: { placeId: place.id } },
                    { onSuccess: () => say(said.cleared(place.title)), onError },
                  )
                }
              />
            ) : null}
          </>
        )}
      </Arrange>
      {isPlacing ? <PlaceForm shelf={shelf} onClose={() => setIsPlacing(false)} /> : null}
    </Section>
  );
};

const looks = { now: "good", ahead: "warn", over: "" } as const;

const PlaceLine = ({ place }: { readonly place: Place }) => {
  const when = useSayInstant();
  const { title, kind, standing, isShown, firstAt, lastAt } = place;
  const hidden = standing === "now" && !isShown;
  return (
    <span className="what">
      <strong>{title}</strong> <span className="tag">{said.kinds[kind]}</span>{" "}
      <span className={`tag ${hidden ? "warn" : looks[standing]}`}>
        {hidden ? said.notPublic : said.standing[standing]}
      </span>
      <span className="soft small block">
        {standing === "ahead" ? said.fromWhen(when(firstAt)) : said.since(when(firstAt))}
        {lastAt === null ? "" : ` · ${said.untilWhen(when(lastAt))}`}
      </span>
    </span>
  );
};
