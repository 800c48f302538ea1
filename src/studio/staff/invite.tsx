import { useState } from "react";
import { Choice } from "../components/choice.tsx";
import { DialogForm } from "../components/change-this.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Field } from "../components/field.tsx";
import { Notice } from "../components/notice.tsx";
import { Segments } from "../components/segments.tsx";
import { useChange, useRead } from "../shell/ask.ts";
import { wrongWith } from "../shell/failure.ts";
import { roleName } from "../words/role-names.ts";
import { words } from "../words/words.ts";
import { handleFrom } from "./handle-from.ts";
import type { Invitation, Role } from "./staff-member.ts";

const said = words.staff.invitation;
const fields = ["/name", "/handle", "/email"];

interface Props {
  readonly onClose: () => void;
  readonly onInvited: (name: string, invitation: Invitation) => void;
}

/** Somebody's name, what they do, and how their link gets to them. */
export const Invite = ({ onClose, onInvited }: Props) => {
  const mails = useRead("readSignIn").data?.value.mails === true;
  const roles = useRead("listRoles").data?.value.roles ?? [];
  const [name, setName] = useState("");
  const [typedHandle, setHandle] = useState<string | null>(null);
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<Role>("reporter");
  const [how, setHow] = useState<"mail" | "link" | null>(null);
  const byMail = mails && (how ?? "mail") === "mail";
  const handle = typedHandle ?? handleFrom(name);
  const invite = useChange("inviteStaff", {
    changes: ["listStaff", "listColleagues"],
    onDone: ({ value }) => onInvited(name, value),
  });
  return (
    <Dialog title={said.title} isOpen onClose={onClose}>
      <DialogForm
        pointers={fields}
        error={invite.error}
        isPending={invite.isPending}
        onClose={onClose}
        action={byMail ? said.submitMail : said.submitLink}
        onSubmit={() => {
          invite.mutate({
            body: { name, handle, role, mail: byMail, ...(email === "" ? {} : { email }) },
          });
        }}
      >
        <Field
          label={said.name}
          value={name}
          onChange={setName}
          autoComplete="off"
          autoFocus
          isRequired
          wrong={wrongWith(invite.error, "/name")}
        />
        <Field
          label={said.handle}
          hint={said.handleHint}
          value={handle}
          onChange={setHandle}
          autoComplete="off"
          isRequired
          wrong={wrongWith(invite.error, "/handle")}
        />
        <Choice
          label={said.role}
          value={role}
          options={roles.map((one) => ({
            value: one.name,
            label: roleName(one.name),
            hint: one.description,
          }))}
          onChange={setRole}
        />
        {mails ? (
          <Segments
            label={said.how}
            value={byMail ? "mail" : "link"}
            options={[
              { value: "mail", label: said.byMail },
              { value: "link", label: said.byLink },
            ]}
            onChange={setHow}
          />
        ) : (
          <Notice>
            <p>{said.noMail}</p>
          </Notice>
        )}
        <Field
          label={byMail ? said.email : said.emailOptional}
          type="email"
          value={email}
          onChange={setEmail}
          autoComplete="off"
          isRequired={byMail}
          wrong={wrongWith(invite.error, "/email")}
        />
      </DialogForm>
    </Dialog>
  );
};
