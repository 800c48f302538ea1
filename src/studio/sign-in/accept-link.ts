import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { api } from "../shell/ask.ts";
import { codeOf, Failure } from "../shell/failure.ts";
import type { Session } from "../shell/session.tsx";
import { deviceName } from "./device-name.ts";
import { makePasskey } from "./passkey.ts";

export type LinkFacts = AnswerOf<Operations["readLink"]>;

interface Accepting {
  readonly name?: string;
  readonly email?: string;
  readonly code?: string;
  /** Null: by a passkey. */
  readonly password: string | null;
}

interface AcceptLink {
  readonly submit: (accepting: Accepting) => void;
  readonly isPending: boolean;
  readonly error: unknown;
  /** Its owner has a second step, and shows it now too. */
  readonly needsCode: boolean;
  /** The device made no passkey: put away, or it cannot. */
  readonly isStopped: boolean;
}

/** Uses the link up. A passkey that the device does not make uses nothing up. */
export const useAcceptLink = (token: string, onSignedIn: (session: Session) => void): AcceptLink => {
  const [needsCode, setNeedsCode] = useState(false);
  const { mutate, isPending, error, data } = useMutation<Session | null, unknown, Accepting>({
    mutationFn: async ({ password, ...who }) => {
      const by = password === null ? await passkeyBy(token) : { kind: "password" as const, password };
      if (by === null) return null;
      const result = await api.acceptLink({ body: { token, ...who, by } });
      if (!result.ok) throw new Failure(result.problem);
      return result.value.value;
    },
    onSuccess: (session) => {
      if (session !== null) onSignedIn(session);
    },
    onError: (problem) => {
      if (codeOf(problem) === "second-step-needed") setNeedsCode(true);
    },
  });
  const isFirstAsked = codeOf(error) === "second-step-needed";
  return {
    submit: mutate,
    isPending,
    error: isFirstAsked ? null : error,
    needsCode,
    isStopped: data === null,
  };
};

const passkeyBy = async (token: string) => {
  const made = await makePasskey(api.beginLinkPasskey({ body: { token } }));
  return made.ok ? { kind: "passkey" as const, ...made.value, label: deviceName(navigator.userAgent) } : null;
};
