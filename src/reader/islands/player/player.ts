import { fill } from "../words/fill.ts";
import { said } from "../words/words.ts";
import { addCaptionTracks, showCaptions, shownCaptions } from "./caption-tracks.ts";
import { captionsWanted, keepPlace, placeOf, wantCaptions } from "./preference.ts";
import { clockText } from "./clock-words.ts";
import { type Controls, makeControls, request } from "./controls.ts";
import type { PlayerFacts } from "./facts.ts";
import { hlsWorks, openHls } from "./hls-source.ts";
import { type Focused, type KeyAction, actionOf } from "./keys.ts";
import { nativeWorks, openNative } from "./native-source.ts";
import type { NewsreelVideo } from "./newsreel-video.ts";
import { Note } from "./note.ts";
import type { NoticeLine } from "./notice-line.ts";
import { noticesOver } from "./notices-over.ts";
import { tellTime } from "./page-events.ts";
import { type PlayProblem, mayPass } from "./problem.ts";
import { dress } from "./sheet.ts";
import { addSideTracks } from "./side-tracks.ts";
import type { Source, SourceListener } from "./source.ts";
import { type Timeline, clockAtCut, lengthOf, unitAtClock } from "./timeline.ts";

/** The one that plays: a page never sounds twice. */
let sounding: Player | null = null;

const takeOver = (player: Player): void => {
  if (sounding !== player) sounding?.rest();
  sounding = player;
};

/** A film playing in its place on the page: the picture, the controls, and what is said over it. */
export class Player {
  readonly #figure: HTMLElement;
  readonly #screen: HTMLElement;
  readonly #facts: PlayerFacts;
  readonly #line: Timeline;
  readonly #controls: Controls;
  readonly #note = new Note();
  readonly #notices: NoticeLine | null;
  #source: Source | null = null;
  #ticking: ReturnType<typeof setInterval> | undefined;

  /** `figure` speaks for the player on the page; its `screen` is where the picture goes. */
  constructor(figure: HTMLElement, screen: HTMLElement, facts: PlayerFacts) {
    this.#figure = figure;
    this.#screen = screen;
    this.#facts = facts;
    this.#line = {
      rate: facts.rate,
      startUnits: facts.startUnits,
      endUnits: facts.endUnits,
      originSeconds: 0,
    };
    this.#controls = makeControls(screen, facts.title, facts.soundOnly);
    dress(this.#video.shadowRoot);
    screen.toggleAttribute("data-sound", facts.soundOnly);
    this.#notices = noticesOver(screen, this.#controls, facts.notices, this.#line);
    screen.append(this.#note.root);
    this.#listen();
  }

  /** Another one plays. */
  rest(): void {
    this.#video.pause();
  }

  get #video(): NewsreelVideo {
    return this.#controls.video;
  }

  /** Opens the film and plays, from that second of the cut; without one, from where the reader left it, or the start. */
  begin(cutSeconds: number | null): void {
    const place = cutSeconds ?? this.#facts.at;
    const left = this.#facts.isPart || place !== null ? null : placeOf(this.#facts.cutId);
    this.#open(clockAtCut(place ?? left ?? this.#facts.startUnits / this.#perSecond, this.#line));
    if (left !== null) this.#sayResumed(left);
    this.#controls.play.focus({ preventScroll: true });
  }

  /** Plays from that second of the cut; false where the player does not hold it. */
  seek(cutSeconds: number): boolean {
    const clock = clockAtCut(cutSeconds, this.#line);
    if (clock < -0.5 || clock > lengthOf(this.#line)) return false;
    this.#video.currentTime = clock;
    void this.#video.play();
    return true;
  }

  get #perSecond(): number {
    return this.#facts.rate.numerator / this.#facts.rate.denominator;
  }

  #open(clock: number): void {
    this.#source?.close();
    this.#note.clear();
    const video = this.#video;
    for (const track of video.video.querySelectorAll("track")) track.remove();
    video.open({
      line: this.#line,
      unit: unitAtClock(clock, this.#line),
      stopsAtEnd: this.#facts.isPart,
      hasPicture: !this.#facts.soundOnly,
      chooseRendition: (index) => this.#source?.chooseRendition(index),
      chooseSound: (index) => this.#source?.chooseSound(index),
    });
    void video.play();
    const open = hlsWorks() ? openHls : nativeWorks(video.video) ? openNative : null;
    if (open === null) return this.#fail("format");
    this.#source = open(video.video, this.#facts.source, this.#listener(video));
  }

  #listener(video: NewsreelVideo): SourceListener {
    let origin = 0;
    return {
      opened: (startOffset) => {
        origin = startOffset === null ? 0 : this.#facts.startUnits / this.#perSecond - startOffset;
        video.setOrigin(origin);
        addSideTracks(video.video, this.#facts, lengthOf(this.#line));
        return video.startTime;
      },
      renditions: (renditions) => video.videoRenditions.fill(renditions),
      sounds: (tracks, on) => video.audioTracks.fill(tracks, on),
      captions: (offers) => addCaptionTracks(video.video, offers, origin),
      failed: (problem) => this.#fail(problem),
    };
  }

  #listen(): void {
    const video = this.#video;
    // A menu's choice comes as a change of the tracks; tracks that come are shown as the reader wanted them before.
    video.textTracks.addEventListener("addtrack", () => showCaptions(video.video, captionsWanted()));
    video.addEventListener("newsreel:shown", () => this.#screen.toggleAttribute("data-shown", true));
    video.addEventListener("play", () => this.#onPlay());
    video.addEventListener("pause", () => this.#onPause());
    video.addEventListener("seeked", () => this.#tell());
    video.addEventListener("ended", () => this.#onEnded());
    this.#controls.root.addEventListener("userinactivechange", () => this.#liftCaptions());
    for (const asked of [
      "mediatogglesubtitlesrequest",
      "mediashowsubtitlesrequest",
      "mediadisablesubtitlesrequest",
    ]) {
      this.#controls.root.addEventListener(asked, () =>
        setTimeout(() => wantCaptions(shownCaptions(video.video))),
      );
    }
    this.#controls.link.addEventListener("click", () => void this.#copyLink());
    this.#controls.root.addEventListener("keydown", (event) => this.#onKey(event), { capture: true });
    addEventListener("pagehide", () => this.#keepPlace());
  }

  #onPlay(): void {
    takeOver(this);
    if (this.#note.root.hasAttribute("data-centre")) this.#note.clear();
    clearInterval(this.#ticking);
    this.#ticking = setInterval(() => this.#tell(), 100);
    this.#liftCaptions();
  }

  #onPause(): void {
    clearInterval(this.#ticking);
    this.#tell();
    this.#keepPlace();
    this.#liftCaptions();
  }

  #onEnded(): void {
    if (!this.#facts.isPart) return;
    const end = Math.floor(this.#facts.endUnits / this.#perSecond);
    this.#note.say(
      "",
      [
        { words: said().player.playAgain, does: () => void this.#video.play() },
        ...(this.#facts.href === ""
          ? []
          : [{ words: said().player.watchOn, does: `${this.#facts.href}?t=${end}` }]),
      ],
      { centre: true },
    );
  }

  #tell(): void {
    this.#notices?.at(this.#video.currentTime);
    tellTime(this.#figure, { seconds: this.#video.cutSeconds, playing: !this.#video.paused });
  }

  #keepPlace(): void {
    if (!this.#facts.isPart) keepPlace(this.#facts.cutId, this.#video.currentTime, this.#video.duration);
  }

  #sayResumed(seconds: number): void {
    const restart = (): void => {
      this.#note.clear();
      this.#video.currentTime = 0;
    };
    this.#note.say(
      fill(said().player.resumed, { time: clockText(seconds) }),
      [{ words: said().player.startAgain, does: restart }],
      {
        milliseconds: 9000,
      },
    );
  }

  #fail(problem: PlayProblem): void {
    const clock = this.#video.currentTime;
    this.#video.pause();
    const again = { words: said().player.tryAgain, does: () => this.#open(clock) };
    this.#note.say(said().player[problem], mayPass(problem) ? [again] : [], { centre: true });
  }

  async #copyLink(): Promise<void> {
    const address = new URL(this.#facts.href, location.href);
    address.searchParams.set("t", String(Math.floor(this.#video.cutSeconds)));
    try {
      await navigator.clipboard.writeText(address.href);
      this.#note.say(said().player.copied, [], { milliseconds: 3000 });
    } catch {
      this.#note.say(said().player.link, [{ words: address.href, does: address.href }], {
        milliseconds: 15_000,
      });
    }
  }

  /** Captions stand above the controls while these are there. */
  #liftCaptions(): void {
    const hidden =
      !this.#facts.soundOnly && this.#controls.root.hasAttribute("userinactive") && !this.#video.paused;
    this.#video.toggleAttribute("data-lift", !hidden);
  }

  #onKey(event: KeyboardEvent): void {
    const action = actionOf(event, focusedOf(event));
    if (action === null) return;
    event.preventDefault();
    event.stopPropagation();
    this.#act(action);
  }

  #act(action: KeyAction): void {
    const video = this.#video;
    const { root } = this.#controls;
    switch (action.kind) {
      case "toggle":
        return video.paused ? void video.play() : video.pause();
      case "mute":
        return request(root, video.muted ? "mediaunmuterequest" : "mediamuterequest");
      case "captions":
        return request(root, "mediatogglesubtitlesrequest");
      case "fullscreen":
        return request(
          root,
          document.fullscreenElement === null ? "mediaenterfullscreenrequest" : "mediaexitfullscreenrequest",
        );
      case "move":
        video.currentTime += action.seconds;
        return undefined;
      case "volume":
        return request(root, "mediavolumerequest", Math.min(1, Math.max(0, video.volume + action.by)));
      case "place":
        video.currentTime = action.share * video.duration;
        return undefined;
    }
  }
}

const focusedOf = (event: KeyboardEvent): Focused => {
  const names = event.composedPath().map((target) => (target instanceof Element ? target.localName : ""));
  if (names.some((name) => name.endsWith("-menu") || name.endsWith("-menu-item"))) return "menu";
  if (names.includes("media-time-range")) return "seek";
  if (names.includes("media-volume-range")) return "volume";
  return names.some((name) => name === "button" || name === "a" || name.endsWith("-button"))
    ? "button"
    : "other";
};
