import { useState } from "react";
import { Button } from "../components/button.tsx";
import { Notice } from "../components/notice.tsx";
import { Skeleton } from "../components/placeholders.tsx";
import { useRead } from "../shell/ask.ts";
import { sentenceOf } from "../shell/failure.ts";
import type { Session } from "../shell/session.tsx";
import { words } from "../words/words.ts";
import { canPasskeys } from "./passkey.ts";
import { Elsewhere } from "./elsewhere.tsx";
import { PasswordForm } from "./password-form.tsx";
import { usePasskeySignIn } from "./use-passkey-sign-in.ts";

const said = words.signIn;

interface Props {
  /** Who is expected; typed already. */
  readonly name?: string;
  readonly onSignedIn: (session: Session) => void;
}

/** Passkey first; a password for whoever has none. What cannot work at this address is not offered, and says why. */
export const SignInForm = ({ name = "", onSignedIn }: Props) => {
  const ways = useRead("readSignIn");
  const passkey = usePasskeySignIn(onSignedIn);
  const [wantsPassword, setWantsPassword] = useState(false);
  if (ways.data === undefined)
    return ways.error === null ? (
      <Skeleton count={3} />
    ) : (
      <Notice kind="bad" isNews>
        <p>{sentenceOf(ways.error)}</p>
        <div>
          <Button onPress={() => void ways.refetch()}>{words.common.tryAgain}</Button>
        </div>
      </Notice>
    );
  const { origin, passkeys, passwords, trouble } = ways.data.value;
  if (trouble !== null)
    return (
      <Notice kind="warn" title={trouble.title}>
        <p>{trouble.detail}</p>
        <ol>
          {trouble.todo.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      </Notice>
    );
  if (origin !== location.origin) return <Elsewhere origin={origin} />;
  const offersPasskey = passkeys && canPasskeys();
  return (
    <div className="stack">
      {offersPasskey ? (
        <>
          <Button
            look="primary"
            icon="key"
            className="wide"
            autoFocus
            isPending={passkey.isPending}
            onPress={passkey.begin}
          >
            {said.passkey}
          </Button>
          {passkey.problem === null ? null : (
            <Notice kind="warn" isNews>
              <p>{passkey.problem}</p>
            </Notice>
          )}
        </>
      ) : null}
      {offersPasskey && passwords ? <div className="or">{said.or}</div> : null}
      {!passwords ? null : !offersPasskey || wantsPassword ? (
        <PasswordForm name={name} isMain={!offersPasskey} onSignedIn={onSignedIn} />
      ) : (
        <Button className="wide" onPress={() => setWantsPassword(true)}>
          {said.withPassword}
        </Button>
      )}
    </div>
  );
};
