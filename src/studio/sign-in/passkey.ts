import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from "@simplewebauthn/browser";
import type { ApiProblem } from "../../api/client/outcome.ts";
import { fail, ok, type Result } from "../../kit/result.ts";
import { Failure } from "../shell/failure.ts";

export const canPasskeys = browserSupportsWebAuthn;

interface Ceremony {
  readonly ceremonyId: string;
  readonly options: Readonly<Record<string, unknown>>;
}

type Asked = Result<{ readonly value: Ceremony }, ApiProblem>;

/** What the device answered, as the API takes it. */
export interface PasskeyAnswer {
  readonly ceremonyId: string;
  readonly response: { readonly id: string; readonly type: "public-key"; readonly [key: string]: unknown };
}

/**
 * Shows a passkey for what the newsroom asked. Put away by the person, or none at hand: a problem of null, nothing to explain.
 * @throws Failure when the newsroom did not ask
 */
export const showPasskey = async (begin: Promise<Asked>): Promise<Result<PasskeyAnswer, null>> =>
  await answer(
    begin,
    async (options) =>
      await startAuthentication({ optionsJSON: options as unknown as PublicKeyCredentialRequestOptionsJSON }),
  );

/** Makes a passkey. @see showPasskey */
export const makePasskey = async (begin: Promise<Asked>): Promise<Result<PasskeyAnswer, null>> =>
  await answer(
    begin,
    async (options) =>
      await startRegistration({ optionsJSON: options as unknown as PublicKeyCredentialCreationOptionsJSON }),
  );

const answer = async (
  begin: Promise<Asked>,
  perform: (options: Ceremony["options"]) => Promise<{ id: string; type: "public-key" }>,
): Promise<Result<PasskeyAnswer, null>> => {
  const asked = await begin;
  if (!asked.ok) throw new Failure(asked.problem);
  const { ceremonyId, options } = asked.value.value;
  try {
    return ok({ ceremonyId, response: { ...(await perform(options)) } });
  } catch {
    // The browser says "not allowed" for all of it: put away, timed out, no passkey (WebAuthn, section 14.5.1).
    return fail(null);
  }
};
