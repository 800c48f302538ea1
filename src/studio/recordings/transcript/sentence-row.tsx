import { memo, type Ref } from "react";
import { classes } from "../../components/class-name.ts";
import { transcript as said } from "../../words/transcript.ts";
import { sayTime } from "../say-time.ts";
import { isChecked, isDoubted, numberOf, type Sentence, textOf } from "./transcript-words.ts";

interface Props {
  readonly id: string;
  readonly index: number;
  readonly count: number;
  readonly sentence: Sentence;
  readonly joint: string;
  /** Where a speaker begins, their name stands. */
  readonly opens: boolean;
  /** Indexes of the word that is chosen and of the one that is said; -1: none here. */
  readonly chosen: number;
  readonly spoken: number;
  /** Something is typed for it that is not saved. */
  readonly isTyped: boolean;
  /** Pixels from the top of the list. */
  readonly top: number;
  readonly measure: Ref<HTMLDivElement>;
}

/** A sentence as a line of the document. What is pressed in it is heard by the list: it has thousands. */
export const SentenceRow = memo(function SentenceRow(props: Props) {
  const { id, index, count, sentence, joint, opens, chosen, spoken, isTyped, top, measure } = props;
  return (
    <div
      id={id}
      ref={measure}
      role="option"
      aria-selected={chosen >= 0}
      aria-setsize={count}
      aria-posinset={index + 1}
      tabIndex={-1}
      data-index={index}
      className={classes("sentence", chosen >= 0 && "current", isTyped && "typed")}
      style={{ transform: `translateY(${top}px)` }}
    >
      {opens ? <div className="speaker-name">{sentence.speaker.name ?? said.nobody}</div> : null}
      <span className="clock">{sentence.start === null ? "" : sayTime(sentence.start)}</span>
      <p>
        {sentence.words.map((word, at) => (
          <span key={numberOf(word)}>
            <span
              data-word={at}
              className={classes(
                "word",
                isDoubted(word) && "doubted",
                isChecked(word) && "checked",
                at === chosen && "chosen",
                at === spoken && "spoken",
              )}
            >
              {textOf(word)}
            </span>
            {joint}
          </span>
        ))}
      </p>
    </div>
  );
});
