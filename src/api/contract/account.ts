import * as z from "zod";
import { declare } from "./operation.ts";
import { id, instant, line } from "./parts.ts";
import { ceremony, typedCode, typedPassword, webAuthnResponse } from "./sign-in.ts";

/** What one signs in with. */
const ownSignIn = z.object({
  hasPassword: z.boolean(),
  passwordChangedAt: instant.nullable(),
  hasTotp: z.boolean(),
  /** How many are left. */
  recoveryCodes: z.int(),
  canPasskeys: z.boolean(),
  passkeys: z.array(
    z.object({
      id,
      label: z.string(),
      /** It is kept with an account of one's own, and comes back on other machines. */
      isBackedUp: z.boolean(),
      createdAt: instant,
      usedAt: instant.nullable(),
    }),
  ),
});

/** Shown once, never again. */
const recoveryCodes = z.object({ recoveryCodes: z.array(z.string()) });

/** How one signs in oneself. What weakens it asks for the password, where there is one. */
export const accountOperations = {
  readOwnSignIn: declare({
    method: "GET",
    path: "/own/sign-in",
    access: "own-account",
    summary: "What one signs in with",
    beforeSecondStep: true,
    answer: ownSignIn,
  }),
  beginOwnPasskey: declare({
    method: "POST",
    path: "/own/passkeys/options",
    access: "own-account",
    summary: "Begins making a passkey",
    freshProof: true,
    beforeSecondStep: true,
    answer: ceremony,
  }),
  addOwnPasskey: declare({
    method: "POST",
    path: "/own/passkeys",
    access: "own-account",
    summary: "Keeps the passkey that the browser has made",
    freshProof: true,
    beforeSecondStep: true,
    status: 201,
    body: z.object({ ceremonyId: id, response: webAuthnResponse, label: line(80) }),
    answer: ownSignIn,
  }),
  removeOwnPasskey: declare({
    method: "DELETE",
    path: "/own/passkeys/{passkeyId}",
    access: "own-account",
    summary: "Forgets a passkey; the last way of signing in stays",
    freshProof: true,
    params: z.object({ passkeyId: id }),
    answer: ownSignIn,
  }),
  setOwnPassword: declare({
    method: "POST",
    path: "/own/password",
    access: "own-account",
    summary: "Sets or changes the password; every other session of one's own ends",
    body: z.object({
      /** Where there is one already. */
      current: typedPassword.optional(),
      next: typedPassword,
    }),
    answer: ownSignIn,
  }),
  beginOwnTotp: declare({
    method: "POST",
    path: "/own/totp/options",
    access: "own-account",
    summary: "Makes a secret for a code app, which counts once a code of it is shown",
    freshProof: true,
    beforeSecondStep: true,
    answer: z.object({
      /** base32, to be typed where a camera does not read it. */
      secret: z.string(),
      /** otpauth://… */
      uri: z.string(),
      /** The same as a picture: SVG. */
      picture: z.string(),
    }),
  }),
  confirmOwnTotp: declare({
    method: "POST",
    path: "/own/totp",
    access: "own-account",
    summary: "Turns codes on, and shows ten recovery codes, once",
    freshProof: true,
    beforeSecondStep: true,
    body: z.object({ code: typedCode }),
    answer: recoveryCodes,
  }),
  removeOwnTotp: declare({
    method: "POST",
    path: "/own/totp/remove",
    access: "own-account",
    summary: "Turns codes off; recovery codes go too",
    body: z.object({ password: typedPassword }),
    answer: ownSignIn,
  }),
  renewOwnRecoveryCodes: declare({
    method: "POST",
    path: "/own/recovery-codes",
    access: "own-account",
    summary: "Ten new recovery codes in place of the old",
    body: z.object({ password: typedPassword }),
    answer: recoveryCodes,
  }),
};
