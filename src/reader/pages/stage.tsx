import type { VNode } from "preact";
import type { RecordingPage } from "../../newsroom/recording/recording-page.store.ts";
import { Outward } from "../design/outward.tsx";
import { Picture } from "../design/picture.tsx";
import { longDay } from "../design/time.ts";
import { nounOf, playerOf, type Playing } from "../view/work.ts";
import { Player } from "./player-markup.tsx";

/** Where the film is shown; or the reason why it is not, and where else to see it. */
export const Stage = (props: { work: RecordingPage; playing: Playing; atSeconds?: number | undefined }): VNode => {
  if (props.playing.state === "plays") {
    return (
      <Player player={playerOf(props.work, props.playing.cut, props.atSeconds)}>
        <noscript>
          <span class="note">
            To play the {nounOf(props.work.kind)} on this page, switch JavaScript on. Without it, the link opens the
            stream, which some browsers and every media player can show.
          </span>
        </noscript>
      </Player>
    );
  }
  return (
    <figure class="player">
      <div class="screen">
        {props.work.poster && (
          <Picture class="poster" picture={props.work.poster} sizes="(min-width:80rem) 60rem,100vw" eager />
        )}
        <div class="closed">
          <p>{reasonOf(props.work, props.playing)}</p>
          {props.work.watch && (
            <Outward class="button" href={props.work.watch.url}>
              {props.work.watch.label}
            </Outward>
          )}
        </div>
      </div>
    </figure>
  );
};

const reasonOf = (work: RecordingPage, playing: Playing): string => {
  const noun = nounOf(work.kind);
  switch (playing.state) {
    case "expired":
      return work.rightsLastDay === null
        ? `This ${noun} can no longer be played here.`
        : `Our right to show this ${noun} ended on ${longDay(work.rightsLastDay)}.${work.rights.excerpts ? " Moments of it can still be played." : ""}`;
    case "making":
      return `The media of this ${noun} is still being prepared. Come back in a little while.`;
    case "elsewhere":
      return `This ${noun} does not play on this page.`;
    case "none":
    case "plays":
      return `There is no media of this ${noun} here yet.`;
  }
};
