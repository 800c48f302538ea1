import { Button as Pressable } from "react-aria-components/Button";
import { GridListItem } from "react-aria-components/GridList";
import { IconButton } from "../components/button.tsx";
import { Icon } from "../components/icon.tsx";
import { Menu, type MenuEntry } from "../components/menu.tsx";
import { Tick } from "../components/tick.tsx";
import { useMay } from "../shell/session.tsx";
import { StoryLink } from "../stories/story-link.tsx";
import { board as said } from "../words/board.ts";
import { type BoardStory, isStage, stages } from "./board-story.ts";
import { headlineOf } from "../stories/story-line.ts";
import { CardFacts } from "./card-facts.tsx";
import { useMove } from "./use-move.ts";

interface Props {
  readonly story: BoardStory;
  readonly onChange: (story: BoardStory) => void;
}

/** A story on the board: taken by its handle, by mouse or by keys; moved from its menu too. */
export const BoardCard = ({ story, onChange }: Props) => {
  const allowed = useMay();
  const may = allowed("story.edit");
  const isOwn =
    allowed("story.move") &&
    signedAt.some(([permission, stage]) => allowed(permission) && stage === story.place);
  const headline = headlineOf(story);
  return (
    <GridListItem id={story.id} textValue={headline} className="board-card">
      {may ? (
        <div className="board-card-tools">
          {isStage(story.place) ? (
            <Pressable slot="drag" className="button quiet icon" aria-label={said.drag(headline)}>
              <Icon name="grip" />
            </Pressable>
          ) : null}
          <Tick slot="selection" aria-label={said.choose(headline)} />
          <CardMenu story={story} onChange={onChange} />
        </div>
      ) : isOwn ? (
        <div className="board-card-tools">
          <CardMenu story={story} />
        </div>
      ) : null}
      <StoryLink story={story} />
      {story.pitch === "" || story.place !== "pitch" ? null : <p className="small">{story.pitch}</p>}
      <CardFacts story={story} />
    </GridListItem>
  );
};

/** Whoever signs at a stage moves on what is there, and changes nothing else (newsroom/story/desk/hand-on.ts). */
const signedAt = [
  ["approval.fact-checker", "check"],
  ["approval.legal", "legal"],
] as const;

const CardMenu = ({ story, onChange }: Pick<Props, "story"> & Partial<Pick<Props, "onChange">>) => {
  const move = useMove();
  const moves: readonly MenuEntry[] = isStage(story.place)
    ? stages
        .filter((stage) => stage !== story.place)
        .map((stage) => ({
          id: stage,
          label: said.moveTo(said.places[stage]),
          act: () => void move([story], stage),
        }))
    : [];
  const label = said.actions(headlineOf(story));
  return (
    <Menu
      label={label}
      entries={[
        ...(onChange === undefined ? [] : [{ id: "change", label: said.change, act: () => onChange(story) }]),
        ...moves,
      ]}
    >
      <IconButton label={label} icon="more" />
    </Menu>
  );
};
