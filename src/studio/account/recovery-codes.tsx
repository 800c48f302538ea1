import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
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

const save = (codes: readonly string[], newsroom: string): void => {
  const file = new Blob([`${newsroom}\n${said.title}\n\n${codes.join("\n")}\n`], { type: "text/plain" });
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = `${said.title}.txt`;
  link.click();
  URL.revokeObjectURL(address);
};
