import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "../components/button.tsx";
import { Choice } from "../components/choice.tsx";
import { Field } from "../components/field.tsx";
import { Notice } from "../components/notice.tsx";
import { Skeleton } from "../components/placeholders.tsx";
import { Segments } from "../components/segments.tsx";
import { api } from "../shell/ask.ts";
import { Failure, sentenceOf } from "../shell/failure.ts";
import { Screen } from "../shell/screen.tsx";
import { useMay, useSession } from "../shell/session.tsx";
import { NewStory } from "../stories/new-story.tsx";
import { Board } from "../stories/board.tsx";
import type { StoriesSearch } from "../stories/stories-search.ts";
import { boardStates } from "../stories/story-line.ts";
import { StoryTable } from "../stories/story-table.tsx";
import { words } from "../words/words.ts";

const said = words.stories;
const route = getRouteApi("/inside/stories");
const any = "any";

/** What is written, what is out: as a list or by columns, mine or everybody's. */
export const Stories = () => {
  const search = route.useSearch();
  const stories = useStories(search);
  const may = useMay();
  const [isBeginning, setBeginning] = useState(false);
  const items = stories.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Screen
      title={said.title}
      intro={said.intro}
      actions={
        may("story.edit") ? (
          <Button look="primary" icon="add" onPress={() => setBeginning(true)}>
            {said.fresh.open}
          </Button>
        ) : undefined
      }
    >
      {isBeginning ? <NewStory onClose={() => setBeginning(false)} /> : null}
      <Filter search={search} />
      {stories.error === null ? null : (
        <Notice kind="bad" isNews>
          <p>{sentenceOf(stories.error)}</p>
        </Notice>
      )}
      {stories.isPending ? (
        <Skeleton count={6} />
      ) : search.view === "board" ? (
        <Board stories={items} only={search.state} />
      ) : (
        <StoryTable stories={items} />
      )}
      {stories.hasNextPage ? (
        <div>
          <Button isPending={stories.isFetchingNextPage} onPress={() => void stories.fetchNextPage()}>
            {words.common.more}
          </Button>
        </div>
      ) : null}
    </Screen>
  );
};

const useStories = ({ whose, state, words: typed }: StoriesSearch) => {
  const { staff } = useSession();
  const query = {
    limit: 100,
    ...(whose === "mine" ? { owner: staff.id } : {}),
    ...(state === undefined ? {} : { state }),
    ...(typed === undefined ? {} : { words: typed }),
  };
  return useInfiniteQuery({
    queryKey: ["listStories", "pages", query],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal }) => {
      const result = await api.listStories(
        { query: { ...query, ...(pageParam === null ? {} : { after: pageParam }) } },
        { signal },
      );
      if (!result.ok) throw new Failure(result.problem);
      return result.value.value;
    },
    getNextPageParam: ({ next }) => next,
    placeholderData: (last) => last,
  });
};

const Filter = ({ search }: { readonly search: StoriesSearch }) => {
  const navigate = route.useNavigate();
  const set = (change: StoriesSearch): void =>
    void navigate({ search: (last) => ({ ...last, ...change }), replace: true });
  return (
    <div className="bar">
      <Segments
        label={said.whose}
        value={search.whose ?? "all"}
        options={[
          { value: "all", label: said.all },
          { value: "mine", label: said.mine },
        ]}
        onChange={(whose) => set({ whose })}
      />
      <Field
        className="grow"
        label={said.search}
        type="search"
        value={search.words ?? ""}
        onChange={(typed) => set({ words: typed === "" ? undefined : typed })}
      />
      <Choice
        label={said.state}
        value={search.state ?? any}
        options={[
          { value: any, label: said.anyState },
          ...boardStates.map((state) => ({ value: state, label: said.states[state] })),
        ]}
        onChange={(value) => set({ state: boardStates.find((state) => state === value) })}
      />
      <Segments
        label={said.view}
        value={search.view ?? "list"}
        options={[
          { value: "list", label: said.list },
          { value: "board", label: said.board },
        ]}
        onChange={(view) => set({ view })}
      />
    </div>
  );
};
