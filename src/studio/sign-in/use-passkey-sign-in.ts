import { useMutation } from "@tanstack/react-query";
import { api } from "../shell/ask.ts";
import { Failure, sentenceOf } from "../shell/failure.ts";
import type { Session } from "../shell/session.tsx";
import { words } from "../words/words.ts";
import { showPasskey } from "./passkey.ts";

interface PasskeySignIn {
  readonly begin: () => void;
  readonly isPending: boolean;
  /** Why it did not work, for people. */
  readonly problem: string | null;
}

/** The whole ceremony: asked for, shown, judged. */
export const usePasskeySignIn = (onSignedIn: (session: Session) => void): PasskeySignIn => {
  const { mutate, isPending, error, data } = useMutation<Session | null, unknown>({
    mutationFn: async () => {
      const shown = await showPasskey(api.beginPasskeySignIn());
      if (!shown.ok) return null;
      const result = await api.signInByPasskey({ body: shown.value });
      if (!result.ok) throw new Failure(result.problem);
      return result.value.value;
    },
    onSuccess: (session) => {
      if (session !== null) onSignedIn(session);
    },
  });
  const problem = error === null ? (data === null ? words.signIn.passkeyStopped : null) : sentenceOf(error);
  return { begin: () => mutate(), isPending, problem };
};
