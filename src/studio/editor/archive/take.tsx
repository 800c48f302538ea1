import { useEffect, useState } from "react";
import { Button } from "../../components/button.tsx";
import type { ArchiveHit, Frames, Span, SpokenWord } from "../newsroom.ts";
import { type Chosen, Trimmer } from "../trim/trimmer.tsx";
import { useDesk } from "../view/context.ts";
import { words as all } from "../words.ts";
import { WordPicker } from "./word-picker.tsx";

const say = all.archive;

/** What is taken from the archive: its words, and where somebody chose them, its very frames. */
export interface Taken {
  /** Null: no word is said in it. */
  readonly span: Span | null;
  readonly frames?: Frames;
  readonly text: string;
}

interface Props {
  readonly hit: ArchiveHit;
  readonly onBack: () => void;
  readonly onInsert: (as: "excerpt" | "quotation", taken: Taken) => void;
}

/** A hit, to be taken as an excerpt or a quotation: by its frames where its times are known, else by its words. */
export const Take = ({ hit, onBack, onInsert }: Props) => {
  const { newsroom } = useDesk();
  const { cutId, start, end } = hit;
  if (start === null || end === null) return <TakeWords hit={hit} onBack={onBack} onInsert={onInsert} />;
  const insert = (as: "excerpt" | "quotation", chosen: Chosen): void => {
    const span = spanOf(cutId, chosen);
    if (as === "quotation" && span === null) return;
    onInsert(as, { span, frames: { cutId, ...chosen.trim }, text: chosen.text });
  };
  return (
    <div className="story-picker">
      <Button look="quiet" onPress={onBack}>
        {say.back}
      </Button>
      <p className="hint">
        {hit.speaker.name ?? say.unknownSpeaker} · {hit.work.title}
      </p>
      <Trimmer
        read={async (span, signal) => await newsroom.stretch(cutId, span, signal)}
        media={newsroom.mediaOf(cutId)}
        initial={{ start, end }}
        onKey={(key, chosen) => {
          if (key === "Enter") insert("excerpt", chosen);
          else if (key.toLowerCase() === "q") insert("quotation", chosen);
          else if (key === "Escape") onBack();
          else return false;
          return true;
        }}
      >
        {(chosen) => (
          <>
            <p className="hint">{say.enterHint}</p>
            <div className="story-hit-actions">
              <Button look="primary" onPress={() => insert("excerpt", chosen)}>
                {say.excerpt}
              </Button>
              <Button isDisabled={chosen.words.length === 0} onPress={() => insert("quotation", chosen)}>
                {say.quotation}
              </Button>
            </div>
          </>
        )}
      </Trimmer>
    </div>
  );
};

const spanOf = (cutId: string, { words }: Chosen): Span | null => {
  const [first, last] = [words[0], words.at(-1)];
  return first === undefined || last === undefined
    ? null
    : { cutId, firstWord: first.number, lastWord: last.number };
};

const TakeWords = ({ hit, onBack, onInsert }: Props) => {
  const { newsroom } = useDesk();
  const [words, setWords] = useState<readonly SpokenWord[] | null>(null);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    const asked = new AbortController();
    newsroom
      .wordsAround(hit, asked.signal)
      .then(setWords)
      .catch(() => {
        if (!asked.signal.aborted) setFailed(true);
      });
    return () => asked.abort();
  }, [newsroom, hit]);
  if (words !== null) return <WordPicker hit={hit} words={words} onBack={onBack} onInsert={onInsert} />;
  return (
    <div role="status" className="hint">
      {hasFailed ? say.failed : null}
      <Button look="quiet" onPress={onBack}>
        {say.back}
      </Button>
    </div>
  );
};
