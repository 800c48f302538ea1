import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { pictureAddress } from "../story/picture-address.ts";
import { pictures as said } from "../words/pictures.ts";
import { words } from "../words/words.ts";

interface Props {
  readonly ids: readonly string[];
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}

/** Pictures of the library that look like the one that was just brought in. */
export const Alike = ({ ids, onOpen, onClose }: Props) => (
  <Dialog title={said.alike} isOpen onClose={onClose}>
    <p>{said.alikeHint}</p>
    <ul className="picture-grid">
      {ids.map((id) => (
        <li key={id}>
          <button type="button" aria-label={said.change} onClick={() => onOpen(id)}>
            <img src={pictureAddress(id)} alt="" />
          </button>
        </li>
      ))}
    </ul>
    <div className="actions">
      <Button look="primary" onPress={onClose}>
        {words.common.close}
      </Button>
    </div>
  </Dialog>
);
