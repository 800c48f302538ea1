import { storiesKey } from "../../newsroom/staff/keys.ts";
import { listPublicStories } from "../../newsroom/story/list-stories.store.ts";
import { type Handler, shown } from "../http/answer.ts";
import { Stories } from "../pages/stories.tsx";
import { keysOfStoryCards } from "../view/keys.ts";
import { routes } from "../routes.ts";

const perPage = 24;

/** All stories, latest first. */
export const storiesHandler: Handler = async ({ db, site, uses }, { query }) => {
  uses(storiesKey);
  const after = query.get("after");
  const { cards, next } = await listPublicStories(db, {
    limit: perPage,
    ...(after === null ? {} : { after }),
  });
  uses(...keysOfStoryCards(cards));
  return shown({
    title: site.storiesLabel,
    description: `${site.storiesLabel} of ${site.name}, latest first.`,
    path: routes.stories.to({}, after === null ? {} : { after }),
    section: "stories",
    islands: [],
    feeds: [{ title: site.storiesLabel, path: routes.stories.to({}) }],
    body: (
      <Stories
        view={{
          heading: site.storiesLabel,
          cards,
          next: next === null ? null : routes.stories.to({}, { after: next }),
        }}
      />
    ),
  });
};
