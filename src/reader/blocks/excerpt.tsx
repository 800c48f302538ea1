import type { VNode } from "preact";
import type { BlockOf } from "../../content/block.ts";
import { Player } from "../pages/player-markup.tsx";
import type { BlockContext } from "./context.ts";
import { noticesUnder } from "./notices-under.tsx";
import { partName } from "./part-name.ts";
import { PlayedCaption, UnplayedMoment } from "./played.tsx";

/** A moment that plays in its place; where it may not, its words. */
export const excerpt = (block: BlockOf<"excerpt">, context: BlockContext): VNode | null => {
  const moment = context.references.moments.get(block.moment);
  if (moment === undefined) return <UnplayedMoment block={block} context={context} />;
  const player = context.playerOf(moment);
  return (
    <div class="excerpt" id={partName(block.id)}>
      {player === null ? (
        <UnplayedMoment block={block} moment={moment} context={context} />
      ) : (
        <Player player={player}>
          <PlayedCaption block={block} moment={moment} context={context} />
        </Player>
      )}
      {noticesUnder(moment, context)}
    </div>
  );
};
