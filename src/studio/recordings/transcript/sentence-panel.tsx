import { type KeyboardEvent, type RefObject, useState } from "react";
import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { LongField } from "../../components/long-field.tsx";
import { transcript as said } from "../../words/transcript.ts";
import { sayTime } from "../say-time.ts";
import { Overtaken } from "./stale.tsx";
import { numberOf, type Place, type Sentence, textOf } from "./transcript-words.ts";
import { isOvertaken, type Typed, wordsOf } from "./typed-words.ts";
import type { Corrections } from "./use-corrections.ts";

interface Props {
  readonly sentence: Sentence;
  readonly place: Place;
  readonly language: string;
  /** What is typed and not saved; undefined: nothing. */
  readonly typed: Typed | undefined;
  /** Null: what was typed is put away. */
  readonly onType: (text: string | null) => void;
  readonly onSaved: (text: string) => void;
  readonly corrections: Corrections;
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly onLeave: () => void;
}

/** The chosen sentence, to be corrected. */
export const SentencePanel = (props: Props) => {
  const { sentence, place, language, typed, onType, onSaved, corrections, area, onLeave } = props;
  const text = wordsOf(sentence, language);
  const isBehind = typed !== undefined && isOvertaken(typed, text);
  const [first, last] = [sentence.words[0], sentence.words.at(-1)];
  if (first === undefined || last === undefined) return null;
  const range = { first: numberOf(first), last: numberOf(last) };
  const chosen = sentence.words[place.word];
  const save = (): void => {
    // Theirs is looked at first.
    if (isBehind || corrections.isPending) return;
    const next = (typed?.text ?? text).trim();
    corrections.make([{ do: "replace-words", ...range, text: next }], () => onSaved(next));
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === "Escape") onLeave();
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save();
    else return;
    event.preventDefault();
  };
  return (
    <section className="sentence-panel stack near" aria-label={said.sentence}>
      {/* Its own keys, on the way up from the field. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div onKeyDown={onKey}>
        <LongField
          label={`${said.correct}${sentence.start === null ? "" : `, ${said.at(sayTime(sentence.start))}`}`}
          hint={said.correctHint}
          value={typed?.text ?? text}
          onChange={onType}
          areaRef={area}
          rows={3}
          lang={language}
        />
      </div>
      {isBehind ? (
        <Overtaken
          typed={typed}
          now={text}
          onTake={() => onType(null)}
          onKeep={() => {
            onType(null);
            onType(typed.text);
          }}
        />
      ) : null}
      <div className="row">
        <Button
          look="primary"
          isPending={corrections.isPending}
          isDisabled={typed === undefined || isBehind}
          onPress={save}
        >
          {said.save}
        </Button>
        <Button onPress={() => corrections.make([{ do: "check-words", ...range }])}>{said.heard}</Button>
        {chosen === undefined || place.word === 0 ? null : (
          <Button onPress={() => corrections.make([{ do: "split-sentence", word: numberOf(chosen) }])}>
            {said.split(textOf(chosen))}
          </Button>
        )}
        <Button onPress={() => corrections.make([{ do: "merge-sentences", sentence: sentence.number }])}>
          {said.merge}
        </Button>
      </div>
      <SpeakerHere
        key={`${sentence.number} ${sentence.speaker.name}`}
        sentence={sentence}
        corrections={corrections}
      />
    </section>
  );
};

const SpeakerHere = ({ sentence, corrections }: Pick<Props, "sentence" | "corrections">) => {
  const [name, setName] = useState(sentence.speaker.name ?? "");
  const { number } = sentence;
  return (
    <form
      className="with-button at-foot"
      onSubmit={(event) => {
        event.preventDefault();
        corrections.make([{ do: "set-speaker", first: number, last: number, name }]);
      }}
    >
      <Field label={said.speaker} value={name} onChange={setName} />
      <Button type="submit">{said.speakerHere}</Button>
    </form>
  );
};
