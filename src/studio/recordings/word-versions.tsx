import { useState } from "react";
import { Button } from "../components/button.tsx";
import { Choice } from "../components/choice.tsx";
import { Dialog } from "../components/dialog.tsx";
import { giveFile } from "../components/give-file.ts";
import { FormProblem } from "../components/form-end.tsx";
import { Section } from "../components/section.tsx";
import { say } from "../components/toast.tsx";
import { api, useChange, useRead } from "../shell/ask.ts";
import { Failure, sentenceOf } from "../shell/failure.ts";
import { Instant } from "../shell/instant.tsx";
import { useMay } from "../shell/session.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { recordingFiles } from "../words/recording-files.ts";
import { sayTime } from "./say-time.ts";

interface Props {
  readonly recordingId: string;
}

const formats = ["vtt", "srt", "sbv", "ttml", "dfxp", "json", "txt"] as const;

/** The words as a file of this machine. */
export const TakeWords = ({ recordingId }: Props) => {
  const said = recordingFiles.take;
  const [format, setFormat] = useState<(typeof formats)[number]>("vtt");
  const [told, setTold] = useState("");
  const get = async (): Promise<void> => {
    const written = await api.exportTranscript({ params: { recordingId }, query: { format } });
    if (!written.ok) return setTold(sentenceOf(new Failure(written.problem)));
    const { name, text, left } = written.value.value;
    setTold(left.length === 0 ? "" : said.left(left.length));
    giveFile(name, text, "text/plain;charset=utf-8");
  };
  return (
    <Section title={said.title} detail={said.detail}>
      <div className="bar">
        <Choice
          label={said.format}
          value={format}
          options={formats.map((value) => ({ value, label: said.formats[value] }))}
          onChange={setFormat}
        />
        <Button onPress={() => void get()}>{said.get}</Button>
      </div>
      <p role="status" className="soft">
        {told}
      </p>
    </Section>
  );
};

/** Who made which version of the words; each can be looked at, and stand again. */
export const WordVersions = ({ recordingId }: Props) => {
  const said = recordingFiles.versions;
  const mayRestore = useMay()("transcript.correct");
  const [open, setOpen] = useState<number | null>(null);
  const read = useRead("listTranscriptVersions", { params: { recordingId } });
  const restore = useChange("restoreTranscript", {
    changes: ["listTranscriptVersions", "readTranscript", "checkCaptions"],
  });
  const bringBack = (version: number): void =>
    restore.mutate(
      { params: { recordingId }, body: { version } },
      { onSuccess: ({ value }) => say(said.restored(value.version, version)) },
    );
  return (
    <Section title={said.title}>
      <Waiting read={read}>
        {({ items }) => (
          <>
            {items.length === 0 ? <p className="soft">{said.none}</p> : null}
            <ul className="lines">
              {items.map(({ version, origin, note, madeBy, madeAt }, at) => (
                <li key={version}>
                  <div className="what">
                    <strong>{said.version(version)}</strong>{" "}
                    <span className="soft">{said.origins[origin]}</span>{" "}
                    {at === 0 ? <span className="tag good">{said.current}</span> : null}
                    <p>
                      <Instant at={madeAt} /> {madeBy ?? said.newsroom}
                      {note === "" ? "" : `: “${note}”`}
                    </p>
                  </div>
                  <div className="row">
                    <Button
                      look="quiet"
                      aria-label={`${said.look}: ${said.version(version)}`}
                      onPress={() => setOpen(version)}
                    >
                      {said.look}
                    </Button>
                    {mayRestore && at > 0 ? (
                      <Button
                        aria-label={`${said.restore}: ${said.version(version)}`}
                        isPending={restore.isPending}
                        onPress={() => bringBack(version)}
                      >
                        {said.restore}
                      </Button>
                    ) : null}
                  </div>
                </li>
              ))}
            </ul>
          </>
        )}
      </Waiting>
      <FormProblem error={restore.error} />
      {open === null ? null : (
        <OneVersion recordingId={recordingId} version={open} onClose={() => setOpen(null)} />
      )}
    </Section>
  );
};

interface OneProps extends Props {
  readonly version: number;
  readonly onClose: () => void;
}

const OneVersion = ({ recordingId, version, onClose }: OneProps) => {
  const said = recordingFiles.versions;
  const read = useRead("readTranscriptVersion", { params: { recordingId, version } });
  return (
    <Dialog title={said.version(version)} isOpen isBroad onClose={onClose}>
      <Waiting read={read} lines={8}>
        {({ sentences }) => (
          <ol className="lines plain">
            {sentences.map(({ number, speaker, start, text }) => (
              <li key={number}>
                <div className="what">
                  <p className="soft small">
                    {speaker ?? said.nobody}
                    {start === null ? "" : ` · ${sayTime(start)}`}
                  </p>
                  {text}
                </div>
              </li>
            ))}
          </ol>
        )}
      </Waiting>
      <div className="actions">
        <Button onPress={onClose}>{said.close}</Button>
      </div>
    </Dialog>
  );
};
