import type { VNode } from "preact";
import type { BlockOf } from "../../content/block.ts";
import type { MomentReference } from "../../newsroom/story/references.ts";
import { languageOf } from "../design/card.tsx";
import { clock } from "../design/time.ts";
import { routes } from "../routes.ts";
import { referencePath } from "../view/reference-paths.ts";
import type { BlockContext } from "./context.ts";
import { inlines } from "./inline.tsx";
import { Filled } from "../design/say.tsx";

type Played = BlockOf<"excerpt"> | BlockOf<"audioMoment">;

/** Under a moment: what the story says of it, who speaks, and where in which work it is, which leads to the whole. */
export const PlayedCaption = (props: {
  block: Played;
  moment: MomentReference;
  context: BlockContext;
}): VNode => {
  const { block, moment, context } = props;
  return (
    <>
      {block.title !== undefined && <strong class="title">{block.title}</strong>}
      {block.caption !== undefined && <p>{inlines(block.caption, context)}</p>}
      <p class="facts" {...context.ours}>
        {moment.speaker !== null && <span>{moment.speaker.name}</span>}
        <span>
          <Filled
            words={context.say.story.from}
            with={[
              <a href={referencePath(moment.recording, Math.floor(moment.start))}>
                <Filled
                  words={context.say.story.at}
                  with={[
                    <cite {...languageOf(moment.recording)}>{moment.recording.title}</cite>,
                    clock(moment.start),
                  ]}
                />
              </a>,
            ]}
          />
        </span>
      </p>
    </>
  );
};

/** A moment that does not play: the words that are said in it. One that may not be shown: the story's own words alone. */
export const UnplayedMoment = (props: {
  block: Played;
  moment?: MomentReference;
  context: BlockContext;
}): VNode | null => {
  const { block, moment, context } = props;
  if (moment === undefined && block.title === undefined && block.caption === undefined) return null;
  return (
    <figure class="unplayed">
      {moment !== undefined && moment.text !== "" && (
        <blockquote>
          <p {...languageOf(moment)}>“{moment.text}”</p>
        </blockquote>
      )}
      <figcaption>
        {moment === undefined ? (
          <>
            {block.title !== undefined && <strong class="title">{block.title}</strong>}
            {block.caption !== undefined && <p>{inlines(block.caption, context)}</p>}
            <p class="note" {...context.ours}>
              {context.say.story.excerptMissing}
            </p>
          </>
        ) : (
          <>
            <PlayedCaption block={block} moment={moment} context={context} />
            <p class="note" {...context.ours}>
              {context.say.story.cannotPlay}{" "}
              <a href={routes.moment.to({ id: moment.id })}>{context.say.story.readInContext}</a>
            </p>
          </>
        )}
      </figcaption>
    </figure>
  );
};
