import { useRef, useState } from "react";
import { Button } from "../../components/button.tsx";
import { Empty } from "../../components/placeholders.tsx";
import { Section } from "../../components/section.tsx";
import { useRead } from "../../shell/ask.ts";
import { useAskedBeforeLeaving } from "../../shell/leaving.ts";
import { useMay } from "../../shell/session.tsx";
import { Waiting } from "../../shell/waiting.tsx";
import { transcript as said } from "../../words/transcript.ts";
import type { Playhead } from "../playhead.ts";
import { CorrectWords } from "./correct-words.tsx";
import { SentenceList } from "./sentence-list.tsx";
import { SentencePanel } from "./sentence-panel.tsx";
import { Speakers } from "./speakers.tsx";
import { LeftWords, NotKept } from "./stale.tsx";
import {
  chosenAt,
  type ChosenPlace,
  foundAgain,
  isDoubted,
  nextDoubted,
  numberOf,
  type Place,
  type Transcript,
} from "./transcript-words.ts";
import { afterSaving, isOvertaken, leftWords, type TypedWords, withTyped, wordsOf } from "./typed-words.ts";
import { useCorrections } from "./use-corrections.ts";

interface Props {
  readonly recordingId: string;
  readonly playhead: Playhead;
  /** Readers have seen it: what is wrong in it is corrected before them. */
  readonly mayBeCorrected: boolean;
}

/** What is said, as a document whose words play and can be put right. */
export const TranscriptEditor = ({ recordingId, playhead, mayBeCorrected }: Props) => {
  const read = useRead("readTranscript", { params: { recordingId } });
  return (
    <Waiting read={read} lines={8}>
      {(transcript) =>
        transcript.version === 0 ? (
          <Section title={said.title}>
            <Empty title={said.none}>
              <p>{said.noneHint}</p>
            </Empty>
          </Section>
        ) : (
          <Editor
            recordingId={recordingId}
            transcript={transcript}
            playhead={playhead}
            mayBeCorrected={mayBeCorrected}
            onLook={() => void read.refetch()}
          />
        )
      }
    </Waiting>
  );
};

interface EditorProps extends Props {
  readonly transcript: Transcript;
  readonly onLook: () => void;
}

const Editor = ({ recordingId, transcript, playhead, mayBeCorrected, onLook }: EditorProps) => {
  const may = useMay();
  const mayCorrect = may("transcript.correct");
  const [chosen, setChosen] = useState<ChosenPlace>({ sentence: 0, word: 0, number: null });
  const [typed, setTyped] = useState<TypedWords>(new Map());
  const list = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const corrections = useCorrections(recordingId, transcript.version);
  const { sentences, version, language } = transcript;
  const place = foundAgain(sentences, chosen);
  const setPlace = (next: Place): void => setChosen(chosenAt(sentences, next));
  const sentence = sentences[place.sentence];
  const words = sentences.reduce((sum, one) => sum + one.words.length, 0);
  const doubted = sentences.reduce((sum, one) => sum + one.words.filter(isDoubted).length, 0);
  const now = sentence === undefined ? "" : wordsOf(sentence, language);
  const mine = sentence === undefined ? undefined : typed.get(sentence.number);
  const type = (number: number, text: string | null): void =>
    setTyped((last) => withTyped(last, number, text, now));
  const latest = useRef(typed);
  latest.current = typed;
  const saved = (number: number, text: string): void => {
    const rest = afterSaving(latest.current, number, text);
    setTyped(rest);
    // Whoever has typed on in it is not led away.
    if (!rest.has(number)) list.current?.focus();
  };
  useAskedBeforeLeaving(typed.size > 0);
  const heard = (): void => {
    const [first, last] = [sentence?.words[0], sentence?.words.at(-1)];
    if (mayCorrect && first !== undefined && last !== undefined)
      corrections.make([{ do: "check-words", first: numberOf(first), last: numberOf(last) }]);
  };
  const toDoubted = (): void => {
    const next = nextDoubted(sentences, place);
    if (next === null) return;
    setPlace(next);
    list.current?.focus();
  };
  return (
    <>
      <Section
        title={said.title}
        detail={said.counts(words, sentences.length, version)}
        actions={doubted === 0 ? null : <Button onPress={toDoubted}>{`${said.doubted(doubted)} →`}</Button>}
      >
        <div className="stack near">
          <SentenceList
            transcript={transcript}
            place={place}
            onPlace={setPlace}
            typed={typed}
            playhead={playhead}
            list={list}
            onCorrect={() => area.current?.focus()}
            onHeard={heard}
          />
          <p className="hint soft small" id="transcript-keys">
            {said.keys}
          </p>
          {leftWords(typed, sentences).map(([number, { text }]) => (
            <LeftWords key={number} text={text} onPutAway={() => type(number, null)} />
          ))}
          {corrections.error === null || (mine !== undefined && isOvertaken(mine, now)) ? null : (
            <NotKept
              error={corrections.error}
              typed={mine?.text}
              onLook={() => {
                corrections.reset();
                onLook();
              }}
            />
          )}
          {mayBeCorrected && sentence !== undefined && may("notice.add") ? (
            <CorrectWords recordingId={recordingId} sentences={sentences} place={place} language={language} />
          ) : null}
          {mayCorrect && sentence !== undefined ? (
            <SentencePanel
              sentence={sentence}
              place={place}
              language={language}
              typed={mine}
              onType={(text) => type(sentence.number, text)}
              onSaved={(text) => saved(sentence.number, text)}
              corrections={corrections}
              area={area}
              onLeave={() => list.current?.focus()}
            />
          ) : null}
        </div>
      </Section>
      {mayCorrect ? <Speakers sentences={sentences} corrections={corrections} /> : null}
    </>
  );
};
