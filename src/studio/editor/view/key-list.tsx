import { Dialog } from "../../components/dialog.tsx";
import { Keys } from "../../components/keys.tsx";
import { keyList } from "../plugins/keys.ts";
import { words } from "../words.ts";

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** All that the keyboard does. */
export const KeyList = ({ isOpen, onClose }: Props) => (
  <Dialog title={words.keys.title} isOpen={isOpen} onClose={onClose}>
    <dl className="story-keys">
      {keyList.map(([what, keys]) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>
            <Keys keys={keys} />
          </dd>
        </div>
      ))}
    </dl>
  </Dialog>
);
