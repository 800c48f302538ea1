import { useNavigate } from "@tanstack/react-router";
import type { KeyboardEvent } from "react";
import { Autocomplete, useFilter } from "react-aria-components/Autocomplete";
import { Dialog } from "react-aria-components/Dialog";
import { Header } from "react-aria-components/Header";
import { Input } from "react-aria-components/Input";
import { Menu, MenuItem, MenuSection } from "react-aria-components/Menu";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { SearchField } from "react-aria-components/SearchField";
import { Text } from "react-aria-components/Text";
import { Keys } from "../components/keys.tsx";
import { words } from "../words/words.ts";
import { type Command, useCommands } from "./commands.ts";

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Everything by name: type a few letters, press Enter. */
export const Palette = ({ isOpen, onClose }: Props) => (
  <ModalOverlay
    className="veil high"
    isOpen={isOpen}
    onOpenChange={(open) => {
      if (!open) onClose();
    }}
    isDismissable
  >
    <Modal className="dialog palette">
      <Dialog aria-label={words.shell.seekLabel}>
        <Commands onClose={onClose} />
      </Dialog>
    </Modal>
  </ModalOverlay>
);

/** Escape closes it at once; the field by itself would take back first what was typed in it. */
const leaveBy =
  (close: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close();
  };

const Commands = ({ onClose }: Pick<Props, "onClose">) => {
  const { contains } = useFilter({ sensitivity: "base" });
  const navigate = useNavigate();
  const groups = useCommands();
  const all = groups.flatMap(({ commands }) => commands);
  const run = (command: Command | undefined): void => {
    onClose();
    if (command?.to !== undefined) void navigate({ to: command.to });
    command?.act?.();
  };
  return (
    <Autocomplete filter={contains}>
      <SearchField className="seek" aria-label={words.shell.seekLabel} autoFocus>
        <Input placeholder={words.shell.seek} onKeyDownCapture={leaveBy(onClose)} />
      </SearchField>
      <Menu
        className="menu-list"
        aria-label={words.shell.seekLabel}
        onAction={(key) => run(all.find(({ id }) => id === key))}
        renderEmptyState={() => <div className="none">{words.shell.seekNothing}</div>}
      >
        {groups.map((group) => (
          <MenuSection key={group.name} id={group.name}>
            <Header className="menu-head">{group.name}</Header>
            {group.commands.map((command) => (
              <MenuItem key={command.id} id={command.id} textValue={command.name} className="menu-item">
                <Text slot="label">{command.name}</Text>
                {command.keys === undefined ? null : <Keys keys={command.keys} />}
              </MenuItem>
            ))}
          </MenuSection>
        ))}
      </Menu>
    </Autocomplete>
  );
};
