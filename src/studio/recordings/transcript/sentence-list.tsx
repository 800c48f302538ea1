import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useState } from "react";
import { wordJoint } from "../../../kit/text.ts";
import { transcript as said } from "../../words/transcript.ts";
import type { Playhead } from "../playhead.ts";
import { SentenceRow } from "./sentence-row.tsx";
import { nextDoubted, type Place, placeAt, startOf, stepWord, type Transcript } from "./transcript-words.ts";

interface Props {
  readonly transcript: Transcript;
  readonly place: Place;
  readonly onPlace: (place: Place) => void;
  readonly typed: ReadonlyMap<number, unknown>;
  readonly playhead: Playhead;
  readonly list: RefObject<HTMLDivElement | null>;
  readonly onCorrect: () => void;
  readonly onHeard: () => void;
}

/** All sentences; only those in sight are on the page. One stop for the Tab key; its keys are said below it. */
export const SentenceList = (props: Props) => {
  const { transcript, place, onPlace, typed, playhead, list, onCorrect, onHeard } = props;
  const { sentences, language } = transcript;
  const joint = wordJoint(language);
  const spoken = useSpoken(transcript, playhead);
  const rows = useVirtualizer({
    count: sentences.length,
    getScrollElement: () => list.current,
    estimateSize: () => 56,
    getItemKey: (index) => sentences[index]?.number ?? index,
    overscan: 10,
  });
  const go = (next: Place): void => {
    onPlace(next);
    rows.scrollToIndex(next.sentence, { align: "auto" });
  };
  const play = ({ sentence, word }: Place): void => {
    const one = sentences[sentence];
    const spokenWord = one?.words[word];
    const start = (spokenWord === undefined ? null : startOf(spokenWord)) ?? one?.start ?? null;
    if (start !== null) playhead.playFrom(start);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const last = sentences.length - 1;
    const sentenceAt = (at: number): Place => ({ sentence: Math.min(last, Math.max(0, at)), word: 0 });
    const deeds: Readonly<Record<string, () => void>> = {
      ArrowDown: () => go(sentenceAt(place.sentence + 1)),
      ArrowUp: () => go(sentenceAt(place.sentence - 1)),
      Home: () => go(sentenceAt(0)),
      End: () => go(sentenceAt(last)),
      ArrowRight: () => go(stepWord(sentences, place, 1)),
      ArrowLeft: () => go(stepWord(sentences, place, -1)),
      " ": () => play(place),
      Enter: onCorrect,
      h: onHeard,
      d: () => {
        const next = nextDoubted(sentences, place);
        if (next !== null) go(next);
      },
    };
    const deed = deeds[event.key];
    if (deed === undefined) return;
    event.preventDefault();
    deed();
  };
  const onClick = (event: MouseEvent): void => {
    const target = event.target as HTMLElement;
    const sentence = target.closest<HTMLElement>("[data-index]")?.dataset["index"];
    if (sentence === undefined) return;
    const word = target.closest<HTMLElement>("[data-word]")?.dataset["word"];
    const next = { sentence: Number(sentence), word: Number(word ?? 0) };
    onPlace(next);
    if (word !== undefined) play(next);
  };
  return (
    <div
      ref={list}
      className="sentences"
      role="listbox"
      aria-label={said.list}
      aria-describedby="transcript-keys"
      aria-activedescendant={`sentence-${place.sentence}`}
      tabIndex={0}
      lang={language}
      onKeyDown={onKey}
      onClick={onClick}
    >
      <div role="presentation" className="all" style={{ blockSize: `${rows.getTotalSize()}px` }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const sentence = sentences[index];
          if (sentence === undefined) return null;
          return (
            <SentenceRow
              key={key}
              id={`sentence-${index}`}
              index={index}
              count={sentences.length}
              sentence={sentence}
              joint={joint}
              opens={sentences[index - 1]?.turn !== sentence.turn}
              chosen={place.sentence === index ? place.word : -1}
              spoken={spoken?.sentence === index ? spoken.word : -1}
              isTyped={typed.has(sentence.number)}
              top={start}
              measure={rows.measureElement}
            />
          );
        })}
      </div>
    </div>
  );
};

/** The word that is said just now. */
const useSpoken = ({ sentences }: Transcript, playhead: Playhead): Place | null => {
  const [spoken, setSpoken] = useState<Place | null>(null);
  useEffect(
    () =>
      playhead.watch((time) => {
        const now = placeAt(sentences, time);
        setSpoken((last) => (last?.sentence === now?.sentence && last?.word === now?.word ? last : now));
      }),
    [sentences, playhead],
  );
  return spoken;
};
