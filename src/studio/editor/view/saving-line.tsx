import { type ReactNode, useSyncExternalStore } from "react";
import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import type { Autosave } from "../saving/autosave.ts";
import type { Phase } from "../saving/saving-state.ts";
import { words } from "../words.ts";

const say = words.saving;

/** What goes on; rendered when it is something else, not for each content that is kept. */
export const usePhase = (autosave: Autosave): Phase => {
  useSyncExternalStore(autosave.watch, () => {
    const { phase } = autosave.view().saving;
    // A conflict, or what was refused, is another each time; the rest is the same while it is called the same.
    return phase.is === "conflict" || phase.is === "refused" || phase.is === "forbidden" ? phase : phase.is;
  });
  return autosave.view().saving.phase;
};

const useKept = (autosave: Autosave): boolean =>
  useSyncExternalStore(autosave.watch, () => autosave.view().isKept);

/** How it is saved, in a word; read out when it changes. */
export const SavingWord = ({ autosave }: { readonly autosave: Autosave }) => {
  const { is } = usePhase(autosave);
  const isKept = useKept(autosave);
  const text =
    is === "saved"
      ? say.saved
      : is === "sending" || is === "fetching"
        ? say.sending
        : isKept
          ? say.waiting
          : "";
  return (
    <span className={`story-saving is-${is.replace(" ", "-")}`} role="status" aria-label={say.status}>
      {text}
    </span>
  );
};

interface Props {
  readonly autosave: Autosave;
  /** Words came back from this browser when it was opened. */
  readonly isRestored: boolean;
  readonly onChoose: () => void;
  /** Missing: whoever holds the editor asks for it in its own way. */
  readonly onSignIn?: (() => void) | undefined;
}

/** What stands in the way of saving, and what can be done about it. */
export const SavingNotices = ({ autosave, isRestored, onChoose, onSignIn }: Props) => {
  const phase = usePhase(autosave);
  const isKept = useKept(autosave);
  const again = <Button onPress={() => autosave.tell({ type: "due" })}>{say.again}</Button>;
  const notices: ReactNode[] = [];
  const tell = (kind: "told" | "warn" | "bad", text: string, action: ReactNode = null): void => {
    notices.push(
      <Notice key={text} kind={kind} isNews>
        <span>{text}</span> {action}
      </Notice>,
    );
  };
  if (!isKept) tell("bad", say.notKept);
  if (isRestored && phase.is !== "saved") tell("told", say.restored);
  if (phase.is === "offline") tell("warn", say.offline, again);
  if (phase.is === "signed out")
    tell(
      "warn",
      say.signedOut,
      onSignIn === undefined ? again : <Button onPress={onSignIn}>{say.signIn}</Button>,
    );
  if (phase.is === "fetching") tell("told", say.fetching);
  if (phase.is === "conflict") tell("warn", say.conflict, <Button onPress={onChoose}>{say.choose}</Button>);
  if (phase.is === "forbidden")
    tell("bad", phase.reason === "" ? say.forbidden : `${say.forbidden} ${phase.reason}`, again);
  if (phase.is === "gone") tell("bad", say.gone);
  if (phase.is === "refused")
    tell(
      "bad",
      `${say.refused} ${phase.problems.map(({ path, message }) => `${path} ${message}`).join("; ")}`,
    );
  return notices.length === 0 ? null : <div className="story-notices">{notices}</div>;
};
