import { say } from "../components/toast.tsx";
import { words } from "../words/words.ts";
import { useChange } from "./ask.ts";
import { sentenceOf } from "./failure.ts";
import { useEnter } from "./session.tsx";

/** Ends this session, and shows the door. */
export const useSignOut = (): (() => void) => {
  const enter = useEnter();
  const { mutate } = useChange("signOut", {
    onDone: () => {
      enter(null);
      say(words.shell.signedOut);
    },
  });
  return () => mutate({}, { onError: (error) => say(sentenceOf(error)) });
};
