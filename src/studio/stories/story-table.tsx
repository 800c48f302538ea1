import { useNavigate } from "@tanstack/react-router";
import { Empty } from "../components/placeholders.tsx";
import { Table, type TableColumn } from "../components/table.tsx";
import { Instant } from "../shell/instant.tsx";
import { words } from "../words/words.ts";
import { boardStateOf, isAhead, type StoryLine } from "./story-line.ts";
import { StoryLink } from "./story-link.tsx";

const said = words.stories;

const looks = { draft: "", scheduled: "warn", published: "good", withdrawn: "bad" } as const;

const columns: readonly TableColumn<StoryLine>[] = [
  {
    id: "headline",
    name: said.columns.headline,
    isRowHeader: true,
    cell: (story) => (
      <>
        <StoryLink story={story} />
        <div className="soft small">
          {story.slug} · {said.revision(story.draftNumber)}
        </div>
      </>
    ),
  },
  {
    id: "state",
    name: said.columns.state,
    cell: (story) => {
      const state = boardStateOf(story);
      return (
        <span className="row">
          <span className={`tag ${looks[state]}`}>{said.states[state]}</span>
          {isAhead(story) ? <span className="tag warn">{said.ahead}</span> : null}
          {story.scheduledAt === null ? null : (
            <span className="small">
              <Instant at={story.scheduledAt} />
            </span>
          )}
        </span>
      );
    },
  },
  { id: "owner", name: said.columns.owner, cell: ({ owner }) => owner?.name ?? said.noOwner },
  { id: "changed", name: said.columns.changed, cell: ({ updatedAt }) => <Instant at={updatedAt} /> },
];

/** Stories, a row each. */
export const StoryTable = ({ stories }: { readonly stories: readonly StoryLine[] }) => {
  const navigate = useNavigate();
  return (
    <Table
      label={said.title}
      columns={columns}
      items={stories}
      idOf={(story) => story.id}
      onOpen={({ id: storyId }) => void navigate({ to: "/stories/$storyId", params: { storyId } })}
      empty={
        <Empty title={said.nothing}>
          <p>{said.nothingHint}</p>
        </Empty>
      }
    />
  );
};
