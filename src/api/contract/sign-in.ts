import * as z from "zod";
import { declare } from "./operation.ts";
import { id, line } from "./parts.ts";
import { session } from "./session.ts";

/** WebAuthn's own JSON (Level 3, sections 5.1.8 and 5.1.9), made and read by libraries at both ends. */
const webAuthnOptions = z.record(z.string(), z.unknown());
export const webAuthnResponse = z.looseObject({ id: z.string().max(2000), type: z.literal("public-key") });

/** A password as it is typed: the rules for a new one are the newsroom's, its problem names them. */
export const typedPassword = z.string().min(1).max(1000);
/** Six digits, or a recovery code. */
export const typedCode = z.string().trim().min(6).max(40);
/** What follows the # of a link. */
const linkToken = z.string().min(20).max(200);

/** What a browser is asked to sign. */
export const ceremony = z.object({ ceremonyId: id, options: webAuthnOptions });

export const signInOperations = {
  readSignIn: declare({
    method: "GET",
    path: "/sign-in",
    access: "public",
    summary: "Which ways of signing in work at this address",
    answer: z.object({
      newsroom: z.object({ name: z.string(), language: z.string() }),
      /** Scheme, host and port at which it is signed in: nothing is taken from a page at another. */
      origin: z.string(),
      passkeys: z.boolean(),
      passwords: z.boolean(),
      /** Null, or why nobody can sign in here, in words for whoever runs the newsroom. */
      trouble: z.object({ title: z.string(), detail: z.string(), todo: z.array(z.string()) }).nullable(),
      /** Nobody can sign in yet: the link that `npm start` prints makes the first administrator. */
      isNew: z.boolean(),
      /** Mail goes out, so that a forgotten password can be set anew by mail. */
      mails: z.boolean(),
    }),
  }),
  beginPasskeySignIn: declare({
    method: "POST",
    path: "/sign-in/passkey/options",
    access: "public",
    summary: "Begins signing in by passkey",
    answer: ceremony,
  }),
  signInByPasskey: declare({
    method: "POST",
    path: "/sign-in/passkey",
    access: "public",
    summary: "Signs in by passkey",
    body: z.object({ ceremonyId: id, response: webAuthnResponse }),
    answer: session,
  }),
  signInByPassword: declare({
    method: "POST",
    path: "/sign-in/password",
    access: "public",
    summary: "Signs in by password, and code where one is set up (401 “second-step-needed” asks for it)",
    body: z.object({
      /** Handle or mail address. */
      name: line(254),
      password: typedPassword,
      code: typedCode.optional(),
    }),
    answer: session,
  }),
  requestPasswordReset: declare({
    method: "POST",
    path: "/sign-in/reset",
    access: "public",
    summary: "Mails a link to set a new password, if the address is of somebody here; the answer never tells",
    body: z.object({ email: line(254) }),
    status: 202,
    answer: null,
  }),
  readLink: declare({
    method: "POST",
    path: "/sign-in/link",
    access: "public",
    summary: "What a link of an invitation, a reset or a first start is for",
    body: z.object({ token: linkToken }),
    answer: z.object({
      kind: z.enum(["first", "invitation", "reset"]),
      name: z.string(),
      handle: z.string(),
      email: z.string().nullable(),
      role: z.string(),
    }),
  }),
  beginLinkPasskey: declare({
    method: "POST",
    path: "/sign-in/link/passkey/options",
    access: "public",
    summary: "Begins making a passkey by a link",
    body: z.object({ token: linkToken }),
    answer: ceremony,
  }),
  acceptLink: declare({
    method: "POST",
    path: "/sign-in/link/accept",
    access: "public",
    summary: "Uses a link up: a passkey or a password is kept, and its owner signed in",
    body: z.object({
      token: linkToken,
      /** On a first start and an invitation: how one is called. */
      name: line(200).optional(),
      email: line(254).optional(),
      /** On a reset, where a second step is set up (401 “second-step-needed” asks for it). */
      code: typedCode.optional(),
      by: z.discriminatedUnion("kind", [
        z.object({
          kind: z.literal("passkey"),
          ceremonyId: id,
          response: webAuthnResponse,
          label: line(80).optional(),
        }),
        z.object({ kind: z.literal("password"), password: typedPassword }),
      ]),
    }),
    answer: session,
  }),
};
