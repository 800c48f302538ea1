import { Button } from "../components/button.tsx";
import { CopyField } from "../components/copy-field.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Notice } from "../components/notice.tsx";
import { useSayInstant } from "../shell/instant.tsx";
import { words } from "../words/words.ts";
import type { Invitation } from "./staff-member.ts";

const said = words.staff.invitation;

interface Props {
  readonly name: string;
  readonly invitation: Invitation;
  readonly onClose: () => void;
}

/** The link, this once: mailed already, or to be handed over. */
export const Invited = ({ name, invitation, onClose }: Props) => {
  const sayInstant = useSayInstant();
  return (
    <Dialog title={said.linkTitle(name)} isOpen onClose={onClose} isStaying>
      {invitation.isMailed ? (
        <Notice kind="good">
          <p>{said.sent}</p>
        </Notice>
      ) : null}
      <p>{said.linkDetail(sayInstant(invitation.expiresAt))}</p>
      <CopyField label={said.link} text={invitation.link} />
      <p className="soft small">{said.linkOnce}</p>
      <div className="actions">
        <Button look="primary" onPress={onClose}>
          {said.done}
        </Button>
      </div>
    </Dialog>
  );
};
