import type { PageMessage } from "../../reader/cache/page-message.ts";
import type { AskedPage, Change } from "./workshop.ts";

/** What a process tells the one that makes pages for all. */
export type ToWorkshop =
  /** The first thing that is said: who answers it is alive. */
  | { readonly kind: "hello" }
  | { readonly kind: "changed"; readonly change: Change }
  | { readonly kind: "hears"; readonly heard: boolean }
  | { readonly kind: "make"; readonly id: number; readonly ask: AskedPage; readonly isWaitedFor: boolean }
  | { readonly kind: "hurry"; readonly id: number };

export type FromWorkshop =
  | { readonly kind: "welcome" }
  | { readonly kind: "made"; readonly id: number; readonly page: PageMessage }
  /** Whoever asked had better make it: too many are under way, or it could not be made. */
  | { readonly kind: "not made"; readonly id: number };
