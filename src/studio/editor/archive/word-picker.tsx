import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "../../components/button.tsx";
import { classes } from "../../components/class-name.ts";
import { wordJoint } from "../../../kit/text.ts";
import type { ArchiveHit, Span, SpokenWord } from "../newsroom.ts";
import { words as all } from "../words.ts";

const say = all.archive;

interface Props {
  readonly hit: ArchiveHit;
  readonly words: readonly SpokenWord[];
  readonly onBack: () => void;
  readonly onInsert: (
    as: "excerpt" | "quotation",
    taken: { readonly span: Span; readonly text: string },
  ) => void;
}

/** Chooses the first and the last word: by clicks, or by arrows (alone: from where; with Shift: up to where). */
export const WordPicker = ({ hit, words, onBack, onInsert }: Props) => {
  const ofHit = words.flatMap(({ sentence }, at) => (sentence === hit.sentence ? [at] : []));
  const [from, setFrom] = useState(ofHit[0] ?? 0);
  const [to, setTo] = useState(ofHit.at(-1) ?? Math.max(0, words.length - 1));
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);

  const chosen = words.slice(from, to + 1);
  const text = chosen.map((word) => word.text).join(wordJoint(hit.language));
  const insert = (as: "excerpt" | "quotation"): void => {
    const [first, last] = [chosen[0], chosen.at(-1)];
    if (first !== undefined && last !== undefined)
      onInsert(as, {
        span: { cutId: hit.cutId, firstWord: first.number, lastWord: last.number },
        text,
      });
  };
  const extend = (at: number): void => {
    if (at < from) setFrom(at);
    else if (at > to) setTo(at);
    else if (at - from < to - at) setFrom(at);
    else setTo(at);
  };
  const onKey = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by !== undefined) {
      if (event.shiftKey) setTo(Math.min(words.length - 1, Math.max(from, to + by)));
      else setFrom(Math.max(0, Math.min(to, from + by)));
    } else if (event.key === "Enter") insert("excerpt");
    else if (event.key.toLowerCase() === "q" && !event.ctrlKey && !event.metaKey) insert("quotation");
    else if (event.key === "Escape") onBack();
    else return;
    event.preventDefault();
  };
  return (
    <div className="story-picker">
      <Button look="quiet" onPress={onBack}>
        {say.back}
      </Button>
      <p className="hint">
        {hit.speaker.name ?? say.unknownSpeaker} · {hit.work.title}
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- one widget: its keys are said below it */}
      <div
        className="story-words"
        ref={box}
        role="group"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- one widget: its keys are said below it
        tabIndex={0}
        aria-label={`${say.chosen}: ${text}`}
        aria-describedby="story-words-keys"
        onKeyDown={onKey}
      >
        {words.map((word, at) => (
          <button
            key={word.number}
            type="button"
            tabIndex={-1}
            className={classes("story-word", at >= from && at <= to && "chosen")}
            onClick={() => extend(at)}
          >
            {word.text}
          </button>
        ))}
      </div>
      <p className="hint" id="story-words-keys">
        {say.keysHint}
      </p>
      <div className="story-hit-actions">
        <Button look="primary" onPress={() => insert("excerpt")}>
          {say.excerpt}
        </Button>
        <Button onPress={() => insert("quotation")}>{say.quotation}</Button>
      </div>
    </div>
  );
};
