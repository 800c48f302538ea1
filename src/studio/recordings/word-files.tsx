import { useState } from "react";
import { Button } from "../components/button.tsx";
import { ChosenFile } from "../components/chosen-file.tsx";
import { Choice } from "../components/choice.tsx";
import { Field } from "../components/field.tsx";
import { FormProblem } from "../components/form-end.tsx";
import { Notice } from "../components/notice.tsx";
import { Section } from "../components/section.tsx";
import { say } from "../components/toast.tsx";
import { useChange } from "../shell/ask.ts";
import { wrongWith } from "../shell/failure.ts";
import { useMay } from "../shell/session.tsx";
import { base64Of } from "../story/base64-of.ts";
import { recordingFiles } from "../words/recording-files.ts";

/** Bytes; api/contract/recording-words.ts takes no more. */
const most = 8 * 2 ** 20;

/** Remarks that are shown of one file. */
const mostRemarks = 10;

const captionTypes = [".srt", ".vtt", ".sbv", ".ttml", ".dfxp", ".xml", ".scc", ".json"];
const kinds = ["captions", "subtitles", "descriptions"] as const;

interface Props {
  readonly recordingId: string;
}

/** Captions and words that come in as files. */
export const WordFiles = ({ recordingId }: Props) => {
  const may = useMay();
  return (
    <>
      {may("captions.edit") ? <CaptionsFile recordingId={recordingId} /> : null}
      {may("transcript.correct") ? <TranscriptFile recordingId={recordingId} /> : null}
    </>
  );
};

const CaptionsFile = ({ recordingId }: Props) => {
  const said = recordingFiles.captions;
  const [kind, setKind] = useState<(typeof kinds)[number]>("captions");
  const [language, setLanguage] = useState("");
  const { file, wrong, choose, read } = useSmallFile();
  const add = useChange("addCaptions", {
    changes: ["checkCaptions", "readTranscript", "listTranscriptVersions"],
    onDone: ({ value }) => say(said.added(value.cues, value.language)),
  });
  const send = async (): Promise<void> => {
    const content = await read();
    if (content === null) return;
    const tongue = language.trim() === "" ? {} : { language: language.trim() };
    add.mutate({ params: { recordingId }, body: { file: content, kind, ...tongue } });
  };
  return (
    <Section title={said.title} detail={said.detail}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <ChosenFile
          autoFocus
          label={said.file}
          hint={said.fileHint}
          file={file}
          types={captionTypes}
          onFile={choose}
        />
        <Choice
          label={said.kind}
          value={kind}
          options={kinds.map((value) => ({ value, label: said.kinds[value] }))}
          onChange={setKind}
        />
        <Field
          label={said.language}
          hint={said.languageHint}
          value={language}
          onChange={setLanguage}
          wrong={wrongWith(add.error, "/language")}
        />
        <OfFile wrong={wrong} error={add.error} remarks={add.data?.value.remarks ?? []} />
        <div>
          <Button type="submit" isPending={add.isPending} isDisabled={file === null}>
            {said.add}
          </Button>
        </div>
      </form>
    </Section>
  );
};

const TranscriptFile = ({ recordingId }: Props) => {
  const said = recordingFiles.transcript;
  const [note, setNote] = useState("");
  const { file, wrong, choose, read } = useSmallFile();
  const take = useChange("importTranscript", {
    changes: ["readTranscript", "checkCaptions", "listTranscriptVersions"],
    onDone: ({ value }) => say(value.changed ? said.kept(value.version) : said.same),
  });
  const send = async (): Promise<void> => {
    const content = await read();
    if (content !== null) take.mutate({ params: { recordingId }, body: { file: content, note } });
  };
  return (
    <Section title={said.title} detail={said.detail}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <ChosenFile
          autoFocus
          label={said.file}
          hint={said.fileHint}
          file={file}
          types={[...captionTypes, ".txt", ".md"]}
          onFile={choose}
        />
        <Field label={said.note} value={note} onChange={setNote} maxLength={500} />
        <OfFile wrong={wrong} error={take.error} remarks={take.data?.value.remarks ?? []} />
        <div>
          <Button type="submit" isPending={take.isPending} isDisabled={file === null}>
            {said.add}
          </Button>
        </div>
      </form>
    </Section>
  );
};

/** A file that goes out whole with the rest of a form. */
const useSmallFile = () => {
  const [file, setFile] = useState<File | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const choose = (chosen: File | null): void => {
    const isLarge = chosen !== null && chosen.size > most;
    setWrong(isLarge ? recordingFiles.large : null);
    setFile(isLarge ? null : chosen);
  };
  const read = async (): Promise<{ readonly name: string; readonly content: string } | null> => {
    if (file === null) return null;
    try {
      return { name: file.name, content: await base64Of(file) };
    } catch {
      setWrong(recordingFiles.unreadable);
      return null;
    }
  };
  return { file, wrong, choose, read };
};

interface OfFileProps {
  readonly wrong: string | null;
  readonly error: Error | null;
  readonly remarks: readonly string[];
}

/** What is wrong with a file, or must be said of it. */
const OfFile = ({ wrong, error, remarks }: OfFileProps) => (
  <>
    {wrong === null ? null : (
      <Notice kind="bad" isNews>
        <p>{wrong}</p>
      </Notice>
    )}
    <FormProblem error={error} fields={["/language"]} />
    {remarks.length === 0 ? null : (
      <Notice kind="warn" title={recordingFiles.remarks} isNews>
        <ul>
          {remarks.slice(0, mostRemarks).map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
          {remarks.length > mostRemarks ? (
            <li>{recordingFiles.moreRemarks(remarks.length - mostRemarks)}</li>
          ) : null}
        </ul>
      </Notice>
    )}
  </>
);
