import type { Result } from "../kit/result.ts";
import type { By, From } from "../newsroom/staff/change.ts";
import type { Permission } from "../newsroom/staff/permission.ts";
import type { StaffSelf } from "../newsroom/staff/sign-in/session.store.ts";
import type { Database, Trx } from "../platform/database/database.ts";
import type { ApiNeeds } from "./needs.ts";
import type { AnswerOf, BodyOf, Operation, ParamsOf, QueryOf } from "./contract/operation.ts";
import type { Refusal } from "./refusal.ts";

/** Whoever asks. */
export interface SignedInCaller {
  readonly staff: StaffSelf;
  /** Null: a machine, by a token. */
  readonly sessionId: string | null;
  readonly permissions: ReadonlySet<Permission>;
  readonly lacks: "second-step" | null;
  /** They showed who they are within the last minutes; never so of a machine. */
  readonly isFresh: boolean;
}

type CallerOf<Op extends Operation> = Op["access"] extends "public"
  ? SignedInCaller | null
  : Op["access"] extends "own-account"
    ? SignedInCaller & { readonly sessionId: string }
    : SignedInCaller;

/** One request, parsed and let in. */
export interface Call<Op extends Operation> {
  readonly needs: ApiNeeds;
  readonly caller: CallerOf<Op>;
  /** For the domain's changes: who, from where, and which version they have seen. */
  readonly by: By;
  readonly from: From;
  /** Null: by no network. */
  readonly neighbourhood: string | null;
  readonly params: ParamsOf<Op>;
  readonly query: QueryOf<Op>;
  readonly body: BodyOf<Op>;
  /** The version that the change is meant for, without its quotation marks; empty where none is asked for. */
  readonly ifMatch: string;
  /** Sends the browser a session, or takes it away. */
  readonly keepSession: (token: string | null) => void;
}

/** A sentence is a refusal of the domain: 409. */
export type Handled<Op extends Operation> = Promise<Result<AnswerOf<Op>, string | Refusal>>;

type Handle<Op extends Operation> = (call: Call<Op>) => Handled<Op>;

/**
 * What answers an operation. One that changes what is there already says how that stands, in the shape of its answer: the
 * caller's version is compared with it inside the transaction of the change. Where the thing has a version of its own, the
 * domain compares it: `call.ifMatch`.
 */
export type Handler<Op extends Operation> = "version" extends keyof Op
  ? Handle<Op>
  : Op extends { readonly ifMatch: true }
    ? {
        readonly handle: Handle<Op>;
        readonly current: (db: Database | Trx, call: Call<Op>) => Promise<AnswerOf<Op> | null>;
      }
    : Handle<Op>;

/** A handler for each operation: one that lacks does not compile. */
export type Handlers<Ops extends Readonly<Record<string, Operation>>> = {
  readonly [Name in keyof Ops]: Handler<Ops[Name]>;
};
