import { useState } from "react";
import { wordJoint } from "../../../kit/text.ts";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { CorrectDialog } from "../../publishing/correct-dialog.tsx";
import { showTime } from "../../publishing/span-time.ts";
import { transcript as said } from "../../words/transcript.ts";
import { words } from "../../words/words.ts";
import {
  endOf,
  numberOf,
  type Place,
  type Sentence,
  startOf,
  textOf,
  type Word,
} from "./transcript-words.ts";

interface Props {
  readonly recordingId: string;
  readonly sentences: readonly Sentence[];
  readonly place: Place;
  readonly language: string;
}

/** Sentences on either side that can be chosen from, too. */
const beside = 2;

/** A notice on words: they are chosen first, and the stretch and what was wrong are filled in from them. */
export const CorrectWords = ({ recordingId, sentences, place, language }: Props) => {
  const [step, setStep] = useState<"none" | "choose" | "write">("none");
  const near = sentences
    .slice(Math.max(0, place.sentence - beside), place.sentence + beside + 1)
    .flatMap((sentence) => sentence.words);
  const own = sentences[place.sentence]?.words ?? [];
  const [range, setRange] = useState<readonly [number, number]>([0, 0]);
  const chosen = near.slice(range[0], range[1] + 1);
  const begin = (): void => {
    const first = near.findIndex((word) => word === own[0]);
    setRange([Math.max(0, first), Math.max(0, first + own.length - 1)]);
    setStep("choose");
  };
  const close = (): void => setStep("none");
  return (
    <>
      <div>
        <Button onPress={begin}>{said.notice}</Button>
      </div>
      {step === "choose" ? (
        <Dialog title={said.noticeWords} isOpen onClose={close}>
          <p className="hint soft">{said.noticeWordsHint}</p>
          <p className="notice-words" lang={language}>
            {near.map((word, at) => (
              <button
                key={numberOf(word)}
                type="button"
                aria-pressed={at >= range[0] && at <= range[1]}
                onClick={() => setRange(reached(range, at))}
              >
                {textOf(word)}
              </button>
            ))}
          </p>
          <div className="actions">
            <Button onPress={close}>{words.common.cancel}</Button>
            <Button look="primary" onPress={() => setStep("write")}>
              {said.noticeNext}
            </Button>
          </div>
        </Dialog>
      ) : null}
      {step === "write" ? (
        <CorrectDialog
          on={{ recordingId }}
          first={{ ...spanOf(chosen), wasWrong: chosen.map(textOf).join(wordJoint(language)) }}
          onClose={close}
        />
      ) : null}
    </>
  );
};

/** The nearer end goes to the word that is pressed. */
const reached = ([from, to]: readonly [number, number], at: number): readonly [number, number] => {
  if (at < from) return [at, to];
  if (at > to) return [from, at];
  return at - from < to - at ? [at, to] : [from, at];
};

const spanOf = (chosen: readonly Word[]): { readonly from: string; readonly until: string } => {
  const [first, last] = [chosen[0], chosen.at(-1)];
  const start = first === undefined ? null : startOf(first);
  const end = last === undefined ? null : endOf(last);
  return start === null || end === null
    ? { from: "", until: "" }
    : { from: exactly(start), until: exactly(end) };
};

/** 1:05.250 */
const exactly = (milliseconds: number): string =>
  `${showTime(milliseconds)}.${String(Math.floor(milliseconds % 1000)).padStart(3, "0")}`;
