import type { VNode } from "preact";
import type { BlockOf } from "../../content/block.ts";
import { PlaySign } from "../pages/player-markup.tsx";
import { embedFrame } from "../view/embed-providers.ts";
import type { BlockContext } from "./context.ts";
import { partName } from "./part-name.ts";

/**
 * Something of another site. EMBED, for the island embed.js: <figure data-embed="FRAME ADDRESS" data-title> with a link
 * [data-embed-load] in its .screen; a press puts the frame there. Until then, and without script, nothing is asked of
 * the other site. What no provider of ours shows is a plain link.
 */
export const embed = (block: BlockOf<"embed">, { say }: BlockContext): VNode => {
  const frame = embedFrame(block.url);
  if (frame === null)
    return (
      <p class="elsewhere" id={partName(block.id)}>
        <a href={block.url}>{block.title}</a> <span class="note">{hostOf(block.url)}</span>
      </p>
    );
  return (
    <figure
      class={`embedded ${frame.shape}`}
      id={partName(block.id)}
      data-embed={frame.address}
      data-title={block.title}
    >
      <div class="screen">
        <a class="play" data-embed-load href={block.url} rel="noopener">
          <span>
            <PlaySign />
            {say.story.showFrom(frame.provider)}
          </span>
        </a>
      </div>
      <figcaption>
        {block.title} <span class="note">{say.story.nothingLoaded(frame.provider)}</span>
      </figcaption>
    </figure>
  );
};

const hostOf = (url: string): string => URL.parse(url)?.host ?? "";
