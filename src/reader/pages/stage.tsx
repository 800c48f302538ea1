import type { VNode } from "preact";
import type { Notice } from "../../newsroom/notice/notice.ts";
import type { RecordingPage } from "../../newsroom/recording/recording-page.store.ts";
import { PlayerFunding } from "../design/funding.tsx";
import { Outward } from "../design/outward.tsx";
import { Picture } from "../design/picture.tsx";
import { longDay } from "../design/time.ts";
import { fundingViewIn } from "../view/funding.ts";
import { nounOf, noticesInWork, playerOf, type Playing } from "../view/work.ts";
import { Player } from "./player-markup.tsx";

/** Where the film is shown; or the reason why it is not, and where else to see it. */
export const Stage = (props: {
  work: RecordingPage;
  playing: Playing;
  atSeconds?: number | undefined;
  notices: readonly Notice[];
  /** The address at which a notice stands in full. */
  noticeAt: (notice: Notice) => string;
}): VNode => {
  if (props.playing.state === "plays") {
    const { cut } = props.playing;
    const notices = noticesInWork(props.notices, cut, props.noticeAt);
    return (
      <Player player={{ ...playerOf(props.work, cut, props.atSeconds), notices }}>
        <noscript>
          <span class="note">
            To play the {nounOf(props.work.kind)} on this page, switch JavaScript on. Without it, the link
            opens the stream, which some browsers and every media player can show.
          </span>
        </noscript>
        <PlayerFunding credits={props.work.funding.map((credit) => fundingViewIn("player", credit))} />
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

const reasonOf = (work: RecordingPage, playing: Exclude<Playing, { state: "plays" }>): string => {
  const noun = nounOf(work.kind);
  const reasons: Record<Exclude<Playing["state"], "plays">, string> = {
    expired: expiry(work),
    making: `The media of this ${noun} is still being prepared. Come back in a little while.`,
    elsewhere: `This ${noun} does not play on this page.`,
    none: `This ${noun} cannot be played here${work.cut?.hasTranscript ? "; its words can be read" : " yet"}.`,
  };
  return reasons[playing.state];
};

const expiry = (work: RecordingPage): string => {
  const moments = work.rights.excerpts ? " Moments that were made of it can still be played." : "";
  return work.rightsLastDay === null
    ? `This ${nounOf(work.kind)} can no longer be played here.${moments}`
    : `Our right to show this ${nounOf(work.kind)} ended on ${longDay(work.rightsLastDay)}.${moments}`;
};
