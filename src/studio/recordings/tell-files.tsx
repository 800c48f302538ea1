import { useState } from "react";
import { Button } from "../components/button.tsx";
import { Choice } from "../components/choice.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Field } from "../components/field.tsx";
import { useSession } from "../shell/session.tsx";
import { recordings as said } from "../words/recordings.ts";
import { words } from "../words/words.ts";
import { type RecordingKind, sendFiles, titleOf } from "./upload-queue.ts";

const kinds = (["film", "interview", "episode"] as const).map((value) => ({
  value,
  label: said.kinds[value],
}));

interface Props {
  readonly files: readonly File[];
  readonly onClose: () => void;
}

/** What each file is, before it is sent. */
export const TellFiles = ({ files, onClose }: Props) => {
  const { newsroom } = useSession();
  const [told, setTold] = useState(() =>
    files.map((file) => ({ file, kind: "film" as RecordingKind, title: titleOf(file.name) })),
  );
  const [language, setLanguage] = useState(newsroom.language);
  const set = (at: number, change: { readonly kind?: RecordingKind; readonly title?: string }): void =>
    setTold((before) => before.map((one, place) => (place === at ? Object.assign({}, one, change) : one)));
  const send = (): void => {
    sendFiles(
      told.map(({ file, kind, title }) => ({
        file,
        kind,
        title: title.trim() === "" ? titleOf(file.name) : title.trim(),
        language,
      })),
    );
    onClose();
  };
  return (
    <Dialog title={said.askTitle(files.length)} isOpen onClose={onClose} isBroad>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {told.map(({ file, kind, title }, at) => (
          <div className="told-file" key={`${file.name} ${file.size}`}>
            <Field
              label={said.fileTitle(file.name)}
              value={title}
              onChange={(typed) => set(at, { title: typed })}
            />
            <Choice
              label={said.fileKind(file.name)}
              value={kind}
              options={kinds}
              onChange={(chosen) => set(at, { kind: chosen })}
            />
          </div>
        ))}
        <Field label={said.language} hint={said.languageHint} value={language} onChange={setLanguage} />
        <div className="actions">
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button look="primary" type="submit">
            {said.begin(files.length)}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
