import { FormProblem } from "../components/form-end.tsx";
import { Empty, Skeleton } from "../components/placeholders.tsx";
import { board as said } from "../words/board.ts";
import { BoardColumn } from "./board-column.tsx";
import type { BoardStory, Place } from "./board-story.ts";
import { type BoardPages, type BoardQuery, useBoard } from "./use-board.ts";

interface Props {
  readonly query: BoardQuery;
  /** Nothing narrows what is shown. */
  readonly isWhole: boolean;
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (ids: ReadonlySet<string>) => void;
  readonly onChange: (story: BoardStory) => void;
}

/** A column for each stage, and what is out. */
export const Board = ({ query, isWhole, chosen, onChosen, onChange }: Props) => {
  const columns = useColumns(query);
  const stories = columns.flatMap(([, pages]) => pages.stories);
  const all = new Map(stories.map((story) => [story.id, story]));
  const error = columns.map(([, pages]) => pages.error).find((one) => one !== null);
  if (columns.some(([, pages]) => pages.isPending)) return <Skeleton count={6} />;
  return (
    <>
      <FormProblem error={error ?? null} />
      {isWhole && stories.length === 0 ? (
        <Empty title={said.begin.title}>
          <p>{said.begin.detail}</p>
        </Empty>
      ) : null}
      <div className="board">
        {columns.map(([place, pages]) => (
          <BoardColumn
            key={place}
            place={place}
            pages={pages}
            all={all}
            chosen={chosen}
            onChosen={onChosen}
            onChange={onChange}
          />
        ))}
      </div>
    </>
  );
};

const useColumns = (query: BoardQuery): readonly (readonly [Place, BoardPages])[] => [
  ["pitch", useBoard({ ...query, place: "pitch", order: "due" })],
  ["draft", useBoard({ ...query, place: "draft", order: "due" })],
  ["edit", useBoard({ ...query, place: "edit", order: "due" })],
  ["check", useBoard({ ...query, place: "check", order: "due" })],
  ["legal", useBoard({ ...query, place: "legal", order: "due" })],
  ["ready", useBoard({ ...query, place: "ready", order: "due" })],
  ["published", useBoard({ ...query, place: "published", order: "changed", limit: 10 })],
];
