import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { line } from "./own-line.ts";
import { refreshQueries } from "./refresh.ts";

/** Keeps the screen up to date while somebody who may is signed in. */
export const useOwnLine = (staffId: string, isWanted: boolean): void => {
  const client = useQueryClient();
  useEffect(() => {
    if (!isWanted) return undefined;
    const ends = [refreshQueries(client, line), line.begin(staffId)];
    return () => ends.forEach((end) => end());
  }, [client, staffId, isWanted]);
};

/** Called whenever somebody comes into a story, leaves it or is elsewhere in it, and when the line stands anew. */
export const useHere = (told: (storyId: string | null) => void): void => {
  const latest = useRef(told);
  useEffect(() => {
    latest.current = told;
  });
  useEffect(
    () =>
      line.hear((heard) => {
        if (heard.event === "here") latest.current(heard.data.storyId);
        else if (heard.event === "hello") latest.current(null);
      }),
    [],
  );
};
