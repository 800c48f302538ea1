import type { VNode } from "preact";
import type { BlockOf } from "../../content/block.ts";
import { playerAttributes, type PlayerView, PlaySign } from "../pages/player-markup.tsx";
import type { BlockContext } from "./context.ts";
import { noticesUnder } from "./notices-under.tsx";
import { partName } from "./part-name.ts";
import { PlayedCaption, UnplayedMoment } from "./played.tsx";
import type { MomentReference } from "../../newsroom/story/references.ts";

/** A moment that is heard in its place. */
export const audioMoment = (block: BlockOf<"audioMoment">, context: BlockContext): VNode | null => {
  const moment = context.references.moments.get(block.moment);
  if (moment === undefined) return <UnplayedMoment block={block} context={context} />;
  const player = context.playerOf(moment);
  return (
    <>
      {player === null ? (
        <UnplayedMoment block={block} moment={moment} context={context} />
      ) : (
        <figure
          class="player heard"
          id={partName(block.id)}
          data-player
          {...playerAttributes(soundOf(player))}
        >
          <div class="screen">
            <a
              class="play"
              data-play
              data-lost={context.say.work.lost}
              href={player.inText?.page ?? player.source}
            >
              <span>
                <PlaySign />
                {context.say.works.listenSeconds(secondsOf(moment))}
              </span>
            </a>
          </div>
          <figcaption>
            <PlayedCaption block={block} moment={moment} context={context} />
          </figcaption>
        </figure>
      )}
      {noticesUnder(moment, context)}
    </>
  );
};

const soundOf = (player: PlayerView): PlayerView => ({ ...player, soundOnly: true, poster: undefined });

const secondsOf = ({ start, end }: MomentReference): number => Math.max(1, Math.round((end - start) / 1000));
