import { type ReactNode, useRef } from "react";
import { Dialog as Room } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { words } from "../words/words.ts";
import { Button } from "./button.tsx";
import { classes } from "./class-name.ts";

interface Props {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly isBroad?: boolean;
  /** As wide as there is room for. */
  readonly isWide?: boolean;
  /** It cannot be put away: something must be done in it. */
  readonly isStaying?: boolean;
  readonly isAlert?: boolean;
  readonly children: ReactNode;
}

/** Something to be done before going on; the focus stays in it and goes back when it closes. */
export const Dialog = ({
  title,
  isOpen,
  onClose,
  isBroad = false,
  isWide = false,
  isStaying = false,
  isAlert = false,
  children,
}: Props) => {
  const isTyped = useRef(false);
  return (
    <ModalOverlay
      className="veil"
      isOpen={isOpen}
      onOpenChange={(open) => {
        isTyped.current = false;
        if (!open) onClose();
      }}
      isDismissable={!isStaying && !isAlert}
      isKeyboardDismissDisabled={isStaying}
      // A press that misses the dialog takes nothing away that was typed in it.
      shouldCloseOnInteractOutside={() => !isTyped.current}
    >
      <Modal className={classes("dialog", isBroad && "broad", isWide && "wide")}>
        <Room role={isAlert ? "alertdialog" : "dialog"}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          <div className="kept" onInput={() => (isTyped.current = true)}>
            {children}
          </div>
        </Room>
      </Modal>
    </ModalOverlay>
  );
};

interface ConfirmProps {
  readonly title: string;
  readonly children: ReactNode;
  /** What is done, as a verb: "End the session". */
  readonly action: string;
  readonly isOpen: boolean;
  readonly isPending?: boolean;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** Before what cannot be undone. */
export const Confirm = ({
  title,
  children,
  action,
  isOpen,
  isPending = false,
  onClose,
  onConfirm,
}: ConfirmProps) => (
  <Dialog title={title} isOpen={isOpen} onClose={onClose} isAlert>
    <div className="stack near">{children}</div>
    <div className="actions">
      <Button onPress={onClose} autoFocus>
        {words.common.cancel}
      </Button>
      <Button look="danger" isPending={isPending} onPress={onConfirm}>
        {action}
      </Button>
    </div>
  </Dialog>
);
