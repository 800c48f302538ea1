import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { line } from "./own-line.ts";
import { isTouched, refreshQueries } from "./refresh.ts";

/** Keeps the screen up to date while somebody who may is signed in. */
export const useOwnLine = (staffId: string, isWanted: boolean): void => {
  const client = useQueryClient();
  useEffect(() => {
    if (!isWanted) return undefined;
    const ends = [refreshQueries(client, line), line.begin(staffId)];
    return () => ends.forEach((end) => end());
  }, [client, staffId, isWanted]);
};

/** Called whenever somebody comes into this story, is elsewhere in it or changes it, and when the line stands anew. */
export const useStoryNews = (storyId: string, told: () => void): void => {
  useEffect(
    () =>
      line.hear(({ event, data }) => {
        const isOfStory =
          event === "hello" ||
          (event === "here" && data.storyId === storyId) ||
          (event === "changed" && isTouched(["readDraft", { params: { storyId } }], data));
        if (isOfStory) told();
      }),
    [storyId, told],
  );
};
