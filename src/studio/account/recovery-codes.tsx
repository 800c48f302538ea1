import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { giveFile } from "../components/give-file.ts";
import { words } from "../words/words.ts";

const said = words.account.recovery;

interface Props {
  /** Null: there are none to show. */
  readonly codes: readonly string[] | null;
  readonly newsroom: string;
  readonly onKept: () => void;
}

/** Shown this once; put away only by saying that they are kept. */
export const RecoveryCodes = ({ codes, newsroom, onKept }: Props) => (
  <Dialog title={said.title} isOpen={codes !== null} onClose={onKept} isStaying>
    <p>{said.once}</p>
    <ul className="codes">
      {(codes ?? []).map((code) => (
        <li key={code}>{code}</li>
      ))}
    </ul>
    <div className="actions">
      <Button onPress={() => save(codes ?? [], newsroom)}>{said.download}</Button>
      <Button look="primary" onPress={onKept}>
        {said.kept}
      </Button>
    </div>
  </Dialog>
);

const save = (codes: readonly string[], newsroom: string): void =>
  giveFile(`${said.title}.txt`, `${newsroom}\n${said.title}\n\n${codes.join("\n")}\n`, "text/plain");
