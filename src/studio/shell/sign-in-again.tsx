import { useState, useSyncExternalStore } from "react";
import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Notice } from "../components/notice.tsx";
import { SignInForm } from "../sign-in/sign-in-form.tsx";
import { words } from "../words/words.ts";
import { expiry } from "./ask.ts";
import { type Session, useGoOn, useSession } from "./session.tsx";

const said = words.shell.expired;

/** Over the screen as it is, when the session has ended: nothing below it is taken away. */
export const SignInAgain = () => {
  const isExpired = useSyncExternalStore(expiry.subscribe, expiry.isExpired);
  const { staff } = useSession();
  const [other, setOther] = useState<Session | null>(null);
  const goOn = useGoOn();
  return (
    <Dialog title={said.title} isOpen={isExpired} onClose={() => {}} isStaying>
      <p>{said.detail(staff.name)}</p>
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
    </Dialog>
  );
};
