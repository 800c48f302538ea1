import { type PointerEvent, useRef } from "react";
import { classes } from "../../components/class-name.ts";
import type { StretchWord } from "../newsroom.ts";
import { words as say } from "./words.ts";

interface Props {
  readonly words: readonly StretchWord[];
  readonly chosen: readonly StretchWord[];
  readonly language: string;
  readonly joint: string;
  /** Pressed: the nearer edge goes to it. */
  readonly onReach: (word: StretchWord) => void;
  /** Drawn over, from one to another: both ends. */
  readonly onDraw: (words: readonly StretchWord[]) => void;
}

/** The words in sight. Those without a time cannot be chosen. */
export const TrimWords = ({ words, chosen, language, joint, onReach, onDraw }: Props) => {
  const from = useRef<number | null>(null);
  const isDrawn = useRef(false);
  const under = (event: PointerEvent): number | null => {
    const target = document.elementFromPoint(event.clientX, event.clientY)?.closest("[data-at]");
    const at = target instanceof HTMLElement ? Number(target.dataset["at"]) : Number.NaN;
    return Number.isInteger(at) ? at : null;
  };
  const isChosen = new Set(chosen.map(({ number }) => number));
  if (words.length === 0) return <p className="hint">{say.noWords}</p>;
  return (
    <p
      className="trim-words"
      lang={language}
      title={say.spoken}
      onPointerDown={(event) => {
        from.current = event.button === 0 ? under(event) : null;
        isDrawn.current = false;
      }}
      onPointerMove={(event) => {
        const to = from.current === null ? null : under(event);
        if (from.current === null || to === null || (to === from.current && !isDrawn.current)) return;
        isDrawn.current = true;
        onDraw(words.slice(Math.min(from.current, to), Math.max(from.current, to) + 1));
      }}
      onPointerUp={() => {
        const word = from.current === null || isDrawn.current ? undefined : words[from.current];
        from.current = null;
        if (word !== undefined) onReach(word);
      }}
      onPointerLeave={() => {
        from.current = null;
      }}
    >
      {words.map((word, at) => (
        <span key={word.number}>
          <span
            data-at={at}
            className={classes(
              "trim-word",
              isChosen.has(word.number) && "chosen",
              word.start === null && "untimed",
            )}
          >
            {word.text}
          </span>
          {joint}
        </span>
      ))}
    </p>
  );
};
