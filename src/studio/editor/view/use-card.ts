import { useEffect, useState } from "react";
import type { Card, MomentCard, PictureCard } from "../newsroom.ts";
import { useDesk } from "./context.ts";

interface Records {
  readonly moment: MomentCard;
  readonly picture: PictureCard;
  readonly document: Card;
  readonly work: Card;
  readonly person: Card;
}

/** What an id names; undefined while it is looked up; null where there is none, or the newsroom is not reached. */
export const useCard = <Kind extends keyof Records>(
  kind: Kind,
  id: string | null,
): Records[Kind] | null | undefined => {
  const { newsroom } = useDesk();
  const [found, setFound] = useState<{ readonly id: string; readonly card: Records[Kind] | null } | null>(
    null,
  );
  useEffect(() => {
    if (id === null) return undefined;
    let isWanted = true;
    const lookUp = newsroom[kind] as (id: string) => Promise<Records[Kind] | null>;
    void lookUp(id)
      .catch(() => null)
      .then((card) => {
        if (isWanted) setFound({ id, card });
        return card;
      });
    return () => {
      isWanted = false;
    };
  }, [newsroom, kind, id]);
  if (id === null) return null;
  return found?.id === id ? found.card : undefined;
};
