import type { Clock } from "../../../platform/clock.ts";
import type { Database, Trx } from "../../../platform/database/database.ts";
import type { Actor } from "../actor.ts";
import type { By, From } from "../change.ts";
import { permissionsOf } from "../permission.ts";
import type { LinkKind } from "./link.store.ts";
import type { SignInPlace } from "./place.ts";
import type { StaffSelf } from "./session.store.ts";
import type { SignInLimits } from "./sign-in-limits.ts";

/** What signing in is done with. */
export interface SignInTools {
  readonly db: Database;
  readonly clock: Clock;
  readonly place: SignInPlace;
  readonly limits: SignInLimits;
  /** As authenticators and apps show it. */
  readonly newsroomName: () => Promise<string>;
  /** Has a link mailed, when and only if the transaction commits. */
  readonly mailLink: (trx: Trx, mail: LinkMail) => Promise<void>;
}

/** A link on its way to whoever it is for. */
export interface LinkMail {
  readonly kind: LinkKind;
  readonly to: string;
  readonly name: string;
  readonly token: string;
  readonly expiresAt: Date;
  /** Whose invitation it is; null: they asked for it themselves. */
  readonly by: string | null;
}

/** Whoever is signed in now, and what keeps them so. */
export interface Begun {
  /** Of the session: for the cookie. */
  readonly token: string;
  readonly sessionId: string;
}

/** Why somebody is not signed in. */
export type SignInRefusal =
  | { readonly why: "failed"; readonly problem: string }
  | { readonly why: "second-step-needed"; readonly problem: string }
  | { readonly why: "too-many"; readonly problem: string; readonly wait: number }
  | { readonly why: "insecure"; readonly problem: string }
  | { readonly why: "invalid"; readonly field: string; readonly problem: string };

/** Somebody about their own account. */
export const asThemselves = (db: Database, staff: StaffSelf, from: From): By => ({
  db,
  actor: actorOf(staff),
  via: "api",
  from,
});

export const actorOf = ({ id, name, role }: StaffSelf): Actor => ({
  staffId: id,
  name,
  permissions: permissionsOf(role),
});
