import { useState } from "react";
import { Button } from "../components/button.tsx";
import { Confirm, Dialog } from "../components/dialog.tsx";
import { Notice } from "../components/notice.tsx";
import { say } from "../components/toast.tsx";
import { useChange, useRead } from "../shell/ask.ts";
import { sentenceOf } from "../shell/failure.ts";
import { words } from "../words/words.ts";
import type { Invitation, StaffMember } from "./staff-member.ts";

const said = words.staff;

interface Props {
  readonly member: StaffMember;
  readonly onClose: () => void;
}

/** Before somebody is shut out. */
export const Disable = ({ member, onClose }: Props) => {
  const disable = useChange("disableStaff", {
    changes: ["listStaff", "listColleagues"],
    onDone: () => {
      say(said.disable.done(member.name));
      onClose();
    },
  });
  return (
    <Confirm
      title={said.disable.title(member.name)}
      action={said.disable.action}
      isOpen
      isPending={disable.isPending}
      onClose={onClose}
      onConfirm={() => disable.mutate({ params: { staffId: member.id } })}
    >
      <p>{said.disable.detail}</p>
      {disable.error === null ? null : (
        <Notice kind="bad" isNews>
          <p>{sentenceOf(disable.error)}</p>
        </Notice>
      )}
    </Confirm>
  );
};

/** A new way in for whoever has lost theirs. */
export const NewLink = ({
  member,
  onClose,
  onMade,
}: Props & { readonly onMade: (invitation: Invitation) => void }) => {
  const mails = useRead("readSignIn").data?.value.mails === true && member.email !== null;
  const [byMail, setByMail] = useState<boolean | null>(null);
  const make = useChange("inviteStaffAgain", {
    changes: ["listStaff"],
    onDone: ({ value }) => onMade(value),
  });
  const begin = (mail: boolean): void => {
    setByMail(mail);
    make.mutate({ params: { staffId: member.id }, body: { mail } });
  };
  return (
    <Dialog title={said.link.title(member.name)} isOpen onClose={onClose}>
      <p>{said.link.detail}</p>
      {make.error === null ? null : (
        <Notice kind="bad" isNews>
          <p>{sentenceOf(make.error)}</p>
        </Notice>
      )}
      <div className="actions">
        <Button onPress={onClose}>{words.common.cancel}</Button>
        {mails ? (
          <Button isPending={make.isPending && byMail === true} onPress={() => begin(true)}>
            {said.invitation.byMail}
          </Button>
        ) : null}
        <Button look="primary" isPending={make.isPending && byMail === false} onPress={() => begin(false)}>
          {said.invitation.submitLink}
        </Button>
      </div>
    </Dialog>
  );
};
