import type { ConnectionSettings } from "../platform/database/connection.ts";
import type { PageMessage } from "../reader/cache/page-message.ts";
import type { PageAsked } from "../reader/http/make-page.ts";

/** What the thread that makes pages is started with. */
export interface MakerSettings {
  readonly connection: ConnectionSettings;
  readonly publicUrl: string;
  /** The folder of built browser code and styles. */
  readonly assets: string;
}

export type ToMaker =
  | {
      readonly kind: "make";
      readonly id: number;
      readonly asked: PageAsked;
      /** Path and query of the page that is made: of the query perhaps less than was asked with. */
      readonly target: string;
    }
  | { readonly kind: "stop" };

export type FromMaker =
  | { readonly kind: "ready" }
  | { readonly kind: "made"; readonly id: number; readonly page: PageMessage }
  | { readonly kind: "failed"; readonly id: number; readonly error: Error };
