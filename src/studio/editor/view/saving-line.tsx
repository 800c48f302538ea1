import type { ReactNode } from "react";
import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import type { SavingView } from "../saving/autosave.ts";
import { words } from "../words.ts";

const say = words.saving;

/** How it is saved, in a word; read out when it changes. */
export const SavingWord = ({ view: { saving, isKept } }: { readonly view: SavingView }) => {
  const { is } = saving.phase;
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
  readonly view: SavingView;
  readonly isRestored: boolean;
  readonly onAgain: () => void;
  readonly onChoose: () => void;
  /** Missing: whoever holds the editor asks for it in its own way. */
  readonly onSignIn?: (() => void) | undefined;
}

/** What stands in the way of saving, and what can be done about it. */
export const SavingNotices = ({
  view: { saving, isKept },
  isRestored,
  onAgain,
  onChoose,
  onSignIn,
}: Props) => {
  const { phase } = saving;
  const again = <Button onPress={onAgain}>{say.again}</Button>;
  const notices: ReactNode[] = [];
  const tell = (kind: "told" | "warn" | "bad", text: string, action: ReactNode = null): void => {
    notices.push(
      <Notice key={text} kind={kind} isNews>
        <span>{text}</span> {action}
      </Notice>,
    );
  };
  if (!isKept) tell("bad", say.notKept);
  if (isRestored) tell("told", say.restored);
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
