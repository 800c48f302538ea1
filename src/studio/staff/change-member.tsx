import { useState } from "react";
import { Choice } from "../components/choice.tsx";
import { DialogForm } from "../components/change-this.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Field } from "../components/field.tsx";
import { say } from "../components/toast.tsx";
import { useChange, useRead } from "../shell/ask.ts";
import { wrongWith } from "../shell/failure.ts";
import { Waiting } from "../shell/waiting.tsx";
import { roleName } from "../words/role-names.ts";
import { words } from "../words/words.ts";
import type { StaffMember } from "./staff-member.ts";

const said = words.staff.change;

interface Props {
  readonly member: StaffMember;
  readonly onClose: () => void;
}

/** Name, address and role of somebody, as they are at this moment. */
export const ChangeMember = ({ member, onClose }: Props) => {
  const fresh = useRead("readStaff", { params: { staffId: member.id } });
  return (
    <Dialog title={said.title(member.name)} isOpen onClose={onClose}>
      <Waiting read={fresh} lines={3}>
        {(value, etag) => <Fields key={etag} member={value} etag={etag ?? ""} onClose={onClose} />}
      </Waiting>
    </Dialog>
  );
};

const fields = ["/name", "/email", "/role"];

const Fields = ({ member, etag, onClose }: Props & { readonly etag: string }) => {
  const roles = useRead("listRoles").data?.value.roles ?? [];
  const [name, setName] = useState(member.name);
  const [email, setEmail] = useState(member.email ?? "");
  const [role, setRole] = useState(member.role);
  const change = useChange("updateStaff", {
    changes: ["listStaff", "listColleagues", "readStaff"],
    onDone: () => {
      say(said.saved(name));
      onClose();
    },
  });
  return (
    <DialogForm
      pointers={fields}
      error={change.error}
      isPending={change.isPending}
      onClose={onClose}
      onSubmit={() => {
        change.mutate({
          params: { staffId: member.id },
          body: { name, email: email === "" ? null : email, role },
          ifMatch: etag,
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
        wrong={wrongWith(change.error, "/name")}
      />
      <Field
        label={said.email}
        type="email"
        value={email}
        onChange={setEmail}
        autoComplete="off"
        wrong={wrongWith(change.error, "/email")}
      />
      <Choice
        label={said.role}
        value={role}
        options={roles.map((one) => ({ value: one.name, label: roleName(one.name), hint: one.description }))}
        onChange={setRole}
      />
    </DialogForm>
  );
};
