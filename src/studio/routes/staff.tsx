import { useMemo, useState } from "react";
import { Button } from "../components/button.tsx";
import { Field } from "../components/field.tsx";
import { Empty } from "../components/placeholders.tsx";
import { Table, type TableColumn } from "../components/table.tsx";
import { Tick } from "../components/tick.tsx";
import { say } from "../components/toast.tsx";
import { useChange, useRead } from "../shell/ask.ts";
import { type Command, useOffer } from "../shell/commands.ts";
import { sentenceOf } from "../shell/failure.ts";
import { Instant } from "../shell/instant.tsx";
import { Screen } from "../shell/screen.tsx";
import { useSession } from "../shell/session.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { ChangeMember } from "../staff/change-member.tsx";
import { Disable, NewLink } from "../staff/deeds.tsx";
import { Invite } from "../staff/invite.tsx";
import { Invited } from "../staff/invited.tsx";
import { type Deed, MemberMenu } from "../staff/member-menu.tsx";
import { type Invitation, isFound, type StaffMember, standingOf, waysOf } from "../staff/staff-member.ts";
import { roleName } from "../words/role-names.ts";
import { words } from "../words/words.ts";

const said = words.staff;

type Doing =
  | { readonly kind: "invite" }
  | { readonly kind: "invited"; readonly name: string; readonly invitation: Invitation }
  | { readonly kind: Asked; readonly member: StaffMember };

/** What opens a dialog before it is done. */
type Asked = Exclude<Deed, "end-sessions" | "enable">;

/** Who works here; inviting, changing, letting go. */
export const Staff = () => {
  const members = useRead("listStaff");
  const [doing, setDoing] = useState<Doing | null>(null);
  const [typed, setTyped] = useState("");
  const [withDisabled, setWithDisabled] = useState(false);
  const begin = useDeeds(setDoing);
  const columns = useColumns(begin);
  const offers = useMemo<readonly Command[]>(
    () => [{ id: "invite", name: said.invite, act: () => setDoing({ kind: "invite" }) }],
    [],
  );
  useOffer(offers);
  return (
    <Screen
      title={said.title}
      intro={said.intro}
      actions={
        <Button look="primary" icon="add" onPress={() => setDoing({ kind: "invite" })}>
          {said.invite}
        </Button>
      }
    >
      <div className="bar">
        <Field className="grow" label={said.findLabel} value={typed} onChange={setTyped} type="search" />
        <Tick isSelected={withDisabled} onChange={setWithDisabled}>
          {said.showDisabled}
        </Tick>
      </div>
      <Waiting read={members} lines={6}>
        {({ items }) => (
          <Table
            label={said.title}
            columns={columns}
            items={items.filter((member) => (withDisabled || !member.isDisabled) && isFound(member, typed))}
            idOf={(member) => member.id}
            empty={<Empty title={said.nobody} />}
          />
        )}
      </Waiting>
      <Deeds doing={doing} onDoing={setDoing} />
    </Screen>
  );
};

/** What needs no question is done at once; the rest opens a dialog. */
const useDeeds = (open: (doing: Doing) => void): ((deed: Deed, member: StaffMember) => void) => {
  const end = useChange("endStaffSessions", { changes: ["listStaff"] });
  const enable = useChange("enableStaff", { changes: ["listStaff", "listColleagues"] });
  const onError = (error: unknown): void => say(sentenceOf(error));
  return (deed, member) => {
    const call = { params: { staffId: member.id } };
    if (deed === "end-sessions")
      end.mutate(call, { onSuccess: () => say(said.endSessions.done(member.name)), onError });
    else if (deed === "enable")
      enable.mutate(call, { onSuccess: () => say(said.enable.done(member.name)), onError });
    else open({ kind: deed, member });
  };
};

const standingLook = { active: "good", invited: "warn", cannot: "bad", disabled: "" } as const;

const useColumns = (
  begin: (deed: Deed, member: StaffMember) => void,
): readonly TableColumn<StaffMember>[] => {
  const { staff } = useSession();
  return [
    {
      id: "name",
      name: said.columns.name,
      isRowHeader: true,
      cell: (member) => (
        <>
          {member.name} {member.id === staff.id ? <span className="tag">{said.you}</span> : null}
          <div className="soft small">{[member.handle, member.email].filter(Boolean).join(" · ")}</div>
        </>
      ),
    },
    { id: "role", name: said.columns.role, cell: (member) => roleName(member.role) },
    { id: "sign-in", name: said.columns.signIn, cell: waysOf },
    {
      id: "seen",
      name: said.columns.seen,
      cell: ({ lastSeenAt }) => (lastSeenAt === null ? said.never : <Instant at={lastSeenAt} />),
    },
    {
      id: "state",
      name: said.columns.state,
      cell: (member) => {
        const standing = standingOf(member);
        return <span className={`tag ${standingLook[standing]}`}>{said.states[standing]}</span>;
      },
    },
    {
      id: "actions",
      name: "",
      unseenName: said.columns.actions,
      isAtEnd: true,
      cell: (member) => (
        <MemberMenu member={member} isSelf={member.id === staff.id} onDeed={(deed) => begin(deed, member)} />
      ),
    },
  ];
};

interface DeedsProps {
  readonly doing: Doing | null;
  readonly onDoing: (doing: Doing | null) => void;
}

const Deeds = ({ doing, onDoing }: DeedsProps) => {
  const close = (): void => onDoing(null);
  if (doing === null) return null;
  switch (doing.kind) {
    case "invite":
      return (
        <Invite
          onClose={close}
          onInvited={(name, invitation) => onDoing({ kind: "invited", name, invitation })}
        />
      );
    case "invited":
      return <Invited name={doing.name} invitation={doing.invitation} onClose={close} />;
    case "change":
      return <ChangeMember member={doing.member} onClose={close} />;
    case "link":
      return (
        <NewLink
          member={doing.member}
          onClose={close}
          onMade={(invitation) => onDoing({ kind: "invited", name: doing.member.name, invitation })}
        />
      );
    case "disable":
      return <Disable member={doing.member} onClose={close} />;
    default:
      return doing satisfies never;
  }
};
