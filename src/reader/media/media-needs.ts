import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/database.ts";
import type { Files } from "../../platform/files/files.ts";

/** What answering for media takes. */
export interface MediaNeeds {
  readonly db: Database;
  readonly files: Files;
  readonly clock: Clock;
  /** Signs spans of bytes. */
  readonly secret: string;
}
