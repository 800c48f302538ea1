import { Choice } from "../components/choice.tsx";
import { Field } from "../components/field.tsx";
import { Segments } from "../components/segments.tsx";
import { useRead } from "../shell/ask.ts";
import { useSession } from "../shell/session.tsx";
import { orders, type StoriesSearch } from "../stories/stories-search.ts";
import { board as said } from "../words/board.ts";
import { places } from "./board-story.ts";

interface Props {
  readonly search: StoriesSearch;
  readonly set: (change: StoriesSearch) => void;
}

const any = "any";

/** What the board shows: whose, on what, by which words; as columns or as a list. */
export const BoardFilter = ({ search, set }: Props) => {
  const { staff } = useSession();
  const colleagues = useRead("listColleagues").data?.value.items ?? [];
  const topics = useRead("listTopics").data?.value.items ?? [];
  const isList = search.view === "list";
  return (
    <div className="bar">
      <Segments
        label={said.whose}
        value={search.whose ?? "all"}
        options={[
          { value: "all", label: said.all },
          { value: "mine", label: said.mine },
          { value: "waiting", label: said.waiting },
        ]}
        onChange={(whose) => set({ whose: whose === "all" ? undefined : whose, owner: undefined })}
      />
      <Field
        className="grow"
        label={said.words}
        type="search"
        value={search.words ?? ""}
        onChange={(typed) => set({ words: typed === "" ? undefined : typed })}
      />
      <Choice
        label={said.owner}
        value={search.whose === "mine" ? staff.id : (search.owner ?? any)}
        options={[
          { value: any, label: said.anybody },
          ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(owner) =>
          set({
            owner: owner === any ? undefined : owner,
            whose: search.whose === "mine" ? undefined : search.whose,
          })
        }
      />
      {topics.length === 0 ? null : (
        <Choice
          label={said.topic}
          value={search.topic ?? any}
          options={[
            { value: any, label: said.anyTopic },
            ...topics.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(topic) => set({ topic: topic === any ? undefined : topic })}
        />
      )}
      {isList ? (
        <>
          <Choice
            label={said.place}
            value={search.place ?? any}
            options={[
              { value: any, label: said.anyPlace },
              ...places.map((value) => ({ value, label: said.places[value] })),
            ]}
            onChange={(value) => set({ place: places.find((place) => place === value) })}
          />
          <Choice
            label={said.order}
            value={search.order ?? "changed"}
            options={orders.map((value) => ({ value, label: said.orders[value] }))}
            onChange={(order) => set({ order })}
          />
        </>
      ) : null}
      <Segments
        label={said.view}
        value={isList ? "list" : "board"}
        options={[
          { value: "board", label: said.board },
          { value: "list", label: said.list },
        ]}
        onChange={(view) => set({ view })}
      />
    </div>
  );
};
