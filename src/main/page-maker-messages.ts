import type { ConnectionSettings } from "../platform/database/connection.ts";
import type { PageMessage } from "../reader/cache/page-message.ts";
import type { AskedPage, Change } from "./making/workshop.ts";

/** What the thread that makes pages is started with. */
export interface MakerSettings {
  readonly connection: ConnectionSettings;
  readonly publicUrl: string;
  readonly hubUrl?: string | undefined;
  /** The folder of built browser code and styles. */
  readonly assets: string;
  /** The folder of the sockets by which processes of one machine find who makes pages for all. */
  readonly sockets: string;
}

/** What the thread is asked for: a page to keep, or an answer for one reader. */
export type Ask =
  | ({ readonly kind: "make"; /** As `Make` has it. */ readonly isWaitedFor: boolean } & AskedPage)
  | {
      readonly kind: "answer";
      readonly url: string;
      readonly headers: readonly [string, string][];
    };

/** What the thread is told of the newsroom, before it is asked for what must show it. */
export type News =
  | { readonly kind: "changed"; readonly change: Change }
  | { readonly kind: "hears"; readonly heard: boolean };

/** A reader asks for a page that was asked for to be there. */
export interface Hurry {
  readonly kind: "hurry";
  readonly id: number;
}

export type ToMaker = (Ask & { readonly id: number }) | Hurry | News | { readonly kind: "stop" };

export interface AnswerMessage {
  readonly status: number;
  readonly headers: [string, string][];
  readonly body: ArrayBuffer;
}

export type Reply =
  | { readonly kind: "made"; readonly id: number; readonly page: PageMessage }
  | { readonly kind: "answered"; readonly id: number; readonly answer: AnswerMessage }
  | { readonly kind: "failed"; readonly id: number; readonly error: Error };

export type FromMaker = { readonly kind: "ready" } | Reply;
