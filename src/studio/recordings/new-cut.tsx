import { useState } from "react";
import { Button } from "../components/button.tsx";
import { ChosenFile } from "../components/chosen-file.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Field } from "../components/field.tsx";
import { recordings as recordingWords } from "../words/recordings.ts";
import { words } from "../words/words.ts";
import type { Recording } from "./facts-form.tsx";
import { sendFiles } from "./upload-queue.ts";

const said = recordingWords.cuts;

interface Props {
  readonly recording: Recording;
  readonly onClose: () => void;
}

/** Sends a further cut, with its captions where there are some. */
export const NewCut = ({ recording: { id, kind, title, language }, onClose }: Props) => {
  const [file, setFile] = useState<File | null>(null);
  const [captions, setCaptions] = useState<File | null>(null);
  const [label, setLabel] = useState<string>(said.labelFirst);
  const [wrong, setWrong] = useState<string | null>(null);
  const send = async (film: File): Promise<void> => {
    try {
      const told = captions === null ? null : { name: captions.name, text: await captions.text() };
      const cutOf = { recordingId: id, label: label.trim() === "" ? said.labelFirst : label, captions: told };
      sendFiles([{ file: film, kind, title, language, cutOf }]);
      onClose();
    } catch {
      setWrong(said.unread);
    }
  };
  return (
    <Dialog title={said.bringTitle} isOpen onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (file !== null) void send(file);
        }}
      >
        <ChosenFile autoFocus label={said.file} file={file} types={["video/*", "audio/*"]} onFile={setFile} />
        <ChosenFile
          label={said.captions}
          hint={said.captionsHint}
          file={captions}
          types={[".srt", ".vtt", ".ttml", ".dfxp", ".xml", ".sbv", ".scc", ".json"]}
          onFile={setCaptions}
        />
        <Field label={said.label} value={label} onChange={setLabel} />
        <div role="alert">{wrong === null ? null : <p className="wrong">{wrong}</p>}</div>
        <div className="actions">
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button look="primary" type="submit" isDisabled={file === null}>
            {said.send}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
