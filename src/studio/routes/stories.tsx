import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { Board } from "../board/board.tsx";
import { BoardFilter } from "../board/board-filter.tsx";
import { BoardList } from "../board/board-list.tsx";
import type { BoardStory } from "../board/board-story.ts";
import { ChosenBar } from "../board/chosen-bar.tsx";
import { DeskDialog } from "../board/desk-dialog.tsx";
import { PitchDialog } from "../board/pitch-dialog.tsx";
import { type BoardQuery, useBoard } from "../board/use-board.ts";
import { useKnown } from "../board/use-known.ts";
import { Button } from "../components/button.tsx";
import { Screen } from "../shell/screen.tsx";
import { useMay, useSession } from "../shell/session.tsx";
import { NewStory } from "../stories/new-story.tsx";
import type { StoriesSearch } from "../stories/stories-search.ts";
import { board } from "../words/board.ts";
import { words } from "../words/words.ts";

const said = words.stories;
const route = getRouteApi("/inside/stories");

/** The desk's stories: by stage or as a list, mine, those that wait for me, or everybody's. */
export const Stories = () => {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const may = useMay()("story.edit");
  const [opened, setOpened] = useState<"new" | "pitch" | readonly BoardStory[] | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const known = useKnown();
  const query = useQueryOf(search);
  const isList = search.view === "list";
  const { place, order = "changed" } = search;
  const listed = useBoard({ ...query, order, ...(place === undefined ? {} : { place }) }, isList);
  const close = (): void => setOpened(null);
  return (
    <Screen
      title={said.title}
      intro={said.intro}
      isWide={!isList}
      actions={may ? <Actions onOpen={setOpened} /> : undefined}
    >
      {opened === "new" ? <NewStory onClose={close} /> : null}
      {opened === "pitch" ? <PitchDialog onClose={close} /> : null}
      {opened === null || typeof opened === "string" ? null : (
        <DeskDialog
          stories={opened}
          onClose={close}
          onDone={() => {
            close();
            setChosen(new Set());
          }}
        />
      )}
      <BoardFilter
        search={search}
        set={(change) =>
          void navigate({ search: (last: StoriesSearch) => ({ ...last, ...change }), replace: true })
        }
      />
      {chosen.size === 0 ? null : (
        <ChosenBar
          count={chosen.size}
          onChange={() => setOpened(known().filter(({ id }) => chosen.has(id)))}
          onPutBack={() => setChosen(new Set())}
        />
      )}
      {isList ? (
        <BoardList pages={listed} chosen={may ? chosen : undefined} onChosen={setChosen} />
      ) : (
        <Board
          query={query}
          isWhole={Object.keys(query).length === 1}
          chosen={chosen}
          onChosen={setChosen}
          onChange={(story) => setOpened([story])}
        />
      )}
    </Screen>
  );
};

const Actions = ({ onOpen }: { readonly onOpen: (what: "new" | "pitch") => void }) => (
  <>
    <Button onPress={() => onOpen("pitch")}>{board.pitch.open}</Button>
    <Button look="primary" icon="add" onPress={() => onOpen("new")}>
      {said.fresh.open}
    </Button>
  </>
);

const useQueryOf = ({ whose, owner, topic, words: typed }: StoriesSearch): BoardQuery => {
  const { staff } = useSession();
  const whom = whose === "mine" ? staff.id : owner;
  return {
    limit: 50,
    ...(whom === undefined ? {} : { owner: whom }),
    ...(whose === "waiting" ? { waiting: "me" as const } : {}),
    ...(topic === undefined ? {} : { topic }),
    ...(typed === undefined ? {} : { words: typed }),
  };
};
