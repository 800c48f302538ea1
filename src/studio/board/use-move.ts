import { useQueryClient } from "@tanstack/react-query";
import { say } from "../components/toast.tsx";
import { api } from "../shell/ask.ts";
import { Failure, sentenceOf } from "../shell/failure.ts";
import { board as said } from "../words/board.ts";
import { type BoardStory, isStage, type Stage } from "./board-story.ts";
import { headlineOf } from "../stories/story-line.ts";

/** Puts stories under a stage; what has moved meanwhile stays where somebody else put it, and that is said. */
export const useMove = (): ((stories: readonly BoardStory[], stage: Stage) => Promise<void>) => {
  const client = useQueryClient();
  return async (stories, stage) => {
    const moving = stories.filter(({ place }) => place !== stage && isStage(place));
    const [first] = moving;
    if (first === undefined) return;
    const result =
      moving.length === 1
        ? await api.changeDesk({
            params: { storyId: first.id },
            ifMatch: `"${first.version}"`,
            body: { stage },
          })
        : await api.changeManyDesks({
            body: { storyIds: moving.map(({ id }) => id), change: { stage } },
          });
    await client.invalidateQueries({ queryKey: ["listBoard"] });
    const name = said.places[stage];
    if (!result.ok) say(sentenceOf(new Failure(result.problem)));
    else say(moving.length === 1 ? said.moved(headlineOf(first), name) : said.movedMany(moving.length, name));
  };
};
