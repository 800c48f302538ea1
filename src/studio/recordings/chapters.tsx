import { useEffect, useState } from "react";
import { Button, IconButton } from "../components/button.tsx";
import { Field } from "../components/field.tsx";
import { Notice } from "../components/notice.tsx";
import { Section } from "../components/section.tsx";
import { useChange, useRead } from "../shell/ask.ts";
import { sentenceOf } from "../shell/failure.ts";
import { useMay } from "../shell/session.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { recordings as words } from "../words/recordings.ts";
import type { Playhead } from "./playhead.ts";
import { sayTime } from "./say-time.ts";

const said = words.chapters;

interface Props {
  readonly recordingId: string;
  readonly playhead: Playhead;
}

interface Chapter {
  readonly start: number;
  readonly title: string;
}

/** Where its parts begin: added where the player stands. */
export const Chapters = ({ recordingId, playhead }: Props) => {
  const may = useMay();
  const chapters = useRead("readChapters", { params: { recordingId } });
  const set = useChange("setChapters", { changes: ["readChapters"] });
  return (
    <Section title={said.title}>
      <Waiting read={chapters}>
        {({ items, cutId }, etag) => {
          const write = (next: readonly Chapter[], onSuccess = (): void => undefined): void =>
            set.mutate(
              { params: { recordingId }, ifMatch: etag ?? "", body: { items: [...next] } },
              { onSuccess },
            );
          return (
            <div className="stack">
              {items.length === 0 ? <p className="soft">{said.none}</p> : null}
              <ul className="lines">
                {items.map(({ start, title }) => (
                  <li key={start}>
                    <Button look="quiet" onPress={() => playhead.playFrom(start)}>
                      <span className="clock">{sayTime(start)}</span> {title}
                    </Button>
                    {may("recording.edit") ? (
                      <IconButton
                        icon="close"
                        label={said.remove(title)}
                        onPress={() => write(items.filter((one) => one.start !== start))}
                      />
                    ) : null}
                  </li>
                ))}
              </ul>
              {set.error === null ? null : (
                <Notice kind="bad" isNews>
                  <p>{sentenceOf(set.error)}</p>
                </Notice>
              )}
              {may("recording.edit") && cutId !== null ? (
                <AddChapter
                  playhead={playhead}
                  isPending={set.isPending}
                  onAdd={(chapter, done) => write([...items, chapter], done)}
                />
              ) : null}
            </div>
          );
        }}
      </Waiting>
    </Section>
  );
};

interface AddProps {
  readonly playhead: Playhead;
  readonly isPending: boolean;
  readonly onAdd: (chapter: Chapter, done: () => void) => void;
}

const AddChapter = ({ playhead, isPending, onAdd }: AddProps) => {
  const [title, setTitle] = useState("");
  const [at, setAt] = useState(() => playhead.time());
  useEffect(() => playhead.watch(setAt), [playhead]);
  return (
    <form
      className="stack near"
      onSubmit={(event) => {
        event.preventDefault();
        onAdd({ start: Math.floor(at), title }, () => setTitle(""));
      }}
    >
      <Field label={said.chapterTitle} value={title} onChange={setTitle} />
      <div>
        <Button type="submit" icon="add" isPending={isPending}>
          {said.addHere(sayTime(at))}
        </Button>
      </div>
    </form>
  );
};
