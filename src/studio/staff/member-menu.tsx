import { IconButton } from "../components/button.tsx";
import { Menu } from "../components/menu.tsx";
import { words } from "../words/words.ts";
import type { StaffMember } from "./staff-member.ts";

const said = words.staff;

/** What is done with somebody. */
export type Deed = "change" | "link" | "end-sessions" | "disable" | "enable";

interface Props {
  readonly member: StaffMember;
  readonly isSelf: boolean;
  readonly onDeed: (deed: Deed) => void;
}

export const MemberMenu = ({ member, isSelf, onDeed }: Props) => {
  const label = words.common.actionsFor(member.name);
  const deeds: readonly (readonly [Deed, string])[] = member.isDisabled
    ? [["enable", said.enable.open]]
    : [
        ["change", said.change.open],
        ["link", said.link.open],
        ["end-sessions", said.endSessions.open],
        ["disable", said.disable.open],
      ];
  return (
    <Menu
      label={label}
      entries={deeds.map(([deed, name]) => ({
        id: deed,
        label: name,
        isDanger: deed === "disable",
        isDisabled: isSelf && (deed === "disable" || deed === "link"),
        act: () => onDeed(deed),
      }))}
    >
      <IconButton label={label} icon="more" />
    </Menu>
  );
};
