import type { VNode } from "preact";
import type { Notice } from "../../newsroom/notice/notice.ts";
import type { RecordingPage } from "../../newsroom/recording/recording-page.store.ts";
import { languageOf } from "../design/card.tsx";
import { clock } from "../design/time.ts";
import { fundingView, fundingViewIn } from "../view/funding.ts";
import { StretchNotice } from "./notice.tsx";
import { long } from "./said.ts";
import { Player, type PlayerView } from "./player-markup.tsx";
import { Funding, PlayerFunding } from "../design/funding.tsx";
import { Filled, useSay } from "../design/say.tsx";

/** Consecutive words of one speaker; the name is said where another begins to speak. */
export interface Line {
  readonly name: string | null;
  readonly language: string;
  readonly text: string;
}

export interface MomentView {
  readonly id: string;
  readonly work: RecordingPage;
  readonly language: string;
  /** Who speaks, in the order of speaking; without those who are not known. */
  readonly speakers: readonly string[];
  readonly text: string;
  /** What is said in it, and right before and after. */
  readonly inside: readonly Line[];
  readonly before: readonly Line[];
  readonly after: readonly Line[];
  /** Milliseconds on the cut's timeline. */
  readonly start: number;
  readonly end: number;
  /** Where the work is, at this time. */
  readonly inWork: string;
  /** Its cut is not the work's current one: where the same words are in that, if they are. */
  readonly cutAnew: { readonly sameWords: string | null } | null;
  /** Null where it may not be played, or there are no media. */
  readonly player: PlayerView | null;
  /** What the newsroom says on what it plays, the oldest first. */
  readonly notices: readonly Notice[];
  readonly link: string;
  readonly embedCode: string;
  /** Words, speaker, work and address, to be pasted under a picture or in a post. */
  readonly caption: string;
}

/** A moment: played, read, and offered to be shared. */
export const MomentPage = ({ view }: { view: MomentView }): VNode => {
  const say = useSay();
  const funding = view.work.funding.map((credit) => fundingViewIn("player", credit));
  return (
    <>
      <div class="room">
        <div class="wide stage two">
          <h1 class="quiet">
            {say.works.speakerIn(say.format.list(view.speakers) || say.moment.aMoment, view.work.title)}
          </h1>
          {view.player ? (
            <Player player={{ ...view.player, funding }}>
              <PlayerFunding credits={funding} />
            </Player>
          ) : (
            <p class="note">{say.moment.cannotPlay}</p>
          )}
          <div class="said">
            <p class="kicker">
              {say.moment.lasting(Math.max(1, Math.round((view.end - view.start) / 1000)))}
            </p>
            <Around lines={view.before} />
            <blockquote {...long(view.text)} {...languageOf(view)}>
              {view.inside.length > 0 ? <Lines lines={view.inside} /> : <p>{view.text}</p>}
            </blockquote>
            <Around lines={view.after} />
            <p class="facts">
              {view.speakers.length > 0 && <strong>{say.format.list(view.speakers)}</strong>}
              <a href={view.inWork}>
                <InWork view={view} />
              </a>
            </p>
            {view.cutAnew !== null && <CutAnew view={view} sameWords={view.cutAnew.sameWords} />}
            {view.notices.map((notice) => (
              <StretchNotice key={notice.id} notice={notice} />
            ))}
          </div>
        </div>
      </div>
      <div class="wide columns">
        <section class="shelf share" data-share>
          <h2>{say.moment.share}</h2>
          <CopyField id="link" label={say.moment.link} text={view.link} rows={1} />
          <CopyField id="embed" label={say.moment.embedCode} text={view.embedCode} rows={3} />
          <CopyField id="caption" label={say.moment.caption} text={view.caption} rows={4} />
        </section>
        <div class="side">
          {view.work.funding.length > 0 && (
            <section>
              <h2>{say.moment.support}</h2>
              <Funding credits={view.work.funding.map(fundingView)} />
            </section>
          )}
          {view.work.productionNote !== "" && (
            <section>
              <h2>{say.moment.howMade}</h2>
              <p>{view.work.productionNote}</p>
            </section>
          )}
        </div>
      </div>
    </>
  );
};

/** The work by kind and title; with the time where that is the work's own. */
const InWork = ({ view: { work, cutAnew, start } }: { view: MomentView }): VNode => {
  const words = useSay().moment;
  const title = <cite {...languageOf(work)}>{work.title}</cite>;
  return cutAnew === null ? (
    <Filled words={words.inWorkAt[work.kind]} with={[title, clock(start)]} />
  ) : (
    <Filled words={words.inWork[work.kind]} with={[title]} />
  );
};

/** The moment stays as it was made; whoever wants the work as it is now is led there. */
const CutAnew = (props: { view: MomentView; sameWords: string | null }): VNode => (
  <p class="note">
    {useSay().moment.earlierCut[props.view.work.kind]}{" "}
    {props.sameWords !== null && <a href={props.sameWords}>{useSay().moment.sameWords}</a>}
  </p>
);

const Around = ({ lines }: { lines: readonly Line[] }): VNode | null =>
  lines.length === 0 ? null : (
    <div class="around">
      <Lines lines={lines} />
    </div>
  );

const Lines = ({ lines }: { lines: readonly Line[] }): VNode => (
  <>
    {lines.map((line) => (
      <p key={line.text} {...languageOf(line)}>
        {line.name !== null && <span class="label">{line.name || useSay().transcript.notNamed}</span>}
        {line.text}
      </p>
    ))}
  </>
);

/** Text to be taken along: readable and selectable; the button works when script is there. */
const CopyField = (props: { id: string; label: string; text: string; rows: number }): VNode => (
  <div class="field">
    <label for={props.id}>
      {props.label}
      <textarea id={props.id} readonly rows={props.rows} value={props.text} />
    </label>
    <button
      type="button"
      class="copy"
      data-copy={props.id}
      data-copied={useSay().islands.share.copied}
      data-by-hand={useSay().islands.share.byHand}
      aria-label={useSay().moment.copyOf(props.label)}
      hidden
    >
      {useSay().moment.copy}
    </button>
  </div>
);
