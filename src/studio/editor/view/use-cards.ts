import { useEffect, useState } from "react";
import type { Card } from "../newsroom.ts";
import { useDesk } from "./context.ts";

/** What ids name, by id; one that is not there yet is looked up, null is nothing or not reached. */
export const useCards = (
  kind: "person" | "work",
  ids: readonly string[],
): ReadonlyMap<string, Card | null> => {
  const { newsroom } = useDesk();
  const [cards, setCards] = useState<ReadonlyMap<string, Card | null>>(new Map());
  const asked = ids.join();
  useEffect(() => {
    let isWanted = true;
    for (const id of asked === "" ? [] : asked.split(","))
      void newsroom[kind](id)
        .catch(() => null)
        .then((card) => {
          if (isWanted) setCards((known) => new Map(known).set(id, card));
          return card;
        });
    return () => {
      isWanted = false;
    };
  }, [newsroom, kind, asked]);
  return cards;
};
