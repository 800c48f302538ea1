import type { VNode } from "preact";
import type { PlacedSentence } from "../../newsroom/transcript/transcript.store.ts";
import { clock, seconds } from "../design/time.ts";
import type { TranscriptView, TurnView } from "../view/transcript-part.ts";
import { useSay } from "../design/say.tsx";

/** Sentences by turn, each with its own address. The attributes are the contract in player-markup.tsx. */
export const Transcript = (props: {
  /** Readers may make moments of it. */
  shared: boolean;
  view: TranscriptView;
  /** The number of the sentence that the page is about. */
  current?: number | undefined;
  /** The work's address, to link a turn's time to its place in the film. */
  timesTo?: string | undefined;
  /** Of the speakers' names; 3 when not said. */
  heading?: "h2" | "h3";
}): VNode => (
  <>
    {props.shared && <ShareOffer />}
    <div
      class="transcript"
      data-transcript
      data-cut={props.view.cutId}
      data-href={props.view.path}
      data-part={props.view.part}
      data-parts={props.view.parts}
      lang={props.view.language}
    >
      {props.view.turns.map((turn) => (
        <Turn key={turn.sentences[0]?.number} turn={turn} {...props} />
      ))}
    </div>
  </>
);

/** Shown where there is script (styles/work.css): with it a moment can be made without leaving the page. */
const ShareOffer = (): VNode => {
  const words = useSay().transcript;
  return (
    <button type="button" class="offer" data-share-offer title={words.shareHint}>
      {words.share}
    </button>
  );
};

const Turn = (props: {
  turn: TurnView;
  view: TranscriptView;
  current?: number | undefined;
  timesTo?: string | undefined;
  heading?: "h2" | "h3";
}): VNode => {
  const say = useSay().transcript;
  const Heading = props.heading ?? "h3";
  const start = props.turn.sentences[0]?.start ?? null;
  return (
    <div class="turn">
      {props.turn.speaker !== null && (
        <Heading>
          {props.turn.speaker || say.notNamed}
          {start !== null && props.timesTo !== undefined && (
            <a href={`${props.timesTo}?t=${seconds(start)}`} data-seek={seconds(start)}>
              <span class="quiet">{say.playFrom} </span>
              {clock(start)}
            </a>
          )}
        </Heading>
      )}
      <p>
        {props.turn.sentences.map((sentence) => (
          <SentenceLink key={sentence.number} sentence={sentence} view={props.view} current={props.current} />
        ))}
      </p>
    </div>
  );
};

const SentenceLink = (props: {
  sentence: PlacedSentence;
  view: TranscriptView;
  current: number | undefined;
}): VNode => {
  const { sentence, view } = props;
  const say = useSay().transcript;
  return (
    <>
      <a
        id={`s${sentence.number}`}
        href={`${view.path}/${sentence.number}`}
        {...(sentence.start === null || sentence.end === null
          ? {}
          : { "data-s": `${sentence.start},${sentence.end}` })}
        {...(sentence.language === view.language ? {} : { lang: sentence.language })}
        {...(sentence.number === props.current ? { "aria-current": "true" as const } : {})}
      >
        {sentence.text}
      </a>{" "}
      {view.also
        .filter((also) => also.after === sentence.number)
        .map((also) => (
          <>
            <a key={also.path} class="also" href={also.path}>
              {say.alsoIn[also.kind](also.title)}
            </a>{" "}
          </>
        ))}
    </>
  );
};
