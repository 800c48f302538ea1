import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { wordJoint } from "../../../kit/text.ts";
import { unitAt, unitFrom, unitsToMilliseconds } from "../../../kit/rate.ts";
import { Button } from "../../components/button.tsx";
import { classes } from "../../components/class-name.ts";
import type { Stretch, StretchWord } from "../newsroom.ts";
import { EdgeFrames } from "./edge-frames.tsx";
import { keyDeed } from "./key-deed.ts";
import { boundaries, type Edge, moveEdge, reachWord, type Trim, trimOfWords, wordsInside } from "./trim.ts";
import { TrimWords } from "./trim-words.tsx";
import { useClip } from "./use-clip.ts";
import { type ReadStretch, type Times, useStretch } from "./use-stretch.ts";
import { viewOf } from "./view-of.ts";
import { Waveform } from "./waveform.tsx";
import { words as say } from "./words.ts";

/** What is chosen. */
export interface Chosen {
  readonly trim: Trim;
  readonly words: readonly StretchWord[];
  /** The words as they are written in a row. */
  readonly text: string;
  readonly stretch: Stretch;
}

interface Props {
  readonly read: ReadStretch;
  /** Address of the cut's playlist. */
  readonly media: string;
  /** What is chosen at first; milliseconds. */
  readonly initial: Times;
  /** A key that is none of its own (Enter, Escape, Q …). Whether it was taken. */
  readonly onKey?: (key: string, chosen: Chosen) => boolean;
  readonly children: (chosen: Chosen) => ReactNode;
}

/** Chooses the first and the last frame of a moment: on the sound, on the words, or by keys alone. */
export const Trimmer = ({ read, media, initial, onKey, children }: Props) => {
  const { stretch, hasFailed, again, reach } = useStretch(read, initial);
  if (stretch !== null)
    return (
      <Ready stretch={stretch} media={media} initial={initial} reach={reach} {...(onKey ? { onKey } : {})}>
        {children}
      </Ready>
    );
  return (
    <div role="status" className="hint">
      {hasFailed ? say.failed : say.reaching}
      {hasFailed ? <Button onPress={again}>{say.again}</Button> : null}
    </div>
  );
};

interface ReadyProps extends Omit<Props, "read"> {
  readonly stretch: Stretch;
  readonly reach: (trim: Trim) => void;
}

const Ready = ({ stretch, media, initial, reach, onKey, children }: ReadyProps) => {
  const { rate, hasPicture, language } = stretch;
  const [trim, setTrim] = useState<Trim>(() => trimOf(initial, stretch));
  const [view, setView] = useState<Trim>(() => viewOf(trim, stretch));
  const [edge, setEdge] = useState<Edge>("start");
  const box = useRef<HTMLDivElement>(null);
  const keysId = useId();
  const video = useRef<HTMLVideoElement>(null);
  const marker = useRef<HTMLDivElement>(null);
  const clip = useClip(video, stretch.isPlayable ? media : null, rate, trim.start, (unit) => {
    const part = (unit - view.start) / (view.end - view.start);
    if (marker.current === null) return;
    marker.current.hidden = !(part >= 0 && part <= 1);
    marker.current.style.insetInlineStart = `${part * 100}%`;
  });
  useEffect(() => box.current?.focus(), []);

  const besides = {
    start: boundaries(stretch.words, "start", rate),
    end: boundaries(stretch.words, "end", rate),
  };
  const inside = wordsInside(stretch.words, trim, rate);
  const text = inside.map((word) => word.text).join(wordJoint(language));
  const chosen: Chosen = { trim, words: inside, text, stretch };
  /** What is in sight follows, and more is looked up where it goes on. */
  const settle = (next: Trim): void => {
    setTrim(next);
    setView((before) => viewOf(next, stretch, before));
    reach(next);
  };
  const here = (which: Edge): void => {
    setEdge(which);
    settle(moveEdge(trim, which, clip.now() + (which === "end" ? 1 : 0), stretch));
  };
  const togglePlay = (): void => (clip.isPlaying ? clip.stop() : clip.play(trim));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isOnButton = event.target instanceof HTMLElement && event.target.closest("button") !== null;
    const isOwn = (event.key === " " || event.key === "Enter") && isOnButton;
    if (isOwn) return;
    const held = event.target instanceof HTMLElement ? event.target.dataset["edge"] : undefined;
    const deed = keyDeed(event, { trim, edge, held: held as Edge | undefined, besides, stretch });
    if (deed === null) {
      if (onKey?.(event.key, chosen) !== true) return;
    } else if (deed.do === "move") {
      setEdge(deed.edge);
      settle(deed.trim);
    } else if (deed.do === "here") here(deed.edge);
    else if (deed.do === "edge") setEdge(edge === "start" ? "end" : "start");
    else togglePlay();
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- one widget: its keys are said in it
    <div
      className="trim"
      ref={box}
      role="group"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- one widget: its keys are said in it
      tabIndex={0}
      aria-label={`${say.label}. ${say.chosen}: ${text}`}
      aria-describedby={keysId}
      onKeyDown={onKeyDown}
    >
      {stretch.isPlayable ? (
        <>
          {/* What is said stands below it. */}
          {/* oxlint-disable-next-line jsx-a11y/media-has-caption */}
          <video
            ref={video}
            playsInline
            preload="metadata"
            tabIndex={-1}
            aria-label={say.player}
            className={classes(!hasPicture && "sound")}
          />
          {clip.hasFailed ? <p className="hint">{say.failed}</p> : null}
          {hasPicture ? <EdgeFrames media={media} stretch={stretch} trim={trim} /> : null}
        </>
      ) : null}
      <Waveform
        stretch={stretch}
        view={view}
        trim={trim}
        besides={besides}
        onDrag={setTrim}
        onDragged={() => settle(trim)}
        onPlay={clip.playFrom}
        onEdge={setEdge}
        marker={marker}
      />
      <div className="trim-deeds">
        <Button onPress={togglePlay}>{clip.isPlaying ? say.stop : say.play}</Button>
        <Button look="quiet" onPress={() => here("start")}>
          {say.here.start}
        </Button>
        <Button look="quiet" onPress={() => here("end")}>
          {say.here.end}
        </Button>
        <output>{say.length(unitsToMilliseconds(trim.end - trim.start, rate) / 1000)}</output>
      </div>
      <TrimWords
        words={inSight(stretch, view)}
        chosen={inside}
        language={language}
        joint={wordJoint(language)}
        onReach={(word) => settle(reachWord(trim, word, stretch))}
        onDraw={(some) => settle(trimOfWords(some, stretch) ?? trim)}
      />
      <p className="hint" id={keysId}>
        {say.keys}
      </p>
      {children(chosen)}
    </div>
  );
};

const trimOf = ({ start, end }: Times, stretch: Stretch): Trim => {
  const first = Math.max(0, Math.min(unitAt(start, stretch.rate), stretch.length - 1));
  return moveEdge({ start: first, end: first + 1 }, "end", unitFrom(end, stretch.rate), stretch);
};

/** The words that are heard in what is in sight, and those without a time between them. */
const inSight = ({ words, rate }: Stretch, view: Trim): readonly StretchWord[] => {
  const [from, to] = [unitsToMilliseconds(view.start, rate), unitsToMilliseconds(view.end, rate)];
  const isSeen = ({ start, end }: StretchWord): boolean =>
    start !== null && end !== null && start < to && end > from;
  const first = words.findIndex(isSeen);
  return first < 0 ? [] : words.slice(first, words.findLastIndex(isSeen) + 1);
};
