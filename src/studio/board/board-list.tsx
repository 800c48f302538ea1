import { useNavigate } from "@tanstack/react-router";
import { FormProblem } from "../components/form-end.tsx";
import { More } from "../components/more.tsx";
import { Empty, Skeleton } from "../components/placeholders.tsx";
import { Table, type TableColumn } from "../components/table.tsx";
import { Instant } from "../shell/instant.tsx";
import { StoryLink } from "../stories/story-link.tsx";
import { board as said } from "../words/board.ts";
import { words } from "../words/words.ts";
import { type BoardStory, isAhead, sayWhom } from "./board-story.ts";
import { Due } from "./card-facts.tsx";
import type { BoardPages } from "./use-board.ts";

const columns: readonly TableColumn<BoardStory>[] = [
  {
    id: "headline",
    name: said.columns.headline,
    isRowHeader: true,
    cell: (story) => (
      <>
        <StoryLink story={story} />
        {story.pitch === "" ? null : <div className="soft small">{story.pitch}</div>}
      </>
    ),
  },
  {
    id: "place",
    name: said.columns.place,
    cell: (story) => (
      <span className="row">
        <span className="tag">{said.places[story.place]}</span>
        {story.scheduledAt === null ? null : (
          <span className="small">
            <Instant at={story.scheduledAt} />
          </span>
        )}
        {isAhead(story) ? <span className="tag warn">{said.ahead}</span> : null}
      </span>
    ),
  },
  { id: "owner", name: said.columns.owner, cell: ({ owner }) => owner?.name ?? said.noOwner },
  {
    id: "due",
    name: said.columns.due,
    cell: ({ dueOn, state }) => (dueOn === null || state !== "draft" ? "" : <Due dueOn={dueOn} />),
  },
  {
    id: "waiting",
    name: said.columns.waiting,
    cell: ({ waiting }) => (waiting === null ? "" : sayWhom(waiting)),
  },
  { id: "changed", name: said.columns.changed, cell: ({ updatedAt }) => <Instant at={updatedAt} /> },
];

interface Props {
  readonly pages: BoardPages;
  /** Undefined: nobody may change anything here. */
  readonly chosen: ReadonlySet<string> | undefined;
  readonly onChosen: (ids: ReadonlySet<string>) => void;
}

/** Stories, a row each. */
export const BoardList = ({ pages, chosen, onChosen }: Props) => {
  const navigate = useNavigate();
  if (pages.isPending) return <Skeleton count={6} />;
  return (
    <>
      <FormProblem error={pages.error} />
      <Table
        label={words.stories.title}
        columns={columns}
        items={pages.stories}
        idOf={(story) => story.id}
        onOpen={({ id: storyId }) => void navigate({ to: "/stories/$storyId", params: { storyId } })}
        {...(chosen === undefined ? {} : { chosen, onChosen })}
        empty={
          <Empty title={said.nothing}>
            <p>{said.nothingHint}</p>
          </Empty>
        }
      />
      <More of={pages} />
    </>
  );
};
