import { useState, useSyncExternalStore } from "react";
import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Notice } from "../components/notice.tsx";
import { SignInForm } from "../sign-in/sign-in-form.tsx";
import { words } from "../words/words.ts";
import { expiry } from "./own-api.ts";
import { type Session, useGoOn, useSession } from "./session.tsx";

const said = words.shell.expired;

/**
 * Over the screen as it is, when the session has ended, or when what is done asks who does it: nothing below it is taken away.
 */
export const SignInAgain = () => {
  const asked = useSyncExternalStore(expiry.subscribe, expiry.asked);
  const isQuiet = useSyncExternalStore(expiry.subscribe, expiry.isQuiet);
  const isProof = asked === "proof";
  const { staff } = useSession();
  const [other, setOther] = useState<Session | null>(null);
  // Whoever has signed in as somebody else cannot go on as if nothing were.
  const canGiveUp = isProof && other === null;
  const goOn = useGoOn();
  return (
    <Dialog
      title={isProof ? said.proofTitle : said.title}
      isOpen={asked !== null && !isQuiet}
      onClose={expiry.giveUp}
      isStaying={!canGiveUp}
    >
      <p>{isProof ? said.proofDetail(staff.name) : said.detail(staff.name)}</p>
      {other === null ? null : (
        <Notice kind="warn" isNews>
          <p>{said.other(other.staff.name, staff.name)}</p>
          <div>
            <Button onPress={() => location.reload()}>{said.afresh(other.staff.name)}</Button>
          </div>
        </Notice>
      )}
      <SignInForm
        name={staff.handle}
        onSignedIn={(session) => {
          if (session.staff.id === staff.id) {
            setOther(null);
            goOn(session);
          } else setOther(session);
        }}
      />
      {canGiveUp ? (
        <div className="actions">
          <Button onPress={expiry.giveUp}>{words.common.cancel}</Button>
        </div>
      ) : null}
    </Dialog>
  );
};
