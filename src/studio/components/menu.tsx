import type { ReactNode } from "react";
import { Menu as List, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { Text } from "react-aria-components/Text";
import { classes } from "./class-name.ts";

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly isDanger?: boolean;
  readonly isDisabled?: boolean;
  /** Leads somewhere within the studio, or outside. */
  readonly href?: string;
  readonly act?: () => void;
}

interface Props {
  readonly label: string;
  /** The button that opens it. */
  readonly children: ReactNode;
  readonly entries: readonly MenuEntry[];
}

/** Things that can be done with what the button belongs to. */
export const Menu = ({ label, children, entries }: Props) => (
  <MenuTrigger>
    {children}
    <Popover className="popover menu">
      <List
        className="menu-list"
        aria-label={label}
        items={entries}
        disabledKeys={entries.filter((entry) => entry.isDisabled === true).map((entry) => entry.id)}
        onAction={(key) => entries.find((entry) => entry.id === key)?.act?.()}
      >
        {(entry) => (
          <MenuItem
            id={entry.id}
            textValue={entry.label}
            className={classes("menu-item", entry.isDanger === true && "danger")}
            {...(entry.href === undefined ? {} : { href: entry.href })}
          >
            <Text slot="label">
              {entry.label}
              {entry.hint === undefined ? null : <span className="hint"> {entry.hint}</span>}
            </Text>
          </MenuItem>
        )}
      </List>
    </Popover>
  </MenuTrigger>
);
