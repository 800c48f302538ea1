import { useEffect, useRef, useSyncExternalStore } from "react";
import { Button } from "../components/button.tsx";
import { words } from "../words/words.ts";
import { expiry } from "./own-api.ts";

const said = words.shell.expired;

/** Beside whoever types when their session has ended: they sign in when the sentence is written, and go on in it afterwards. */
export const SessionEnded = ({ name }: { readonly name: string }) => {
  const asked = useSyncExternalStore(expiry.subscribe, expiry.asked);
  const isQuiet = useSyncExternalStore(expiry.subscribe, expiry.isQuiet);
  const left = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (asked !== null) return;
    left.current?.focus();
    left.current = null;
  }, [asked]);
  return (
    // There before any dialog is, so that no dialog takes it for something below itself (react-aria knows it by this attribute).
    <div role="status" data-react-aria-top-layer="true">
      {isQuiet ? (
        <div
          className="line-notice session-ended"
          onFocus={({ relatedTarget }) => (left.current = relatedTarget as HTMLElement | null)}
        >
          <p>{said.quiet(name)}</p>
          <Button onPress={expiry.speakUp}>{said.again}</Button>
        </div>
      ) : null}
    </div>
  );
};
