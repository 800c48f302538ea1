import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { newId } from "../../../kit/id.ts";
import { fail, ok, type Result } from "../../../kit/result.ts";
import type { Database, Trx } from "../../../platform/database/database.ts";
import { changeOwn, type From } from "../change.ts";
import { findSelf } from "./credentials.store.ts";
import { noteFailed } from "./note-refusal.ts";
import { startSession, type StaffSelf } from "./session.store.ts";
import { mayTry } from "./sign-in-by-password.ts";
import { asThemselves, type Begun, type SignInRefusal, type SignInTools } from "./sign-in-tools.ts";

/** Milliseconds that a browser has to sign. */
const patience = 5 * 60_000;

/** EdDSA, ES256, RS256 (COSE): what Node signs and checks without warning of an experiment. */
const algorithms = [-8, -7, -257];

export interface Ceremony {
  readonly ceremonyId: string;
  /** For the browser: WebAuthn's JSON. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** Begins signing in: whichever passkey of this newsroom the browser has. */
export const beginPasskeySignIn = async ({ db, clock, place }: SignInTools): Promise<Ceremony> => {
  const options = await generateAuthenticationOptions({
    rpID: place.relyingParty,
    userVerification: "required",
    timeout: patience,
  });
  return await keepCeremony(
    db,
    { kind: "sign-in", challenge: options.challenge, staffId: null },
    clock(),
    options,
  );
};

/** Begins making a passkey for somebody; those that they have are not made twice. */
export const beginPasskey = async (tools: SignInTools, staff: StaffSelf): Promise<Ceremony> => {
  const { db, clock, place } = tools;
  const had = await db
    .selectFrom("passkey")
    .select(["credential_id as id", "transports"])
    .where("staff_id", "=", staff.id)
    .execute();
  const options = await generateRegistrationOptions({
    rpName: await tools.newsroomName(),
    rpID: place.relyingParty,
    userName: staff.handle,
    userDisplayName: staff.name,
    userID: new Uint8Array(Buffer.from(staff.id)),
    attestationType: "none",
    supportedAlgorithmIDs: [...algorithms],
    excludeCredentials: had,
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    timeout: patience,
  });
  return await keepCeremony(
    db,
    { kind: "add", challenge: options.challenge, staffId: staff.id },
    clock(),
    options,
  );
};

const keepCeremony = async (
  db: Database,
  { kind, challenge, staffId }: { kind: "sign-in" | "add"; challenge: string; staffId: string | null },
  now: Date,
  options: object,
): Promise<Ceremony> => {
  const id = newId();
  await db.deleteFrom("passkey_ceremony").where("expires_at", "<", now).execute();
  await db
    .insertInto("passkey_ceremony")
    .values({ id, kind, challenge, staff_id: staffId, expires_at: new Date(now.getTime() + patience) })
    .execute();
  return { ceremonyId: id, options: { ...options } };
};

/** Its challenge, once. */
const takeCeremony = async (
  db: Database | Trx,
  id: string,
  kind: "sign-in" | "add",
  now: Date,
): Promise<{ readonly challenge: string; readonly staffId: string | null } | null> =>
  (await db
    .deleteFrom("passkey_ceremony")
    .where("id", "=", id)
    .where("kind", "=", kind)
    .where("expires_at", ">", now)
    .returning(["challenge", "staff_id as staffId"])
    .executeTakeFirst()) ?? null;

const notOurs: SignInRefusal = {
  why: "failed",
  problem: "This passkey is not one of this newsroom's, or it took too long. Try again.",
};

/** What a browser signed. */
export interface SignedCeremony {
  readonly ceremonyId: string;
  readonly response: unknown;
}

export const signInByPasskey = async (
  tools: SignInTools,
  { ceremonyId, response }: SignedCeremony,
  from: From,
  neighbourhood: string | null,
): Promise<Result<Begun, SignInRefusal>> => {
  const { db, clock, place } = tools;
  const may = await mayTry(tools, from, neighbourhood);
  if (!may.ok) return may;
  const now = clock();
  const ceremony = await takeCeremony(db, ceremonyId, "sign-in", now);
  const signed = response as AuthenticationResponseJSON;
  const passkey = await db
    .selectFrom("passkey")
    .selectAll()
    .where("credential_id", "=", signed.id)
    .executeTakeFirst();
  const staff = passkey === undefined ? null : await findSelf(db, passkey.staff_id);
  if (ceremony === null || passkey === undefined || staff === null) {
    await noteFailed(db, "passkey", staff, from);
    return fail(notOurs);
  }
  const count = await verifiedCount(
    verifyAuthenticationResponse({
      response: signed,
      expectedChallenge: ceremony.challenge,
      expectedOrigin: place.origin,
      expectedRPID: place.relyingParty,
      requireUserVerification: true,
      credential: {
        id: passkey.credential_id,
        publicKey: new Uint8Array(passkey.public_key),
        counter: passkey.sign_count,
        transports: passkey.transports,
      },
    }),
  );
  if (count === null) {
    await noteFailed(db, "passkey", staff, from);
    return fail(notOurs);
  }
  const begun = await changeOwn(asThemselves(db, staff, from), async (trx) => {
    await trx
      .updateTable("passkey")
      .set({ sign_count: count, used_at: now })
      .where("id", "=", passkey.id)
      .execute();
    const { id, token } = await startSession(trx, {
      staffId: staff.id,
      method: "passkey",
      isProved: true,
      from,
      now,
    });
    const after = { by: "passkey", passkey: passkey.label };
    return ok({
      value: { token, sessionId: id },
      audit: { action: "session.started", subject: "staff", subjectId: staff.id, after },
      keys: [],
    });
  });
  return begun.ok ? begun : fail(notOurs);
};

/** What the library throws is what a person or a forger can cause. */
const verifiedCount = async (
  verifying: ReturnType<typeof verifyAuthenticationResponse>,
): Promise<number | null> => {
  try {
    const { verified, authenticationInfo } = await verifying;
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    return null;
  }
};

/** Keeps the passkey that a browser has made for somebody. */
export const keepPasskey = async (
  { clock, place }: Pick<SignInTools, "clock" | "place">,
  trx: Trx,
  staffId: string,
  { ceremonyId, response, label }: SignedCeremony & { readonly label: string },
): Promise<Result<string, SignInRefusal>> => {
  const now = clock();
  const ceremony = await takeCeremony(trx, ceremonyId, "add", now);
  if (ceremony?.staffId !== staffId) return fail(notOurs);
  const made = await verifiedPasskey(response as RegistrationResponseJSON, ceremony.challenge, place);
  if (made === null) return fail(notOurs);
  const id = newId();
  const kept = await trx
    .insertInto("passkey")
    .values({
      id,
      staff_id: staffId,
      credential_id: made.credential.id,
      public_key: Buffer.from(made.credential.publicKey),
      sign_count: made.credential.counter,
      transports: [...(made.credential.transports ?? [])],
      label,
      is_backed_up: made.credentialBackedUp,
      created_at: now,
    })
    .onConflict((conflict) => conflict.column("credential_id").doNothing())
    .returning("id")
    .executeTakeFirst();
  return kept === undefined ? fail(notOurs) : ok(id);
};

const verifiedPasskey = async (
  response: RegistrationResponseJSON,
  expectedChallenge: string,
  place: SignInTools["place"],
) => {
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge,
      expectedOrigin: place.origin,
      expectedRPID: place.relyingParty,
      requireUserVerification: true,
      supportedAlgorithmIDs: [...algorithms],
    });
    return verified ? (registrationInfo ?? null) : null;
  } catch {
    return null;
  }
};
