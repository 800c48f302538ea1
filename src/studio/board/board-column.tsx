import { useId } from "react";
import { GridList } from "react-aria-components/GridList";
import { type DropItem, useDragAndDrop } from "react-aria-components/useDragAndDrop";
import { Button } from "../components/button.tsx";
import { useMay } from "../shell/session.tsx";
import { board as said } from "../words/board.ts";
import { words } from "../words/words.ts";
import { BoardCard } from "./board-card.tsx";
import { type BoardStory, isStage, type Place } from "./board-story.ts";
import { headlineOf } from "../stories/story-line.ts";
import type { BoardPages } from "./use-board.ts";
import { useMove } from "./use-move.ts";

const storyType = "application/x-newsreel-story";

interface Props {
  readonly place: Place;
  readonly pages: BoardPages;
  readonly all: ReadonlyMap<string, BoardStory>;
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (ids: ReadonlySet<string>) => void;
  readonly onChange: (story: BoardStory) => void;
}

/** The stories of one place; others can be brought here. */
export const BoardColumn = ({ place, pages, all, chosen, onChosen, onChange }: Props) => {
  const id = useId();
  const may = useMay()("story.edit");
  const move = useMove();
  const { stories } = pages;
  const bring = async (items: readonly DropItem[]): Promise<void> => {
    const ids = await Promise.all(
      items.map(async (item) => (item.kind === "text" ? await item.getText(storyType) : "")),
    );
    if (isStage(place))
      await move(
        ids.flatMap((one) => all.get(one) ?? []),
        place,
      );
  };
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      Array.from(keys, (key) => ({
        [storyType]: String(key),
        "text/plain": headlineOf(all.get(String(key)) ?? { headline: "" }),
      })),
    acceptedDragTypes: isStage(place) ? [storyType] : [],
    getDropOperation: () => "move",
    onRootDrop: ({ items }) => void bring(items),
  });
  return (
    <section aria-labelledby={id} className="board-column">
      <h2 id={id}>
        {said.places[place]} <span>{pages.hasMore ? `${stories.length}+` : stories.length}</span>
      </h2>
      <GridList
        aria-labelledby={id}
        className="board-cards"
        items={stories}
        keyboardNavigationBehavior="tab"
        renderEmptyState={() => <p className="soft small">{said.emptyColumn}</p>}
        {...(may
          ? {
              selectionMode: "multiple" as const,
              selectionBehavior: "toggle" as const,
              selectedKeys: stories.flatMap((story) => (chosen.has(story.id) ? [story.id] : [])),
              onSelectionChange: (keys: "all" | ReadonlySet<string | number>) =>
                onChosen(
                  new Set([
                    ...[...chosen].filter((one) => !stories.some((story) => story.id === one)),
                    ...(keys === "all" ? stories.map((story) => story.id) : Array.from(keys, String)),
                  ]),
                ),
              dragAndDropHooks,
            }
          : {})}
      >
        {(story) => <BoardCard story={story} onChange={onChange} />}
      </GridList>
      {pages.hasMore ? (
        <Button look="quiet" isPending={pages.isFetchingMore} onPress={pages.more}>
          {words.common.more}
        </Button>
      ) : null}
    </section>
  );
};
