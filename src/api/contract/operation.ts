import type * as z from "zod";
import type { Permission } from "../../newsroom/staff/permission.ts";

/**
 * Whom an operation lets in. There is none without it.
 * - a permission: whoever's role has it; a machine's token must have it among its scopes too
 * - "signed-in": everybody who works here, and any token
 * - "own-account": a person in a session of their own, never a token: what is theirs alone, such as their passkeys
 * - "public": anybody
 */
export type Access = Permission | "signed-in" | "own-account" | "public";

/** One operation of the API, told once: from this come validation, OpenAPI, the client's types and the tests. */
export interface Operation {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Below /api; what varies stands in braces: "/stories/{storyId}". */
  readonly path: `/${string}`;
  readonly access: Access;
  /** A sentence. */
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  /** JSON. */
  readonly body?: z.ZodType;
  /** JSON; null: nothing is answered (204). */
  readonly answer: z.ZodType | null;
  /**
   * The answer is of this media type. Bytes never change: their browser may keep them for a day. A stream is sent as it is
   * read, to be kept by nobody.
   */
  readonly answerType?: string;
  /** 201: it is new. 200 when not said. */
  readonly status?: 200 | 201 | 202;
  /**
   * It changes something that is there already: If-Match must name the version that the change is meant for (428 without,
   * 412 when it is another by now).
   */
  readonly ifMatch?: true;
  /**
   * What the ETag is made of, where the thing has a version of its own; else the answer's own bytes. With `ifMatch` the domain
   * itself compares it.
   */
  readonly version?: (answer: never) => string;
  /** Open to whoever has yet to set up their second step too: what they need for that. */
  readonly beforeSecondStep?: true;
  /**
   * It lets somebody in, or more in than before, or takes personal data out or away: asks for a password, passkey or code shown in this session within ten minutes
   * (OWASP ASVS 5.0, 7.5.1), and takes no token.
   */
  readonly freshProof?: true;
  /** Bytes of the body that are taken; 64 KiB when not said. */
  readonly mostBytes?: number;
  /** Milliseconds after which whoever asked takes the line for one that hangs; a minute when not said. */
  readonly answersWithin?: number;
}

/** Keeps what was written exactly, and checks it. */
export const declare = <const Declared extends Operation>(operation: Declared): Declared => operation;

/** What a handler gets, parsed. */
export type ParamsOf<Op extends Operation> = Op extends { readonly params: infer Schema extends z.ZodType }
  ? z.output<Schema>
  : undefined;
export type QueryOf<Op extends Operation> = Op extends { readonly query: infer Schema extends z.ZodType }
  ? z.output<Schema>
  : undefined;
export type BodyOf<Op extends Operation> = Op extends { readonly body: infer Schema extends z.ZodType }
  ? z.output<Schema>
  : undefined;

/** What is answered; null where nothing is. */
export type AnswerOf<Op extends Operation> = Op extends { readonly answer: infer Schema extends z.ZodType }
  ? z.output<Schema>
  : null;

type Part<Op, Key extends "params" | "query" | "body"> = Op extends {
  readonly [Name in Key]: infer Schema extends z.ZodType;
}
  ? Partial<z.input<Schema>> extends z.input<Schema>
    ? { readonly [Name in Key]?: z.input<Schema> }
    : { readonly [Name in Key]: z.input<Schema> }
  : unknown;

/** What a caller gives: what the operation declares and nothing else. */
export type CallOf<Op extends Operation> = Part<Op, "params"> &
  Part<Op, "query"> &
  Part<Op, "body"> &
  (Op extends { readonly ifMatch: true } ? { readonly ifMatch: string } : unknown);
