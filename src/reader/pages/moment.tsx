import type { VNode } from "preact";
import type { Notice } from "../../newsroom/notice/notice.ts";
import type { RecordingPage } from "../../newsroom/recording/recording-page.store.ts";
import { languageOf } from "../design/card.tsx";
import { clock } from "../design/time.ts";
import { fundingView, fundingViewIn } from "../view/funding.ts";
import { nounOf } from "../view/work.ts";
import { StretchNotice } from "./notice.tsx";
import { long } from "./said.ts";
import { Player, type PlayerView } from "./player-markup.tsx";
import { Funding, PlayerFunding } from "../design/funding.tsx";

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
export const MomentPage = ({ view }: { view: MomentView }): VNode => (
  <>
    <div class="room">
      <div class="wide stage two">
        <h1 class="quiet">
          {view.speakers.length > 0 ? view.speakers.join(", ") : "A moment"} in {view.work.title}
        </h1>
        {view.player ? (
          <Player player={view.player}>
            <PlayerFunding credits={view.work.funding.map((credit) => fundingViewIn("player", credit))} />
          </Player>
        ) : (
          <p class="note">This moment can be read, but not played here.</p>
        )}
        <div class="said">
          <p class="kicker">A moment of {Math.max(1, Math.round((view.end - view.start) / 1000))} seconds</p>
          <Around lines={view.before} />
          <blockquote {...long(view.text)} {...languageOf(view)}>
            {view.inside.length > 0 ? <Lines lines={view.inside} /> : <p>{view.text}</p>}
          </blockquote>
          <Around lines={view.after} />
          <p class="facts">
            {view.speakers.length > 0 && <strong>{view.speakers.join(", ")}</strong>}
            <a href={view.inWork}>
              The {nounOf(view.work.kind)} <cite {...languageOf(view.work)}>{view.work.title}</cite>
              {view.cutAnew === null && ` at ${clock(view.start)}`}
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
        <h2>Share this moment</h2>
        <CopyField id="link" label="Link" text={view.link} rows={1} />
        <CopyField id="embed" label="Code for a page of your own" text={view.embedCode} rows={3} />
        <CopyField id="caption" label="Caption" text={view.caption} rows={4} />
      </section>
      <div class="side">
        {view.work.funding.length > 0 && (
          <section>
            <h2>Support</h2>
            <Funding credits={view.work.funding.map(fundingView)} />
          </section>
        )}
        {view.work.productionNote !== "" && (
          <section>
            <h2>How it was made</h2>
            <p>{view.work.productionNote}</p>
          </section>
        )}
      </div>
    </div>
  </>
);

/** The moment stays as it was made; whoever wants the work as it is now is led there. */
const CutAnew = (props: { view: MomentView; sameWords: string | null }): VNode => (
  <p class="note">
    This is from an earlier cut of the {nounOf(props.view.work.kind)}.{" "}
    {props.sameWords !== null && <a href={props.sameWords}>The same words in the newer cut</a>}
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
        {line.name !== null && <span class="label">{line.name}</span>}
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
    <button type="button" class="copy" data-copy={props.id} aria-label={`Copy: ${props.label}`} hidden>
      Copy
    </button>
  </div>
);
