import type { VNode } from "preact";
import type { BlockOf } from "../../content/block.ts";
import { NoticeBox } from "../pages/notice.tsx";
import { playerAttributes, type PlayerView, PlaySign } from "../pages/player-markup.tsx";
import type { BlockContext } from "./context.ts";
import { partName } from "./part-name.ts";
import { PlayedCaption, UnplayedMoment } from "./played.tsx";

/** A moment that is heard in its place. */
export const audioMoment = (block: BlockOf<"audioMoment">, context: BlockContext): VNode | null => {
  const moment = context.references.moments.get(block.moment);
  if (moment === undefined) return <UnplayedMoment block={block} context={context} />;
  const player = context.playerOf(moment);
  if (player === null) return <UnplayedMoment block={block} moment={moment} context={context} />;
  return (
    <>
      <figure class="player heard" id={partName(block.id)} data-player {...playerAttributes(soundOf(player))}>
        <div class="screen">
          <a class="play" data-play href={player.inText?.page ?? player.source}>
            <span>
              <PlaySign />
              {player.playLabel.replace(/^Play/, "Listen:")}
            </span>
          </a>
        </div>
        <figcaption>
          <PlayedCaption block={block} moment={moment} context={context} />
        </figcaption>
      </figure>
      {context.noticesOn(moment.id).map((notice) => (
        <NoticeBox key={notice.id} notice={notice} />
      ))}
    </>
  );
};

const soundOf = (player: PlayerView): PlayerView => ({ ...player, soundOnly: true, poster: undefined });
