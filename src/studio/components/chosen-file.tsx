import { FileTrigger } from "react-aria-components/FileTrigger";
import { words } from "../words/words.ts";
import { Button } from "./button.tsx";

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly file: File | null;
  /** Media types or endings. */
  readonly types: readonly string[];
  readonly onFile: (file: File | null) => void;
  /** Where a dialog begins. */
  readonly autoFocus?: boolean;
}

/** A file of this machine, chosen by its owner. */
export const ChosenFile = ({ label, hint, file, types, onFile, autoFocus = false }: Props) => (
  <div className="field" role="group" aria-label={label}>
    <span className="label">{label}</span>
    <div className="row">
      <FileTrigger acceptedFileTypes={[...types]} onSelect={(files) => onFile(files?.[0] ?? null)}>
        <Button autoFocus={autoFocus}>{words.common.chooseFile}</Button>
      </FileTrigger>
      <span className="soft">{file?.name ?? ""}</span>
    </div>
    {hint === undefined ? null : <p className="hint">{hint}</p>}
  </div>
);
