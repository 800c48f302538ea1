import type { Autosave } from "../saving/autosave.ts";
import { resolve } from "../saving/resolve.ts";
import { ConflictDialog } from "./conflict-dialog.tsx";
import { usePhase } from "./saving-line.tsx";

interface Props {
  readonly autosave: Autosave;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** What two people changed in two ways, side by side, where there is such a thing. */
export const Conflicts = ({ autosave, isOpen, onClose }: Props) => {
  const phase = usePhase(autosave);
  if (!isOpen || phase.is !== "conflict") return null;
  return (
    <ConflictDialog
      conflicts={phase.conflicts}
      onClose={onClose}
      onDone={(choices) => {
        onClose();
        const content = phase.conflicts.reduce(
          (all, conflict, at) => resolve(all, conflict, choices[at] ?? "mine"),
          autosave.view().saving.mine,
        );
        autosave.tell({ type: "resolved", content });
      }}
    />
  );
};
