import type { VNode } from "preact";
import type { Say } from "../../catalogue/say.ts";
import type { Notice } from "../../newsroom/notice/notice.ts";
import type { RecordingPage } from "../../newsroom/recording/recording-page.store.ts";
import { PlayerFunding } from "../design/funding.tsx";
import { Outward } from "../design/outward.tsx";
import { Picture } from "../design/picture.tsx";
import { useSay } from "../design/say.tsx";
import { fundingViewIn } from "../view/funding.ts";
import { noticesInWork, playerOf, type Playing } from "../view/work.ts";
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
  const say = useSay();
  if (props.playing.state === "plays") {
    const { cut } = props.playing;
    const notices = noticesInWork(say, props.notices, cut, props.noticeAt);
    const funding = props.work.funding.map((credit) => fundingViewIn("player", credit));
    return (
      <Player player={{ ...playerOf(say, props.work, cut, props.atSeconds), notices, funding }}>
        <noscript>
          <span class="note">{say.work.noScript[props.work.kind]}</span>
        </noscript>
        <PlayerFunding credits={funding} />
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
          <p>{reasonOf(say, props.work, props.playing)}</p>
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

const reasonOf = (say: Say, work: RecordingPage, playing: Exclude<Playing, { state: "plays" }>): string => {
  const { kind } = work;
  const reasons: Record<Exclude<Playing["state"], "plays">, string> = {
    expired: expiry(say, work),
    making: say.work.making[kind],
    elsewhere: say.work.elsewhere[kind],
    none: work.cut?.hasTranscript ? say.work.wordsOnly[kind] : say.work.notYet[kind],
  };
  return reasons[playing.state];
};

const expiry = (say: Say, { kind, rights, rightsLastDay }: RecordingPage): string => {
  const ended =
    rightsLastDay === null ? say.work.noLonger[kind] : say.work.ended[kind](say.format.day(rightsLastDay));
  return rights.excerpts ? `${ended} ${say.work.momentsStillPlay}` : ended;
};
